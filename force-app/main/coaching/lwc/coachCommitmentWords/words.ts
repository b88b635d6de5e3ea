/** Every word about commitments, by what it says. The texts, with a note to translators, are in CoachCommitments.labels-meta.xml. */
import aim from '@salesforce/label/c.Coach_Commitment_Aim';
import baseline from '@salesforce/label/c.Coach_Commitment_Baseline';
import by from '@salesforce/label/c.Coach_Commitment_By';
import byTo from '@salesforce/label/c.Coach_Commitment_By_To';
import cancel from '@salesforce/label/c.Coach_Commitment_Cancel';
import changeFailed from '@salesforce/label/c.Coach_Commitment_Change_Failed';
import continueReport from '@salesforce/label/c.Coach_Commitment_Continue';
import continueReportFor from '@salesforce/label/c.Coach_Commitment_Continue_For';
import countField from '@salesforce/label/c.Coach_Commitment_Count_Field';
import counted from '@salesforce/label/c.Coach_Commitment_Counted';
import done from '@salesforce/label/c.Coach_Commitment_Done';
import draftHelp from '@salesforce/label/c.Coach_Commitment_Draft_Help';
import draftStays from '@salesforce/label/c.Coach_Commitment_Draft_Stays';
import drop from '@salesforce/label/c.Coach_Commitment_Drop';
import dropFor from '@salesforce/label/c.Coach_Commitment_Drop_For';
import dropped from '@salesforce/label/c.Coach_Commitment_Dropped';
import dueOn from '@salesforce/label/c.Coach_Commitment_Due_On';
import duePast from '@salesforce/label/c.Coach_Commitment_Due_Past';
import dueStatus from '@salesforce/label/c.Coach_Commitment_Due_Status';
import dueToday from '@salesforce/label/c.Coach_Commitment_Due_Today';
import dueTomorrow from '@salesforce/label/c.Coach_Commitment_Due_Tomorrow';
import endedUnclear from '@salesforce/label/c.Coach_Commitment_Ended_Unclear';
import markMissed from '@salesforce/label/c.Coach_Commitment_Mark_Missed';
import markMissedFor from '@salesforce/label/c.Coach_Commitment_Mark_Missed_For';
import measured from '@salesforce/label/c.Coach_Commitment_Measured';
import measuredClosed from '@salesforce/label/c.Coach_Commitment_Measured_Closed';
import measuredRate from '@salesforce/label/c.Coach_Commitment_Measured_Rate';
import measuredWhen from '@salesforce/label/c.Coach_Commitment_Measured_When';
import missed from '@salesforce/label/c.Coach_Commitment_Missed';
import noWords from '@salesforce/label/c.Coach_Commitment_No_Words';
import notMeasured from '@salesforce/label/c.Coach_Commitment_Not_Measured';
import overdue from '@salesforce/label/c.Coach_Commitment_Overdue';
import records from '@salesforce/label/c.Coach_Commitment_Records';
import reopen from '@salesforce/label/c.Coach_Commitment_Reopen';
import reopenFor from '@salesforce/label/c.Coach_Commitment_Reopen_For';
import report from '@salesforce/label/c.Coach_Commitment_Report';
import reportFor from '@salesforce/label/c.Coach_Commitment_Report_For';
import reported from '@salesforce/label/c.Coach_Commitment_Reported';
import save from '@salesforce/label/c.Coach_Commitment_Save';
import saveFailed from '@salesforce/label/c.Coach_Commitment_Save_Failed';
import saved from '@salesforce/label/c.Coach_Commitment_Saved';
import saving from '@salesforce/label/c.Coach_Commitment_Saving';
import session from '@salesforce/label/c.Coach_Commitment_Session';
import sessionFor from '@salesforce/label/c.Coach_Commitment_Session_For';
import someone from '@salesforce/label/c.Coach_Commitment_Someone';
import textField from '@salesforce/label/c.Coach_Commitment_Text_Field';
import tick from '@salesforce/label/c.Coach_Commitment_Tick';
import tickFor from '@salesforce/label/c.Coach_Commitment_Tick_For';
import to from '@salesforce/label/c.Coach_Commitment_To';
import tooFew from '@salesforce/label/c.Coach_Commitment_Too_Few';
import unknown from '@salesforce/label/c.Coach_Commitment_Unknown';
import listClosed from '@salesforce/label/c.Coach_Commitments_Closed';
import listEmptyCoach from '@salesforce/label/c.Coach_Commitments_Empty_Coach';
import listEmptyRep from '@salesforce/label/c.Coach_Commitments_Empty_Rep';
import listErrorHeading from '@salesforce/label/c.Coach_Commitments_Error_Heading';
import listHeadingDue from '@salesforce/label/c.Coach_Commitments_Heading_Due';
import listHeadingNone from '@salesforce/label/c.Coach_Commitments_Heading_None';
import listHeadingOpen from '@salesforce/label/c.Coach_Commitments_Heading_Open';
import listHeadingOverdue from '@salesforce/label/c.Coach_Commitments_Heading_Overdue';
import listMine from '@salesforce/label/c.Coach_Commitments_Mine';
import listNoneOpen from '@salesforce/label/c.Coach_Commitments_None_Open';
import listToMe from '@salesforce/label/c.Coach_Commitments_To_Me';
import listTopic from '@salesforce/label/c.Coach_Commitments_Topic';

export const WORDS = {
    aim,
    baseline,
    by,
    byTo,
    cancel,
    changeFailed,
    continueReport,
    continueReportFor,
    countField,
    counted,
    done,
    draftHelp,
    draftStays,
    drop,
    dropFor,
    dropped,
    dueOn,
    duePast,
    dueStatus,
    dueToday,
    dueTomorrow,
    endedUnclear,
    listClosed,
    listEmptyCoach,
    listEmptyRep,
    listErrorHeading,
    listHeadingDue,
    listHeadingNone,
    listHeadingOpen,
    listHeadingOverdue,
    listMine,
    listNoneOpen,
    listToMe,
    listTopic,
    markMissed,
    markMissedFor,
    measured,
    measuredClosed,
    measuredRate,
    measuredWhen,
    missed,
    noWords,
    notMeasured,
    overdue,
    records,
    reopen,
    reopenFor,
    report,
    reportFor,
    reported,
    save,
    saveFailed,
    saved,
    saving,
    session,
    sessionFor,
    someone,
    textField,
    tick,
    tickFor,
    to,
    tooFew,
    unknown
} as const;
