import type { CoachPaceAlertSetting } from 'apex/dto';

import { USER, say } from 'c/coachFormat';

import { WORDS } from './words';

/** When notifications come, in one sentence. */
export function hoursOf(setting: CoachPaceAlertSetting | undefined): string {
    const { off, quietFrom, quietTo } = setting ?? {};
    if (off === true) return WORDS.whenOff;
    if (typeof quietFrom !== 'number' || typeof quietTo !== 'number' || quietFrom === quietTo) return WORDS.whenAnyHour;
    return say(WORDS.when, hourText(quietTo), hourText(quietFrom));
}

/** An hour of the day as the user writes it: 8:00 AM, 08:00. */
function hourText(hour: number): string {
    const style: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(USER.locale, style).format(new Date(Date.UTC(2000, 0, 1, hour)));
}
