import type { Field } from 'jsforce';
import type { FieldSource } from './mapping.ts';

/** A cell cannot become a value; the message says what to do. */
export class BadCell extends Error {}

/** Ids by `Object|Field`, then by lower-cased text; a text that several records bear maps to 'ambiguous'. */
export type Lookups = Map<string, Map<string, string>>;

export type FieldValue = string | number | boolean | null;

const words = (s: string): string[] =>
    s
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .split(/[^A-Za-z0-9]+/)
        .filter(Boolean);
const FORMS: Record<string, (s: string) => string> = {
    username: (s) => words(s).join('.').toLowerCase(),
    developerName: (s) => words(s).join('_').replace(/^(\d)/, 'X$1'),
    first: (s) => s.trim().split(/\s+/).slice(0, -1).join(' '),
    last: (s) => s.trim().split(/\s+/).at(-1) ?? '',
    alias: (s) =>
        words(s)
            .map((w, i, all) => (i === all.length - 1 ? w : w[0]))
            .join('')
            .toLowerCase()
            .slice(0, 8)
};

export function fillTemplate(
    template: string,
    cells: Record<string, string>,
    values: Record<string, string> = {}
): string {
    return template.replace(/\{([^}:]+)(?::(\w+))?\}/g, (_, column: string, form?: string) => {
        const raw = cells[column] ?? '';
        const text = values[raw] ?? raw;
        if (!form) return text;
        const make = FORMS[form];
        if (!make) throw new Error(`A template knows ${Object.keys(FORMS).join(', ')}, not ${form}.`);
        return make(text);
    });
}

/** The value of one field for one row, checked against the org's describe. Undefined: leave the field alone. */
export function fieldValue(
    source: FieldSource,
    field: Field,
    cells: Record<string, string>,
    lookups: Lookups
): FieldValue | undefined {
    if ('constant' in source) return source.constant;
    if ('lookup' in source) return lookedUp(source, cells, lookups);
    if ('template' in source) return typed(fillTemplate(source.template, cells, source.values), field, {});
    if (!(source.column in cells)) {
        if (source.required)
            throw new BadCell(
                `Column ${source.column} is missing from the file's header. Add it, or change the mapping.`
            );
        return undefined;
    }
    const raw = cells[source.column]!.trim();
    const text = (source.values?.[raw] ?? raw) || (source.fallback ?? '');
    if (!text) {
        if (source.required) throw new BadCell(`Column ${source.column} is empty; ${field.label} needs a value.`);
        return null;
    }
    const value = typed(text, field, source);
    // Rounded, or the factor leaves a tail such as …000.0000002 that never equals what the org keeps.
    return source.times && typeof value === 'number' ? Number((value * source.times).toFixed(6)) : value;
}

function lookedUp(
    source: { lookup: string; by: string; column?: string; template?: string; required?: boolean },
    cells: Record<string, string>,
    lookups: Lookups
): string | null {
    const text = (source.template ? fillTemplate(source.template, cells) : (cells[source.column ?? ''] ?? '')).trim();
    if (!text) {
        if (source.required)
            throw new BadCell(`Column ${source.column ?? source.template} is empty; it must name a ${source.lookup}.`);
        return null;
    }
    const id = lookups.get(`${source.lookup}|${source.by}`)?.get(text.toLowerCase());
    if (!id) throw new BadCell(`No ${source.lookup} has ${source.by} "${text}". Create it first, or correct the cell.`);
    if (id === 'ambiguous')
        throw new BadCell(
            `More than one ${source.lookup} has ${source.by} "${text}". Make the name unique, or map another field.`
        );
    return id;
}

const DATE_PARTS: Record<string, RegExp> = {
    'yyyy-MM-dd': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
    'dd/MM/yyyy': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
    'MM/dd/yyyy': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
    'dd.MM.yyyy': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/
};

function typed(text: string, field: Field, source: { format?: string }): FieldValue {
    switch (field.type) {
        case 'date': {
            const format = source.format ?? 'yyyy-MM-dd';
            const p = DATE_PARTS[format]?.exec(text)?.groups;
            const iso = p ? `${p.y}-${p.m!.padStart(2, '0')}-${p.d!.padStart(2, '0')}` : '';
            const ms = Date.parse(`${iso}T00:00:00Z`);
            if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso)
                throw new BadCell(
                    `"${clip(text)}" is not a date of the form ${format} (${field.label}). Correct the cell, or give the column's format in the mapping.`
                );
            return iso;
        }
        case 'currency':
        case 'double':
        case 'percent':
        case 'int': {
            const n = Number(text.replaceAll(',', ''));
            if (!Number.isFinite(n)) throw new BadCell(`"${clip(text)}" is not a number (${field.label}).`);
            if (field.type === 'int' && !Number.isInteger(n))
                throw new BadCell(`"${clip(text)}" is not a whole number (${field.label}).`);
            return n;
        }
        case 'boolean':
            if (!/^(true|false|yes|no|1|0)$/i.test(text))
                throw new BadCell(`"${clip(text)}" is not true or false (${field.label}).`);
            return /^(true|yes|1)$/i.test(text);
        case 'picklist':
            if (field.restrictedPicklist && !activeValues(field).includes(text)) {
                throw new BadCell(
                    `"${clip(text)}" is no value of ${field.label}. Use one of ${activeValues(field).join(', ')}, or map it under "values".`
                );
            }
            break;
    }
    if (field.length && text.length > field.length)
        throw new BadCell(
            `The cell has ${text.length.toLocaleString('en')} characters; ${field.label} holds ${field.length.toLocaleString('en')}. Shorten it.`
        );
    return text;
}

/** jsforce's types know a picklist's entries only as any. */
const activeValues = (field: Field): string[] =>
    ((field.picklistValues ?? []) as { active: boolean; value: string }[]).filter((p) => p.active).map((p) => p.value);

const clip = (s: string): string => (s.length > 60 ? s.slice(0, 60) + '…' : s);
