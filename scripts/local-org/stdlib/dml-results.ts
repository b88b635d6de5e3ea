/** `Database.SaveResult`, `UpsertResult`, `DeleteResult`, `UndeleteResult` and `Error`. */
import { ApexList } from '../kernel/collections.ts';
import type { DmlResult } from '../kernel/engine.ts';
import type { RecordError } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { enumConstant } from './enums.ts';

export const RESULT_TYPES = ['SaveResult', 'UpsertResult', 'DeleteResult', 'UndeleteResult'] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

export class DatabaseError {
    constructor(readonly error: RecordError) {}
    apexText(): string {
        const { fields, message, statusCode } = this.error;
        return `Database.Error[getFields=(${fields.join(', ')});getMessage=${message};getStatusCode=${statusCode};]`;
    }
}

export class DmlResultValue {
    constructor(
        readonly type: ResultType,
        readonly result: DmlResult
    ) {}
    get errors(): ApexList {
        return new ApexList(
            'Database.Error',
            this.result.errors.map((e) => new DatabaseError(e))
        );
    }
    apexText(): string {
        const { id, success, created } = this.result;
        const errors = this.errors.items.map((e: DatabaseError) => e.apexText()).join(', ');
        const made = this.type === 'UpsertResult' ? `isCreated=${created};` : '';
        return `Database.${this.type}[getErrors=(${errors});getId=${id};${made}isSuccess=${success};]`;
    }
}

for (const type of RESULT_TYPES) {
    const parts = {
        errors: (r: DmlResultValue) => r.errors,
        // A failed insert has no id; other failures name the record.
        id: (r: DmlResultValue) => r.result.id,
        success: (r: DmlResultValue) => r.result.success,
        created: (r: DmlResultValue) => r.result.created
    };
    const upsert = type === 'UpsertResult';
    platformType({
        name: `Database.${type}`,
        test: (v) => v instanceof DmlResultValue && v.type === type,
        methods: {
            'List<Database.Error> getErrors()': parts.errors,
            'Id getId()': parts.id,
            'Boolean isSuccess()': parts.success,
            ...(upsert ? { 'Boolean isCreated()': parts.created } : {})
        },
        props: {
            'List<Database.Error> errors': { get: parts.errors },
            'Id id': { get: parts.id },
            'Boolean success': { get: parts.success },
            ...(upsert ? { 'Boolean created': { get: parts.created } } : {})
        }
    });
}

const fields = (e: DatabaseError): ApexList => new ApexList('String', [...e.error.fields]);
const message = (e: DatabaseError): string => e.error.message;
const statusCode = (e: DatabaseError) => enumConstant('System.StatusCode', e.error.statusCode);

platformType({
    name: 'Database.Error',
    test: (v) => v instanceof DatabaseError,
    methods: {
        'List<String> getFields()': fields,
        'String getMessage()': message,
        'System.StatusCode getStatusCode()': statusCode
    },
    props: {
        'List<String> fields': { get: fields },
        'String message': { get: message },
        'System.StatusCode statusCode': { get: statusCode }
    }
});
