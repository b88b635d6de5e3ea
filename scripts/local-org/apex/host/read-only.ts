import type { Transaction } from '../../kernel/engine.ts';
import { apexException } from '../../kernel/exceptions.ts';

/** Runs a cacheable method: any DML in it is one statement too many, as on the platform. */
export function readOnly<R>(tx: Transaction, run: () => R): R {
    const own = Object.getOwnPropertyDescriptor(tx, 'dml');
    Object.defineProperty(tx, 'dml', {
        configurable: true,
        value: () => {
            throw apexException('System.LimitException', 'Too many DML statements: 1');
        }
    });
    try {
        return run();
    } finally {
        if (own) Object.defineProperty(tx, 'dml', own);
        else delete (tx as { dml?: unknown }).dml;
    }
}
