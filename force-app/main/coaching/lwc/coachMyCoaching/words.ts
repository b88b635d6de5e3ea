/** Every word of My coaching, by what it says. The texts, with a note to translators, are in CoachMyCoaching.labels-meta.xml. */
import askTell from '@salesforce/label/c.Coach_Mine_Ask_Tell';
import asked from '@salesforce/label/c.Coach_Mine_Asked';
import byWeek from '@salesforce/label/c.Coach_Mine_By_Week';
import early from '@salesforce/label/c.Coach_Mine_Early';
import earlyLate from '@salesforce/label/c.Coach_Mine_Early_Late';
import empty from '@salesforce/label/c.Coach_Mine_Empty';
import errorEstimate from '@salesforce/label/c.Coach_Mine_Error_Estimate';
import errorHeading from '@salesforce/label/c.Coach_Mine_Error_Heading';
import estimateField from '@salesforce/label/c.Coach_Mine_Estimate_Field';
import estimateHelp from '@salesforce/label/c.Coach_Mine_Estimate_Help';
import estimateSave from '@salesforce/label/c.Coach_Mine_Estimate_Save';
import estimateSaved from '@salesforce/label/c.Coach_Mine_Estimate_Saved';
import head from '@salesforce/label/c.Coach_Mine_Head';
import headEstimate from '@salesforce/label/c.Coach_Mine_Head_Estimate';
import headFew from '@salesforce/label/c.Coach_Mine_Head_Few';
import headNone from '@salesforce/label/c.Coach_Mine_Head_None';
import lastHeld from '@salesforce/label/c.Coach_Mine_Last_Held';
import late from '@salesforce/label/c.Coach_Mine_Late';
import logged from '@salesforce/label/c.Coach_Mine_Logged';
import minutesHeading from '@salesforce/label/c.Coach_Mine_Minutes_Heading';
import mixAll from '@salesforce/label/c.Coach_Mine_Mix_All';
import mixFew from '@salesforce/label/c.Coach_Mine_Mix_Few';
import mixHeading from '@salesforce/label/c.Coach_Mine_Mix_Heading';
import never from '@salesforce/label/c.Coach_Mine_Never';
import noSession from '@salesforce/label/c.Coach_Mine_No_Session';
import onlyYou from '@salesforce/label/c.Coach_Mine_Only_You';
import openRep from '@salesforce/label/c.Coach_Mine_Open_Rep';
import rep from '@salesforce/label/c.Coach_Mine_Rep';
import scale from '@salesforce/label/c.Coach_Mine_Scale';
import sessionsColumn from '@salesforce/label/c.Coach_Mine_Sessions_Column';
import told from '@salesforce/label/c.Coach_Mine_Told';
import topic from '@salesforce/label/c.Coach_Mine_Topic';
import total from '@salesforce/label/c.Coach_Mine_Total';
import unlogged from '@salesforce/label/c.Coach_Mine_Unlogged';
import waiting from '@salesforce/label/c.Coach_Mine_Waiting';
import waitingDays from '@salesforce/label/c.Coach_Mine_Waiting_Days';
import waitingMore from '@salesforce/label/c.Coach_Mine_Waiting_More';
import waitingNever from '@salesforce/label/c.Coach_Mine_Waiting_Never';
import waitingNone from '@salesforce/label/c.Coach_Mine_Waiting_None';
import week from '@salesforce/label/c.Coach_Mine_Week';
import weekAlt from '@salesforce/label/c.Coach_Mine_Week_Alt';

export const WORDS = {
    askTell,
    asked,
    byWeek,
    early,
    earlyLate,
    empty,
    errorEstimate,
    errorHeading,
    estimateField,
    estimateHelp,
    estimateSave,
    estimateSaved,
    head,
    headEstimate,
    headFew,
    headNone,
    lastHeld,
    late,
    logged,
    minutesHeading,
    mixAll,
    mixFew,
    mixHeading,
    never,
    noSession,
    onlyYou,
    openRep,
    rep,
    scale,
    sessionsColumn,
    told,
    topic,
    total,
    unlogged,
    waiting,
    waitingDays,
    waitingMore,
    waitingNever,
    waitingNone,
    week,
    weekAlt
} as const;
