/** What the server tells every page about its user (server/context.ts builds it). */
export interface PageContext {
    user: { Id: string; isGuest: boolean; name: string; username: string };
    client: { formFactor: 'Large' | 'Small' };
    i18n: Record<string, unknown>;
    labels: Record<string, string>;
    customPermissions: Record<string, true>;
    userPermissions: Record<string, true>;
    app: { name: string; label: string; tabs: AppTab[] };
    /** Milliseconds from this machine's clock to the org's. */
    clockOffset: number;
    /** Components of the project run in its sandbox. */
    lightningWebSecurity: boolean;
    /** Changes when the server starts or the project is built anew. */
    build: string;
    mayOpenSetup: boolean;
}

export interface AppTab {
    label: string;
    url: string;
    /** API name of the object a tab stands for, if any. */
    objectApiName: string | null;
}

const holder = globalThis as unknown as { $courtsideContext: PageContext };

export const context: PageContext = holder.$courtsideContext;
