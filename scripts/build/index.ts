/**
 * The build, as functions: `npm run build` runs them all, and the local org's live reload calls the one that the
 * changed file needs (`.ts` of a component: `compileLwc`; class, label, object: `generateTypings`).
 */
export { checkTypes, TYPE_PROJECTS } from './check-types.ts';
export type { TypeProject } from './check-types.ts';
export { compileLwc, removeOrphans } from './compile-lwc.ts';
export type { CompileResult } from './compile-lwc.ts';
export { BuildError, formatProblems } from './problems.ts';
export type { Problem } from './problems.ts';
export { isLwcSource, lwcBundles, projectRoot } from './project.ts';
export type { LwcBundle } from './project.ts';
export { copyStaticResources } from './static-resources.ts';
export { generateTypings } from './typings.ts';
