import type { Type } from '../resolve/types.ts';

/** Something that can be assigned to. `parts` are the receivers, so that each runs once in `x[i()] += 1`. */
export interface Place {
    parts: readonly string[];
    read(parts: readonly string[]): string;
    write(parts: readonly string[], value: string): string;
}

/** An expression: its static type and its JavaScript. */
export interface Value {
    kind: 'value';
    type: Type;
    code: string;
    nonNull: boolean;
    /** Conditions of `?.` to the left: when one holds the whole chain is null. */
    guards: readonly string[];
    place: Place | null;
    /** Rows of a query: may be given where one record is wanted. */
    rows: boolean;
    /** Parent record of a record, read by name: a null one gives null fields instead of a NullPointerException. */
    parent: boolean;
    /** Record and field, for `record.Field.addError(...)`. */
    field: { record: string; name: string } | null;
    /** Object a describe result or token tells of, when it is known: `.fields` names its fields. */
    describes: Type | null;
    /** Token of `RowCause`: its values can be named, as in `Deal__Share.RowCause.Manual`. */
    causes: readonly string[];
    /** `super`: methods are called without looking at overrides. */
    isSuper: boolean;
}

/** A name that stands for a type or a namespace, to the left of a dot. */
export type Qualifier =
    | { kind: 'type'; type: Type; name: string }
    | { kind: 'namespace'; name: string }
    | { kind: 'trigger' }
    | { kind: 'labels' }
    /** `SObjectType` as in `Schema.SObjectType.Account`. */
    | { kind: 'sobjectTypes' }
    /** `Schema.SObjectType.Account.fields` (describe results), `Account.SObjectType.fields` and `Account.fields` (tokens). */
    | { kind: 'fieldTokens'; type: Type; describe: boolean };

export type Operand = Value | Qualifier;

export function value(type: Type, code: string, more: Partial<Value> = {}): Value {
    return {
        kind: 'value',
        type,
        code,
        nonNull: false,
        guards: [],
        place: null,
        rows: false,
        parent: false,
        field: null,
        describes: null,
        causes: [],
        isSuper: false,
        ...more
    };
}

/** Marks where in the Apex source the following code stands; {@link layout} turns marks into lines. */
export const mark = (line: number): string => `\u0001${line}\u0002`;

/** Breaks lines so that marked code stands on its Apex line, or below when it comes too late. */
export function layout(text: string): string {
    let line = 1;
    let out = '';
    let at = 0;
    for (;;) {
        const next = text.indexOf('\u0001', at);
        if (next < 0) return out + text.slice(at);
        out += text.slice(at, next);
        at = text.indexOf('\u0002', next);
        const wanted = Number(text.slice(next + 1, at));
        at++;
        if (wanted > line) {
            out += '\n'.repeat(wanted - line);
            line = wanted;
        }
    }
}
