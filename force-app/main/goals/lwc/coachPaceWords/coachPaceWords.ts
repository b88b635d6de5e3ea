/** What the pace of goals says, in words. Pure. */
export { WORDS } from './words';
