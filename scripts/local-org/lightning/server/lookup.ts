import { fieldOf } from '../../kernel/schema-types.ts';
import { readableObject } from './object-info.ts';
import { userMode } from './records.ts';
import { ok, type Endpoint } from './reply.ts';

const SUGGESTIONS = 20;

/** `GET /lightning/lookup/<Object>?search=`: records whose name begins with or contains the text, for reference fields. */
export const lookupEndpoint: Endpoint = (call) => {
    const object = readableObject(call, call.params[0] ?? '');
    const name = object.nameFieldName;
    if (!name) return ok([]);
    const search = (call.query.get('search') ?? '').trim().replace(/[\\%_]/g, '\\$&');
    const active = object.name === 'User' && fieldOf(object, 'IsActive') ? ' AND IsActive = true' : '';
    const rows = call.run(
        (tx) =>
            tx.query(
                `SELECT Id, ${name} FROM ${object.name} WHERE ${name} LIKE :search${active} ORDER BY ${name} LIMIT ${SUGGESTIONS}`,
                { ...userMode, binds: { search: `%${search}%` } }
            ).records
    );
    return ok(rows.map((row) => ({ value: row.id, label: String(row.get(name) ?? '') })));
};
