/** Every word of the agenda, by what it says. The texts, with a note to translators, are in CoachAgenda.labels-meta.xml. */
import add from '@salesforce/label/c.Coach_Agenda_Add';
import addQuestion from '@salesforce/label/c.Coach_Agenda_Add_Question';
import added from '@salesforce/label/c.Coach_Agenda_Added';
import again from '@salesforce/label/c.Coach_Agenda_Again';
import ask from '@salesforce/label/c.Coach_Agenda_Ask';
import askClosing1 from '@salesforce/label/c.Coach_Agenda_Ask_Closing1';
import askClosing2 from '@salesforce/label/c.Coach_Agenda_Ask_Closing2';
import askClosing3 from '@salesforce/label/c.Coach_Agenda_Ask_Closing3';
import askProspecting1 from '@salesforce/label/c.Coach_Agenda_Ask_Prospecting1';
import askProspecting2 from '@salesforce/label/c.Coach_Agenda_Ask_Prospecting2';
import askProspecting3 from '@salesforce/label/c.Coach_Agenda_Ask_Prospecting3';
import askTrial1 from '@salesforce/label/c.Coach_Agenda_Ask_Trial1';
import askTrial2 from '@salesforce/label/c.Coach_Agenda_Ask_Trial2';
import askTrial3 from '@salesforce/label/c.Coach_Agenda_Ask_Trial3';
import commitmentDue from '@salesforce/label/c.Coach_Agenda_Commitment_Due';
import commitmentLate from '@salesforce/label/c.Coach_Agenda_Commitment_Late';
import down from '@salesforce/label/c.Coach_Agenda_Down';
import early from '@salesforce/label/c.Coach_Agenda_Early';
import empty from '@salesforce/label/c.Coach_Agenda_Empty';
import failed from '@salesforce/label/c.Coach_Agenda_Failed';
import gap from '@salesforce/label/c.Coach_Agenda_Gap';
import gapCount from '@salesforce/label/c.Coach_Agenda_Gap_Count';
import gapNoRange from '@salesforce/label/c.Coach_Agenda_Gap_No_Range';
import inactivity from '@salesforce/label/c.Coach_Agenda_Inactivity';
import lastPlan from '@salesforce/label/c.Coach_Agenda_Last_Plan';
import lateQuestion from '@salesforce/label/c.Coach_Agenda_Late_Question';
import lateWords from '@salesforce/label/c.Coach_Agenda_Late_Words';
import loading from '@salesforce/label/c.Coach_Agenda_Loading';
import mix from '@salesforce/label/c.Coach_Agenda_Mix';
import mixAim from '@salesforce/label/c.Coach_Agenda_Mix_Aim';
import mixLate from '@salesforce/label/c.Coach_Agenda_Mix_Late';
import mixTold from '@salesforce/label/c.Coach_Agenda_Mix_Told';
import modeAsk from '@salesforce/label/c.Coach_Agenda_Mode_Ask';
import modeTell from '@salesforce/label/c.Coach_Agenda_Mode_Tell';
import moved from '@salesforce/label/c.Coach_Agenda_Moved';
import ownLine from '@salesforce/label/c.Coach_Agenda_Own_Line';
import ownPlaceholder from '@salesforce/label/c.Coach_Agenda_Own_Placeholder';
import peersUnknown from '@salesforce/label/c.Coach_Agenda_Peers_Unknown';
import praiseHolding from '@salesforce/label/c.Coach_Agenda_Praise_Holding';
import praiseImproving from '@salesforce/label/c.Coach_Agenda_Praise_Improving';
import praiseSinceLast from '@salesforce/label/c.Coach_Agenda_Praise_Since_Last';
import questions from '@salesforce/label/c.Coach_Agenda_Questions';
import quote from '@salesforce/label/c.Coach_Agenda_Quote';
import remove from '@salesforce/label/c.Coach_Agenda_Remove';
import removed from '@salesforce/label/c.Coach_Agenda_Removed';
import retry from '@salesforce/label/c.Coach_Agenda_Retry';
import risk from '@salesforce/label/c.Coach_Agenda_Risk';
import riskInactive from '@salesforce/label/c.Coach_Agenda_Risk_Inactive';
import riskOverdue from '@salesforce/label/c.Coach_Agenda_Risk_Overdue';
import riskPushed from '@salesforce/label/c.Coach_Agenda_Risk_Pushed';
import segmentAsked from '@salesforce/label/c.Coach_Agenda_Segment_Asked';
import segmentEarly from '@salesforce/label/c.Coach_Agenda_Segment_Early';
import segmentLate from '@salesforce/label/c.Coach_Agenda_Segment_Late';
import segmentTold from '@salesforce/label/c.Coach_Agenda_Segment_Told';
import stageEarly from '@salesforce/label/c.Coach_Agenda_Stage_Early';
import stageLate from '@salesforce/label/c.Coach_Agenda_Stage_Late';
import stageNone from '@salesforce/label/c.Coach_Agenda_Stage_None';
import stagePress from '@salesforce/label/c.Coach_Agenda_Stage_Press';
import stateGaps from '@salesforce/label/c.Coach_Agenda_State_Gaps';
import stateKept from '@salesforce/label/c.Coach_Agenda_State_Kept';
import stateNoGaps from '@salesforce/label/c.Coach_Agenda_State_No_Gaps';
import stateNoNumbers from '@salesforce/label/c.Coach_Agenda_State_No_Numbers';
import stateTooFew from '@salesforce/label/c.Coach_Agenda_State_Too_Few';
import talkedAbout from '@salesforce/label/c.Coach_Agenda_Talked_About';
import tell from '@salesforce/label/c.Coach_Agenda_Tell';
import topic from '@salesforce/label/c.Coach_Agenda_Topic';
import up from '@salesforce/label/c.Coach_Agenda_Up';
import valueOn from '@salesforce/label/c.Coach_Agenda_Value_On';

export const WORDS = {
    add,
    addQuestion,
    added,
    again,
    ask,
    askClosing1,
    askClosing2,
    askClosing3,
    askProspecting1,
    askProspecting2,
    askProspecting3,
    askTrial1,
    askTrial2,
    askTrial3,
    commitmentDue,
    commitmentLate,
    down,
    early,
    empty,
    failed,
    gap,
    gapCount,
    gapNoRange,
    inactivity,
    lastPlan,
    lateQuestion,
    lateWords,
    loading,
    mix,
    mixAim,
    mixLate,
    mixTold,
    modeAsk,
    modeTell,
    moved,
    ownLine,
    ownPlaceholder,
    peersUnknown,
    praiseHolding,
    praiseImproving,
    praiseSinceLast,
    questions,
    quote,
    remove,
    removed,
    retry,
    risk,
    riskInactive,
    riskOverdue,
    riskPushed,
    segmentAsked,
    segmentEarly,
    segmentLate,
    segmentTold,
    stageEarly,
    stageLate,
    stageNone,
    stagePress,
    stateGaps,
    stateKept,
    stateNoGaps,
    stateNoNumbers,
    stateTooFew,
    talkedAbout,
    tell,
    topic,
    up,
    valueOn
} as const;
