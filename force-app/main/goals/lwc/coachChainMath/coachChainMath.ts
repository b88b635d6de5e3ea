/**
 * The goal chain as numbers: how much of each step a goal needs, how sure that is, and the count that suffices four
 * times in five. Pure; knows no words, no Apex and no clock.
 */
export { chanceOf, sufficingCount } from './chance';
export { roundUp, walkBack } from './walk';
export type { Chain, ChainLink, DealSize, Gap, StepNeed } from './walk';
