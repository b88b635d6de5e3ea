/**
 * What the panels of coaching sessions say. Pure: rules are Apex's; here they become sentences, options and lists in the
 * user's language.
 */
export { headingOf, listSentence } from './heading';
export { KINDS, PHASES, SKILLS, kindOption, kindWord, roleWord } from './options';
export type { Option } from './options';
export { partHelp, partLabel } from './parts';
export type { Seat } from './parts';
export { readersText } from './readers';
export type { ReadersText } from './readers';
export { rowsOf, sessionName } from './rows';
export type { SessionRow } from './rows';
export { listOf } from './lists';
export { failureLine, savedLine, stateLine } from './saving';
export { WORDS } from './words';
