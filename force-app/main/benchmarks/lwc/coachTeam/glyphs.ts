import type { StatusCode } from 'c/coachScorecardWords';

/** Shapes on a square of 16, so that a map of many cells needs no icon component in each. */
const ALARM = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 4h2v5H7ZM7 10h2v2H7Z';
const WARNING = 'M8 1 15.5 15H.5ZM7 6h2v4H7ZM7 11h2v2H7Z';
const DASH = 'M3 7h10v2H3Z';
const CHECK = 'M6.5 12.5 2 8l1.5-1.5 3 3 6-6L14 5Z';
const DOTS = 'M2 7h2v2H2ZM7 7h2v2H7ZM12 7h2v2h-2Z';

const GLYPHS: Readonly<Record<StatusCode, string>> = {
    behind: ALARM,
    slightlyBehind: WARNING,
    noClearGap: DASH,
    onPar: CHECK,
    tooFew: DOTS,
    noPeers: DOTS,
    notCompared: DASH,
    notYet: DOTS,
    unknown: DOTS
};

/** SVG path data of a status's shape, to be filled by the even-odd rule. */
export function glyphOf(code: StatusCode): string {
    return GLYPHS[code];
}
