/** Every word of the coaching panel of a deal, by what it says. The texts, with a note to translators, are in CoachDeal.labels-meta.xml. */
import activity from '@salesforce/label/c.Coach_Deal_Activity';
import activityHeading from '@salesforce/label/c.Coach_Deal_Activity_Heading';
import age from '@salesforce/label/c.Coach_Deal_Age';
import ageClosed from '@salesforce/label/c.Coach_Deal_Age_Closed';
import ageUnknown from '@salesforce/label/c.Coach_Deal_Age_Unknown';
import answeredBy from '@salesforce/label/c.Coach_Deal_Answered_By';
import authority from '@salesforce/label/c.Coach_Deal_Authority';
import beforeHeading from '@salesforce/label/c.Coach_Deal_Before_Heading';
import budget from '@salesforce/label/c.Coach_Deal_Budget';
import clear from '@salesforce/label/c.Coach_Deal_Clear';
import clearFor from '@salesforce/label/c.Coach_Deal_Clear_For';
import closedFailed from '@salesforce/label/c.Coach_Deal_Closed_Failed';
import closedHow from '@salesforce/label/c.Coach_Deal_Closed_How';
import closedLine from '@salesforce/label/c.Coach_Deal_Closed_Line';
import closedNone from '@salesforce/label/c.Coach_Deal_Closed_None';
import closedNotice from '@salesforce/label/c.Coach_Deal_Closed_Notice';
import closedShow from '@salesforce/label/c.Coach_Deal_Closed_Show';
import compared from '@salesforce/label/c.Coach_Deal_Compared';
import conflict from '@salesforce/label/c.Coach_Deal_Conflict';
import conflictMine from '@salesforce/label/c.Coach_Deal_Conflict_Mine';
import conflictOwn from '@salesforce/label/c.Coach_Deal_Conflict_Own';
import conflictTheirs from '@salesforce/label/c.Coach_Deal_Conflict_Theirs';
import doneHeading from '@salesforce/label/c.Coach_Deal_Done_Heading';
import doneHeadingClosed from '@salesforce/label/c.Coach_Deal_Done_Heading_Closed';
import emptyNoRecord from '@salesforce/label/c.Coach_Deal_Empty_No_Record';
import errorHeading from '@salesforce/label/c.Coach_Deal_Error_Heading';
import fit from '@salesforce/label/c.Coach_Deal_Fit';
import fitBlank from '@salesforce/label/c.Coach_Deal_Fit_Blank';
import fitHeading from '@salesforce/label/c.Coach_Deal_Fit_Heading';
import fitHidden from '@salesforce/label/c.Coach_Deal_Fit_Hidden';
import fitMet from '@salesforce/label/c.Coach_Deal_Fit_Met';
import fitNotMet from '@salesforce/label/c.Coach_Deal_Fit_Not_Met';
import fitNotSetUp from '@salesforce/label/c.Coach_Deal_Fit_Not_Set_Up';
import headlineClosed from '@salesforce/label/c.Coach_Deal_Headline_Closed';
import headlineOpen from '@salesforce/label/c.Coach_Deal_Headline_Open';
import headlinePeople from '@salesforce/label/c.Coach_Deal_Headline_People';
import helpActivity from '@salesforce/label/c.Coach_Deal_Help_Activity';
import helpOpen from '@salesforce/label/c.Coach_Deal_Help_Open';
import helpPace from '@salesforce/label/c.Coach_Deal_Help_Pace';
import helpPeople from '@salesforce/label/c.Coach_Deal_Help_People';
import helpStage from '@salesforce/label/c.Coach_Deal_Help_Stage';
import helpTitle from '@salesforce/label/c.Coach_Deal_Help_Title';
import inactive from '@salesforce/label/c.Coach_Deal_Inactive';
import keepMine from '@salesforce/label/c.Coach_Deal_Keep_Mine';
import keepTheirs from '@salesforce/label/c.Coach_Deal_Keep_Theirs';
import lastActivity from '@salesforce/label/c.Coach_Deal_Last_Activity';
import leftOpen from '@salesforce/label/c.Coach_Deal_Left_Open';
import met from '@salesforce/label/c.Coach_Deal_Met';
import missing from '@salesforce/label/c.Coach_Deal_Missing';
import missingHow from '@salesforce/label/c.Coach_Deal_Missing_How';
import missingNoRoles from '@salesforce/label/c.Coach_Deal_Missing_No_Roles';
import nextActivity from '@salesforce/label/c.Coach_Deal_Next_Activity';
import no from '@salesforce/label/c.Coach_Deal_No';
import noActivity from '@salesforce/label/c.Coach_Deal_No_Activity';
import noAnswer from '@salesforce/label/c.Coach_Deal_No_Answer';
import noNumbers from '@salesforce/label/c.Coach_Deal_No_Numbers';
import noRole from '@salesforce/label/c.Coach_Deal_No_Role';
import noStep from '@salesforce/label/c.Coach_Deal_No_Step';
import noneAnswered from '@salesforce/label/c.Coach_Deal_None_Answered';
import notMet from '@salesforce/label/c.Coach_Deal_Not_Met';
import noteAdd from '@salesforce/label/c.Coach_Deal_Note_Add';
import noteDone from '@salesforce/label/c.Coach_Deal_Note_Done';
import noteEdit from '@salesforce/label/c.Coach_Deal_Note_Edit';
import noteField from '@salesforce/label/c.Coach_Deal_Note_Field';
import noteFor from '@salesforce/label/c.Coach_Deal_Note_For';
import nowHeading from '@salesforce/label/c.Coach_Deal_Now_Heading';
import paceAlt from '@salesforce/label/c.Coach_Deal_Pace_Alt';
import paceHeading from '@salesforce/label/c.Coach_Deal_Pace_Heading';
import paceLegend from '@salesforce/label/c.Coach_Deal_Pace_Legend';
import peopleHeading from '@salesforce/label/c.Coach_Deal_People_Heading';
import peopleHidden from '@salesforce/label/c.Coach_Deal_People_Hidden';
import peopleMore from '@salesforce/label/c.Coach_Deal_People_More';
import peopleNone from '@salesforce/label/c.Coach_Deal_People_None';
import personHidden from '@salesforce/label/c.Coach_Deal_Person_Hidden';
import primary from '@salesforce/label/c.Coach_Deal_Primary';
import quiet from '@salesforce/label/c.Coach_Deal_Quiet';
import readOnly from '@salesforce/label/c.Coach_Deal_Read_Only';
import rightQuestions from '@salesforce/label/c.Coach_Deal_Right_Questions';
import saveFailed from '@salesforce/label/c.Coach_Deal_Save_Failed';
import saved from '@salesforce/label/c.Coach_Deal_Saved';
import saving from '@salesforce/label/c.Coach_Deal_Saving';
import someone from '@salesforce/label/c.Coach_Deal_Someone';
import tooFew from '@salesforce/label/c.Coach_Deal_Too_Few';
import topic from '@salesforce/label/c.Coach_Deal_Topic';
import tryAgain from '@salesforce/label/c.Coach_Deal_Try_Again';
import tryAgainFor from '@salesforce/label/c.Coach_Deal_Try_Again_For';
import yes from '@salesforce/label/c.Coach_Deal_Yes';

export const WORDS = {
    activity,
    activityHeading,
    age,
    ageClosed,
    ageUnknown,
    answeredBy,
    authority,
    beforeHeading,
    budget,
    clear,
    clearFor,
    closedFailed,
    closedHow,
    closedLine,
    closedNone,
    closedNotice,
    closedShow,
    compared,
    conflict,
    conflictMine,
    conflictOwn,
    conflictTheirs,
    doneHeading,
    doneHeadingClosed,
    emptyNoRecord,
    errorHeading,
    fit,
    fitBlank,
    fitHeading,
    fitHidden,
    fitMet,
    fitNotMet,
    fitNotSetUp,
    headlineClosed,
    headlineOpen,
    headlinePeople,
    helpActivity,
    helpOpen,
    helpPace,
    helpPeople,
    helpStage,
    helpTitle,
    inactive,
    keepMine,
    keepTheirs,
    lastActivity,
    leftOpen,
    met,
    missing,
    missingHow,
    missingNoRoles,
    nextActivity,
    no,
    noActivity,
    noAnswer,
    noNumbers,
    noRole,
    noStep,
    noneAnswered,
    notMet,
    noteAdd,
    noteDone,
    noteEdit,
    noteField,
    noteFor,
    nowHeading,
    paceAlt,
    paceHeading,
    paceLegend,
    peopleHeading,
    peopleHidden,
    peopleMore,
    peopleNone,
    personHidden,
    primary,
    quiet,
    readOnly,
    rightQuestions,
    saveFailed,
    saved,
    saving,
    someone,
    tooFew,
    topic,
    tryAgain,
    tryAgainFor,
    yes
} as const;
