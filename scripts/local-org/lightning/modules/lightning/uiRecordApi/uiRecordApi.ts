import { WireAdapter, type Emit } from 'org/wire';
import {
    createRecord as create,
    deleteRecord,
    refreshRecords,
    updateRecord as update,
    watchRecord,
    type RecordRepresentation
} from 'org/records';
import { fieldAt } from '../../org/records/representation';

export type FieldId = string | { objectApiName: string; fieldApiName: string };

interface RecordConfig {
    recordId: string;
    fields?: FieldId | FieldId[];
    optionalFields?: FieldId | FieldId[];
    layoutTypes?: unknown;
}

const qualified = (field: FieldId): string =>
    typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
const qualifiedAll = (fields: FieldId | FieldId[] | undefined): string[] => [fields ?? []].flat().map(qualified);

/** `getRecord` by fields; layouts are not supported. */
export class getRecord extends WireAdapter<RecordConfig, RecordRepresentation> {
    protected override complete(config: RecordConfig): boolean {
        if (config.layoutTypes) throw new Error('NotSupported: getRecord with layoutTypes. Name the fields instead.');
        return Boolean(config.recordId) && (config.fields !== undefined || config.optionalFields !== undefined);
    }

    protected override subscribe(config: RecordConfig, emit: Emit<RecordRepresentation>): () => void {
        const { recordId } = config;
        return watchRecord(
            { recordId, fields: qualifiedAll(config.fields), optionalFields: qualifiedAll(config.optionalFields) },
            (data, error) => emit({ data, error })
        );
    }
}

interface RecordsConfig {
    records: { recordIds: string[]; fields?: FieldId[]; optionalFields?: FieldId[] }[];
}

interface RecordsResult {
    results: ({ statusCode: 200; result: RecordRepresentation } | { statusCode: number; result: unknown })[];
    hasErrors: boolean;
}

export class getRecords extends WireAdapter<RecordsConfig, RecordsResult> {
    protected override subscribe(config: RecordsConfig, emit: Emit<RecordsResult>): () => void {
        const wanted = config.records.flatMap(({ recordIds, fields, optionalFields }) =>
            recordIds.map((recordId) => ({
                recordId,
                fields: qualifiedAll(fields),
                optionalFields: qualifiedAll(optionalFields)
            }))
        );
        const results: RecordsResult['results'] = new Array(wanted.length);
        const arrived = new Set<number>();
        const stops = wanted.map((one, index) =>
            watchRecord(one, (record, error) => {
                results[index] = record
                    ? { statusCode: 200, result: record }
                    : { statusCode: error?.status ?? 500, result: error?.body };
                arrived.add(index);
                if (arrived.size === wanted.length)
                    emit({
                        data: { results: [...results], hasErrors: results.some((r) => r.statusCode !== 200) },
                        error: undefined
                    });
            })
        );
        return () => stops.forEach((stop) => stop());
    }
}

export const getFieldValue = (record: RecordRepresentation | undefined, field: FieldId): unknown =>
    record ? fieldAt(record, qualified(field))?.value : undefined;

export const getFieldDisplayValue = (
    record: RecordRepresentation | undefined,
    field: FieldId
): string | null | undefined => (record ? fieldAt(record, qualified(field))?.displayValue : undefined);

/** Saves the fields of the record whose `Id` is among them; every wire of that record gets the new values. */
export function updateRecord({ fields }: { fields: Record<string, unknown> }): Promise<RecordRepresentation> {
    const { Id, ...changes } = fields;
    if (typeof Id !== 'string') return Promise.reject(new Error('updateRecord needs the field Id.'));
    return update(Id, changes);
}

export const createRecord = ({
    apiName,
    fields
}: {
    apiName: string;
    fields: Record<string, unknown>;
}): Promise<RecordRepresentation> => create(apiName, fields);

export { deleteRecord };

/** Says that records were changed by Apex: they are read again and given to their wires. */
export const notifyRecordUpdateAvailable = (records: { recordId: string }[]): Promise<void> =>
    refreshRecords(records.map((r) => r.recordId));

/** The older name of {@link notifyRecordUpdateAvailable}; it promises nothing. */
export function getRecordNotifyChange(records: { recordId: string }[]): void {
    void notifyRecordUpdateAvailable(records);
}

interface ObjectInfoLike {
    apiName: string;
    fields: Record<string, { apiName: string; createable?: boolean; updateable?: boolean }>;
}

/** The fields of a record that may be given to `createRecord`. */
export function generateRecordInputForCreate(
    record: RecordRepresentation,
    objectInfo?: ObjectInfoLike
): { apiName: string; fields: Record<string, unknown> } {
    return {
        apiName: record.apiName,
        fields: writable(record, (name) => objectInfo?.fields[name]?.createable ?? !objectInfo)
    };
}

/** The fields of a record that may be given to `updateRecord`, with its Id. */
export function generateRecordInputForUpdate(
    record: RecordRepresentation,
    objectInfo?: ObjectInfoLike
): { fields: Record<string, unknown> } {
    return {
        fields: { Id: record.id, ...writable(record, (name) => objectInfo?.fields[name]?.updateable ?? !objectInfo) }
    };
}

function writable(record: RecordRepresentation, may: (name: string) => boolean): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(record.fields)
            .filter(([name, field]) => may(name) && (field.value === null || typeof field.value !== 'object'))
            .map(([name, field]) => [name, field.value])
    );
}
