/**
 * What a goal chain says, in words: needs with ranges, where each rate comes from, what would be saved. Pure; the
 * arithmetic is `c/coachChainMath`, the rates are Apex's.
 */
export { chosenOf, goalsToSave, weightsOf } from './goals';
export type { ChosenGoal, Parts } from './goals';
export { countText, grainsUpTo } from './counts';
export type { LinkView } from './links';
export { BOOKINGS_STEP, NO_TRIES, viewOf } from './view';
export type { ChainView, FieldView, StepView, Tries } from './view';
export { WORDS } from './words';
