/** Values of `Schema.SObjectType` and `Schema.SObjectField`: one object per sObject or field, so that they compare by identity. */
import { currentTransaction } from '../kernel/engine.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import type { FieldInfo, ObjectInfo } from '../kernel/schema-types.ts';

export class SObjectTypeToken {
    constructor(readonly info: ObjectInfo) {}
    apexText(): string {
        return this.info.name;
    }
}

export class SObjectFieldToken {
    constructor(
        readonly object: ObjectInfo,
        readonly field: FieldInfo
    ) {}
    apexText(): string {
        return this.field.name;
    }
}

const types = new WeakMap<ObjectInfo, SObjectTypeToken>();
const fields = new WeakMap<ObjectInfo, Map<string, SObjectFieldToken>>();

/** `Account.SObjectType`. */
export function sobjectType(info: ObjectInfo): SObjectTypeToken {
    let token = types.get(info);
    if (!token) types.set(info, (token = new SObjectTypeToken(info)));
    return token;
}

/** `Account.Name` as a token; the name whatever its case. Throws when there is no such field. */
export function sobjectField(info: ObjectInfo, name: string): SObjectFieldToken {
    const key = name.toLowerCase();
    let known = fields.get(info);
    if (!known) fields.set(info, (known = new Map()));
    let token = known.get(key);
    if (!token) {
        const field = info.fields.get(key);
        if (!field) throw new NotSupported(`field ${info.name}.${name}`);
        known.set(key, (token = new SObjectFieldToken(info, field)));
    }
    return token;
}

/** By API name; null when the org has no such object. */
export function sobjectTypeNamed(name: string): SObjectTypeToken | null {
    const info = currentTransaction().org.schema.object(name.replace(/^schema\./i, ''));
    return info ? sobjectType(info) : null;
}
