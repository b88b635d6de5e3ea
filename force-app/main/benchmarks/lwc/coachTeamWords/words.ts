/** Every word of the team panel, by what it says. The texts, with a note to translators, are in CoachScorecard.labels-meta.xml. */
import below from '@salesforce/label/c.Coach_Team_Below';
import belowOf from '@salesforce/label/c.Coach_Team_Below_Of';
import cannotTell from '@salesforce/label/c.Coach_Team_Cannot_Tell';
import chance from '@salesforce/label/c.Coach_Team_Chance';
import emptyNoPeople from '@salesforce/label/c.Coach_Team_Empty_No_People';
import emptyNotRun from '@salesforce/label/c.Coach_Team_Empty_Not_Run';
import errorHeading from '@salesforce/label/c.Coach_Team_Error_Heading';
import headCalm from '@salesforce/label/c.Coach_Team_Head_Calm';
import headCannotTell from '@salesforce/label/c.Coach_Team_Head_Cannot_Tell';
import headEveryone from '@salesforce/label/c.Coach_Team_Head_Everyone';
import headOne from '@salesforce/label/c.Coach_Team_Head_One';
import heldTo from '@salesforce/label/c.Coach_Team_Held_To';
import n from '@salesforce/label/c.Coach_Team_N';
import openCell from '@salesforce/label/c.Coach_Team_Open_Cell';
import openRep from '@salesforce/label/c.Coach_Team_Open_Rep';
import pTiny from '@salesforce/label/c.Coach_Team_P_Tiny';
import pooled from '@salesforce/label/c.Coach_Team_Pooled';
import rep from '@salesforce/label/c.Coach_Team_Rep';
import scope from '@salesforce/label/c.Coach_Team_Scope';
import smallestP from '@salesforce/label/c.Coach_Team_Smallest_P';
import sort from '@salesforce/label/c.Coach_Team_Sort';
import sortBy from '@salesforce/label/c.Coach_Team_Sort_By';
import sortKpi from '@salesforce/label/c.Coach_Team_Sort_Kpi';
import sortKpiBest from '@salesforce/label/c.Coach_Team_Sort_Kpi_Best';
import sortName from '@salesforce/label/c.Coach_Team_Sort_Name';
import tests from '@salesforce/label/c.Coach_Team_Tests';
import testsRule from '@salesforce/label/c.Coach_Team_Tests_Rule';
import topic from '@salesforce/label/c.Coach_Team_Topic';
import verdict from '@salesforce/label/c.Coach_Team_Verdict';
import verdictCannotTell from '@salesforce/label/c.Coach_Team_Verdict_Cannot_Tell';
import verdictEveryone from '@salesforce/label/c.Coach_Team_Verdict_Everyone';
import verdictNotCompared from '@salesforce/label/c.Coach_Team_Verdict_Not_Compared';
import verdictOne from '@salesforce/label/c.Coach_Team_Verdict_One';

export const WORDS = {
    below,
    belowOf,
    cannotTell,
    chance,
    emptyNoPeople,
    emptyNotRun,
    errorHeading,
    headCalm,
    headCannotTell,
    headEveryone,
    headOne,
    heldTo,
    n,
    openCell,
    openRep,
    pTiny,
    pooled,
    rep,
    scope,
    smallestP,
    sort,
    sortBy,
    sortKpi,
    sortKpiBest,
    sortName,
    tests,
    testsRule,
    topic,
    verdict,
    verdictCannotTell,
    verdictEveryone,
    verdictNotCompared,
    verdictOne
} as const;
