import { currentTransaction, type Access } from './engine.ts';

/** Default access of a compiled unit. `sharing` is null where the class inherits it from its caller. */
export interface CallerAccess {
    readonly mode: Access['mode'];
    readonly sharing: boolean | null;
}

let caller: CallerAccess = { mode: 'system', sharing: null };

/**
 * Compiled code names its class's default access right before it calls a platform function that reads or writes
 * records (`Database.query`, `Database.insert`, ...).
 */
export function setCallerAccess(access: CallerAccess): void {
    caller = access;
}

/** The access such a platform function works with unless it is given an AccessLevel. Read it before anything else. */
export function callerAccess(): Access {
    return { mode: caller.mode, sharing: caller.sharing ?? currentTransaction().sharing };
}
