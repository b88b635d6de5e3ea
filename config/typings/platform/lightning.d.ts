// Ambient: platform modules that @salesforce/lightning-types lacks, as far as this package uses them.

declare module 'lightning/uiRecordApi' {
    import type { WireResult } from '@salesforce/apex';
    import type { WireAdapterConstructor } from 'lwc';

    export interface FieldId {
        readonly fieldApiName: string;
        readonly objectApiName: string;
    }

    export interface FieldValueRepresentation {
        readonly displayValue: string | null;
        readonly value: unknown;
    }

    export interface RecordRepresentation {
        readonly apiName: string;
        readonly id: string;
        readonly fields: Readonly<Record<string, FieldValueRepresentation>>;
    }

    export const getRecord: WireAdapterConstructor<
        {
            recordId: string | null | undefined;
            fields?: readonly (string | FieldId)[];
            optionalFields?: readonly (string | FieldId)[];
        },
        WireResult<RecordRepresentation>
    >;

    /** The value of a field in a record that a wire gave; undefined when the record or the field is not there. */
    export function getFieldValue(record: RecordRepresentation | undefined, field: FieldId | string): unknown;
}
