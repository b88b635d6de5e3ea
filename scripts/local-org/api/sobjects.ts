import type { Transaction } from '../kernel/engine.ts';
import { fieldOf, type ObjectInfo } from '../kernel/schema-types.ts';
import type { SObj } from '../kernel/sobject.ts';
import { selectable, withAddresses } from './addresses.ts';
import { describeObject, describeSummary } from './describe.ts';
import { ApiError, notFound, recordFailure } from './errors.ts';
import { jsonToValue, recordToJson, type Json } from './json.ts';
import { AS_USER, objectFor, recordFromJson } from './records.ts';
import { jsonBody, noContent, ok, type ApiRequest, type Resource } from './request.ts';

const SAVE = { ...AS_USER, allOrNone: true, api: true } as const;

export const listObjects: Resource = (request) =>
    request.run((tx) =>
        ok({
            encoding: 'UTF-8',
            maxBatchSize: 200,
            sobjects: [...tx.org.schema.objects()]
                .filter((o) => o.kind !== 'aggregate' && tx.user.permissions.object(o.name).read)
                .map((o) => describeSummary(o, tx.user, request.version))
        })
    );

export const describe: Resource = (request, [name]) =>
    request.run((tx) => ok(describeObject(objectFor(tx, name!), tx, request.version)));

export const basicInfo: Resource = (request, [name]) =>
    request.run((tx) =>
        ok({ objectDescribe: describeSummary(objectFor(tx, name!), tx.user, request.version), recentItems: [] })
    );

export const create: Resource = (request, [name]) =>
    request.run((tx) => {
        const record = recordFromJson(tx, objectFor(tx, name!), jsonBody(request));
        const [result] = tx.dml('insert', [record], SAVE);
        if (!result!.success) throw recordFailure(result!.errors);
        return {
            ...ok({ id: result!.id, success: true, errors: [] }, 201),
            headers: { location: `/services/data/v${request.version}/sobjects/${record.info.name}/${result!.id}` }
        };
    });

export const retrieve: Resource = (request, [name, id]) =>
    request.run((tx) => {
        const info = objectFor(tx, name!);
        return ok(whole(tx, info, 'Id', id!, request));
    });

export const retrieveByExternalId: Resource = (request, [name, field, value]) =>
    request.run((tx) => ok(whole(tx, objectFor(tx, name!), field!, value!, request)));

export const update: Resource = (request, [name, id]) =>
    request.run((tx) => {
        save(tx, request, objectFor(tx, name!), id!);
        return noContent;
    });

function save(tx: Transaction, request: ApiRequest, info: ObjectInfo, id: string): void {
    const body = jsonBody(request);
    if ('Id' in body)
        throw new ApiError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id']);
    const record = recordFromJson(tx, info, body);
    record.values.set('id', id);
    const [result] = tx.dml('update', [record], SAVE);
    if (!result!.success) throw recordFailure(result!.errors);
}

export const upsert: Resource = (request, [name, field, value]) =>
    request.run((tx) => {
        const info = objectFor(tx, name!);
        const key = fieldOf(info, field!);
        if (!key || !(key.externalId || key.type === 'id'))
            throw notFound(`Provided external ID field does not exist or is not accessible: ${field}`);
        const record = recordFromJson(tx, info, jsonBody(request));
        record.values.set(key.name.toLowerCase(), jsonToValue(key, value!));
        const [result] = tx.dml('upsert', [record], { ...SAVE, externalId: key.name });
        if (!result!.success) throw recordFailure(result!.errors);
        return ok({ id: result!.id, success: true, errors: [], created: result!.created }, result!.created ? 201 : 200);
    });

export const remove: Resource = (request, [name, id]) =>
    request.run((tx) => {
        const info = objectFor(tx, name!);
        const [result] = tx.dml('delete', [withId(tx, info, id!)], SAVE);
        if (!result!.success) throw recordFailure(result!.errors);
        return noContent;
    });

function withId(tx: Transaction, info: ObjectInfo, id: string): SObj {
    return recordFromJson(tx, info, { Id: id });
}

/** One record by Id or external id as JSON, with the fields asked for or all that the user may read. */
function whole(tx: Transaction, info: ObjectInfo, field: string, value: string, request: ApiRequest): Json {
    const key = fieldOf(info, field);
    if (!key || !(key.type === 'id' || key.externalId || key.unique)) throw notFound();
    const asked = request.query
        .get('fields')
        ?.split(',')
        .map((f) => f.trim());
    const fields =
        asked ??
        [...info.fields.values()].map((f) => f.name).filter((f) => tx.user.permissions.field(info.name, f).read);
    const [found] = tx.query(`SELECT ${selectable(info, fields).join(', ')} FROM ${info.name} WHERE ${key.name} = :v`, {
        ...AS_USER,
        binds: { v: jsonToValue(key, value) }
    }).records;
    if (!found) throw notFound();
    return withAddresses(info, fields, recordToJson(found, request.version));
}
