import about from '@salesforce/label/c.Coach_Session_About';
import aboutPitch from '@salesforce/label/c.Coach_Session_About_Pitch';
import aboutPractice from '@salesforce/label/c.Coach_Session_About_Practice';
import actionTitle from '@salesforce/label/c.Coach_Session_Action_Title';
import begin from '@salesforce/label/c.Coach_Session_Begin';
import cancel from '@salesforce/label/c.Coach_Session_Cancel';
import close from '@salesforce/label/c.Coach_Session_Close';
import commitmentAction from '@salesforce/label/c.Coach_Session_Commitment_Action';
import commitmentAdd from '@salesforce/label/c.Coach_Session_Commitment_Add';
import commitmentDue from '@salesforce/label/c.Coach_Session_Commitment_Due';
import commitmentKind from '@salesforce/label/c.Coach_Session_Commitment_Kind';
import commitmentKpi from '@salesforce/label/c.Coach_Session_Commitment_Kpi';
import commitmentMetric from '@salesforce/label/c.Coach_Session_Commitment_Metric';
import commitmentMissing from '@salesforce/label/c.Coach_Session_Commitment_Missing';
import commitmentNumber from '@salesforce/label/c.Coach_Session_Commitment_Number';
import commitmentPerson from '@salesforce/label/c.Coach_Session_Commitment_Person';
import commitmentRemove from '@salesforce/label/c.Coach_Session_Commitment_Remove';
import commitmentReportBack from '@salesforce/label/c.Coach_Session_Commitment_Report_Back';
import commitmentTarget from '@salesforce/label/c.Coach_Session_Commitment_Target';
import commitmentTargetPercent from '@salesforce/label/c.Coach_Session_Commitment_Target_Percent';
import commitmentText from '@salesforce/label/c.Coach_Session_Commitment_Text';
import dealAdd from '@salesforce/label/c.Coach_Session_Deal_Add';
import dealAdding from '@salesforce/label/c.Coach_Session_Deal_Adding';
import dealEarly from '@salesforce/label/c.Coach_Session_Deal_Early';
import dealHidden from '@salesforce/label/c.Coach_Session_Deal_Hidden';
import dealLate from '@salesforce/label/c.Coach_Session_Deal_Late';
import dealNote from '@salesforce/label/c.Coach_Session_Deal_Note';
import dealNoteField from '@salesforce/label/c.Coach_Session_Deal_Note_Field';
import dealRemove from '@salesforce/label/c.Coach_Session_Deal_Remove';
import dealStage from '@salesforce/label/c.Coach_Session_Deal_Stage';
import dealStageNow from '@salesforce/label/c.Coach_Session_Deal_Stage_Now';
import emptyDeal from '@salesforce/label/c.Coach_Session_Empty_Deal';
import emptyNoSession from '@salesforce/label/c.Coach_Session_Empty_No_Session';
import emptyOther from '@salesforce/label/c.Coach_Session_Empty_Other';
import emptyOwn from '@salesforce/label/c.Coach_Session_Empty_Own';
import errorHeading from '@salesforce/label/c.Coach_Session_Error_Heading';
import exportNotes from '@salesforce/label/c.Coach_Session_Export';
import exportDraft from '@salesforce/label/c.Coach_Session_Export_Draft';
import exportFailed from '@salesforce/label/c.Coach_Session_Export_Failed';
import exportName from '@salesforce/label/c.Coach_Session_Export_Name';
import exportOwn from '@salesforce/label/c.Coach_Session_Export_Own';
import exported from '@salesforce/label/c.Coach_Session_Exported';
import fieldDay from '@salesforce/label/c.Coach_Session_Field_Day';
import fieldFocus from '@salesforce/label/c.Coach_Session_Field_Focus';
import fieldKind from '@salesforce/label/c.Coach_Session_Field_Kind';
import fieldMinutes from '@salesforce/label/c.Coach_Session_Field_Minutes';
import fieldPhase from '@salesforce/label/c.Coach_Session_Field_Phase';
import fieldSkill from '@salesforce/label/c.Coach_Session_Field_Skill';
import goOn from '@salesforce/label/c.Coach_Session_Go_On';
import hasMore from '@salesforce/label/c.Coach_Session_Has_More';
import headDeal from '@salesforce/label/c.Coach_Session_Head_Deal';
import headLast from '@salesforce/label/c.Coach_Session_Head_Last';
import headNone from '@salesforce/label/c.Coach_Session_Head_None';
import headNoneDeal from '@salesforce/label/c.Coach_Session_Head_None_Deal';
import headNoneOwn from '@salesforce/label/c.Coach_Session_Head_None_Own';
import headOpen from '@salesforce/label/c.Coach_Session_Head_Open';
import headerConflict from '@salesforce/label/c.Coach_Session_Header_Conflict';
import keepBoth from '@salesforce/label/c.Coach_Session_Keep_Both';
import keepMine from '@salesforce/label/c.Coach_Session_Keep_Mine';
import keepTheirs from '@salesforce/label/c.Coach_Session_Keep_Theirs';
import keepTheirsTab from '@salesforce/label/c.Coach_Session_Keep_Theirs_Tab';
import kindDealReview from '@salesforce/label/c.Coach_Session_Kind_Deal_Review';
import kindGroup from '@salesforce/label/c.Coach_Session_Kind_Group';
import kindObservation from '@salesforce/label/c.Coach_Session_Kind_Observation';
import kindOneOnOne from '@salesforce/label/c.Coach_Session_Kind_One_On_One';
import kindPeer from '@salesforce/label/c.Coach_Session_Kind_Peer';
import lastPlan from '@salesforce/label/c.Coach_Session_Last_Plan';
import loading from '@salesforce/label/c.Coach_Session_Loading';
import mergeHeading from '@salesforce/label/c.Coach_Session_Merge_Heading';
import mergeMine from '@salesforce/label/c.Coach_Session_Merge_Mine';
import mergeOther from '@salesforce/label/c.Coach_Session_Merge_Other';
import mergeStale from '@salesforce/label/c.Coach_Session_Merge_Stale';
import mergeTab from '@salesforce/label/c.Coach_Session_Merge_Tab';
import mergeTheirs from '@salesforce/label/c.Coach_Session_Merge_Theirs';
import mergeTheirsTab from '@salesforce/label/c.Coach_Session_Merge_Theirs_Tab';
import minutesHelp from '@salesforce/label/c.Coach_Session_Minutes_Help';
import mixAsk from '@salesforce/label/c.Coach_Session_Mix_Ask';
import mixStage from '@salesforce/label/c.Coach_Session_Mix_Stage';
import none from '@salesforce/label/c.Coach_Session_None';
import nothingWritten from '@salesforce/label/c.Coach_Session_Nothing_Written';
import numberBare from '@salesforce/label/c.Coach_Session_Number_Bare';
import numberCell from '@salesforce/label/c.Coach_Session_Number_Cell';
import numberKpi from '@salesforce/label/c.Coach_Session_Number_Kpi';
import numberNow from '@salesforce/label/c.Coach_Session_Number_Now';
import numberThen from '@salesforce/label/c.Coach_Session_Number_Then';
import numbersFreeze from '@salesforce/label/c.Coach_Session_Numbers_Freeze';
import numbersNone from '@salesforce/label/c.Coach_Session_Numbers_None';
import numbersSince from '@salesforce/label/c.Coach_Session_Numbers_Since';
import optionDealReview from '@salesforce/label/c.Coach_Session_Option_Deal_Review';
import optionGroup from '@salesforce/label/c.Coach_Session_Option_Group';
import optionObservation from '@salesforce/label/c.Coach_Session_Option_Observation';
import optionOneOnOne from '@salesforce/label/c.Coach_Session_Option_One_On_One';
import optionPeer from '@salesforce/label/c.Coach_Session_Option_Peer';
import otherKinds from '@salesforce/label/c.Coach_Session_Other_Kinds';
import overwrite from '@salesforce/label/c.Coach_Session_Overwrite';
import partAgenda from '@salesforce/label/c.Coach_Session_Part_Agenda';
import partAssessment from '@salesforce/label/c.Coach_Session_Part_Assessment';
import partBehaviour from '@salesforce/label/c.Coach_Session_Part_Behaviour';
import partBehaviourHelp from '@salesforce/label/c.Coach_Session_Part_Behaviour_Help';
import partCommitment from '@salesforce/label/c.Coach_Session_Part_Commitment';
import partExample from '@salesforce/label/c.Coach_Session_Part_Example';
import partExampleHelp from '@salesforce/label/c.Coach_Session_Part_Example_Help';
import partPlan from '@salesforce/label/c.Coach_Session_Part_Plan';
import partPlanHelp from '@salesforce/label/c.Coach_Session_Part_Plan_Help';
import partPraise from '@salesforce/label/c.Coach_Session_Part_Praise';
import partPraiseHelp from '@salesforce/label/c.Coach_Session_Part_Praise_Help';
import partPrivate from '@salesforce/label/c.Coach_Session_Part_Private';
import partPrivateHelp from '@salesforce/label/c.Coach_Session_Part_Private_Help';
import partRepView from '@salesforce/label/c.Coach_Session_Part_Rep_View';
import partRepViewHelp from '@salesforce/label/c.Coach_Session_Part_Rep_View_Help';
import partRepViewHelpOwn from '@salesforce/label/c.Coach_Session_Part_Rep_View_Help_Own';
import partRepViewOwn from '@salesforce/label/c.Coach_Session_Part_Rep_View_Own';
import peopleGroup from '@salesforce/label/c.Coach_Session_People_Group';
import peopleObservation from '@salesforce/label/c.Coach_Session_People_Observation';
import peoplePeer from '@salesforce/label/c.Coach_Session_People_Peer';
import phaseExecution from '@salesforce/label/c.Coach_Session_Phase_Execution';
import phaseMeasurement from '@salesforce/label/c.Coach_Session_Phase_Measurement';
import phaseTechnique from '@salesforce/label/c.Coach_Session_Phase_Technique';
import pickDeal from '@salesforce/label/c.Coach_Session_Pick_Deal';
import pickDealNeeded from '@salesforce/label/c.Coach_Session_Pick_Deal_Needed';
import pickNeeded from '@salesforce/label/c.Coach_Session_Pick_Needed';
import prepare from '@salesforce/label/c.Coach_Session_Prepare';
import prepareOf from '@salesforce/label/c.Coach_Session_Prepare_Of';
import preparedDrafts from '@salesforce/label/c.Coach_Session_Prepared_Drafts';
import preparingMine from '@salesforce/label/c.Coach_Session_Preparing_Mine';
import preparingOwn from '@salesforce/label/c.Coach_Session_Preparing_Own';
import readersAllData from '@salesforce/label/c.Coach_Session_Readers_All_Data';
import readersAsk from '@salesforce/label/c.Coach_Session_Readers_Ask';
import readersGrant from '@salesforce/label/c.Coach_Session_Readers_Grant';
import readersNobody from '@salesforce/label/c.Coach_Session_Readers_Nobody';
import readersOpened from '@salesforce/label/c.Coach_Session_Readers_Opened';
import readersProfiles from '@salesforce/label/c.Coach_Session_Readers_Profiles';
import readersSets from '@salesforce/label/c.Coach_Session_Readers_Sets';
import remove from '@salesforce/label/c.Coach_Session_Remove';
import removeAsk from '@salesforce/label/c.Coach_Session_Remove_Ask';
import removeFailed from '@salesforce/label/c.Coach_Session_Remove_Failed';
import removeYes from '@salesforce/label/c.Coach_Session_Remove_Yes';
import removed from '@salesforce/label/c.Coach_Session_Removed';
import repWaiting from '@salesforce/label/c.Coach_Session_Rep_Waiting';
import roleCoach from '@salesforce/label/c.Coach_Session_Role_Coach';
import roleObserver from '@salesforce/label/c.Coach_Session_Role_Observer';
import rolePeer from '@salesforce/label/c.Coach_Session_Role_Peer';
import rolePerson from '@salesforce/label/c.Coach_Session_Role_Person';
import roleRep from '@salesforce/label/c.Coach_Session_Role_Rep';
import rowClose from '@salesforce/label/c.Coach_Session_Row_Close';
import rowClosed from '@salesforce/label/c.Coach_Session_Row_Closed';
import rowCommitments from '@salesforce/label/c.Coach_Session_Row_Commitments';
import rowDeals from '@salesforce/label/c.Coach_Session_Row_Deals';
import rowDraft from '@salesforce/label/c.Coach_Session_Row_Draft';
import rowFocus from '@salesforce/label/c.Coach_Session_Row_Focus';
import rowOpen from '@salesforce/label/c.Coach_Session_Row_Open';
import rowTitle from '@salesforce/label/c.Coach_Session_Row_Title';
import rowWith from '@salesforce/label/c.Coach_Session_Row_With';
import saveConflict from '@salesforce/label/c.Coach_Session_Save_Conflict';
import saveDraft from '@salesforce/label/c.Coach_Session_Save_Draft';
import saveFailed from '@salesforce/label/c.Coach_Session_Save_Failed';
import saveHeld from '@salesforce/label/c.Coach_Session_Save_Held';
import saveHeldAgain from '@salesforce/label/c.Coach_Session_Save_Held_Again';
import saveKept from '@salesforce/label/c.Coach_Session_Save_Kept';
import saveOffline from '@salesforce/label/c.Coach_Session_Save_Offline';
import saveRefused from '@salesforce/label/c.Coach_Session_Save_Refused';
import saveRequired from '@salesforce/label/c.Coach_Session_Save_Required';
import saveSaved from '@salesforce/label/c.Coach_Session_Save_Saved';
import saveSending from '@salesforce/label/c.Coach_Session_Save_Sending';
import saveShare from '@salesforce/label/c.Coach_Session_Save_Share';
import saveSignedOut from '@salesforce/label/c.Coach_Session_Save_Signed_Out';
import saveWaiting from '@salesforce/label/c.Coach_Session_Save_Waiting';
import savedHeld from '@salesforce/label/c.Coach_Session_Saved_Held';
import savedShared from '@salesforce/label/c.Coach_Session_Saved_Shared';
import sectionAgenda from '@salesforce/label/c.Coach_Session_Section_Agenda';
import sectionBefore from '@salesforce/label/c.Coach_Session_Section_Before';
import sectionCommitments from '@salesforce/label/c.Coach_Session_Section_Commitments';
import sectionDeals from '@salesforce/label/c.Coach_Session_Section_Deals';
import sectionFrame from '@salesforce/label/c.Coach_Session_Section_Frame';
import sectionHear from '@salesforce/label/c.Coach_Session_Section_Hear';
import sectionNumbers from '@salesforce/label/c.Coach_Session_Section_Numbers';
import sectionPrivate from '@salesforce/label/c.Coach_Session_Section_Private';
import sectionWrite from '@salesforce/label/c.Coach_Session_Section_Write';
import share from '@salesforce/label/c.Coach_Session_Share';
import shareDo from '@salesforce/label/c.Coach_Session_Share_Do';
import shareFailed from '@salesforce/label/c.Coach_Session_Share_Failed';
import sharePerson from '@salesforce/label/c.Coach_Session_Share_Person';
import shareWhy from '@salesforce/label/c.Coach_Session_Share_Why';
import shared from '@salesforce/label/c.Coach_Session_Shared';
import skillClosing from '@salesforce/label/c.Coach_Session_Skill_Closing';
import skillDiscovery from '@salesforce/label/c.Coach_Session_Skill_Discovery';
import skillNegotiating from '@salesforce/label/c.Coach_Session_Skill_Negotiating';
import skillPresenting from '@salesforce/label/c.Coach_Session_Skill_Presenting';
import skillProposing from '@salesforce/label/c.Coach_Session_Skill_Proposing';
import skillProspecting from '@salesforce/label/c.Coach_Session_Skill_Prospecting';
import skillQualifying from '@salesforce/label/c.Coach_Session_Skill_Qualifying';
import skillTimeManagement from '@salesforce/label/c.Coach_Session_Skill_Time_Management';
import startDeal from '@salesforce/label/c.Coach_Session_Start_Deal';
import startFailed from '@salesforce/label/c.Coach_Session_Start_Failed';
import stateHeld from '@salesforce/label/c.Coach_Session_State_Held';
import statePreparing from '@salesforce/label/c.Coach_Session_State_Preparing';
import takePart from '@salesforce/label/c.Coach_Session_Take_Part';
import topic from '@salesforce/label/c.Coach_Session_Topic';
import topicDeal from '@salesforce/label/c.Coach_Session_Topic_Deal';
import topicOf from '@salesforce/label/c.Coach_Session_Topic_Of';
import tryAgain from '@salesforce/label/c.Coach_Session_Try_Again';
import tryAgainFor from '@salesforce/label/c.Coach_Session_Try_Again_For';

export const WORDS = {
    about,
    aboutPitch,
    aboutPractice,
    actionTitle,
    begin,
    cancel,
    close,
    commitmentAction,
    commitmentAdd,
    commitmentDue,
    commitmentKind,
    commitmentKpi,
    commitmentMetric,
    commitmentMissing,
    commitmentNumber,
    commitmentPerson,
    commitmentRemove,
    commitmentReportBack,
    commitmentTarget,
    commitmentTargetPercent,
    commitmentText,
    dealAdd,
    dealAdding,
    dealEarly,
    dealHidden,
    dealLate,
    dealNote,
    dealNoteField,
    dealRemove,
    dealStage,
    dealStageNow,
    emptyDeal,
    emptyNoSession,
    emptyOther,
    emptyOwn,
    errorHeading,
    export: exportNotes,
    exportDraft,
    exportFailed,
    exportName,
    exportOwn,
    exported,
    fieldDay,
    fieldFocus,
    fieldKind,
    fieldMinutes,
    fieldPhase,
    fieldSkill,
    goOn,
    hasMore,
    headDeal,
    headLast,
    headNone,
    headNoneDeal,
    headNoneOwn,
    headOpen,
    headerConflict,
    keepBoth,
    keepMine,
    keepTheirs,
    keepTheirsTab,
    kindDealReview,
    kindGroup,
    kindObservation,
    kindOneOnOne,
    kindPeer,
    lastPlan,
    loading,
    mergeHeading,
    mergeMine,
    mergeOther,
    mergeStale,
    mergeTab,
    mergeTheirs,
    mergeTheirsTab,
    minutesHelp,
    mixAsk,
    mixStage,
    none,
    nothingWritten,
    numberBare,
    numberCell,
    numberKpi,
    numberNow,
    numberThen,
    numbersFreeze,
    numbersNone,
    numbersSince,
    optionDealReview,
    optionGroup,
    optionObservation,
    optionOneOnOne,
    optionPeer,
    otherKinds,
    overwrite,
    partAgenda,
    partAssessment,
    partBehaviour,
    partBehaviourHelp,
    partCommitment,
    partExample,
    partExampleHelp,
    partPlan,
    partPlanHelp,
    partPraise,
    partPraiseHelp,
    partPrivate,
    partPrivateHelp,
    partRepView,
    partRepViewHelp,
    partRepViewHelpOwn,
    partRepViewOwn,
    peopleGroup,
    peopleObservation,
    peoplePeer,
    phaseExecution,
    phaseMeasurement,
    phaseTechnique,
    pickDeal,
    pickDealNeeded,
    pickNeeded,
    prepare,
    prepareOf,
    preparedDrafts,
    preparingMine,
    preparingOwn,
    readersAllData,
    readersAsk,
    readersGrant,
    readersNobody,
    readersOpened,
    readersProfiles,
    readersSets,
    remove,
    removeAsk,
    removeFailed,
    removeYes,
    removed,
    repWaiting,
    roleCoach,
    roleObserver,
    rolePeer,
    rolePerson,
    roleRep,
    rowClose,
    rowClosed,
    rowCommitments,
    rowDeals,
    rowDraft,
    rowFocus,
    rowOpen,
    rowTitle,
    rowWith,
    saveConflict,
    saveDraft,
    saveFailed,
    saveHeld,
    saveHeldAgain,
    saveKept,
    saveOffline,
    saveRefused,
    saveRequired,
    saveSaved,
    saveSending,
    saveShare,
    saveSignedOut,
    saveWaiting,
    savedHeld,
    savedShared,
    sectionAgenda,
    sectionBefore,
    sectionCommitments,
    sectionDeals,
    sectionFrame,
    sectionHear,
    sectionNumbers,
    sectionPrivate,
    sectionWrite,
    share,
    shareDo,
    shareFailed,
    sharePerson,
    shareWhy,
    shared,
    skillClosing,
    skillDiscovery,
    skillNegotiating,
    skillPresenting,
    skillProposing,
    skillProspecting,
    skillQualifying,
    skillTimeManagement,
    startDeal,
    startFailed,
    stateHeld,
    statePreparing,
    takePart,
    topic,
    topicDeal,
    topicOf,
    tryAgain,
    tryAgainFor
} as const;
