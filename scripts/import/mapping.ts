import { readFileSync } from 'node:fs';

/**
 * How CSV files become records. Steps run in order, so that a later one can look up what an earlier one made.
 * See `scripts/import/mappings/maven.json` for one that uses everything.
 */
export interface Mapping {
    name: string;
    steps: Step[];
    /** Fields of the package's own settings (`CoachSettings__c`, for everyone in the org), written after the steps. */
    settings?: Record<string, string | number | boolean | null>;
}

export interface Step {
    /** What the report calls it; the object's name when absent. */
    label?: string;
    /** CSV file in the folder given to the command. */
    file: string;
    object: string;
    /**
     * Target field whose value tells an existing record: found ones are updated, so a second run makes no duplicates.
     * Several fields where it takes them together; the first of them holds text or an id.
     */
    key: string | string[];
    /** SOQL condition on the records that the key is looked for among, where others may bear the same key too. */
    within?: string;
    /** Take each distinct value of this column once, from its first row. */
    distinct?: string;
    /** Leave out rows whose column is empty (no rejection). */
    where?: { column: string; is: 'filled' };
    /** By default UTF-8. Any label of the Encoding standard: `windows-1252`, `utf-16le`, ... */
    encoding?: string;
    delimiter?: string;
    fields: Record<string, FieldSource>;
}

export type FieldSource =
    /** Text of a column; `values` replaces some, `format` reads dates written otherwise than yyyy-MM-dd, `fallback` stands in for an empty cell. */
    | {
          column: string;
          values?: Record<string, string>;
          format?: 'yyyy-MM-dd' | 'dd/MM/yyyy' | 'MM/dd/yyyy' | 'dd.MM.yyyy';
          fallback?: string;
          required?: boolean;
          times?: number;
      }
    | { constant: string | number | boolean }
    /** `{column}` stands for the cell; `{column:username}` makes it fit for a user name, `{column:developerName}` for a developer name, `{column:last}` and `{column:first}` part a person's name. `values` replaces cells first. */
    | { template: string; values?: Record<string, string> }
    /** Id of the record of `object` whose `by` field equals the text (a column, or a template). */
    | { lookup: string; by: string; column?: string; template?: string; required?: boolean };

/** Reads a mapping; throws with the file's name and what is wrong. */
export function readMapping(file: string): Mapping {
    let mapping: Mapping;
    try {
        mapping = JSON.parse(readFileSync(file, 'utf8')) as Mapping;
    } catch (error) {
        throw new Error(
            `${file}: ${(error as Error).message}. A mapping is a JSON file; scripts/import/mappings/maven.json is an example.`
        );
    }
    if (!Array.isArray(mapping.steps) || !mapping.steps.length) throw new Error(`${file}: needs a list named steps.`);
    for (const [i, step] of mapping.steps.entries()) {
        for (const need of ['file', 'object', 'key', 'fields'] as const)
            if (!step[need]) throw new Error(`${file}: step ${i + 1} needs ${need}.`);
        for (const key of keysOf(step))
            if (!step.fields[key])
                throw new Error(`${file}: step ${i + 1} (${step.object}): the key ${key} must be one of its fields.`);
        for (const [field, source] of Object.entries(step.fields)) {
            if (!('column' in source || 'constant' in source || 'template' in source || 'lookup' in source))
                throw new Error(`${file}: step ${i + 1}, field ${field}: give column, constant, template or lookup.`);
        }
    }
    return mapping;
}

/** Fields that together tell an existing record. */
export const keysOf = ({ key }: Pick<Step, 'key'>): string[] => (typeof key === 'string' ? [key] : key);

/** Columns a step reads. */
export function columnsOf(step: Step): string[] {
    const found = new Set<string>();
    if (step.distinct) found.add(step.distinct);
    if (step.where) found.add(step.where.column);
    for (const source of Object.values(step.fields)) {
        if ('column' in source && source.column) found.add(source.column);
        if ('template' in source && source.template)
            for (const m of source.template.matchAll(/\{([^}:]+)/g)) found.add(m[1]!);
    }
    return [...found];
}
