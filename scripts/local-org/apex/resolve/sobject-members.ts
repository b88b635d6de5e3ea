import type { ChildRelationship, FieldInfo, FieldType, ObjectInfo } from '../../kernel/schema-types.ts';
import type { Program } from './program.ts';
import { T, type Type } from './types.ts';

const FIELD_TYPES: Record<FieldType, Type | string> = {
    id: T.Id,
    reference: T.Id,
    string: T.String,
    textarea: T.String,
    picklist: T.String,
    multipicklist: T.String,
    combobox: T.String,
    boolean: T.Boolean,
    int: T.Integer,
    long: T.Long,
    double: T.Decimal,
    currency: T.Decimal,
    percent: T.Decimal,
    date: T.Date,
    datetime: T.Datetime,
    time: T.Time,
    email: T.String,
    phone: T.String,
    url: T.String,
    base64: T.Blob,
    encryptedstring: T.String,
    anyType: T.Object,
    address: 'System.Address',
    location: 'System.Location',
    complexvalue: T.Object
};

export function fieldType(program: Program, field: FieldInfo): Type {
    const t = FIELD_TYPES[field.type];
    return typeof t === 'string' ? (program.platformType(t, [], []) ?? T.Object) : t;
}

export type RecordMember =
    | { kind: 'field'; field: FieldInfo; type: Type }
    | { kind: 'parent'; field: FieldInfo; relationship: string; type: Type }
    | { kind: 'children'; relationship: ChildRelationship; type: Type };

/** The object at the far end of a reference; where it may be several, their common fields are those of Name. */
function parentType(program: Program, field: FieldInfo): Type {
    const several = field.referenceTo.length > 1 ? program.object('Name') : undefined;
    const known = field.referenceTo.map((n) => program.object(n)).filter((o): o is ObjectInfo => !!o);
    const target = several ?? known.find((o) => o.name === 'User') ?? known[0];
    return target ? program.types.sobject(target) : T.SObject;
}

/** A field, parent or child relationship by name; undefined when the object has none such. */
export function recordMemberNamed(program: Program, object: ObjectInfo, name: string): RecordMember | undefined {
    const key = name.toLowerCase();
    const field = object.fields.get(key);
    if (field) return { kind: 'field', field, type: fieldType(program, field) };
    for (const f of object.fields.values()) {
        if (f.relationshipName?.toLowerCase() === key)
            return { kind: 'parent', field: f, relationship: key, type: parentType(program, f) };
    }
    const relationship = object.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key);
    const child = relationship && program.object(relationship.childObject);
    return child && { kind: 'children', relationship, type: program.types.list(program.types.sobject(child)) };
}
