import { USER, dayToTime } from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';

const HALF_A_MONTH = 14 * 86_400_000;

/** "Mar 2026": a month by its first day ('yyyy-MM-dd'). A fiscal month is named by the month that holds most of it. */
export function monthText(start: string, user: UserFormat = USER): string {
    return new Intl.DateTimeFormat(user.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        dayToTime(start) + HALF_A_MONTH
    );
}
