/**
 * Standard objects are written as tables, one line per object and, indented, one per field:
 *
 *     Opportunity 006 "Opportunity" "Opportunities" crud audit owner private
 *       Name       string(120) name req
 *       AccountId  ref(Account) child=Opportunities cascade
 *       StageName  picklist "Stage" req [Prospecting, Closed Won]
 *
 * Object flags: `create update delete undelete trigger`, `crud` for all five; `audit` for the system fields (else `created`,
 * `modified`, `stamp`, `deleted` one by one); `owner` (a user) or `queue` (a user or queue); the org-wide default `private`,
 * `read` (the default), `readwrite`, `full` or `parent`; `share` and `history` make the objects that go with it.
 *
 * Field flags: `req`; `ro` (org-filled), `co` (create only), `uo` (update only); `fixed` (no field permissions); `name`,
 * `unique`, `ext`, `restricted`, `calc`; `filter` (long text that a query may filter and sort by); `auto=` format of an auto-number; `=value` default; for references `rel=`, `child=` (`-` for none), `cascade`,
 * `restrict`.
 * A quoted text is the label; `[A, B*]` lists picklist values, the default one starred.
 */
import type { FieldType, SharingModel } from '../../kernel/schema-types.ts';
import {
    addField,
    fieldHistoryObject,
    idField,
    makeField,
    makeObject,
    ownerField,
    picklistEntry,
    shareObject,
    systemFields,
    type MutableField,
    type MutableObject
} from '../model.ts';

const SHARING: Readonly<Record<string, SharingModel>> = {
    private: 'Private',
    read: 'Read',
    readwrite: 'ReadWrite',
    full: 'FullAccess',
    parent: 'ControlledByParent'
};
const TYPES: Readonly<Record<string, FieldType>> = { bool: 'boolean', ref: 'reference' };
const WHOLE_NUMBER_DIGITS = 8;

/** The objects of a table. Throws an Error naming the line that cannot be read. */
export function standardObjects(table: string): MutableObject[] {
    const objects: MutableObject[] = [];
    const companions: (() => MutableObject)[] = [];
    for (const line of table.split('\n').map((l) => l.trimEnd())) {
        if (!line.trim()) continue;
        if (/^\s/.test(line)) {
            const object = objects.at(-1);
            if (!object) throw new Error(`A field stands before any object: ${line}`);
            const field = fieldOfLine(object, line.trim());
            addField(object, field);
            continue;
        }
        const { object, flags } = objectOfLine(line);
        objects.push(object);
        if (flags.has('share')) companions.push(() => shareObject(object, true));
        if (flags.has('history')) companions.push(() => fieldHistoryObject(object, true));
    }
    return [...objects, ...companions.map((make) => make())];
}

/** Words, quoted labels, `[lists]` and `calls(of, arguments)`. */
const tokensOf = (line: string): string[] => line.match(/"[^"]*"|\[[^\]]*\]|[^\s([]+\([^)]*\)|=\S+|\S+/g) ?? [];

function objectOfLine(line: string): { object: MutableObject; flags: Set<string> } {
    const [name, prefix, ...rest] = tokensOf(line);
    if (!name || !prefix) throw new Error(`An object needs a name and a key prefix: ${line}`);
    const labels = rest.filter((t) => t.startsWith('"')).map((t) => t.slice(1, -1));
    const flags = new Set(rest.filter((t) => !t.startsWith('"')));
    const may = (flag: string): boolean => flags.has(flag) || flags.has('crud');
    const sharing = [...flags].find((f) => f in SHARING);
    const object = makeObject(name, {
        keyPrefix: prefix === '-' ? null : prefix,
        createable: may('create'),
        updateable: may('update'),
        deletable: may('delete'),
        undeletable: may('undelete'),
        triggerable: may('trigger'),
        sharingModel: sharing ? SHARING[sharing]! : 'Read'
    });
    if (labels[0]) object.label = labels[0];
    object.labelPlural = labels[1] ?? object.label + 's';
    addField(object, idField());
    const parts = flags.has('audit')
        ? (['deleted', 'created', 'modified', 'stamp'] as const)
        : (['deleted', 'created', 'modified', 'stamp'] as const).filter((p) => flags.has(p));
    for (const part of parts) for (const field of systemFields[part]()) addField(object, field);
    if (flags.has('owner')) addField(object, ownerField(['User']));
    if (flags.has('queue')) addField(object, ownerField(['Group', 'User']));
    return { object, flags };
}

function fieldOfLine(object: MutableObject, line: string): MutableField {
    const [name, typeText, ...rest] = tokensOf(line);
    const call = /^(\w+)(?:\(([^)]*)\))?$/.exec(typeText ?? '');
    if (!name || !call) throw new Error(`${object.name}: cannot read the field ${line}`);
    const type = TYPES[call[1]!] ?? (call[1] as FieldType);
    const args = call[2] ? call[2].split(',').map((a) => a.trim()) : [];
    const flags = new Set(rest);
    const option = (key: string): string | null =>
        rest.find((t) => t.startsWith(key + '='))?.slice(key.length + 1) ?? null;
    const system = flags.has('ro');
    const more: Partial<MutableField> = { ...sizeOf(type, args) };
    more.nillable = type !== 'boolean' && !flags.has('req');
    more.createable = object.createable && !system && !flags.has('uo');
    more.updateable = object.updateable && !system && !flags.has('co');
    more.permissionable =
        !flags.has('fixed') &&
        !flags.has('req') &&
        !flags.has('name') &&
        (!flags.has('ro') || type === 'address') &&
        object.triggerable;
    more.nameField = flags.has('name');
    more.unique = flags.has('unique');
    more.externalId = flags.has('ext');
    if (flags.has('filter')) Object.assign(more, { filterable: true, sortable: true });
    more.calculated = flags.has('calc');
    more.restrictedPicklist = flags.has('restricted');
    more.displayFormat = option('auto');
    if (type === 'reference') {
        more.referenceTo = args;
        const relationship = option('rel') ?? name.replace(/Id$/, '');
        more.relationshipName = relationship === '-' ? null : relationship;
        more.onParentDelete = flags.has('cascade') ? 'cascade' : flags.has('restrict') ? 'restrict' : 'clear';
        const child = option('child');
        more.childName = child === '-' ? null : child;
    }
    for (const token of rest) {
        if (token.startsWith('"')) more.label = token.slice(1, -1);
        else if (token.startsWith('[')) more.picklist = picklistOf(token);
        else if (token.startsWith('=')) more.defaultValue = literal(token.slice(1));
    }
    more.defaultValue ??= more.picklist?.find((p) => p.defaultValue)?.value ?? (type === 'boolean' ? false : null);
    return makeField(name, type, more);
}

function sizeOf(type: FieldType, args: readonly string[]): Partial<MutableField> {
    const [first, second] = args.map(Number);
    switch (type) {
        case 'reference':
        case 'id':
            return { length: 18 };
        case 'currency':
        case 'double':
        case 'percent':
            return { precision: first ?? 18, scale: second ?? (type === 'percent' ? 0 : 2) };
        case 'int':
        case 'long':
            return { precision: first ?? WHOLE_NUMBER_DIGITS };
        case 'email':
            return { length: first ?? 80 };
        case 'phone':
            return { length: first ?? 40 };
        case 'url':
        case 'string':
        case 'picklist':
        case 'textarea':
        case 'combobox':
            return { length: first ?? 255 };
        case 'multipicklist':
            return { length: first ?? 4099 };
        default:
            return { length: first ?? 0 };
    }
}

function picklistOf(token: string): MutableField['picklist'] {
    return token
        .slice(1, -1)
        .split(',')
        .map((v) => v.trim())
        .map((v) => (v.endsWith('*') ? picklistEntry(v.slice(0, -1), v.slice(0, -1), true) : picklistEntry(v)));
}

const literal = (text: string): unknown =>
    text === 'true' ? true : text === 'false' ? false : /^-?\d+$/.test(text) ? Number(text) : text;
