import type { CoachPaceHistory, CoachPaceHistoryPeriod } from 'apex/dto';

import type { TrendLine } from 'c/coachChartConfigs';
import { formatDay, say } from 'c/coachFormat';

import { amount } from './values';
import { WORDS } from './words';

/** How a goal was met before, ready to be drawn and said. */
export interface HistoryPicture {
    readonly labels: readonly string[];
    readonly lines: readonly TrendLine[];
    /** Whether the last period is the current one. */
    readonly lastIsOpen: boolean;
    /** The picture in words. */
    readonly description: string;
    readonly summary: string;
}

/** A line needs two points. */
const FEWEST = 2;

/** @returns undefined for too few periods to draw */
export function historyOf(history: CoachPaceHistory): HistoryPicture | undefined {
    const periods = history.periods ?? [];
    if (periods.length < FEWEST) return undefined;
    const complete = periods.filter(({ isComplete }) => isComplete);
    const met = complete.filter(({ isMet }) => isMet);
    const labels = periods.map(nameOf);
    const summary = [
        say(WORDS.historyMet, met.length, complete.length),
        ...(history.streak ? [say(WORDS.historyStreak, history.streak)] : [])
    ].join(' ');
    const each = periods.map((period, index) =>
        say(
            WORDS.historyLine,
            labels[index] ?? '',
            amount(period.done, history, history.currencyCode),
            amount(period.target, history, history.currencyCode)
        )
    );
    return {
        labels,
        lines: [
            { name: WORDS.historyDone, values: periods.map(({ done }) => done ?? null), role: 'own' },
            { name: WORDS.historyTarget, values: periods.map(({ target }) => target ?? null), role: 'reference' }
        ],
        lastIsOpen: periods.at(-1)?.isComplete === false,
        description: [summary, ...each].join(' '),
        summary
    };
}

function nameOf({ periodStart, isComplete }: CoachPaceHistoryPeriod): string {
    if (isComplete === false) return WORDS.historyNow;
    return formatDay(periodStart ?? '');
}
