/**
 * What goals say, in words. Pure, and without rules: what is allowed and what counts is Apex's; here it becomes
 * sentences and lists.
 */
export { groupsOf } from './groups';
export type { GoalGroups, GoalTrack } from './groups';
export { formerAmounts, lineOf, numberText } from './lines';
export type { GoalLine, GoalStatus } from './lines';
export { WORDS } from './words';
