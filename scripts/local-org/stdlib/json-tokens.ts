/** JSON as Apex reads it: numbers keep their digits, errors say where. */
import { Decimal } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import { ApexList, ApexMap } from '../kernel/collections.ts';
import type { ApexValue } from '../kernel/values.ts';

/** A number as it stands in the text. */
export class JsonNumber {
    constructor(readonly text: string) {}
    get whole(): boolean {
        return /^-?\d+$/.test(this.text);
    }
}
export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | Map<string, JsonValue>;

export const jsonError = (message: string) => apexException('System.JSONException', message);

export type JsonToken =
    | {
          kind:
              'START_OBJECT' | 'END_OBJECT' | 'START_ARRAY' | 'END_ARRAY' | 'VALUE_NULL' | 'VALUE_TRUE' | 'VALUE_FALSE';
          text: string;
          name: string | null;
      }
    | {
          kind: 'FIELD_NAME' | 'VALUE_STRING' | 'VALUE_NUMBER_INT' | 'VALUE_NUMBER_FLOAT';
          text: string;
          name: string | null;
      };

/** Tokens in order; `name` is the field the token is the value of. Throws JSONException with line and column. */
export function tokenize(text: string): JsonToken[] {
    const tokens: JsonToken[] = [];

    let at = 0;
    let name: string | null = null;
    const fail = (wanted: string): never => {
        const before = text.slice(0, at).split('\n');
        const where = `at input location [${before.length},${before.at(-1)!.length + 1}]`;
        if (at >= text.length) throw jsonError(`Unexpected end-of-input${wanted ? `: ${wanted}` : ''} ${where}`);
        throw jsonError(`Unexpected character ('${text[at]}' (code ${text.codePointAt(at)})): ${wanted} ${where}`);
    };
    const space = (): void => {
        while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
    };
    const push = (kind: JsonToken['kind'], value: string): void => {
        tokens.push({ kind, text: value, name });
        if (kind !== 'FIELD_NAME') name = null;
    };
    const string = (): string => {
        const m = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
        m.lastIndex = at;
        const hit = m.exec(text);
        if (!hit) return fail('was expecting closing quote for a string value');
        at += hit[0].length;
        return JSON.parse(hit[0]) as string;
    };
    const value = (): void => {
        space();
        const c = text[at];
        if (c === '"') return push('VALUE_STRING', string());
        if (c === '{' || c === '[') {
            push(c === '{' ? 'START_OBJECT' : 'START_ARRAY', c);
            at++;
            return members(c);
        }
        const m = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
        m.lastIndex = at;
        const word = m.exec(text)?.[0];
        if (!word) return fail("expected a valid value (number, String, array, object, 'true', 'false' or 'null')");
        at += word.length;
        const kinds: Record<string, JsonToken['kind']> = {
            true: 'VALUE_TRUE',
            false: 'VALUE_FALSE',
            null: 'VALUE_NULL'
        };
        push(kinds[word] ?? (/^-?\d+$/.test(word) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT'), word);
    };
    const members = (kind: '{' | '['): void => {
        const close = kind === '{' ? '}' : ']';
        for (let first = true; ; first = false) {
            space();
            if (text[at] === close && first) break;
            if (!first) {
                if (text[at] === close) break;
                if (text[at] !== ',')
                    return fail(`was expecting comma to separate ${kind === '{' ? 'OBJECT' : 'ARRAY'} entries`);
                at++;
                space();
            }
            if (kind === '{') {
                if (text[at] !== '"') return fail('was expecting double-quote to start field name');
                const key = string();
                name = key;
                push('FIELD_NAME', key);
                space();
                if (text[at] !== ':') return fail('was expecting a colon to separate field name and value');
                at++;
            }
            value();
        }
        at++;
        push(close === '}' ? 'END_OBJECT' : 'END_ARRAY', close);
    };
    space();
    if (at >= text.length) throw jsonError('No content to map to Object due to end of input');
    value();
    space();
    if (at < text.length) fail('was expecting the end of the text');
    return tokens;
}

/** Builds the value that begins at a token; returns it and the index after it. */
export function valueAt(tokens: readonly JsonToken[], index: number): [JsonValue, number] {
    const token = tokens[index]!;
    switch (token.kind) {
        case 'VALUE_STRING':
            return [token.text, index + 1];
        case 'VALUE_NUMBER_INT':
        case 'VALUE_NUMBER_FLOAT':
            return [new JsonNumber(token.text), index + 1];
        case 'VALUE_TRUE':
        case 'VALUE_FALSE':
            return [token.kind === 'VALUE_TRUE', index + 1];
        case 'VALUE_NULL':
            return [null, index + 1];
        case 'START_ARRAY': {
            const items: JsonValue[] = [];
            for (index++; tokens[index]!.kind !== 'END_ARRAY';) {
                const [item, next] = valueAt(tokens, index);
                items.push(item);
                index = next;
            }
            return [items, index + 1];
        }
        case 'START_OBJECT': {
            const map = new Map<string, JsonValue>();
            for (index++; tokens[index]!.kind !== 'END_OBJECT';) {
                const key = tokens[index]!.text;
                const [item, next] = valueAt(tokens, index + 1);
                map.set(key, item);
                index = next;
            }
            return [map, index + 1];
        }
        default:
            throw jsonError(`Unexpected token ${token.kind}`);
    }
}

export const parseJson = (text: string): JsonValue => valueAt(tokenize(text), 0)[0];

/** `deserializeUntyped`: Map<String,Object>, List<Object>, String, Boolean, Integer, Long or Decimal. */
export function untyped(v: JsonValue): ApexValue {
    if (v instanceof JsonNumber) {
        if (!v.whole) return Decimal.parse(v.text);
        const n = BigInt(v.text);
        if (BigInt.asIntN(32, n) === n) return Number(n);
        return BigInt.asIntN(64, n) === n ? n : new Decimal(n, 0);
    }
    if (Array.isArray(v)) return new ApexList('Object', v.map(untyped));
    if (v instanceof Map) {
        const map = new ApexMap('String', 'Object');
        for (const [k, x] of v) map.put(k, untyped(x));
        return map;
    }
    return v;
}
