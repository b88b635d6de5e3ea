/** The texts of a coaching session: what is saved, what is being written, and what to do when there are two versions. */
export { SessionText } from './sessionText';
export type { Choice, SaveDraft } from './sessionText';
