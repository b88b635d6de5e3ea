/**
 * What a team's heat map says, in words: one rep or everyone, and what chance alone would bring. Pure, and without
 * rules: verdicts and statuses are Apex's.
 */
export { cellView, groupsOf, sortReps } from './map';
export type { CellView, MapColumn, MapGroup, RepOrder } from './map';
export { findingOf, testsOf } from './finding';
export type { TeamFinding, TestLine } from './finding';
export { WORDS } from './words';
