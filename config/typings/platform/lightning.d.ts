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

declare module 'lightning/actions' {
    /** Closes the window of a screen action: LWC Developer Guide, "Create Screen Quick Actions". Dispatched by the action's component itself. */
    export class CloseActionScreenEvent extends CustomEvent<never> {
        constructor(init?: EventInit);
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    /** Where a page is: LWC Developer Guide, "PageReference Types". State keys of ours start with `c__`. */
    export interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, string | undefined>>;
        readonly state?: Readonly<Record<string, string | undefined>>;
    }

    /** The page that is open; provided anew whenever its state changes. */
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference | null>;

    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;

    interface Navigating {
        [Navigate](page: PageReference, replace?: boolean): void;
        [GenerateUrl](page: PageReference): Promise<string>;
    }

    /** Gives a component `this[NavigationMixin.Navigate](page)` and `this[NavigationMixin.GenerateUrl](page)`. */
    export const NavigationMixin: {
        // TypeScript takes a class for a mixin only when its arguments are `any[]`.
        (base: typeof LightningElement): typeof LightningElement & (new (...args: any[]) => Navigating);
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}
