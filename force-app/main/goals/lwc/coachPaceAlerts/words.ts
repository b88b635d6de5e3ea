/** Every word of the switch, by what it says. The texts, with a note to translators, are in CoachPaceAlerts.labels-meta.xml. */
import savedOff from '@salesforce/label/c.Coach_Pace_Alerts_Saved_Off';
import savedOn from '@salesforce/label/c.Coach_Pace_Alerts_Saved_On';
import tell from '@salesforce/label/c.Coach_Pace_Alerts_Tell';
import when from '@salesforce/label/c.Coach_Pace_Alerts_When';
import whenAnyHour from '@salesforce/label/c.Coach_Pace_Alerts_When_Any_Hour';
import whenOff from '@salesforce/label/c.Coach_Pace_Alerts_When_Off';

export const WORDS = { savedOff, savedOn, tell, when, whenAnyHour, whenOff } as const;
