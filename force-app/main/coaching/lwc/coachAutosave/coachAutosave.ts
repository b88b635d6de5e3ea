/**
 * Saves texts while they are typed. Pure: it knows neither Apex nor components, and keeps nothing in the browser's
 * storage.
 */
export { Autosave, LONGEST_MS, QUIET_MS } from './autosave';
export { requestKey } from './requestKey';
export type { AutosaveOptions, SaveState } from './autosave';
export { forget, hasUnsent, release, settle, unsentUnder, watch } from './unsent';
export type { Unsent } from './unsent';
