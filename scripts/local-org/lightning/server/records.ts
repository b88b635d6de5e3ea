import { jsonToValue, valueToJson, type Json } from '../../api/json.ts';
import type { DmlOperation, DmlResult, Transaction, UserContext } from '../../kernel/engine.ts';
import type { FieldInfo, ObjectInfo } from '../../kernel/schema-types.ts';
import { fieldOf } from '../../kernel/schema-types.ts';
import { SObj } from '../../kernel/sobject.ts';
import { displayValue } from './display.ts';
import { badRequest, HttpError, ok, recordNotAvailable, type Call, type Endpoint } from './reply.ts';

export const userMode = { mode: 'user', sharing: true } as const;

interface FieldJson {
    displayValue: string | null;
    value: Json;
}

/** The object of a record id; unknown prefixes answer as a record that is not there. */
export function objectOfId(call: Call, id: string): ObjectInfo {
    const object = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(id)
        ? call.org.schema.objectByPrefix(id.slice(0, 3))
        : undefined;
    if (!object || !call.org.user(call.userId).permissions.object(object.name).read) throw recordNotAvailable();
    return object;
}

export const getRecord: Endpoint = (call) => {
    const [id = ''] = call.params;
    const object = objectOfId(call, id);
    const { paths, refused } = readablePaths(call, object, listOf(call, 'fields'), listOf(call, 'optionalFields'));
    if (refused.length) throw noSuchColumn(object, refused[0]!);
    return ok(call.run((tx) => readRecord(tx, object, id, paths)));
};

export const updateRecord: Endpoint = (call) => {
    const [id = ''] = call.params;
    const object = objectOfId(call, id);
    const { paths } = readablePaths(call, object, [], listOf(call, 'optionalFields'));
    return ok(
        call.run((tx) => {
            // Whether the record may be seen is asked first: an error of the save would tell that it exists.
            readRecord(tx, object, id, []);
            const record = recordFrom(object, call.body.fields);
            record.put('Id', id);
            save(tx, 'update', record);
            return readRecord(tx, object, id, paths);
        })
    );
};

export const createRecord: Endpoint = (call) => {
    const object = call.org.schema.object(String(call.body.apiName));
    if (!object || !call.org.user(call.userId).permissions.object(object.name).create)
        throw new HttpError(403, {
            statusCode: 403,
            errorCode: 'INSUFFICIENT_ACCESS',
            message: "You don't have access to create this record."
        });
    return ok(
        call.run((tx) => {
            const record = recordFrom(object, call.body.fields);
            const id = save(tx, 'insert', record);
            return readRecord(tx, object, id, [...record.values.keys()]);
        }),
        201
    );
};

export const deleteRecord: Endpoint = (call) => {
    const [id = ''] = call.params;
    const object = objectOfId(call, id);
    call.run((tx) => {
        readRecord(tx, object, id, []);
        const record = new SObj(object);
        record.put('Id', id);
        save(tx, 'delete', record);
    });
    return { status: 204, body: undefined };
};

const listOf = (call: Call, name: string): string[] => (call.query.get(name) ?? '').split(',').filter(Boolean);

/** Paths below the object (`CloseDate`, `Owner.Name`) that the user may read; `refused` are required ones that cannot be. */
function readablePaths(
    call: Call,
    object: ObjectInfo,
    required: string[],
    optional: string[]
): { paths: string[]; refused: string[] } {
    const within = (qualified: string): string | null => {
        const [name, ...path] = qualified.split('.');
        return name?.toLowerCase() === object.name.toLowerCase() && readable(call, object, path)
            ? path.join('.')
            : null;
    };
    const refused = required.filter((path) => within(path) === null);
    return { paths: [...required, ...optional].map(within).filter((path): path is string => path !== null), refused };
}

function readable(call: Call, object: ObjectInfo, path: readonly string[]): boolean {
    const { permissions } = call.org.user(call.userId);
    const [first = '', ...rest] = path;
    if (!rest.length) return fieldOf(object, first) !== undefined && permissions.field(object.name, first).read;
    const reference = referenceNamed(object, first);
    const parent = reference && call.org.schema.object(reference.referenceTo[0] ?? '');
    return (
        Boolean(reference && parent) &&
        permissions.field(object.name, reference!.name).read &&
        permissions.object(parent!.name).read &&
        readable(call, parent!, rest)
    );
}

export const referenceNamed = (object: ObjectInfo, relationship: string): FieldInfo | undefined =>
    [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase());

const noSuchColumn = (object: ObjectInfo, path: string): HttpError =>
    new HttpError(400, {
        statusCode: 400,
        errorCode: 'INVALID_FIELD',
        message: `No such column '${path.split('.').slice(1).join('.') || path}' on entity '${object.name}', or you do not have access to it.`
    });

/** Reads one record under the rights of the transaction's user; throws {@link recordNotAvailable} when there is none. */
export function readRecord(
    tx: Transaction,
    object: ObjectInfo,
    id: string,
    paths: readonly string[]
): Record<string, unknown> {
    const system = ['LastModifiedDate', 'LastModifiedById', 'SystemModstamp', 'RecordTypeId'].filter(
        (name) => fieldOf(object, name) && tx.user.permissions.field(object.name, name).read
    );
    const parents = paths
        .filter((path) => path.includes('.'))
        .map((path) => `${path.split('.').slice(0, -1).join('.')}.Id`);
    const columns = new Map(['Id', ...system, ...parents, ...paths].map((column) => [column.toLowerCase(), column]));
    const { records } = tx.query(`SELECT ${[...columns.values()].join(', ')} FROM ${object.name} WHERE Id = :id`, {
        ...userMode,
        binds: { id }
    });
    const [record] = records;
    if (!record) throw recordNotAvailable();
    return representation(record, paths, tx.user);
}

/** A queried record in the User Interface API's shape, with the given paths. */
export function representation(record: SObj, paths: readonly string[], reader: UserContext): Record<string, unknown> {
    const { info } = record;
    const json = (name: string): Json =>
        info.fields.has(name) && record.isSet(name) ? uiValue(valueToJson(record.get(name))) : null;
    return {
        apiName: info.name,
        childRelationships: {},
        eTag: '',
        fields: fieldsOf(record, paths, reader),
        id: record.id,
        lastModifiedById: json('lastmodifiedbyid'),
        lastModifiedDate: json('lastmodifieddate'),
        recordTypeId: json('recordtypeid'),
        recordTypeInfo: null,
        systemModstamp: json('systemmodstamp')
    };
}

/** The User Interface API writes instants with a `Z`. */
const uiValue = (value: Json): Json => (typeof value === 'string' ? value.replace(/(T[\d:.]+)\+0000$/, '$1Z') : value);

function fieldsOf(record: SObj, paths: readonly string[], reader: UserContext): Record<string, FieldJson> {
    const fields: Record<string, FieldJson> = {};
    const nested = new Map<string, string[]>();
    for (const path of paths) {
        const [first = '', ...rest] = path.split('.');
        if (rest.length) {
            const relationship = referenceNamed(record.info, first)?.relationshipName ?? first;
            nested.set(relationship, [...(nested.get(relationship) ?? []), rest.join('.')]);
            continue;
        }
        const field = record.field(first);
        const value = record.get(first);
        fields[field.name] = { displayValue: displayValue(field, value, reader), value: uiValue(valueToJson(value)) };
    }
    for (const [relationship, inner] of nested) {
        const parent = record.parent(relationship);
        const name = parent?.info.nameFieldName;
        fields[relationship] = parent
            ? {
                  displayValue: name && parent.isSet(name) ? String(parent.get(name)) : null,
                  value: representation(parent, inner, reader) as Json
              }
            : { displayValue: null, value: null };
    }
    return fields;
}

function recordFrom(object: ObjectInfo, given: unknown): SObj {
    if (typeof given !== 'object' || given === null) throw badRequest('The body needs an object "fields".');
    const record = new SObj(object);
    for (const [name, value] of Object.entries(given)) {
        const field = fieldOf(object, name);
        if (!field) throw noSuchColumn(object, `${object.name}.${name}`);
        record.put(name, jsonToValue(field, value as Json));
    }
    return record;
}

/** Saves one record as the user and returns its id; throws what a form shows: errors by field and errors of the page. */
export function save(tx: Transaction, operation: DmlOperation, record: SObj): string {
    const [result] = tx.dml(operation, [record], { ...userMode, allOrNone: true, api: operation !== 'delete' });
    if (!result?.success || result.id === null) throw saveError(record.info, operation, result);
    return result.id;
}

function saveError(object: ObjectInfo, operation: DmlOperation, result: DmlResult | undefined): HttpError {
    const fieldErrors: Record<string, unknown[]> = {};
    const errors: unknown[] = [];
    for (const { statusCode: errorCode, message, fields } of result?.errors ?? []) {
        const field = fields.length === 1 ? fieldOf(object, fields[0]!) : undefined;
        const one = {
            constituentField: null,
            duplicateRecordError: null,
            errorCode,
            field: field?.name ?? null,
            fieldLabel: field?.label ?? null,
            message
        };
        if (field) (fieldErrors[field.name] ??= []).push(one);
        else errors.push(one);
    }
    const verb = operation === 'insert' ? 'create' : operation;
    return new HttpError(400, {
        statusCode: 400,
        message: `An error occurred while trying to ${verb} the record. Please try again.`,
        enhancedErrorType: 'RecordError',
        output: { errors, fieldErrors }
    });
}
