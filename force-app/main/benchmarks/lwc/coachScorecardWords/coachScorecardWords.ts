/**
 * What a scorecard says, in words. Pure, and without rules: statuses, tests and orders are Apex's; here they become
 * sentences, values in the user's locale and lists.
 */
export { findingOf, kpiName, lines, listText, peersText } from './finding';
export type { Finding, Line } from './finding';
export { goalNote, goalText } from './goals';
export { monthText } from './months';
export { recordsText } from './nouns';
export { byGap, groupName, inGroups } from './order';
export type { RowGroup, RowOrder } from './order';
export { SENTENCE_P, persistenceText, speaks, statusCode, statusText, trendText, whyText } from './statuses';
export type { Judged, StatusCode, StatusText } from './statuses';
export { trendOf } from './trend';
export type { Grain, TrendText } from './trend';
export { changeText, rangeText, unitOf, valueText } from './values';
export type { Maybe, Measured, Unit, ValueText } from './values';
export { WORDS } from './words';
