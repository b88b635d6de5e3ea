/** Every word of the goal chain, by what it says. The texts, with a note to translators, are in CoachChain.labels-meta.xml. */
import choose from '@salesforce/label/c.Coach_Chain_Choose';
import chooseOf from '@salesforce/label/c.Coach_Chain_Choose_Of';
import context from '@salesforce/label/c.Coach_Chain_Context';
import contextPeers from '@salesforce/label/c.Coach_Chain_Context_Peers';
import dealSize from '@salesforce/label/c.Coach_Chain_Deal_Size';
import divided from '@salesforce/label/c.Coach_Chain_Divided';
import emptyNoFunnel from '@salesforce/label/c.Coach_Chain_Empty_No_Funnel';
import emptyNoPeople from '@salesforce/label/c.Coach_Chain_Empty_No_People';
import emptyNoPeriod from '@salesforce/label/c.Coach_Chain_Empty_No_Period';
import errorHeading from '@salesforce/label/c.Coach_Chain_Error_Heading';
import gapDealSize from '@salesforce/label/c.Coach_Chain_Gap_Deal_Size';
import gapDealSizeZero from '@salesforce/label/c.Coach_Chain_Gap_Deal_Size_Zero';
import gapGoal from '@salesforce/label/c.Coach_Chain_Gap_Goal';
import gapRate from '@salesforce/label/c.Coach_Chain_Gap_Rate';
import gapRateZero from '@salesforce/label/c.Coach_Chain_Gap_Rate_Zero';
import goalCount from '@salesforce/label/c.Coach_Chain_Goal_Count';
import goalFromBoth from '@salesforce/label/c.Coach_Chain_Goal_From_Both';
import goalFromGoal from '@salesforce/label/c.Coach_Chain_Goal_From_Goal';
import goalFromNone from '@salesforce/label/c.Coach_Chain_Goal_From_None';
import goalFromQuota from '@salesforce/label/c.Coach_Chain_Goal_From_Quota';
import goalMoney from '@salesforce/label/c.Coach_Chain_Goal_Money';
import goalTyped from '@salesforce/label/c.Coach_Chain_Goal_Typed';
import goalTypedNone from '@salesforce/label/c.Coach_Chain_Goal_Typed_None';
import grain from '@salesforce/label/c.Coach_Chain_Grain';
import grainDay from '@salesforce/label/c.Coach_Chain_Grain_Day';
import grainMonth from '@salesforce/label/c.Coach_Chain_Grain_Month';
import grainOf from '@salesforce/label/c.Coach_Chain_Grain_Of';
import grainQuarter from '@salesforce/label/c.Coach_Chain_Grain_Quarter';
import grainWeek from '@salesforce/label/c.Coach_Chain_Grain_Week';
import grainYear from '@salesforce/label/c.Coach_Chain_Grain_Year';
import head from '@salesforce/label/c.Coach_Chain_Head';
import headCount from '@salesforce/label/c.Coach_Chain_Head_Count';
import headGap from '@salesforce/label/c.Coach_Chain_Head_Gap';
import headNoGoal from '@salesforce/label/c.Coach_Chain_Head_No_Goal';
import kind from '@salesforce/label/c.Coach_Chain_Kind';
import kindMonth from '@salesforce/label/c.Coach_Chain_Kind_Month';
import kindQuarter from '@salesforce/label/c.Coach_Chain_Kind_Quarter';
import kindYear from '@salesforce/label/c.Coach_Chain_Kind_Year';
import lagged from '@salesforce/label/c.Coach_Chain_Lagged';
import linkNone from '@salesforce/label/c.Coach_Chain_Link_None';
import linkRatio from '@salesforce/label/c.Coach_Chain_Link_Ratio';
import linkShare from '@salesforce/label/c.Coach_Chain_Link_Share';
import nCalls from '@salesforce/label/c.Coach_Chain_N_Calls';
import nConversations from '@salesforce/label/c.Coach_Chain_N_Conversations';
import nDeals from '@salesforce/label/c.Coach_Chain_N_Deals';
import nDemos from '@salesforce/label/c.Coach_Chain_N_Demos';
import nEmails from '@salesforce/label/c.Coach_Chain_N_Emails';
import nMeetings from '@salesforce/label/c.Coach_Chain_N_Meetings';
import nOpportunities from '@salesforce/label/c.Coach_Chain_N_Opportunities';
import nOther from '@salesforce/label/c.Coach_Chain_N_Other';
import nProposals from '@salesforce/label/c.Coach_Chain_N_Proposals';
import noneChosen from '@salesforce/label/c.Coach_Chain_None_Chosen';
import notSaved from '@salesforce/label/c.Coach_Chain_Not_Saved';
import overAll from '@salesforce/label/c.Coach_Chain_Over_All';
import per from '@salesforce/label/c.Coach_Chain_Per';
import period from '@salesforce/label/c.Coach_Chain_Period';
import periodOf from '@salesforce/label/c.Coach_Chain_Period_Of';
import problemOf from '@salesforce/label/c.Coach_Chain_Problem_Of';
import problems from '@salesforce/label/c.Coach_Chain_Problems';
import range from '@salesforce/label/c.Coach_Chain_Range';
import rateBorrowed from '@salesforce/label/c.Coach_Chain_Rate_Borrowed';
import rateNone from '@salesforce/label/c.Coach_Chain_Rate_None';
import rateOwn from '@salesforce/label/c.Coach_Chain_Rate_Own';
import rateShrunk from '@salesforce/label/c.Coach_Chain_Rate_Shrunk';
import rateThin from '@salesforce/label/c.Coach_Chain_Rate_Thin';
import rateTyped from '@salesforce/label/c.Coach_Chain_Rate_Typed';
import rateTypedNone from '@salesforce/label/c.Coach_Chain_Rate_Typed_None';
import replace from '@salesforce/label/c.Coach_Chain_Replace';
import reset from '@salesforce/label/c.Coach_Chain_Reset';
import resetGoal from '@salesforce/label/c.Coach_Chain_Reset_Goal';
import resetOf from '@salesforce/label/c.Coach_Chain_Reset_Of';
import resetSize from '@salesforce/label/c.Coach_Chain_Reset_Size';
import saveFailed from '@salesforce/label/c.Coach_Chain_Save_Failed';
import saveHeading from '@salesforce/label/c.Coach_Chain_Save_Heading';
import saveOwn from '@salesforce/label/c.Coach_Chain_Save_Own';
import savePropose from '@salesforce/label/c.Coach_Chain_Save_Propose';
import saveSet from '@salesforce/label/c.Coach_Chain_Save_Set';
import saved from '@salesforce/label/c.Coach_Chain_Saved';
import savedProposed from '@salesforce/label/c.Coach_Chain_Saved_Proposed';
import savedSame from '@salesforce/label/c.Coach_Chain_Saved_Same';
import shareAgain from '@salesforce/label/c.Coach_Chain_Share_Again';
import shareButton from '@salesforce/label/c.Coach_Chain_Share_Button';
import shareByWeight from '@salesforce/label/c.Coach_Chain_Share_By_Weight';
import shareEqual from '@salesforce/label/c.Coach_Chain_Share_Equal';
import shareFailed from '@salesforce/label/c.Coach_Chain_Share_Failed';
import shareOf from '@salesforce/label/c.Coach_Chain_Share_Of';
import shareOff from '@salesforce/label/c.Coach_Chain_Share_Off';
import shareRep from '@salesforce/label/c.Coach_Chain_Share_Rep';
import shareSum from '@salesforce/label/c.Coach_Chain_Share_Sum';
import shareTotal from '@salesforce/label/c.Coach_Chain_Share_Total';
import shareWithout from '@salesforce/label/c.Coach_Chain_Share_Without';
import shares from '@salesforce/label/c.Coach_Chain_Shares';
import sizeBorrowed from '@salesforce/label/c.Coach_Chain_Size_Borrowed';
import sizeNone from '@salesforce/label/c.Coach_Chain_Size_None';
import sizeOwn from '@salesforce/label/c.Coach_Chain_Size_Own';
import sizeShrunk from '@salesforce/label/c.Coach_Chain_Size_Shrunk';
import sizeThin from '@salesforce/label/c.Coach_Chain_Size_Thin';
import sizeTyped from '@salesforce/label/c.Coach_Chain_Size_Typed';
import sizeTypedNone from '@salesforce/label/c.Coach_Chain_Size_Typed_None';
import slider from '@salesforce/label/c.Coach_Chain_Slider';
import sliderNeeds from '@salesforce/label/c.Coach_Chain_Slider_Needs';
import sliderSpoken from '@salesforce/label/c.Coach_Chain_Slider_Spoken';
import suffices from '@salesforce/label/c.Coach_Chain_Suffices';
import tooMany from '@salesforce/label/c.Coach_Chain_Too_Many';
import topic from '@salesforce/label/c.Coach_Chain_Topic';
import topicTeam from '@salesforce/label/c.Coach_Chain_Topic_Team';
import typedRatio from '@salesforce/label/c.Coach_Chain_Typed_Ratio';
import typedShare from '@salesforce/label/c.Coach_Chain_Typed_Share';
import which from '@salesforce/label/c.Coach_Chain_Which';
import whichNeeded from '@salesforce/label/c.Coach_Chain_Which_Needed';
import whichSuffices from '@salesforce/label/c.Coach_Chain_Which_Suffices';

export const WORDS = {
    choose,
    chooseOf,
    context,
    contextPeers,
    dealSize,
    divided,
    emptyNoFunnel,
    emptyNoPeople,
    emptyNoPeriod,
    errorHeading,
    gapDealSize,
    gapDealSizeZero,
    gapGoal,
    gapRate,
    gapRateZero,
    goalCount,
    goalFromBoth,
    goalFromGoal,
    goalFromNone,
    goalFromQuota,
    goalMoney,
    goalTyped,
    goalTypedNone,
    grain,
    grainDay,
    grainMonth,
    grainOf,
    grainQuarter,
    grainWeek,
    grainYear,
    head,
    headCount,
    headGap,
    headNoGoal,
    kind,
    kindMonth,
    kindQuarter,
    kindYear,
    lagged,
    linkNone,
    linkRatio,
    linkShare,
    nCalls,
    nConversations,
    nDeals,
    nDemos,
    nEmails,
    nMeetings,
    nOpportunities,
    nOther,
    nProposals,
    noneChosen,
    notSaved,
    overAll,
    per,
    period,
    periodOf,
    problemOf,
    problems,
    range,
    rateBorrowed,
    rateNone,
    rateOwn,
    rateShrunk,
    rateThin,
    rateTyped,
    rateTypedNone,
    replace,
    reset,
    resetGoal,
    resetOf,
    resetSize,
    saveFailed,
    saveHeading,
    saveOwn,
    savePropose,
    saveSet,
    saved,
    savedProposed,
    savedSame,
    shareAgain,
    shareButton,
    shareByWeight,
    shareEqual,
    shareFailed,
    shareOf,
    shareOff,
    shareRep,
    shareSum,
    shareTotal,
    shareWithout,
    shares,
    sizeBorrowed,
    sizeNone,
    sizeOwn,
    sizeShrunk,
    sizeThin,
    sizeTyped,
    sizeTypedNone,
    slider,
    sliderNeeds,
    sliderSpoken,
    suffices,
    tooMany,
    topic,
    topicTeam,
    typedRatio,
    typedShare,
    which,
    whichNeeded,
    whichSuffices
} as const;
