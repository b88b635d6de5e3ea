/**
 * What the pace of goals says, in words. Pure, and without rules: what is expected, needed and likely is Apex's; here it
 * becomes sentences.
 */
export { headingOf, metLines, todayOf } from './finding';
export type { Line } from './finding';
export { goalIn, goalView, listed, periodText, statusOf } from './goal';
export type { GoalView, PaceStatus } from './goal';
export { historyOf } from './history';
export type { HistoryPicture } from './history';
export { barOf } from './bar';
export type { Bar } from './bar';
export { amount, needed } from './values';
export { WORDS } from './words';
