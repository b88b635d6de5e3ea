import type { ObjectInfo } from '../../kernel/schema-types.ts';

/** Name of an object as the platform's error texts give it. */
export const objectLabel = (info: ObjectInfo): string => info.label || info.name;
