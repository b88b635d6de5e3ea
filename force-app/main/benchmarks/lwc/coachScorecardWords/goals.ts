import type { CoachScorecardRow } from 'apex/dto';

import { say } from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';
import { USER } from 'c/coachFormat';

import { statusCode } from './statuses';
import { unitOf, valueText } from './values';
import { WORDS } from './words';

/** "of 150 by goal, 80%"; empty where no goal covers the days, or the value is not known. */
export function goalText(row: CoachScorecardRow, currency: string, user: UserFormat = USER): string {
    const { value, target } = row;
    if (typeof value !== 'number' || typeof target !== 'number') return '';
    if (target <= 0) return WORDS.goalNothing;
    // Down, not to the nearest: what is called 100 % has reached the goal.
    const share = Math.floor((value / target) * 100 + 1e-9) / 100;
    const percent = new Intl.NumberFormat(user.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
    return say(WORDS.goal, valueText(target, { unit: unitOf(row.unit), currency }, user).short, percent);
}

/** Where peers and goal say different things, what that means; else empty. */
export function goalNote(row: CoachScorecardRow): string {
    const { value, target } = row;
    if (typeof value !== 'number' || typeof target !== 'number' || target <= 0) return '';
    const code = statusCode(row.status);
    if (code === 'onPar' && value < target) return WORDS.goalMissedOnPar;
    return (code === 'behind' || code === 'slightlyBehind') && value >= target ? WORDS.goalMetBehind : '';
}
