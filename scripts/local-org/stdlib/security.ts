/** `Security.stripInaccessible` and what it answers; FeatureManagement. */
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { FieldInfo, ObjectInfo } from '../kernel/schema-types.ts';
import type { SObj } from '../kernel/sobject.ts';
import type { ApexEnum } from '../kernel/values.ts';
import { nonNullStatics, unsupported } from './arguments.ts';

type AccessType = 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE';

class Decision {
    readonly removed = new Map<string, Set<string>>();
    readonly modified: number[] = [];
    constructor(readonly records: ApexList) {}
    remove(object: string, field: string): void {
        const fields = this.removed.get(object) ?? new Set();
        this.removed.set(object, fields.add(field));
    }
}

function objectAllowed(object: ObjectInfo, type: AccessType): boolean {
    const rights = currentTransaction().user.permissions.object(object.name);
    return {
        READABLE: rights.read,
        CREATABLE: rights.create,
        UPDATABLE: rights.edit,
        UPSERTABLE: rights.create && rights.edit
    }[type];
}
function fieldAllowed(object: ObjectInfo, field: FieldInfo, type: AccessType): boolean {
    const rights = currentTransaction().user.permissions.field(object.name, field.name);
    if (type === 'READABLE') return rights.read;
    const writable = {
        CREATABLE: field.createable,
        UPDATABLE: field.updateable,
        UPSERTABLE: field.createable && field.updateable
    }[type];
    return rights.edit && writable;
}

/** A copy without what the user may not see or write; the id always stays. Related records are stripped too. */
function stripRecord(record: SObj, type: AccessType, decision: Decision): { copy: SObj; changed: boolean } {
    const copy = record.copy();
    let changed = false;
    for (const key of record.values.keys()) {
        const field = record.info.fields.get(key);
        if (!field || key === 'id' || fieldAllowed(record.info, field, type)) continue;
        copy.values.delete(key);
        copy.queried?.delete(key);
        decision.remove(record.info.name, field.name);
        changed = true;
    }
    for (const [key, parent] of record.parents) {
        const field = [...record.info.fields.values()].find((f) => f.relationshipName?.toLowerCase() === key);
        const gone =
            !field ||
            !fieldAllowed(record.info, field, type) ||
            (parent && type === 'READABLE' && !objectAllowed(parent.info, type));
        if (gone) {
            copy.parents.delete(key);
            copy.queried?.delete(key);
            decision.remove(record.info.name, field?.relationshipName ?? key);
            changed = true;
        } else if (parent) {
            const stripped = stripRecord(parent, type, decision);
            copy.parents.set(key, stripped.copy);
            changed ||= stripped.changed;
        }
    }
    for (const [key, list] of record.children) {
        const child = record.info.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key);
        const object = child && currentTransaction().org.schema.object(child.childObject);
        if (type === 'READABLE' && object && !objectAllowed(object, type)) {
            copy.children.delete(key);
            copy.queried?.delete(key);
            decision.remove(record.info.name, child.relationshipName!);
            changed = true;
            continue;
        }
        const stripped = (list.items as SObj[]).map((r) => stripRecord(r, type, decision));
        copy.children.set(
            key,
            new ApexList(
                list.type,
                stripped.map((s) => s.copy)
            )
        );
        changed ||= stripped.some((s) => s.changed);
    }
    return { copy, changed };
}

function strip(access: ApexEnum, records: ApexList, enforceObject: boolean | null = true): Decision {
    const type = access.name as AccessType;
    const decision = new Decision(new ApexList(records.type));
    (records.items as SObj[]).forEach((record, index) => {
        if (enforceObject !== false && !objectAllowed(record.info, type)) {
            throw apexException('System.NoAccessException', `No access to entity: ${record.info.name}`);
        }
        const { copy, changed } = stripRecord(record, type, decision);
        if (changed) decision.modified.push(index);
        decision.records.items.push(copy);
    });
    return decision;
}

platformType({
    name: 'System.Security',
    statics: {
        ...nonNullStatics({
            'System.SObjectAccessDecision stripInaccessible(System.AccessType type, List<SObject> records)': strip,
            'System.SObjectAccessDecision stripInaccessible(System.AccessType type, List<SObject> records, Boolean enforceRootObjectCRUD)':
                strip
        }),
        ...unsupported(
            'Security',
            'System.SObjectAccessDecision stripInaccessible(System.AccessType type, List<SObject> records, Id permissionSetId)'
        )
    }
});
platformType({
    name: 'System.SObjectAccessDecision',
    test: (v) => v instanceof Decision,
    methods: {
        'Set<Integer> getModifiedIndexes()': (d: Decision) => new ApexSet('Integer', d.modified),
        'List<SObject> getRecords()': (d: Decision) => d.records,
        'Map<String,Set<String>> getRemovedFields()': (d: Decision) => {
            const map = new ApexMap('String', 'Set<String>');
            for (const [object, fields] of d.removed) map.put(object, new ApexSet('String', fields));
            return map;
        }
    }
});

platformType({
    name: 'System.FeatureManagement',
    statics: {
        ...nonNullStatics({
            'Boolean checkPermission(String name)': (name: string) =>
                currentTransaction().user.permissions.customPermission(name)
        }),
        ...unsupported(
            'FeatureManagement',
            'Boolean checkPackageBooleanValue(String name)',
            'Date checkPackageDateValue(String name)',
            'Integer checkPackageIntegerValue(String name)'
        )
    }
});
