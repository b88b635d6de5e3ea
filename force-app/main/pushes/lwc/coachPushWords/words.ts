/** Every word of the push panel, by what it says. The texts, with a note to translators, are in CoachPushes.labels-meta.xml. */
import amount from '@salesforce/label/c.Coach_Push_Amount';
import cancel from '@salesforce/label/c.Coach_Push_Cancel';
import chartAlt from '@salesforce/label/c.Coach_Push_Chart_Alt';
import chartFirst from '@salesforce/label/c.Coach_Push_Chart_First';
import chartFirstRow from '@salesforce/label/c.Coach_Push_Chart_First_Row';
import chartOverdueRow from '@salesforce/label/c.Coach_Push_Chart_Overdue_Row';
import chartRow from '@salesforce/label/c.Coach_Push_Chart_Row';
import chartStep from '@salesforce/label/c.Coach_Push_Chart_Step';
import chartToday from '@salesforce/label/c.Coach_Push_Chart_Today';
import commentField from '@salesforce/label/c.Coach_Push_Comment_Field';
import earlier from '@salesforce/label/c.Coach_Push_Earlier';
import emptyHistoryMissing from '@salesforce/label/c.Coach_Push_Empty_History_Missing';
import emptyNoRecord from '@salesforce/label/c.Coach_Push_Empty_No_Record';
import emptyTrackingOff from '@salesforce/label/c.Coach_Push_Empty_Tracking_Off';
import errorHeading from '@salesforce/label/c.Coach_Push_Error_Heading';
import fromTo from '@salesforce/label/c.Coach_Push_From_To';
import headlineCount from '@salesforce/label/c.Coach_Push_Headline_Count';
import headlineEarlier from '@salesforce/label/c.Coach_Push_Headline_Earlier';
import headlineLater from '@salesforce/label/c.Coach_Push_Headline_Later';
import headlineNever from '@salesforce/label/c.Coach_Push_Headline_Never';
import headlineNeverEarlier from '@salesforce/label/c.Coach_Push_Headline_Never_Earlier';
import headlineNeverLater from '@salesforce/label/c.Coach_Push_Headline_Never_Later';
import headlineNeverOverdue from '@salesforce/label/c.Coach_Push_Headline_Never_Overdue';
import headlineSame from '@salesforce/label/c.Coach_Push_Headline_Same';
import headlineUnknown from '@salesforce/label/c.Coach_Push_Headline_Unknown';
import helpDays from '@salesforce/label/c.Coach_Push_Help_Days';
import helpOverdue from '@salesforce/label/c.Coach_Push_Help_Overdue';
import helpPush from '@salesforce/label/c.Coach_Push_Help_Push';
import helpReasons from '@salesforce/label/c.Coach_Push_Help_Reasons';
import helpStandard from '@salesforce/label/c.Coach_Push_Help_Standard';
import helpTitle from '@salesforce/label/c.Coach_Push_Help_Title';
import helpVerdict from '@salesforce/label/c.Coach_Push_Help_Verdict';
import kindClosed from '@salesforce/label/c.Coach_Push_Kind_Closed';
import kindCreated from '@salesforce/label/c.Coach_Push_Kind_Created';
import kindPullIn from '@salesforce/label/c.Coach_Push_Kind_Pull_In';
import kindPush from '@salesforce/label/c.Coach_Push_Kind_Push';
import kindSlip from '@salesforce/label/c.Coach_Push_Kind_Slip';
import kindUndefined from '@salesforce/label/c.Coach_Push_Kind_Undefined';
import later from '@salesforce/label/c.Coach_Push_Later';
import listEmpty from '@salesforce/label/c.Coach_Push_List_Empty';
import listHeading from '@salesforce/label/c.Coach_Push_List_Heading';
import lost from '@salesforce/label/c.Coach_Push_Lost';
import meaningOverOptimistic from '@salesforce/label/c.Coach_Push_Meaning_Over_Optimistic';
import meaningUnknown from '@salesforce/label/c.Coach_Push_Meaning_Unknown';
import meaningUsuallyFine from '@salesforce/label/c.Coach_Push_Meaning_Usually_Fine';
import meaningZombie from '@salesforce/label/c.Coach_Push_Meaning_Zombie';
import movedBy from '@salesforce/label/c.Coach_Push_Moved_By';
import noteBadPeriodSetting from '@salesforce/label/c.Coach_Push_Note_Bad_Period_Setting';
import noteOther from '@salesforce/label/c.Coach_Push_Note_Other';
import notePeriodNotDefined from '@salesforce/label/c.Coach_Push_Note_Period_Not_Defined';
import noticeHistoryMissing from '@salesforce/label/c.Coach_Push_Notice_History_Missing';
import noticeTrackingOff from '@salesforce/label/c.Coach_Push_Notice_Tracking_Off';
import othersHeading from '@salesforce/label/c.Coach_Push_Others_Heading';
import othersWhy from '@salesforce/label/c.Coach_Push_Others_Why';
import overdue from '@salesforce/label/c.Coach_Push_Overdue';
import overduePeriods from '@salesforce/label/c.Coach_Push_Overdue_Periods';
import periods from '@salesforce/label/c.Coach_Push_Periods';
import reason from '@salesforce/label/c.Coach_Push_Reason';
import reasonChange from '@salesforce/label/c.Coach_Push_Reason_Change';
import reasonChangeFor from '@salesforce/label/c.Coach_Push_Reason_Change_For';
import reasonChoose from '@salesforce/label/c.Coach_Push_Reason_Choose';
import reasonField from '@salesforce/label/c.Coach_Push_Reason_Field';
import reasonGive from '@salesforce/label/c.Coach_Push_Reason_Give';
import reasonGiveFor from '@salesforce/label/c.Coach_Push_Reason_Give_For';
import reasonNone from '@salesforce/label/c.Coach_Push_Reason_None';
import reasonNothing from '@salesforce/label/c.Coach_Push_Reason_Nothing';
import reasonSound from '@salesforce/label/c.Coach_Push_Reason_Sound';
import reasonsGiven from '@salesforce/label/c.Coach_Push_Reasons_Given';
import reasonsSound from '@salesforce/label/c.Coach_Push_Reasons_Sound';
import save from '@salesforce/label/c.Coach_Push_Save';
import saveFailed from '@salesforce/label/c.Coach_Push_Save_Failed';
import saved from '@salesforce/label/c.Coach_Push_Saved';
import saving from '@salesforce/label/c.Coach_Push_Saving';
import setTo from '@salesforce/label/c.Coach_Push_Set_To';
import someone from '@salesforce/label/c.Coach_Push_Someone';
import stage from '@salesforce/label/c.Coach_Push_Stage';
import standard from '@salesforce/label/c.Coach_Push_Standard';
import standardUnknown from '@salesforce/label/c.Coach_Push_Standard_Unknown';
import standardWhy from '@salesforce/label/c.Coach_Push_Standard_Why';
import topic from '@salesforce/label/c.Coach_Push_Topic';
import verdictOnPlan from '@salesforce/label/c.Coach_Push_Verdict_On_Plan';
import verdictOverOptimistic from '@salesforce/label/c.Coach_Push_Verdict_Over_Optimistic';
import verdictUnknown from '@salesforce/label/c.Coach_Push_Verdict_Unknown';
import verdictUsuallyFine from '@salesforce/label/c.Coach_Push_Verdict_Usually_Fine';
import verdictZombie from '@salesforce/label/c.Coach_Push_Verdict_Zombie';
import won from '@salesforce/label/c.Coach_Push_Won';

export const WORDS = {
    amount,
    cancel,
    chartAlt,
    chartFirst,
    chartFirstRow,
    chartOverdueRow,
    chartRow,
    chartStep,
    chartToday,
    commentField,
    earlier,
    emptyHistoryMissing,
    emptyNoRecord,
    emptyTrackingOff,
    errorHeading,
    fromTo,
    headlineCount,
    headlineEarlier,
    headlineLater,
    headlineNever,
    headlineNeverEarlier,
    headlineNeverLater,
    headlineNeverOverdue,
    headlineSame,
    headlineUnknown,
    helpDays,
    helpOverdue,
    helpPush,
    helpReasons,
    helpStandard,
    helpTitle,
    helpVerdict,
    kindClosed,
    kindCreated,
    kindPullIn,
    kindPush,
    kindSlip,
    kindUndefined,
    later,
    listEmpty,
    listHeading,
    lost,
    meaningOverOptimistic,
    meaningUnknown,
    meaningUsuallyFine,
    meaningZombie,
    movedBy,
    noteBadPeriodSetting,
    noteOther,
    notePeriodNotDefined,
    noticeHistoryMissing,
    noticeTrackingOff,
    othersHeading,
    othersWhy,
    overdue,
    overduePeriods,
    periods,
    reason,
    reasonChange,
    reasonChangeFor,
    reasonChoose,
    reasonField,
    reasonGive,
    reasonGiveFor,
    reasonNone,
    reasonNothing,
    reasonSound,
    reasonsGiven,
    reasonsSound,
    save,
    saveFailed,
    saved,
    saving,
    setTo,
    someone,
    stage,
    standard,
    standardUnknown,
    standardWhy,
    topic,
    verdictOnPlan,
    verdictOverOptimistic,
    verdictUnknown,
    verdictUsuallyFine,
    verdictZombie,
    won
} as const;
