/**
 * What commitments say, in words. Pure, and without rules: states, rights and measurements are Apex's; here they become
 * sentences.
 */
export { headingOf, openOf } from './heading';
export { lineOf } from './lines';
export type { CommitmentLine, CommitmentStatus, Telling } from './lines';
export { WORDS } from './words';
