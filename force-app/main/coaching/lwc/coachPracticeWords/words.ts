/** Every word of practices, by what it says. The texts, with a note to translators, are in CoachPractices.labels-meta.xml. */
import asked from '@salesforce/label/c.Coach_Practice_Asked';
import askedFeedback from '@salesforce/label/c.Coach_Practice_Asked_Feedback';
import askedMine from '@salesforce/label/c.Coach_Practice_Asked_Mine';
import askedObserve from '@salesforce/label/c.Coach_Practice_Asked_Observe';
import askFailed from '@salesforce/label/c.Coach_Practice_Ask_Failed';
import cancel from '@salesforce/label/c.Coach_Practice_Cancel';
import dueHeading from '@salesforce/label/c.Coach_Practice_Due_Heading';
import edit from '@salesforce/label/c.Coach_Practice_Edit';
import editOf from '@salesforce/label/c.Coach_Practice_Edit_Of';
import errorHeading from '@salesforce/label/c.Coach_Practice_Error_Heading';
import feedback from '@salesforce/label/c.Coach_Practice_Feedback';
import feedbackFrom from '@salesforce/label/c.Coach_Practice_Feedback_From';
import feedbackOf from '@salesforce/label/c.Coach_Practice_Feedback_Of';
import fieldHow from '@salesforce/label/c.Coach_Practice_Field_How';
import fieldLink from '@salesforce/label/c.Coach_Practice_Field_Link';
import fieldLinkHelp from '@salesforce/label/c.Coach_Practice_Field_Link_Help';
import fieldShared from '@salesforce/label/c.Coach_Practice_Field_Shared';
import fieldSharedHelp from '@salesforce/label/c.Coach_Practice_Field_Shared_Help';
import fieldStep from '@salesforce/label/c.Coach_Practice_Field_Step';
import fieldTitle from '@salesforce/label/c.Coach_Practice_Field_Title';
import fieldWhen from '@salesforce/label/c.Coach_Practice_Field_When';
import fromPeer from '@salesforce/label/c.Coach_Practice_From_Peer';
import fromSomebody from '@salesforce/label/c.Coach_Practice_From_Somebody';
import fromStrong from '@salesforce/label/c.Coach_Practice_From_Strong';
import headClear from '@salesforce/label/c.Coach_Practice_Head_Clear';
import headNone from '@salesforce/label/c.Coach_Practice_Head_None';
import headUnclear from '@salesforce/label/c.Coach_Practice_Head_Unclear';
import how from '@salesforce/label/c.Coach_Practice_How';
import isPitch from '@salesforce/label/c.Coach_Practice_Is_Pitch';
import isPrivate from '@salesforce/label/c.Coach_Practice_Is_Private';
import isShared from '@salesforce/label/c.Coach_Practice_Is_Shared';
import link from '@salesforce/label/c.Coach_Practice_Link';
import linkOf from '@salesforce/label/c.Coach_Practice_Link_Of';
import mineHeading from '@salesforce/label/c.Coach_Practice_Mine_Heading';
import mineNone from '@salesforce/label/c.Coach_Practice_Mine_None';
import newPitch from '@salesforce/label/c.Coach_Practice_New_Pitch';
import newPractice from '@salesforce/label/c.Coach_Practice_New_Practice';
import numbers from '@salesforce/label/c.Coach_Practice_Numbers';
import numbersCount from '@salesforce/label/c.Coach_Practice_Numbers_Count';
import numbersNoRange from '@salesforce/label/c.Coach_Practice_Numbers_No_Range';
import observe from '@salesforce/label/c.Coach_Practice_Observe';
import observeOf from '@salesforce/label/c.Coach_Practice_Observe_Of';
import optIn from '@salesforce/label/c.Coach_Practice_Opt_In';
import optInHelp from '@salesforce/label/c.Coach_Practice_Opt_In_Help';
import optInOff from '@salesforce/label/c.Coach_Practice_Opt_In_Off';
import optInOn from '@salesforce/label/c.Coach_Practice_Opt_In_On';
import peerLine from '@salesforce/label/c.Coach_Practice_Peer_Line';
import peerNone from '@salesforce/label/c.Coach_Practice_Peer_None';
import peersUnknown from '@salesforce/label/c.Coach_Practice_Peers_Unknown';
import remind from '@salesforce/label/c.Coach_Practice_Remind';
import remindDone from '@salesforce/label/c.Coach_Practice_Remind_Done';
import remindEnd from '@salesforce/label/c.Coach_Practice_Remind_End';
import remindEnded from '@salesforce/label/c.Coach_Practice_Remind_Ended';
import remindEndOf from '@salesforce/label/c.Coach_Practice_Remind_End_Of';
import remindNext from '@salesforce/label/c.Coach_Practice_Remind_Next';
import remindOf from '@salesforce/label/c.Coach_Practice_Remind_Of';
import remove from '@salesforce/label/c.Coach_Practice_Remove';
import removeAsk from '@salesforce/label/c.Coach_Practice_Remove_Ask';
import removed from '@salesforce/label/c.Coach_Practice_Removed';
import removeFailed from '@salesforce/label/c.Coach_Practice_Remove_Failed';
import removeOf from '@salesforce/label/c.Coach_Practice_Remove_Of';
import removeYes from '@salesforce/label/c.Coach_Practice_Remove_Yes';
import save from '@salesforce/label/c.Coach_Practice_Save';
import saved from '@salesforce/label/c.Coach_Practice_Saved';
import saveFailed from '@salesforce/label/c.Coach_Practice_Save_Failed';
import searchAny from '@salesforce/label/c.Coach_Practice_Search_Any';
import searchDo from '@salesforce/label/c.Coach_Practice_Search_Do';
import searchFailed from '@salesforce/label/c.Coach_Practice_Search_Failed';
import searchFound from '@salesforce/label/c.Coach_Practice_Search_Found';
import searchHeading from '@salesforce/label/c.Coach_Practice_Search_Heading';
import searchMore from '@salesforce/label/c.Coach_Practice_Search_More';
import searchStep from '@salesforce/label/c.Coach_Practice_Search_Step';
import searchText from '@salesforce/label/c.Coach_Practice_Search_Text';
import seen from '@salesforce/label/c.Coach_Practice_Seen';
import seenOf from '@salesforce/label/c.Coach_Practice_Seen_Of';
import session from '@salesforce/label/c.Coach_Practice_Session';
import sessionWith from '@salesforce/label/c.Coach_Practice_Session_With';
import stepHeading from '@salesforce/label/c.Coach_Practice_Step_Heading';
import stepNone from '@salesforce/label/c.Coach_Practice_Step_None';
import topic from '@salesforce/label/c.Coach_Practice_Topic';
import when from '@salesforce/label/c.Coach_Practice_When';

export const WORDS = {
    asked,
    askedFeedback,
    askedMine,
    askedObserve,
    askFailed,
    cancel,
    dueHeading,
    edit,
    editOf,
    errorHeading,
    feedback,
    feedbackFrom,
    feedbackOf,
    fieldHow,
    fieldLink,
    fieldLinkHelp,
    fieldShared,
    fieldSharedHelp,
    fieldStep,
    fieldTitle,
    fieldWhen,
    fromPeer,
    fromSomebody,
    fromStrong,
    headClear,
    headNone,
    headUnclear,
    how,
    isPitch,
    isPrivate,
    isShared,
    link,
    linkOf,
    mineHeading,
    mineNone,
    newPitch,
    newPractice,
    numbers,
    numbersCount,
    numbersNoRange,
    observe,
    observeOf,
    optIn,
    optInHelp,
    optInOff,
    optInOn,
    peerLine,
    peerNone,
    peersUnknown,
    remind,
    remindDone,
    remindEnd,
    remindEnded,
    remindEndOf,
    remindNext,
    remindOf,
    remove,
    removeAsk,
    removed,
    removeFailed,
    removeOf,
    removeYes,
    save,
    saved,
    saveFailed,
    searchAny,
    searchDo,
    searchFailed,
    searchFound,
    searchHeading,
    searchMore,
    searchStep,
    searchText,
    seen,
    seenOf,
    session,
    sessionWith,
    stepHeading,
    stepNone,
    topic,
    when
};
