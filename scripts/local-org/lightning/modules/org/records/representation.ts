/** A record as the User Interface API gives it, and what is done with such records. Pure. */

export interface FieldValue {
    /** A RecordRepresentation for a relationship (`Owner`). */
    value: unknown;
    displayValue: string | null;
}

export interface RecordRepresentation {
    apiName: string;
    id: string;
    fields: Record<string, FieldValue>;
    childRelationships: Record<string, never>;
    eTag: string;
    lastModifiedById: string | null;
    lastModifiedDate: string | null;
    recordTypeId: string | null;
    recordTypeInfo: null;
    systemModstamp: string | null;
}

const isRecord = (value: unknown): value is RecordRepresentation =>
    typeof value === 'object' && value !== null && 'fields' in value;

/** `Opportunity.Owner.Name` as `['Owner', 'Name']`; null when it is a field of another object. */
export function pathWithin(record: RecordRepresentation, qualified: string): string[] | null {
    const [object, ...path] = qualified.split('.');
    return object?.toLowerCase() === record.apiName.toLowerCase() && path.length ? path : null;
}

/** The field at a qualified path, whatever the case of its name; undefined when it was not read. */
export function fieldAt(record: RecordRepresentation, qualified: string): FieldValue | undefined {
    let current: unknown = record;
    let field: FieldValue | undefined;
    for (const step of pathWithin(record, qualified) ?? ['']) {
        // The field of an empty parent is empty, not missing.
        if (field && field.value === null) return field;
        if (!isRecord(current)) return undefined;
        field =
            current.fields[step] ??
            Object.entries(current.fields).find(([name]) => name.toLowerCase() === step.toLowerCase())?.[1];
        if (!field) return undefined;
        current = field.value;
    }
    return field;
}

export const missingPaths = (record: RecordRepresentation, qualified: readonly string[]): string[] =>
    qualified.filter((path) => !fieldAt(record, path));

/** The newer values, and of the older record what the newer one did not read. */
export function mergeRecords(older: RecordRepresentation, newer: RecordRepresentation): RecordRepresentation {
    const fields: Record<string, FieldValue> = { ...older.fields };
    for (const [name, field] of Object.entries(newer.fields)) {
        const before = older.fields[name];
        const sameParent =
            before && isRecord(before.value) && isRecord(field.value) && before.value.id === field.value.id;
        fields[name] = sameParent
            ? {
                  ...field,
                  value: mergeRecords(before.value as RecordRepresentation, field.value as RecordRepresentation)
              }
            : field;
    }
    return { ...newer, fields };
}

/** A copy with only the named fields; names that were not read are left out. */
export function pick(record: RecordRepresentation, qualified: readonly string[]): RecordRepresentation {
    const fields: Record<string, FieldValue> = {};
    const nested = new Map<string, string[]>();
    for (const path of qualified) {
        const [first, ...rest] = pathWithin(record, path) ?? [];
        if (first === undefined) continue;
        const name = Object.keys(record.fields).find((n) => n.toLowerCase() === first.toLowerCase());
        if (name === undefined) continue;
        if (!rest.length) fields[name] = record.fields[name]!;
        else nested.set(name, [...(nested.get(name) ?? []), rest.join('.')]);
    }
    for (const [name, paths] of nested) {
        const field = record.fields[name]!;
        fields[name] = isRecord(field.value)
            ? {
                  ...field,
                  value: pick(
                      field.value,
                      paths.map((path) => `${(field.value as RecordRepresentation).apiName}.${path}`)
                  )
              }
            : field;
    }
    return structuredClone({ ...record, fields });
}
