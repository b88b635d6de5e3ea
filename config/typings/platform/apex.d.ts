// Ambient: what every Apex import is made of. The methods themselves are generated.

declare module '@salesforce/apex' {
    import type { WireAdapterConstructor } from 'lwc';

    /** The shape in which LDS and Apex errors arrive (LWC Developer Guide, "Handle Errors in Lightning Data Service"). */
    export interface FetchError {
        body?: unknown;
        status?: number;
        statusText?: string;
        ok?: boolean;
    }

    /** What a wire provides: nothing yet, a value, or an error. */
    export type WireResult<T> =
        { data: T; error: undefined } | { data: undefined; error: FetchError } | { data: undefined; error: undefined };

    /** An `@AuraEnabled` method that is not cacheable: it can only be called. */
    export type ApexAction<P extends object | undefined, R> = P extends undefined
        ? () => Promise<R>
        : (params: P) => Promise<R>;

    /** An `@AuraEnabled(cacheable=true)` method: wire it or call it. */
    export type ApexMethod<P extends object | undefined, R> = ApexAction<P, R> & {
        readonly adapter: WireAdapterConstructor<
            P extends undefined ? Record<string, never> : Exclude<P, undefined>,
            WireResult<R>
        >;
    };

    /** Asks Apex again for what a wire provided; the argument is the very object the wire gave. */
    export function refreshApex(provisioned: unknown): Promise<void>;
}
