/** Methods every record has. Fields are the compiler's; `clone` is typed by it as the record it is called on. */
import { ApexList, ApexMap } from '../kernel/collections.ts';
import { apexException, type RecordError, ApexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { FieldInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nullArgument } from './arguments.ts';
import { DatabaseError } from './dml-results.ts';
import type { DmlOptionsValue } from './dml-options.ts';
import { fieldValue } from './field-values.ts';
import { cloneRecord, cloneSourceId, isClone } from './sobject-clone.ts';
import { SObjectFieldToken, sobjectType } from './schema-tokens.ts';
import { stringHash } from './string-parts.ts';
import { apexToString } from './text.ts';

type FieldName = string | SObjectFieldToken | null;

function nameOf(field: FieldName): string {
    if (field === null) throw nullArgument(1);
    return field instanceof SObjectFieldToken ? field.field.name : field;
}

function get(record: SObj, field: FieldName): ApexValue {
    return record.get(nameOf(field));
}

/** Returns the value it replaced. */
function put(record: SObj, field: FieldName, value: ApexValue): ApexValue {
    const info = record.field(nameOf(field));
    const old = record.values.get(info.name.toLowerCase()) ?? null;
    record.put(info.name, fieldValue(info, value));
    return old;
}

/** Relationship name of a parent, given by that name or by the field's token. */
function relationshipOf(record: SObj, field: FieldName): { name: string; info: FieldInfo } {
    const name = nameOf(field);
    for (const info of record.info.fields.values()) {
        const matches =
            field instanceof SObjectFieldToken
                ? info.name === name
                : info.relationshipName?.toLowerCase() === name.toLowerCase();
        if (matches && info.relationshipName) return { name: info.relationshipName, info };
    }
    throw apexException('System.SObjectException', `Invalid relationship ${name} for ${record.info.name}`);
}

function putParent(record: SObj, field: FieldName, parent: SObj | null): SObj | null {
    const key = relationshipOf(record, field).name.toLowerCase();
    const old = record.parents.get(key) ?? null;
    if (record.readOnly) throw apexException('System.FinalException', 'Record is read-only');
    record.parents.set(key, parent);
    return old;
}

function childrenOf(record: SObj, relationship: FieldName): ApexList | null {
    const name = nameOf(relationship);
    const found = record.info.childRelationships.find((c) =>
        relationship instanceof SObjectFieldToken
            ? c.field === name && c.childObject === relationship.object.name
            : c.relationshipName?.toLowerCase() === name.toLowerCase()
    );
    if (!found?.relationshipName)
        throw apexException(
            'System.SObjectException',
            `Invalid aggregate relationship ${name} for ${record.info.name}`
        );
    // A relationship without rows, or one that was not selected, reads as null.
    const rows = record.children.get(found.relationshipName.toLowerCase());
    return rows && rows.items.length ? rows : null;
}

/** `record.addError(...)` and `record.Field.addError(...)`, whose field the compiler passes: the record will not be saved. */
export function addError(record: SObj, field: FieldName, error: ApexValue): void {
    const message =
        error instanceof ApexException ? (error.apexMessage ?? '') : error === null ? '' : apexToString(error);
    const fields = field === null ? [] : [record.field(nameOf(field)).name];
    record.errors.push({ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields });
}
const recordError = (record: SObj, error: ApexValue): void => addError(record, null, error);

/** What was selected, set or computed, in that order; parents and child lists too. */
function populated(record: SObj): ApexMap {
    const map = new ApexMap('String', 'Object');
    for (const [key, value] of record.values)
        if (value !== null || !record.queried) map.put(record.info.fields.get(key)?.name ?? key, value);
    for (const [key, parent] of record.parents) {
        const field = [...record.info.fields.values()].find((f) => f.relationshipName?.toLowerCase() === key);
        if (parent) map.put(field?.relationshipName ?? key, parent);
    }
    for (const [key, list] of record.children) {
        map.put(
            record.info.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key)?.relationshipName ??
                key,
            list
        );
    }
    return map;
}

function clone(
    record: SObj,
    preserveId: boolean | null = false,
    deep: boolean | null = false,
    timestamps: boolean | null = false,
    autonumber: boolean | null = false
): SObj {
    return cloneRecord(record, {
        preserveId: preserveId === true,
        deep: deep === true,
        preserveTimestamps: timestamps === true,
        preserveAutonumber: autonumber === true
    });
}

const both = (
    result: string,
    name: string,
    rest: string,
    fn: (...args: ApexValue[]) => ApexValue
): Record<string, (...args: ApexValue[]) => ApexValue> => ({
    [`${result} ${name}(String field${rest})`]: fn,
    [`${result} ${name}(Schema.SObjectField field${rest})`]: fn
});

platformType({
    name: 'System.SObject',
    test: (v) => v instanceof SObj,
    methods: {
        'void addError(String message)': recordError,
        'void addError(String message, Boolean escape)': recordError,
        'void addError(Exception error)': recordError,
        'void addError(Exception error, Boolean escape)': recordError,
        ...both('void', 'addError', ', String message', addError),
        ...both('void', 'addError', ', String message, Boolean escape', addError),
        'void clear()': (r: SObj) => {
            r.values.clear();
            r.parents.clear();
            r.children.clear();
        },
        'SObject clone()': clone,
        'SObject clone(Boolean preserveId)': clone,
        'SObject clone(Boolean preserveId, Boolean isDeepClone)': clone,
        'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)': clone,
        'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            clone,
        'Boolean equals(Object other)': (r: SObj, other: ApexValue) => apexEquals(r, other),
        ...both('Object', 'get', '', get),
        'Id getCloneSourceId()': cloneSourceId,
        'List<Database.Error> getErrors()': (r: SObj) =>
            new ApexList(
                'Database.Error',
                r.errors.map((e: RecordError) => new DatabaseError(e))
            ),
        'Map<String,Object> getPopulatedFieldsAsMap()': populated,
        ...both('SObject', 'getSObject', '', (r: SObj, field: FieldName) => r.parent(relationshipOf(r, field).name)),
        'Schema.SObjectType getSObjectType()': (r: SObj) => sobjectType(r.info),
        ...both('List<SObject>', 'getSObjects', '', childrenOf),
        'Boolean hasErrors()': (r: SObj) => r.errors.length > 0,
        'Integer hashCode()': (r: SObj) => stringHash(keyOf(r)),
        'Boolean isClone()': isClone,
        ...both('Boolean', 'isSet', '', (r: SObj, field: FieldName) => r.isSet(r.field(nameOf(field)).name)),
        ...both('Object', 'put', ', Object value', put),
        ...both('SObject', 'putSObject', ', SObject parent', putParent),
        'void recalculateFormulas()': () => {
            throw new NotSupported('SObject.recalculateFormulas');
        },
        // Duplicate rules, assignment rules and e-mails do not exist here, so there is nothing an option would change.
        'void setOptions(Database.DMLOptions options)': (_: SObj, __: DmlOptionsValue | null) => undefined
    }
});
