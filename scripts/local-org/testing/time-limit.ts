import { runInThisContext } from 'node:vm';
import { NotSupported } from '../kernel/exceptions.ts';

/** The call that the guarded script makes; a global, since a script of its own sees nothing else. */
const slot = globalThis as unknown as { $guardedCall?: () => unknown };

/**
 * Runs `work` and stops it when it takes longer than `limitMs`: the local org counts no CPU time, so an endless loop
 * would never meet the platform's limit. What is stopped is thrown as NotSupported; `finally` blocks inside do not run.
 */
export function withinTime<T>(limitMs: number, at: string, work: () => T): T {
    const outer = slot.$guardedCall;
    slot.$guardedCall = work;
    try {
        return runInThisContext('$guardedCall()', { timeout: limitMs }) as T;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        throw new NotSupported(
            `a test of more than ${limitMs / 1000} s (CPU time is not modelled; it was stopped)`,
            at
        );
    } finally {
        if (outer) slot.$guardedCall = outer;
        else delete slot.$guardedCall;
    }
}
