/** Every word of the team's pace panel, by what it says. The texts are in CoachTeamPace.labels-meta.xml. */
import teamCalm from '@salesforce/label/c.Coach_Pace_Team_Calm';
import teamCannotTell from '@salesforce/label/c.Coach_Pace_Team_Cannot_Tell';
import teamColumn from '@salesforce/label/c.Coach_Pace_Team_Column';
import teamCompared from '@salesforce/label/c.Coach_Pace_Team_Compared';
import teamEmpty from '@salesforce/label/c.Coach_Pace_Team_Empty';
import teamErrorHeading from '@salesforce/label/c.Coach_Pace_Team_Error_Heading';
import teamGroup from '@salesforce/label/c.Coach_Pace_Team_Group';
import teamLeftOut from '@salesforce/label/c.Coach_Pace_Team_Left_Out';
import teamMap from '@salesforce/label/c.Coach_Pace_Team_Map';
import teamNoGoal from '@salesforce/label/c.Coach_Pace_Team_No_Goal';
import teamOne from '@salesforce/label/c.Coach_Pace_Team_One';
import teamOpenRep from '@salesforce/label/c.Coach_Pace_Team_Open_Rep';
import teamPrepareGroup from '@salesforce/label/c.Coach_Pace_Team_Prepare_Group';
import teamPrepareGroupOn from '@salesforce/label/c.Coach_Pace_Team_Prepare_Group_On';
import teamPrepareOne from '@salesforce/label/c.Coach_Pace_Team_Prepare_One';
import teamRep from '@salesforce/label/c.Coach_Pace_Team_Rep';
import teamRule from '@salesforce/label/c.Coach_Pace_Team_Rule';
import teamRuleHeading from '@salesforce/label/c.Coach_Pace_Team_Rule_Heading';
import teamStepBefore from '@salesforce/label/c.Coach_Pace_Team_Step_Before';
import teamTopic from '@salesforce/label/c.Coach_Pace_Team_Topic';
import teamTotal from '@salesforce/label/c.Coach_Pace_Team_Total';
import teamVerdictCannotTell from '@salesforce/label/c.Coach_Pace_Team_Verdict_Cannot_Tell';
import teamVerdictFine from '@salesforce/label/c.Coach_Pace_Team_Verdict_Fine';
import teamVerdictGroup from '@salesforce/label/c.Coach_Pace_Team_Verdict_Group';
import teamVerdictNone from '@salesforce/label/c.Coach_Pace_Team_Verdict_None';
import teamVerdictOne from '@salesforce/label/c.Coach_Pace_Team_Verdict_One';

export const WORDS = {
    teamCalm,
    teamCannotTell,
    teamColumn,
    teamCompared,
    teamEmpty,
    teamErrorHeading,
    teamGroup,
    teamLeftOut,
    teamMap,
    teamNoGoal,
    teamOne,
    teamOpenRep,
    teamPrepareGroup,
    teamPrepareGroupOn,
    teamPrepareOne,
    teamRep,
    teamRule,
    teamRuleHeading,
    teamStepBefore,
    teamTopic,
    teamTotal,
    teamVerdictCannotTell,
    teamVerdictFine,
    teamVerdictGroup,
    teamVerdictNone,
    teamVerdictOne
} as const;
