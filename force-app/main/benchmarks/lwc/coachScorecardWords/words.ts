/** Every word of the scorecard, by what it says. The texts, with a note to translators, are in CoachScorecard.labels-meta.xml. */
import adjusted from '@salesforce/label/c.Coach_Score_Adjusted';
import also from '@salesforce/label/c.Coach_Score_Also';
import alsoBehind from '@salesforce/label/c.Coach_Score_Also_Behind';
import asOf from '@salesforce/label/c.Coach_Score_As_Of';
import best from '@salesforce/label/c.Coach_Score_Best';
import bin from '@salesforce/label/c.Coach_Score_Bin';
import bins from '@salesforce/label/c.Coach_Score_Bins';
import breakdownDays from '@salesforce/label/c.Coach_Score_Breakdown_Days';
import breakdownHeading from '@salesforce/label/c.Coach_Score_Breakdown_Heading';
import breakdownOpen from '@salesforce/label/c.Coach_Score_Breakdown_Open';
import breakdownOwn from '@salesforce/label/c.Coach_Score_Breakdown_Own';
import breakdownPeers from '@salesforce/label/c.Coach_Score_Breakdown_Peers';
import breakdownValue from '@salesforce/label/c.Coach_Score_Breakdown_Value';
import byMonth from '@salesforce/label/c.Coach_Score_By_Month';
import byWeek from '@salesforce/label/c.Coach_Score_By_Week';
import columnFrom from '@salesforce/label/c.Coach_Score_Column_From';
import columnGoal from '@salesforce/label/c.Coach_Score_Column_Goal';
import columnGroup from '@salesforce/label/c.Coach_Score_Column_Group';
import columnKind from '@salesforce/label/c.Coach_Score_Column_Kind';
import columnKpi from '@salesforce/label/c.Coach_Score_Column_Kpi';
import columnLower from '@salesforce/label/c.Coach_Score_Column_Lower';
import columnN from '@salesforce/label/c.Coach_Score_Column_N';
import columnPeerCount from '@salesforce/label/c.Coach_Score_Column_Peer_Count';
import columnPeers from '@salesforce/label/c.Coach_Score_Column_Peers';
import columnPersistence from '@salesforce/label/c.Coach_Score_Column_Persistence';
import columnQ1 from '@salesforce/label/c.Coach_Score_Column_Q1';
import columnQ3 from '@salesforce/label/c.Coach_Score_Column_Q3';
import columnRep from '@salesforce/label/c.Coach_Score_Column_Rep';
import columnSegment from '@salesforce/label/c.Coach_Score_Column_Segment';
import columnStatus from '@salesforce/label/c.Coach_Score_Column_Status';
import columnTo from '@salesforce/label/c.Coach_Score_Column_To';
import columnTrendWord from '@salesforce/label/c.Coach_Score_Column_Trend_Word';
import columnUnit from '@salesforce/label/c.Coach_Score_Column_Unit';
import columnUpper from '@salesforce/label/c.Coach_Score_Column_Upper';
import columnValue from '@salesforce/label/c.Coach_Score_Column_Value';
import comparedNone from '@salesforce/label/c.Coach_Score_Compared_None';
import comparedWith from '@salesforce/label/c.Coach_Score_Compared_With';
import comparedWithPeers from '@salesforce/label/c.Coach_Score_Compared_With_Peers';
import day from '@salesforce/label/c.Coach_Score_Day';
import definition from '@salesforce/label/c.Coach_Score_Definition';
import detailClose from '@salesforce/label/c.Coach_Score_Detail_Close';
import detailFailed from '@salesforce/label/c.Coach_Score_Detail_Failed';
import detailLoading from '@salesforce/label/c.Coach_Score_Detail_Loading';
import detailRetry from '@salesforce/label/c.Coach_Score_Detail_Retry';
import dot from '@salesforce/label/c.Coach_Score_Dot';
import dotBest from '@salesforce/label/c.Coach_Score_Dot_Best';
import dots from '@salesforce/label/c.Coach_Score_Dots';
import emptyNoFacts from '@salesforce/label/c.Coach_Score_Empty_No_Facts';
import emptyNoRows from '@salesforce/label/c.Coach_Score_Empty_No_Rows';
import emptyNotRun from '@salesforce/label/c.Coach_Score_Empty_Not_Run';
import errorHeading from '@salesforce/label/c.Coach_Score_Error_Heading';
import excluded from '@salesforce/label/c.Coach_Score_Excluded';
import exportCsv from '@salesforce/label/c.Coach_Score_Export_Csv';
import exported from '@salesforce/label/c.Coach_Score_Exported';
import exportFailed from '@salesforce/label/c.Coach_Score_Export_Failed';
import goal from '@salesforce/label/c.Coach_Score_Goal';
import goalMetBehind from '@salesforce/label/c.Coach_Score_Goal_Met_Behind';
import goalMissedOnPar from '@salesforce/label/c.Coach_Score_Goal_Missed_On_Par';
import goalNothing from '@salesforce/label/c.Coach_Score_Goal_Nothing';
import grain from '@salesforce/label/c.Coach_Score_Grain';
import groupActivity from '@salesforce/label/c.Coach_Score_Group_Activity';
import groupClosing from '@salesforce/label/c.Coach_Score_Group_Closing';
import groupMidFunnel from '@salesforce/label/c.Coach_Score_Group_Mid_Funnel';
import headAhead from '@salesforce/label/c.Coach_Score_Head_Ahead';
import headAllAhead from '@salesforce/label/c.Coach_Score_Head_All_Ahead';
import headBehind from '@salesforce/label/c.Coach_Score_Head_Behind';
import headBehindCount from '@salesforce/label/c.Coach_Score_Head_Behind_Count';
import headCalm from '@salesforce/label/c.Coach_Score_Head_Calm';
import headNoPeers from '@salesforce/label/c.Coach_Score_Head_No_Peers';
import headTooFew from '@salesforce/label/c.Coach_Score_Head_Too_Few';
import lagging from '@salesforce/label/c.Coach_Score_Lagging';
import laggingHelp from '@salesforce/label/c.Coach_Score_Lagging_Help';
import leading from '@salesforce/label/c.Coach_Score_Leading';
import leadingHelp from '@salesforce/label/c.Coach_Score_Leading_Help';
import legendBest from '@salesforce/label/c.Coach_Score_Legend_Best';
import legendLine from '@salesforce/label/c.Coach_Score_Legend_Line';
import legendOwn from '@salesforce/label/c.Coach_Score_Legend_Own';
import legendPeers from '@salesforce/label/c.Coach_Score_Legend_Peers';
import lineOwn from '@salesforce/label/c.Coach_Score_Line_Own';
import lineOwnSelf from '@salesforce/label/c.Coach_Score_Line_Own_Self';
import linePeers from '@salesforce/label/c.Coach_Score_Line_Peers';
import longStanding from '@salesforce/label/c.Coach_Score_Long_Standing';
import nClosedDeals from '@salesforce/label/c.Coach_Score_N_Closed_Deals';
import nDemos from '@salesforce/label/c.Coach_Score_N_Demos';
import nLeads from '@salesforce/label/c.Coach_Score_N_Leads';
import nLostDeals from '@salesforce/label/c.Coach_Score_N_Lost_Deals';
import nLostWithReason from '@salesforce/label/c.Coach_Score_N_Lost_With_Reason';
import nMeetings from '@salesforce/label/c.Coach_Score_N_Meetings';
import nOpenDeals from '@salesforce/label/c.Coach_Score_N_Open_Deals';
import nOpenedDeals from '@salesforce/label/c.Coach_Score_N_Opened_Deals';
import notKept from '@salesforce/label/c.Coach_Score_Not_Kept';
import noValue from '@salesforce/label/c.Coach_Score_No_Value';
import nPeople from '@salesforce/label/c.Coach_Score_N_People';
import nProposals from '@salesforce/label/c.Coach_Score_N_Proposals';
import nRecords from '@salesforce/label/c.Coach_Score_N_Records';
import nScheduled from '@salesforce/label/c.Coach_Score_N_Scheduled';
import nStages from '@salesforce/label/c.Coach_Score_N_Stages';
import nWeeks from '@salesforce/label/c.Coach_Score_N_Weeks';
import nWonDeals from '@salesforce/label/c.Coach_Score_N_Won_Deals';
import nWonWithAmount from '@salesforce/label/c.Coach_Score_N_Won_With_Amount';
import on from '@salesforce/label/c.Coach_Score_On';
import onPar from '@salesforce/label/c.Coach_Score_On_Par';
import open from '@salesforce/label/c.Coach_Score_Open';
import p from '@salesforce/label/c.Coach_Score_P';
import peersHeading from '@salesforce/label/c.Coach_Score_Peers_Heading';
import peersNone from '@salesforce/label/c.Coach_Score_Peers_None';
import peersRange from '@salesforce/label/c.Coach_Score_Peers_Range';
import percentile from '@salesforce/label/c.Coach_Score_Percentile';
import points from '@salesforce/label/c.Coach_Score_Points';
import pTiny from '@salesforce/label/c.Coach_Score_P_Tiny';
import quartiles from '@salesforce/label/c.Coach_Score_Quartiles';
import rangeAlt from '@salesforce/label/c.Coach_Score_Range_Alt';
import rangeAltBest from '@salesforce/label/c.Coach_Score_Range_Alt_Best';
import rangeAltNoPeers from '@salesforce/label/c.Coach_Score_Range_Alt_No_Peers';
import rangeAltOwn from '@salesforce/label/c.Coach_Score_Range_Alt_Own';
import rangeAltPeers from '@salesforce/label/c.Coach_Score_Range_Alt_Peers';
import rangeAltPeersValue from '@salesforce/label/c.Coach_Score_Range_Alt_Peers_Value';
import read from '@salesforce/label/c.Coach_Score_Read';
import recent from '@salesforce/label/c.Coach_Score_Recent';
import recordCounts from '@salesforce/label/c.Coach_Score_Record_Counts';
import recordHit from '@salesforce/label/c.Coach_Score_Record_Hit';
import recordLeftOut from '@salesforce/label/c.Coach_Score_Record_Left_Out';
import recordsAll from '@salesforce/label/c.Coach_Score_Records_All';
import recordsAllOfKpi from '@salesforce/label/c.Coach_Score_Records_All_Of_Kpi';
import recordsCount from '@salesforce/label/c.Coach_Score_Records_Count';
import recordsCounted from '@salesforce/label/c.Coach_Score_Records_Counted';
import recordsHeading from '@salesforce/label/c.Coach_Score_Records_Heading';
import recordsHits from '@salesforce/label/c.Coach_Score_Records_Hits';
import recordsLeftOut from '@salesforce/label/c.Coach_Score_Records_Left_Out';
import recordsLive from '@salesforce/label/c.Coach_Score_Records_Live';
import recordsMore from '@salesforce/label/c.Coach_Score_Records_More';
import recordsNone from '@salesforce/label/c.Coach_Score_Records_None';
import recordsOf from '@salesforce/label/c.Coach_Score_Records_Of';
import recordsShow from '@salesforce/label/c.Coach_Score_Records_Show';
import recordsSkipped from '@salesforce/label/c.Coach_Score_Records_Skipped';
import recordsTruncated from '@salesforce/label/c.Coach_Score_Records_Truncated';
import recordsZone from '@salesforce/label/c.Coach_Score_Records_Zone';
import secondMean from '@salesforce/label/c.Coach_Score_Second_Mean';
import secondMedian from '@salesforce/label/c.Coach_Score_Second_Median';
import segment from '@salesforce/label/c.Coach_Score_Segment';
import segmentAll from '@salesforce/label/c.Coach_Score_Segment_All';
import sharesDay from '@salesforce/label/c.Coach_Score_Shares_Day';
import sharesOwn from '@salesforce/label/c.Coach_Score_Shares_Own';
import sort from '@salesforce/label/c.Coach_Score_Sort';
import sortGap from '@salesforce/label/c.Coach_Score_Sort_Gap';
import sortGapHeading from '@salesforce/label/c.Coach_Score_Sort_Gap_Heading';
import sortGapNote from '@salesforce/label/c.Coach_Score_Sort_Gap_Note';
import sortProcess from '@salesforce/label/c.Coach_Score_Sort_Process';
import sparkAlt from '@salesforce/label/c.Coach_Score_Spark_Alt';
import sparkAltNone from '@salesforce/label/c.Coach_Score_Spark_Alt_None';
import sparkAltOne from '@salesforce/label/c.Coach_Score_Spark_Alt_One';
import sparkAltPercentile from '@salesforce/label/c.Coach_Score_Spark_Alt_Percentile';
import statusBehind from '@salesforce/label/c.Coach_Score_Status_Behind';
import statusHeading from '@salesforce/label/c.Coach_Score_Status_Heading';
import statusNoClearGap from '@salesforce/label/c.Coach_Score_Status_No_Clear_Gap';
import statusNoPeers from '@salesforce/label/c.Coach_Score_Status_No_Peers';
import statusNotCompared from '@salesforce/label/c.Coach_Score_Status_Not_Compared';
import statusNotYet from '@salesforce/label/c.Coach_Score_Status_Not_Yet';
import statusOnPar from '@salesforce/label/c.Coach_Score_Status_On_Par';
import statusSlightlyBehind from '@salesforce/label/c.Coach_Score_Status_Slightly_Behind';
import statusTooFew from '@salesforce/label/c.Coach_Score_Status_Too_Few';
import statusUnknown from '@salesforce/label/c.Coach_Score_Status_Unknown';
import stillOpen from '@salesforce/label/c.Coach_Score_Still_Open';
import toldBy from '@salesforce/label/c.Coach_Score_Told_By';
import tooFew from '@salesforce/label/c.Coach_Score_Too_Few';
import topic from '@salesforce/label/c.Coach_Score_Topic';
import topicOf from '@salesforce/label/c.Coach_Score_Topic_Of';
import trendAlt from '@salesforce/label/c.Coach_Score_Trend_Alt';
import trendAltPoint from '@salesforce/label/c.Coach_Score_Trend_Alt_Point';
import trendAltPointOwn from '@salesforce/label/c.Coach_Score_Trend_Alt_Point_Own';
import trendFalling from '@salesforce/label/c.Coach_Score_Trend_Falling';
import trendHeading from '@salesforce/label/c.Coach_Score_Trend_Heading';
import trendNone from '@salesforce/label/c.Coach_Score_Trend_None';
import trendRising from '@salesforce/label/c.Coach_Score_Trend_Rising';
import trendSays from '@salesforce/label/c.Coach_Score_Trend_Says';
import trendSaysWord from '@salesforce/label/c.Coach_Score_Trend_Says_Word';
import trendSteady from '@salesforce/label/c.Coach_Score_Trend_Steady';
import trendTooFew from '@salesforce/label/c.Coach_Score_Trend_Too_Few';
import whyBehind from '@salesforce/label/c.Coach_Score_Why_Behind';
import whyNoActivity from '@salesforce/label/c.Coach_Score_Why_No_Activity';
import whyNoClearGap from '@salesforce/label/c.Coach_Score_Why_No_Clear_Gap';
import whyNoHistory from '@salesforce/label/c.Coach_Score_Why_No_History';
import whyNoPeers from '@salesforce/label/c.Coach_Score_Why_No_Peers';
import whyNoRecords from '@salesforce/label/c.Coach_Score_Why_No_Records';
import whyNotCompared from '@salesforce/label/c.Coach_Score_Why_Not_Compared';
import whyNotSetUp from '@salesforce/label/c.Coach_Score_Why_Not_Set_Up';
import whyNotYet from '@salesforce/label/c.Coach_Score_Why_Not_Yet';
import whyOnPar from '@salesforce/label/c.Coach_Score_Why_On_Par';
import whySlightlyBehind from '@salesforce/label/c.Coach_Score_Why_Slightly_Behind';
import whyTooFew from '@salesforce/label/c.Coach_Score_Why_Too_Few';
import window from '@salesforce/label/c.Coach_Score_Window';
import window12M from '@salesforce/label/c.Coach_Score_Window_12M';
import window1M from '@salesforce/label/c.Coach_Score_Window_1M';
import window3M from '@salesforce/label/c.Coach_Score_Window_3M';

export const WORDS = {
    adjusted,
    also,
    alsoBehind,
    asOf,
    best,
    bin,
    bins,
    breakdownDays,
    breakdownHeading,
    breakdownOpen,
    breakdownOwn,
    breakdownPeers,
    breakdownValue,
    byMonth,
    byWeek,
    columnFrom,
    columnGoal,
    columnGroup,
    columnKind,
    columnKpi,
    columnLower,
    columnN,
    columnPeerCount,
    columnPeers,
    columnPersistence,
    columnQ1,
    columnQ3,
    columnRep,
    columnSegment,
    columnStatus,
    columnTo,
    columnTrendWord,
    columnUnit,
    columnUpper,
    columnValue,
    comparedNone,
    comparedWith,
    comparedWithPeers,
    day,
    definition,
    detailClose,
    detailFailed,
    detailLoading,
    detailRetry,
    dot,
    dotBest,
    dots,
    emptyNoFacts,
    emptyNoRows,
    emptyNotRun,
    errorHeading,
    excluded,
    exportCsv,
    exported,
    exportFailed,
    goal,
    goalMetBehind,
    goalMissedOnPar,
    goalNothing,
    grain,
    groupActivity,
    groupClosing,
    groupMidFunnel,
    headAhead,
    headAllAhead,
    headBehind,
    headBehindCount,
    headCalm,
    headNoPeers,
    headTooFew,
    lagging,
    laggingHelp,
    leading,
    leadingHelp,
    legendBest,
    legendLine,
    legendOwn,
    legendPeers,
    lineOwn,
    lineOwnSelf,
    linePeers,
    longStanding,
    nClosedDeals,
    nDemos,
    nLeads,
    nLostDeals,
    nLostWithReason,
    nMeetings,
    nOpenDeals,
    nOpenedDeals,
    notKept,
    noValue,
    nPeople,
    nProposals,
    nRecords,
    nScheduled,
    nStages,
    nWeeks,
    nWonDeals,
    nWonWithAmount,
    on,
    onPar,
    open,
    p,
    peersHeading,
    peersNone,
    peersRange,
    percentile,
    points,
    pTiny,
    quartiles,
    rangeAlt,
    rangeAltBest,
    rangeAltNoPeers,
    rangeAltOwn,
    rangeAltPeers,
    rangeAltPeersValue,
    read,
    recent,
    recordCounts,
    recordHit,
    recordLeftOut,
    recordsAll,
    recordsAllOfKpi,
    recordsCount,
    recordsCounted,
    recordsHeading,
    recordsHits,
    recordsLeftOut,
    recordsLive,
    recordsMore,
    recordsNone,
    recordsOf,
    recordsShow,
    recordsSkipped,
    recordsTruncated,
    recordsZone,
    secondMean,
    secondMedian,
    segment,
    segmentAll,
    sharesDay,
    sharesOwn,
    sort,
    sortGap,
    sortGapHeading,
    sortGapNote,
    sortProcess,
    sparkAlt,
    sparkAltNone,
    sparkAltOne,
    sparkAltPercentile,
    statusBehind,
    statusHeading,
    statusNoClearGap,
    statusNoPeers,
    statusNotCompared,
    statusNotYet,
    statusOnPar,
    statusSlightlyBehind,
    statusTooFew,
    statusUnknown,
    stillOpen,
    toldBy,
    tooFew,
    topic,
    topicOf,
    trendAlt,
    trendAltPoint,
    trendAltPointOwn,
    trendFalling,
    trendHeading,
    trendNone,
    trendRising,
    trendSays,
    trendSaysWord,
    trendSteady,
    trendTooFew,
    whyBehind,
    whyNoActivity,
    whyNoClearGap,
    whyNoHistory,
    whyNoPeers,
    whyNoRecords,
    whyNotCompared,
    whyNotSetUp,
    whyNotYet,
    whyOnPar,
    whySlightlyBehind,
    whyTooFew,
    window,
    window12M,
    window1M,
    window3M
} as const;
