/**
 * SOSL over REST: `search?q=FIND {...}` and `parameterizedSearch`. It finds whole words in the text fields that the user may
 * read, of records that the user may see, on objects that take part in search ("Allow Search"). No index: every record is read.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_syntax.htm
 */
import type { Transaction } from '../kernel/engine.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import type { FieldInfo, ObjectInfo } from '../kernel/schema-types.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApiError } from './errors.ts';
import { recordToJson, type Json } from './json.ts';
import { AS_USER } from './records.ts';
import { jsonBody, ok, type ApiRequest, type Reply, type Resource } from './request.ts';

const MAX_RESULTS = 2000;
const TEXT_TYPES = new Set(['string', 'textarea', 'picklist', 'multipicklist', 'combobox', 'email', 'phone', 'url']);

type SearchIn = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE';

/** An object to look in; `fields` and what follows them are SOQL's. */
interface Target {
    object: string;
    fields: readonly string[];
    /** `WHERE ...`, without the word. */
    where: string | null;
    /** `ORDER BY ... LIMIT ...`. */
    rest: string;
}

interface Search {
    term: string;
    in: SearchIn;
    /** Null: every object that takes part in search. */
    targets: readonly Target[] | null;
    limit: number;
}

const malformed = (message: string): ApiError => new ApiError(400, 'MALFORMED_SEARCH', message);

/** `GET search?q=`: what `conn.search` of jsforce sends. */
export const search: Resource = (request) => {
    const text = request.query.get('q');
    if (!text) throw malformed('A query parameter q with SOSL is needed');
    return answer(request, parseSosl(text));
};

/** `GET` with parameters, `POST` with a body: the same search without SOSL. */
export const parameterizedSearch: Resource = (request) =>
    answer(request, request.method === 'GET' ? ofParameters(request.query) : ofBody(jsonBody(request)));

function answer(request: ApiRequest, asked: Search): Reply {
    const matches = matcher(asked.term);
    const records = request.run((tx) => {
        const targets = asked.targets ?? everywhere(tx);
        return targets.flatMap((target) => find(tx, target, asked.in, matches)).slice(0, asked.limit);
    });
    return ok({ searchRecords: records.map((record): Json => recordToJson(record, request.version)) });
}

function find(tx: Transaction, target: Target, where: SearchIn, matches: (text: string) => boolean): SObj[] {
    const object = searchable(tx, target.object);
    const fields = fieldsOf(tx, object, where);
    if (!fields.length) return [];
    const names = fields.map(({ name }) => name);
    const ids = tx
        .query(`SELECT Id, ${names.join(', ')} FROM ${object.name}`, { ...AS_USER, uncounted: true })
        .records.filter((record) => names.some((name) => matches(String(record.get(name) ?? ''))))
        .map((record) => record.id!);
    if (!ids.length) return [];
    const list = ids.map((id) => `'${id}'`).join(', ');
    const select = target.fields.length ? target.fields.join(', ') : 'Id';
    const filter = target.where === null ? '' : ` AND (${target.where})`;
    return tx.query(`SELECT ${select} FROM ${object.name} WHERE Id IN (${list})${filter} ${target.rest}`, {
        ...AS_USER,
        uncounted: true
    }).records;
}

/** An object one may not read, and one without search, are answered as the platform answers for a type it does not search. */
function searchable(tx: Transaction, name: string): ObjectInfo {
    const object = tx.org.schema.object(name);
    if (!object || !tx.user.permissions.object(object.name).read)
        throw new ApiError(400, 'INVALID_TYPE', `sObject type '${name}' is not supported.`);
    if (!object.searchable)
        throw new ApiError(400, 'INVALID_TYPE', `entity type ${object.name} does not support search`);
    return object;
}

const everywhere = (tx: Transaction): Target[] =>
    [...tx.org.schema.objects()]
        .filter((object) => object.searchable && tx.user.permissions.object(object.name).read)
        .map(({ name }) => ({ object: name, fields: [], where: null, rest: '' }));

function fieldsOf(tx: Transaction, object: ObjectInfo, where: SearchIn): FieldInfo[] {
    const wanted: Record<SearchIn, (field: FieldInfo) => boolean> = {
        ALL: ({ type }) => TEXT_TYPES.has(type),
        NAME: ({ nameField }) => nameField,
        EMAIL: ({ type }) => type === 'email',
        PHONE: ({ type }) => type === 'phone'
    };
    return [...object.fields.values()].filter(
        (field) => wanted[where](field) && tx.user.permissions.field(object.name, field.name).read
    );
}

/** Whether a text holds every word and quoted phrase of a search term; `*` and `?` stand for letters, save at a word's start. */
export function matcher(term: string): (text: string) => boolean {
    if (/(^|\s)(AND|OR|NOT)(\s|$)|[()]/.test(term))
        throw new NotSupported('SOSL: AND, OR, NOT and brackets in a search term');
    const phrases = [...term.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([all, phrase]) => wordsOf(phrase ?? all));
    if (!phrases.some((words) => words.length) || phrases.flat().some((word) => /^[*?]/.test(word)))
        throw malformed(`search term must be longer than one character, and not start with a wildcard: ${term}`);
    if (phrases.flat().join('').length < 2) throw malformed(`search term must be longer than one character: ${term}`);
    const patterns = phrases.map((words) => new RegExp(`(?<= |^)${words.map(toPattern).join(' ')}(?= |$)`, 'u'));
    return (text) => {
        const words = wordsOf(text).join(' ');
        return patterns.every((pattern) => pattern.test(words));
    };
}

/** Letters and digits count, whatever their case; everything else parts words. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}*?]+/gu) ?? [];

const toPattern = (word: string): string => word.replace(/\*/g, '[^ ]*').replace(/\?/g, '[^ ]');

/** `FIND {term} [IN ALL FIELDS] [RETURNING Account(Name WHERE ... ORDER BY ... LIMIT n), Contact] [LIMIT n]`; more is refused. */
export function parseSosl(text: string): Search {
    const [all, braces, scope, rest = ''] =
        /^\s*FIND\s*\{((?:[^{}\\]|\\.)*)\}\s*(?:IN\s+(\w+)\s+FIELDS\s*)?([\s\S]*)$/i.exec(text) ?? [];
    if (all === undefined || braces === undefined)
        throw malformed(`No search term found. It must be in braces: ${text}`);
    const returning = /^RETURNING\s+/i.exec(rest);
    const { targets, after } = returning
        ? parseTargets(rest.slice(returning[0].length))
        : { targets: null, after: rest };
    const limit = /^\s*(?:LIMIT\s+(\d+)\s*)?$/i.exec(after);
    if (!limit) throw new NotSupported(`SOSL: ${after.trim()}`);
    return { term: unescape(braces), in: searchIn(scope ?? 'ALL'), targets, limit: limitOf(limit[1]) };
}

/** The backslash of SOSL's reserved characters: `\}` is a brace that is looked for. */
const unescape = (term: string): string => term.replace(/\\(.)/g, '$1');

function parseTargets(text: string): { targets: Target[]; after: string } {
    const targets: Target[] = [];
    let rest = text;
    for (;;) {
        const [head, object] = /^\s*(\w+)\s*/.exec(rest) ?? [];
        if (head === undefined || object === undefined) throw malformed(`unexpected token: '${rest}'`);
        rest = rest.slice(head.length);
        let inside = '';
        if (rest.startsWith('(')) {
            const end = closing(rest);
            inside = rest.slice(1, end);
            rest = rest.slice(end + 1);
        }
        targets.push({ object, ...parseInside(inside) });
        const comma = /^\s*,/.exec(rest);
        if (!comma) return { targets, after: rest };
        rest = rest.slice(comma[0].length);
    }
}

function parseInside(text: string): Omit<Target, 'object'> {
    const [, fields = '', where, rest = ''] =
        /^([\w\s.,]*?)(?:\bWHERE\b([\s\S]*?))?(\b(?:ORDER\s+BY|LIMIT|OFFSET)\b[\s\S]*)?$/i.exec(text) ?? [];
    if (text.trim() && !fields.trim()) throw new NotSupported(`SOSL: RETURNING (${text})`);
    return { fields: fields.split(',').flatMap((name) => name.trim() || []), where: where?.trim() ?? null, rest };
}

/** Index of the bracket that closes the first one; brackets in quotes do not count. */
function closing(text: string): number {
    let depth = 0;
    for (const { 0: token, index } of text.matchAll(/'(?:[^'\\]|\\.)*'|[()]/g)) {
        if (token === '(') depth++;
        else if (token === ')' && --depth === 0) return index;
    }
    throw malformed("unexpected token: '<EOF>'");
}

function searchIn(name: string): SearchIn {
    const known = (['ALL', 'NAME', 'EMAIL', 'PHONE'] as const).find((scope) => scope === name.toUpperCase());
    if (!known) throw new NotSupported(`SOSL: IN ${name} FIELDS`);
    return known;
}

const limitOf = (text: Json | undefined): number =>
    Math.min(MAX_RESULTS, text === undefined ? MAX_RESULTS : Number(text));

function ofParameters(query: URLSearchParams): Search {
    const known = new Set(['q', 'in', 'fields', 'sobject', 'overallLimit']);
    const objects = query.getAll('sobject');
    const fields = (name: string): string => query.get(`${name}.fields`) ?? query.get('fields') ?? '';
    for (const name of query.keys())
        if (!known.has(name) && !objects.some((object) => name === `${object}.fields`))
            throw new NotSupported(`parameterizedSearch: ${name}`);
    return {
        term: query.get('q') ?? '',
        in: searchIn(query.get('in') ?? 'ALL'),
        limit: limitOf(query.get('overallLimit') ?? undefined),
        targets: objects.length
            ? objects.map((object) => ({
                  object,
                  fields: fields(object).split(',').filter(Boolean),
                  where: null,
                  rest: ''
              }))
            : null
    };
}

function ofBody(body: { [key: string]: Json }): Search {
    const { q, in: scope = 'ALL', fields = [], sobjects, overallLimit, ...more } = body;
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) throw new NotSupported(`parameterizedSearch: ${unknown}`);
    const names = (list: Json | undefined): string[] => (Array.isArray(list) ? list.map(String) : []);
    return {
        term: String(q ?? ''),
        in: searchIn(String(scope)),
        limit: limitOf(overallLimit),
        targets: Array.isArray(sobjects)
            ? (sobjects as { name: string; fields?: Json; where?: string; limit?: number }[]).map((target) => ({
                  object: target.name,
                  fields: names(target.fields ?? fields),
                  where: target.where ?? null,
                  rest: target.limit === undefined ? '' : `LIMIT ${target.limit}`
              }))
            : null
    };
}
