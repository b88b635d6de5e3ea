import { randomUUID } from 'node:crypto';
import { NotSupported } from '../kernel/exceptions.ts';
import type { ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';

/** `SObjectType.newSObject`. With `loadDefaults` the fields' default values are filled in. */
export function newRecord(
    info: ObjectInfo,
    id: string | null,
    recordTypeId: string | null = null,
    loadDefaults = false
): SObj {
    const record = new SObj(info);
    if (id !== null) record.put('Id', id);
    if (recordTypeId !== null) record.put('RecordTypeId', recordTypeId);
    if (!loadDefaults) return record;
    // Platform events are correlated with their publish callbacks by it (Apex Reference, EventBus.EventPublishSuccessCallback).
    if (info.kind === 'event') record.put('EventUuid', randomUUID());
    for (const field of info.fields.values()) {
        if (field.defaultFormula)
            throw new NotSupported(`newSObject with the default formula of ${info.name}.${field.name}`);
        const value = field.defaultValue ?? field.picklist.find((p) => p.defaultValue)?.value ?? null;
        if (value !== null) record.put(field.name, value);
    }
    return record;
}
