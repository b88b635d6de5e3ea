import type { SObj } from '../kernel/sobject.ts';

export interface CloneOptions {
    preserveId: boolean;
    /** Parent records are copied too, not shared. */
    deep: boolean;
    preserveTimestamps: boolean;
    preserveAutonumber: boolean;
}

const STAMPS = ['createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid'];
const sources = new WeakMap<SObj, string | null>();

/** `SObject.clone` and the records of `List.deepClone`. A copy without its id counts as new: unset fields read as null. */
export function cloneRecord(record: SObj, options: CloneOptions): SObj {
    const copy = record.copy();
    copy.readOnly = false;
    sources.set(copy, record.id);
    if (!options.preserveId) copy.values.delete('id');
    if (!options.preserveTimestamps) for (const key of STAMPS) copy.values.delete(key);
    if (!options.preserveAutonumber)
        for (const [key, field] of record.info.fields) if (field.displayFormat) copy.values.delete(key);
    if (options.deep)
        for (const [key, parent] of copy.parents)
            if (parent) copy.parents.set(key, cloneRecord(parent, { ...options, preserveId: true }));
    return copy;
}

/** `isClone()`. */
export const isClone = (record: SObj): boolean => sources.has(record);
/** Id of the record this one was cloned from, or null. */
export const cloneSourceId = (record: SObj): string | null => sources.get(record) ?? null;
