import { jsonToValue, valueToJson, type Json } from '../../api/json.ts';
import type { Transaction } from '../../kernel/engine.ts';
import type { FieldInfo, ObjectInfo } from '../../kernel/schema-types.ts';
import { fieldOf } from '../../kernel/schema-types.ts';
import { SObj } from '../../kernel/sobject.ts';
import { badRequest, HttpError, ok, type Call, type Endpoint } from './reply.ts';

// Setup reaches settings by the administrator's right to customize the application, not by object permissions.
const systemMode = { mode: 'system', sharing: false } as const;

interface SettingsGroup {
    name: string;
    label: string;
    fields: { name: string; label: string; type: FieldInfo['type']; helpText: string | null; value: Json }[];
}

export const mayOpenSetup = (call: Pick<Call, 'org' | 'userId'>): boolean => {
    const { permissions } = call.org.user(call.userId);
    return permissions.system('CustomizeApplication') || permissions.system('ModifyAllData');
};

function requireSetup(call: Call): void {
    if (!mayOpenSetup(call)) throw new HttpError(403, { message: 'Setup is open to administrators only.' });
}

/** `GET /lightning/settings`: hierarchy custom settings with the organization-wide values; null is the shipped default. */
export const readSettings: Endpoint = (call) => {
    requireSetup(call);
    return ok(call.run((tx) => hierarchySettings(call).map((object) => readGroup(tx, object))));
};

/** `POST /lightning/settings/<Object> {fields}`: saves the organization-wide record, making it when there is none. */
export const saveSettings: Endpoint = (call) => {
    requireSetup(call);
    const object = hierarchySettings(call).find(({ name }) => name === call.params[0]);
    const given = call.body.fields;
    if (!object || typeof given !== 'object' || given === null)
        throw badRequest('Name a hierarchy custom setting and its fields.');
    return ok(
        call.run((tx) => {
            const record = new SObj(object);
            for (const [name, value] of Object.entries(given)) {
                const field = fieldOf(object, name);
                if (!field?.custom) throw badRequest(`${object.name} has no field ${name}.`);
                record.put(name, jsonToValue(field, value as Json));
            }
            const existing = defaultRecord(tx, object)?.id;
            if (existing) record.put('Id', existing);
            else record.put('SetupOwnerId', call.org.id);
            const [result] = tx.dml(existing ? 'update' : 'insert', [record], { ...systemMode, allOrNone: true });
            if (!result?.success)
                throw badRequest(
                    result?.errors.map((error) => error.message).join(' ') || 'The settings could not be saved.'
                );
            return readGroup(tx, object);
        })
    );
};

const hierarchySettings = (call: Call): ObjectInfo[] =>
    [...call.org.schema.objects()].filter(
        (object) => object.kind === 'customSetting' && object.customSettingType === 'Hierarchy'
    );

const customFields = (object: ObjectInfo): FieldInfo[] => [...object.fields.values()].filter((field) => field.custom);

function defaultRecord(tx: Transaction, object: ObjectInfo): SObj | null {
    const columns = ['Id', ...customFields(object).map((field) => field.name)].join(', ');
    return (
        tx.query(`SELECT ${columns} FROM ${object.name} WHERE SetupOwnerId = :org`, {
            ...systemMode,
            binds: { org: tx.org.id }
        }).records[0] ?? null
    );
}

function readGroup(tx: Transaction, object: ObjectInfo): SettingsGroup {
    const record = defaultRecord(tx, object);
    return {
        name: object.name,
        label: object.label,
        fields: customFields(object).map((field) => ({
            name: field.name,
            label: field.label,
            type: field.type,
            helpText: field.helpText,
            value: record ? valueToJson(record.get(field.name)) : null
        }))
    };
}
