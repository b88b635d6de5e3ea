/** What the team's pace says, in words. Pure, and without rules: who is behind is Apex's. */
export { headingOf, offersOf } from './finding';
export type { Offer } from './finding';
export { columnsOf, rowsOf } from './map';
export type { MapCell, MapColumn, MapRow } from './map';
export { WORDS } from './words';
