import { apexException, type RecordError } from './exceptions.ts';
import type { ApexList } from './collections.ts';
import type { FieldInfo, ObjectInfo } from './schema-types.ts';
import type { ApexValue } from './values.ts';

/**
 * One record in memory. Keys are lower-cased names throughout.
 *
 * `queried` is null for a record made by `new`, whose unset fields read as null and unset checkboxes as false; for a
 * record that came out of SOQL it is the set of what was selected, and reading anything else throws as the platform does.
 */
export class SObj {
    readonly values = new Map<string, ApexValue>();
    /** Parent records by lower-cased relationship name (`owner`, `opportunity__r`). */
    readonly parents = new Map<string, SObj | null>();
    /** Child lists by lower-cased child relationship name. */
    readonly children = new Map<string, ApexList>();
    queried: Set<string> | null = null;
    /** Filled by `addError`. */
    errors: RecordError[] = [];
    /** True for records a trigger may not change (Trigger.old, Trigger.new after the save). */
    readOnly = false;

    constructor(readonly info: ObjectInfo) {}

    get id(): string | null {
        return this.values.get('id') ?? null;
    }

    field(name: string): FieldInfo {
        const f = this.info.fields.get(name.toLowerCase());
        if (!f) throw apexException('System.SObjectException', `Invalid field ${name} for ${this.info.name}`);
        return f;
    }

    get(name: string): ApexValue {
        const key = name.toLowerCase();
        const v = this.values.get(key);
        if (v !== undefined) return v;
        const f = this.field(name);
        if (this.queried && !this.queried.has(key) && key !== 'id') {
            throw apexException(
                'System.SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.info.name}.${f.name}`
            );
        }
        return f.type === 'boolean' ? false : null;
    }

    put(name: string, value: ApexValue): void {
        const key = name.toLowerCase();
        this.field(name);
        if (this.readOnly) throw apexException('System.FinalException', 'Record is read-only');
        this.values.set(key, value);
    }

    /** True when the field was selected or set, even to null. */
    isSet(name: string): boolean {
        const key = name.toLowerCase();
        return this.values.has(key) || (this.queried?.has(key) ?? false);
    }

    /** A parent record by relationship name; null when empty; throws when it was not selected. */
    parent(relationship: string): SObj | null {
        const key = relationship.toLowerCase();
        const p = this.parents.get(key);
        if (p !== undefined) return p;
        if (this.queried && !this.queried.has(key)) {
            throw apexException(
                'System.SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.info.name}.${relationship}`
            );
        }
        return null;
    }

    /** Shallow copy with the same field values. */
    copy(): SObj {
        const c = new SObj(this.info);
        for (const [k, v] of this.values) c.values.set(k, v);
        for (const [k, v] of this.parents) c.parents.set(k, v);
        for (const [k, v] of this.children) c.children.set(k, v);
        c.queried = this.queried ? new Set(this.queried) : null;
        return c;
    }
}
