/**
 * Where things stand on the scorecard's small drawings. Pure geometry: values in, SVG attributes out. Axes start at
 * zero, and all rates of one scorecard share one.
 */
export { columns, peopleDomain, peopleDots } from './people';
export type { Column, PersonDot } from './people';
export { bar, place, rangePlot, rateDomain, rowDomain } from './range';
export type { Bar, RangePlot, Ranged } from './range';
export { domainOf } from './scale';
export type { Domain } from './scale';
export { sparkDomain, sparkline } from './spark';
export type { Box, Dot, Spark } from './spark';
