import againstNone from '@salesforce/label/c.Coach_Cause_Ui_Against_None';
import againstOnPar from '@salesforce/label/c.Coach_Cause_Ui_Against_On_Par';
import againstOnParCount from '@salesforce/label/c.Coach_Cause_Ui_Against_On_Par_Count';
import behaviours from '@salesforce/label/c.Coach_Cause_Ui_Behaviours';
import broughtBy from '@salesforce/label/c.Coach_Cause_Ui_Brought_By';
import candidates from '@salesforce/label/c.Coach_Cause_Ui_Candidates';
import confirm from '@salesforce/label/c.Coach_Cause_Ui_Confirm';
import confirmLabel from '@salesforce/label/c.Coach_Cause_Ui_Confirm_Label';
import confirmed from '@salesforce/label/c.Coach_Cause_Ui_Confirmed';
import effortBetter from '@salesforce/label/c.Coach_Cause_Ui_Effort_Better';
import effortBoth from '@salesforce/label/c.Coach_Cause_Ui_Effort_Both';
import effortCannotTell from '@salesforce/label/c.Coach_Cause_Ui_Effort_Cannot_Tell';
import effortComes from '@salesforce/label/c.Coach_Cause_Ui_Effort_Comes';
import effortDone from '@salesforce/label/c.Coach_Cause_Ui_Effort_Done';
import effortHeading from '@salesforce/label/c.Coach_Cause_Ui_Effort_Heading';
import effortMore from '@salesforce/label/c.Coach_Cause_Ui_Effort_More';
import effortName from '@salesforce/label/c.Coach_Cause_Ui_Effort_Name';
import effortNeither from '@salesforce/label/c.Coach_Cause_Ui_Effort_Neither';
import effortNumbers from '@salesforce/label/c.Coach_Cause_Ui_Effort_Numbers';
import elseNamed from '@salesforce/label/c.Coach_Cause_Ui_Else_Named';
import elseOpen from '@salesforce/label/c.Coach_Cause_Ui_Else_Open';
import emptyNoNumbers from '@salesforce/label/c.Coach_Cause_Ui_Empty_No_Numbers';
import emptyNotYours from '@salesforce/label/c.Coach_Cause_Ui_Empty_Not_Yours';
import errorHeading from '@salesforce/label/c.Coach_Cause_Ui_Error_Heading';
import evidenceMeasure from '@salesforce/label/c.Coach_Cause_Ui_Evidence_Measure';
import evidenceOf from '@salesforce/label/c.Coach_Cause_Ui_Evidence_Of';
import evidenceOver from '@salesforce/label/c.Coach_Cause_Ui_Evidence_Over';
import evidenceRange from '@salesforce/label/c.Coach_Cause_Ui_Evidence_Range';
import evidenceTrigger from '@salesforce/label/c.Coach_Cause_Ui_Evidence_Trigger';
import headNamed from '@salesforce/label/c.Coach_Cause_Ui_Head_Named';
import headNone from '@salesforce/label/c.Coach_Cause_Ui_Head_None';
import headTooFew from '@salesforce/label/c.Coach_Cause_Ui_Head_Too_Few';
import hypotheses from '@salesforce/label/c.Coach_Cause_Ui_Hypotheses';
import kept from '@salesforce/label/c.Coach_Cause_Ui_Kept';
import noneHelp from '@salesforce/label/c.Coach_Cause_Ui_None_Help';
import notKept from '@salesforce/label/c.Coach_Cause_Ui_Not_Kept';
import otherHabitOnly from '@salesforce/label/c.Coach_Cause_Ui_Other_Habit_Only';
import otherLine from '@salesforce/label/c.Coach_Cause_Ui_Other_Line';
import otherLineWhy from '@salesforce/label/c.Coach_Cause_Ui_Other_Line_Why';
import otherNotMeasurable from '@salesforce/label/c.Coach_Cause_Ui_Other_Not_Measurable';
import otherNotSupported from '@salesforce/label/c.Coach_Cause_Ui_Other_Not_Supported';
import otherQuiet from '@salesforce/label/c.Coach_Cause_Ui_Other_Quiet';
import otherTooFew from '@salesforce/label/c.Coach_Cause_Ui_Other_Too_Few';
import others from '@salesforce/label/c.Coach_Cause_Ui_Others';
import questions from '@salesforce/label/c.Coach_Cause_Ui_Questions';
import reasonBoth from '@salesforce/label/c.Coach_Cause_Ui_Reason_Both';
import reasonOne from '@salesforce/label/c.Coach_Cause_Ui_Reason_One';
import reasonRemainder from '@salesforce/label/c.Coach_Cause_Ui_Reason_Remainder';
import records from '@salesforce/label/c.Coach_Cause_Ui_Records';
import recordsClose from '@salesforce/label/c.Coach_Cause_Ui_Records_Close';
import reject from '@salesforce/label/c.Coach_Cause_Ui_Reject';
import rejectLabel from '@salesforce/label/c.Coach_Cause_Ui_Reject_Label';
import rejected from '@salesforce/label/c.Coach_Cause_Ui_Rejected';
import rule from '@salesforce/label/c.Coach_Cause_Ui_Rule';
import situationClosing from '@salesforce/label/c.Coach_Cause_Ui_Situation_Closing';
import situationContactToTrial from '@salesforce/label/c.Coach_Cause_Ui_Situation_Contact_To_Trial';
import situationProspecting from '@salesforce/label/c.Coach_Cause_Ui_Situation_Prospecting';
import speaksAgainst from '@salesforce/label/c.Coach_Cause_Ui_Speaks_Against';
import speaksFor from '@salesforce/label/c.Coach_Cause_Ui_Speaks_For';
import takenBack from '@salesforce/label/c.Coach_Cause_Ui_Taken_Back';
import tooFewHelp from '@salesforce/label/c.Coach_Cause_Ui_Too_Few_Help';
import topic from '@salesforce/label/c.Coach_Cause_Ui_Topic';
import topicOf from '@salesforce/label/c.Coach_Cause_Ui_Topic_Of';
import undo from '@salesforce/label/c.Coach_Cause_Ui_Undo';
import undoLabel from '@salesforce/label/c.Coach_Cause_Ui_Undo_Label';
import why from '@salesforce/label/c.Coach_Cause_Ui_Why';

export const WORDS = {
    againstNone,
    againstOnPar,
    againstOnParCount,
    behaviours,
    broughtBy,
    candidates,
    confirm,
    confirmLabel,
    confirmed,
    effortBetter,
    effortBoth,
    effortCannotTell,
    effortComes,
    effortDone,
    effortHeading,
    effortMore,
    effortName,
    effortNeither,
    effortNumbers,
    elseNamed,
    elseOpen,
    emptyNoNumbers,
    emptyNotYours,
    errorHeading,
    evidenceMeasure,
    evidenceOf,
    evidenceOver,
    evidenceRange,
    evidenceTrigger,
    headNamed,
    headNone,
    headTooFew,
    hypotheses,
    kept,
    noneHelp,
    notKept,
    otherHabitOnly,
    otherLine,
    otherLineWhy,
    otherNotMeasurable,
    otherNotSupported,
    otherQuiet,
    otherTooFew,
    others,
    questions,
    reasonBoth,
    reasonOne,
    reasonRemainder,
    records,
    recordsClose,
    reject,
    rejectLabel,
    rejected,
    rule,
    situationClosing,
    situationContactToTrial,
    situationProspecting,
    speaksAgainst,
    speaksFor,
    takenBack,
    tooFewHelp,
    topic,
    topicOf,
    undo,
    undoLabel,
    why
} as const;
