/**
 * An agenda in words: the sentence of each thing worth talking about, the lines a coach keeps, and their mix of asking
 * and telling, early and late. Pure, and without rules: what is a gap, a risk or progress is Apex's.
 */
export { addOwn, linesOf, makeAgain, mixOf, moveLine, readAgenda, removeLine, replaceLine, writeAgenda } from './lines';
export type { AgendaLine, KeptAgenda, LineMode, LineStage, Mix } from './lines';
export { isLateQuestion } from './late';
export { findingOf, questionsOf, sentenceOf } from './sentences';
export { WORDS } from './words';
