/**
 * What practices say, in words. Pure, and without rules: which step is weakest and who is strong at it is Apex's.
 */
export { factsOf, nextText } from './facts';
export { headingOf, numbersOf } from './step';
export { WORDS } from './words';
