import { fieldOf } from '../../kernel/schema-types.ts';
import { readableObject } from './object-info.ts';
import { userMode } from './records.ts';
import { HttpError, ok, type Endpoint } from './reply.ts';

const SUGGESTIONS = 20;

/** One criterion of a record picker's filter. */
interface Criterion {
    fieldPath?: unknown;
    operator?: unknown;
    value?: unknown;
}

/**
 * `GET /lightning/lookup/<Object>?search=&criteria=`: records whose name begins with or contains the text and that meet
 * all criteria (JSON of `[{ fieldPath, operator: 'eq', value }]`), for reference fields and record pickers.
 */
export const lookupEndpoint: Endpoint = (call) => {
    const object = readableObject(call, call.params[0] ?? '');
    const name = object.nameFieldName;
    if (!name) return ok([]);
    const search = (call.query.get('search') ?? '').trim().replace(/[\\%_]/g, '\\$&');
    const active = object.name === 'User' && fieldOf(object, 'IsActive') ? ['IsActive = true'] : [];
    const criteria = criteriaOf(call.query.get('criteria'));
    const where = [`${name} LIKE :search`, ...active, ...criteria.map(({ field }, at) => `${field} = :value${at}`)];
    const values = Object.fromEntries(criteria.map(({ value }, at) => [`value${at}`, value]));
    const rows = call.run(
        (tx) =>
            tx.query(
                `SELECT Id, ${name} FROM ${object.name} WHERE ${where.join(' AND ')} ORDER BY ${name} LIMIT ${SUGGESTIONS}`,
                { ...userMode, binds: { search: `%${search}%`, ...values } }
            ).records
    );
    return ok(rows.map((row) => ({ value: row.id, label: String(row.get(name) ?? '') })));
};

function criteriaOf(json: string | null): { field: string; value: string | boolean }[] {
    const criteria = JSON.parse(json || '[]') as Criterion[];
    return criteria.map(({ fieldPath, operator, value }) => {
        const isField = typeof fieldPath === 'string' && /^\w+(\.\w+)*$/.test(fieldPath);
        const isValue = typeof value === 'string' || typeof value === 'boolean';
        if (!isField || operator !== 'eq' || !isValue)
            throw new HttpError(400, {
                message: `NotSupported: the criterion ${JSON.stringify({ fieldPath, operator, value })}`
            });
        return { field: fieldPath, value };
    });
}
