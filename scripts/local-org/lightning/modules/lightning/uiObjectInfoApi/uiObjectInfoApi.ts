import type { ObjectInfo } from 'org/fields';
import { request } from 'org/http';
import { emitOnce, WireAdapter, type Emit } from 'org/wire';

export type ObjectId = string | { objectApiName: string };
type FieldId = string | { objectApiName: string; fieldApiName: string };

const ENDPOINT = '/lightning/ui-api/object-info';
const answers = new Map<string, Promise<unknown>>();

/** Metadata does not change while a page is open: each answer is asked for once. */
function once<T>(url: string): Promise<T> {
    let answer = answers.get(url);
    if (!answer) {
        answer = request(url);
        answers.set(url, answer);
        answer.catch(() => answers.delete(url));
    }
    return answer as Promise<T>;
}

const nameOf = (object: ObjectId): string => (typeof object === 'string' ? object : object.objectApiName);

export class getObjectInfo extends WireAdapter<{ objectApiName: ObjectId }, ObjectInfo> {
    protected override subscribe({ objectApiName }: { objectApiName: ObjectId }, emit: Emit<ObjectInfo>): () => void {
        return emitOnce(once<ObjectInfo>(`${ENDPOINT}/${nameOf(objectApiName)}`), emit);
    }
}

export class getObjectInfos extends WireAdapter<{ objectApiNames: ObjectId[] }, unknown> {
    protected override subscribe({ objectApiNames }: { objectApiNames: ObjectId[] }, emit: Emit<unknown>): () => void {
        const results = objectApiNames.map((object) =>
            once(`${ENDPOINT}/${nameOf(object)}`).then(
                (result) => ({ statusCode: 200, result }),
                (error: { status: number; body: unknown }) => ({ statusCode: error.status, result: error.body })
            )
        );
        return emitOnce(
            Promise.all(results).then((all) => ({ results: all })),
            emit
        );
    }
}

interface PicklistValues {
    values: { label: string; value: string }[];
}

interface PicklistConfig {
    fieldApiName: FieldId;
    recordTypeId: string;
}

export class getPicklistValues extends WireAdapter<PicklistConfig, PicklistValues> {
    protected override subscribe(
        { fieldApiName, recordTypeId }: PicklistConfig,
        emit: Emit<PicklistValues>
    ): () => void {
        const [object, field] =
            typeof fieldApiName === 'string'
                ? fieldApiName.split('.')
                : [fieldApiName.objectApiName, fieldApiName.fieldApiName];
        return emitOnce(once<PicklistValues>(`${ENDPOINT}/${object}/picklist-values/${recordTypeId}/${field}`), emit);
    }
}

interface ByRecordTypeConfig {
    objectApiName: ObjectId;
    recordTypeId: string;
}

interface ByRecordType {
    picklistFieldValues: Record<string, PicklistValues>;
}

export class getPicklistValuesByRecordType extends WireAdapter<ByRecordTypeConfig, ByRecordType> {
    protected override subscribe(config: ByRecordTypeConfig, emit: Emit<ByRecordType>): () => void {
        return emitOnce(
            once<ByRecordType>(`${ENDPOINT}/${nameOf(config.objectApiName)}/picklist-values/${config.recordTypeId}`),
            emit
        );
    }
}
