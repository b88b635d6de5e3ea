/** Every word of the pace panel, by what it says. The texts, with a note to translators, are in CoachPace.labels-meta.xml. */
import bar from '@salesforce/label/c.Coach_Pace_Bar';
import basisCurve from '@salesforce/label/c.Coach_Pace_Basis_Curve';
import basisDays from '@salesforce/label/c.Coach_Pace_Basis_Days';
import basisDiffer from '@salesforce/label/c.Coach_Pace_Basis_Differ';
import basisHeading from '@salesforce/label/c.Coach_Pace_Basis_Heading';
import chanceTiny from '@salesforce/label/c.Coach_Pace_Chance_Tiny';
import close from '@salesforce/label/c.Coach_Pace_Close';
import coverage from '@salesforce/label/c.Coach_Pace_Coverage';
import coverageMet from '@salesforce/label/c.Coach_Pace_Coverage_Met';
import daysLeft from '@salesforce/label/c.Coach_Pace_Days_Left';
import definitionHeading from '@salesforce/label/c.Coach_Pace_Definition_Heading';
import emptyOther from '@salesforce/label/c.Coach_Pace_Empty_Other';
import emptyOwn from '@salesforce/label/c.Coach_Pace_Empty_Own';
import errorHeading from '@salesforce/label/c.Coach_Pace_Error_Heading';
import expected from '@salesforce/label/c.Coach_Pace_Expected';
import expectedBoth from '@salesforce/label/c.Coach_Pace_Expected_Both';
import goalIn from '@salesforce/label/c.Coach_Pace_Goal_In';
import goals from '@salesforce/label/c.Coach_Pace_Goals';
import headAllMet from '@salesforce/label/c.Coach_Pace_Head_All_Met';
import headBehind from '@salesforce/label/c.Coach_Pace_Head_Behind';
import headCalm from '@salesforce/label/c.Coach_Pace_Head_Calm';
import headEarly from '@salesforce/label/c.Coach_Pace_Head_Early';
import headGood from '@salesforce/label/c.Coach_Pace_Head_Good';
import headMet from '@salesforce/label/c.Coach_Pace_Head_Met';
import historyDone from '@salesforce/label/c.Coach_Pace_History_Done';
import historyFailed from '@salesforce/label/c.Coach_Pace_History_Failed';
import historyHeading from '@salesforce/label/c.Coach_Pace_History_Heading';
import historyLine from '@salesforce/label/c.Coach_Pace_History_Line';
import historyMet from '@salesforce/label/c.Coach_Pace_History_Met';
import historyNone from '@salesforce/label/c.Coach_Pace_History_None';
import historyNow from '@salesforce/label/c.Coach_Pace_History_Now';
import historyStreak from '@salesforce/label/c.Coach_Pace_History_Streak';
import historyTarget from '@salesforce/label/c.Coach_Pace_History_Target';
import hours from '@salesforce/label/c.Coach_Pace_Hours';
import loading from '@salesforce/label/c.Coach_Pace_Loading';
import metDay from '@salesforce/label/c.Coach_Pace_Met_Day';
import metHeading from '@salesforce/label/c.Coach_Pace_Met_Heading';
import metOnce from '@salesforce/label/c.Coach_Pace_Met_Once';
import metStreak from '@salesforce/label/c.Coach_Pace_Met_Streak';
import needs from '@salesforce/label/c.Coach_Pace_Needs';
import needsNothing from '@salesforce/label/c.Coach_Pace_Needs_Nothing';
import needsOff from '@salesforce/label/c.Coach_Pace_Needs_Off';
import needsToday from '@salesforce/label/c.Coach_Pace_Needs_Today';
import of from '@salesforce/label/c.Coach_Pace_Of';
import open from '@salesforce/label/c.Coach_Pace_Open';
import projected from '@salesforce/label/c.Coach_Pace_Projected';
import projectedOnly from '@salesforce/label/c.Coach_Pace_Projected_Only';
import readAt from '@salesforce/label/c.Coach_Pace_Read_At';
import recordsHeading from '@salesforce/label/c.Coach_Pace_Records_Heading';
import refresh from '@salesforce/label/c.Coach_Pace_Refresh';
import refreshed from '@salesforce/label/c.Coach_Pace_Refreshed';
import retry from '@salesforce/label/c.Coach_Pace_Retry';
import since from '@salesforce/label/c.Coach_Pace_Since';
import stale from '@salesforce/label/c.Coach_Pace_Stale';
import statusBehind from '@salesforce/label/c.Coach_Pace_Status_Behind';
import statusMet from '@salesforce/label/c.Coach_Pace_Status_Met';
import statusMissed from '@salesforce/label/c.Coach_Pace_Status_Missed';
import statusNoTarget from '@salesforce/label/c.Coach_Pace_Status_No_Target';
import statusNotBegun from '@salesforce/label/c.Coach_Pace_Status_Not_Begun';
import headNoGap from '@salesforce/label/c.Coach_Pace_Head_No_Gap';
import statusNoGap from '@salesforce/label/c.Coach_Pace_Status_No_Gap';
import statusOnPace from '@salesforce/label/c.Coach_Pace_Status_On_Pace';
import statusTooEarly from '@salesforce/label/c.Coach_Pace_Status_Too_Early';
import statusUnknown from '@salesforce/label/c.Coach_Pace_Status_Unknown';
import toClose from '@salesforce/label/c.Coach_Pace_To_Close';
import todayNeed from '@salesforce/label/c.Coach_Pace_Today_Need';
import todayNeeds from '@salesforce/label/c.Coach_Pace_Today_Needs';
import todayNothing from '@salesforce/label/c.Coach_Pace_Today_Nothing';
import todayOff from '@salesforce/label/c.Coach_Pace_Today_Off';
import topic from '@salesforce/label/c.Coach_Pace_Topic';
import topicOf from '@salesforce/label/c.Coach_Pace_Topic_Of';
import until from '@salesforce/label/c.Coach_Pace_Until';
import weekdays from '@salesforce/label/c.Coach_Pace_Weekdays';
import whyAhead from '@salesforce/label/c.Coach_Pace_Why_Ahead';
import whyBehind from '@salesforce/label/c.Coach_Pace_Why_Behind';
import whyBehindCurve from '@salesforce/label/c.Coach_Pace_Why_Behind_Curve';
import whyHeading from '@salesforce/label/c.Coach_Pace_Why_Heading';
import whyMet from '@salesforce/label/c.Coach_Pace_Why_Met';
import whyMissed from '@salesforce/label/c.Coach_Pace_Why_Missed';
import whyNoTime from '@salesforce/label/c.Coach_Pace_Why_No_Time';
import whyNotBegun from '@salesforce/label/c.Coach_Pace_Why_Not_Begun';
import whyNotRecorded from '@salesforce/label/c.Coach_Pace_Why_Not_Recorded';
import whyNothing from '@salesforce/label/c.Coach_Pace_Why_Nothing';
import whyOnPace from '@salesforce/label/c.Coach_Pace_Why_On_Pace';
import whyOnPaceCurve from '@salesforce/label/c.Coach_Pace_Why_On_Pace_Curve';
import whyTooEarly from '@salesforce/label/c.Coach_Pace_Why_Too_Early';
import whyTooFew from '@salesforce/label/c.Coach_Pace_Why_Too_Few';

export const WORDS = {
    bar,
    basisCurve,
    basisDays,
    basisDiffer,
    basisHeading,
    chanceTiny,
    close,
    coverage,
    coverageMet,
    daysLeft,
    definitionHeading,
    emptyOther,
    emptyOwn,
    errorHeading,
    expected,
    expectedBoth,
    goalIn,
    goals,
    headAllMet,
    headBehind,
    headCalm,
    headEarly,
    headGood,
    headMet,
    historyDone,
    historyFailed,
    historyHeading,
    historyLine,
    historyMet,
    historyNone,
    historyNow,
    historyStreak,
    historyTarget,
    hours,
    loading,
    metDay,
    metHeading,
    metOnce,
    metStreak,
    needs,
    needsNothing,
    needsOff,
    needsToday,
    of,
    open,
    projected,
    projectedOnly,
    readAt,
    recordsHeading,
    refresh,
    refreshed,
    retry,
    since,
    stale,
    statusBehind,
    statusMet,
    statusMissed,
    statusNoTarget,
    statusNotBegun,
    headNoGap,
    statusNoGap,
    statusOnPace,
    statusTooEarly,
    statusUnknown,
    toClose,
    todayNeed,
    todayNeeds,
    todayNothing,
    todayOff,
    topic,
    topicOf,
    until,
    weekdays,
    whyAhead,
    whyBehind,
    whyBehindCurve,
    whyHeading,
    whyMet,
    whyMissed,
    whyNoTime,
    whyNotBegun,
    whyNotRecorded,
    whyNothing,
    whyOnPace,
    whyOnPaceCurve,
    whyTooEarly,
    whyTooFew
} as const;
