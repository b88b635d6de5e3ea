import type { CoachScorecardDetail, CoachScorecardRow } from 'apex/dto';

import { USER, say } from 'c/coachFormat';
import {
    WORDS,
    changeText,
    lines,
    persistenceText,
    trendText,
    unitOf,
    valueText,
    whyText
} from 'c/coachScorecardWords';
import type { Line, Measured } from 'c/coachScorecardWords';

/** Below this, a probability is said to be small instead of written with more digits than it has. */
const TINY_P = 0.001;

/** What is counted, and the figures that stand beside the value. */
export function definitionLines(
    row: CoachScorecardRow,
    detail: CoachScorecardDetail | undefined,
    measured: Measured
): Line[] {
    const text = (value: number): string => valueText(value, measured).full;
    const { secondValue, adjustedValue, excluded } = row;
    const second = row.type === 'Duration' ? WORDS.secondMean : WORDS.secondMedian;
    const { alsoLabel, alsoValue, alsoUnit, stillOpen } = detail ?? {};
    const also = { ...measured, unit: unitOf(alsoUnit) };
    return lines([
        row.definition ?? '',
        typeof secondValue === 'number' ? `${say(second, text(secondValue))}.` : '',
        typeof alsoValue === 'number' && alsoLabel
            ? `${say(WORDS.also, alsoLabel, valueText(alsoValue, also).full)}.`
            : '',
        typeof adjustedValue === 'number' ? `${say(WORDS.adjusted, text(adjustedValue))}.` : '',
        typeof stillOpen === 'number' ? say(WORDS.stillOpen, stillOpen) : '',
        excluded ? say(WORDS.excluded, excluded) : ''
    ]);
}

/** Why the row has its status, with the test behind it. */
export function comparedLines(row: CoachScorecardRow, measured: Measured): Line[] {
    const best = typeof row.bestValue === 'number' ? valueText(row.bestValue, measured).full : '';
    const lasting = persistenceText(row.persistence);
    return lines([
        whyText(row),
        lasting && `${lasting.charAt(0).toLocaleUpperCase(USER.lang)}${lasting.slice(1)}.`,
        best && `${say(WORDS.best, best, row.bestCount ?? 0)}.`,
        probabilityText(row.pValue)
    ]);
}

/** "Falling: -1.5 percentage points per month. Complete periods only." */
export function trendVerdict(row: CoachScorecardRow, measured: Measured): string {
    const word = trendText(row.trend);
    if (typeof row.slope !== 'number' || row.trend === 'tooFew') return say(WORDS.trendSaysWord, word);
    return say(WORDS.trendSays, word, changeText(row.slope, measured));
}

function probabilityText(p: number | null | undefined): string {
    if (typeof p !== 'number') return '';
    if (p < TINY_P) return WORDS.pTiny;
    return say(WORDS.p, new Intl.NumberFormat(USER.locale, { maximumSignificantDigits: 2 }).format(p));
}
