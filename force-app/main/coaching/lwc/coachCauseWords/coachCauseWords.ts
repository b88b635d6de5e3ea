/**
 * Likely causes in words: hypotheses, their evidence, and questions. Pure, and without rules: what is named, and in
 * which order, is Apex's.
 */
export { evidenceOf } from './evidence';
export type { Evidence } from './evidence';
export { effortText, findingOf, othersOf, reasonText, situationText } from './findings';
export type { CauseFinding, OtherGroup } from './findings';
export { againstOf, elseOf } from './doubts';
export { WORDS } from './words';
