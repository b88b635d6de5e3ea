/** Queries, DML statements, access and sharing of compiled code. */
import { ApexList, ApexMap } from '../../kernel/collections.ts';
import { setCallerAccess, type CallerAccess } from '../../kernel/caller.ts';
import { currentTransaction, type Access, type DmlOperation } from '../../kernel/engine.ts';
import { apexException, NotSupported, nullPointer } from '../../kernel/exceptions.ts';
import type { SObj } from '../../kernel/sobject.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { dmlStatement } from '../../stdlib/dml.ts';
import { withoutRowLimit } from '../../stdlib/query.ts';

type Binds = Record<string, ApexValue>;

const accessOf = (a: CallerAccess, sharing: boolean): Access => ({ mode: a.mode, sharing: a.sharing ?? sharing });

export function $query(type: string, soql: string, access: CallerAccess, binds: Binds): ApexList {
    const tx = currentTransaction();
    return new ApexList(type, tx.query(soql, { ...accessOf(access, tx.sharing), binds }).records);
}
/** A query in the place of a locator's. */
export const $locatorQuery = (...query: Parameters<typeof $query>): ApexList => withoutRowLimit(() => $query(...query));
export function $count(soql: string, access: CallerAccess, binds: Binds): number {
    const tx = currentTransaction();
    return tx.query(soql, { ...accessOf(access, tx.sharing), binds }).totalSize;
}
/** The one record of a query that is given where a record is wanted. */
export function $one(list: ApexList | null): SObj {
    if (list === null) throw nullPointer();
    if (list.items.length === 1) return list.items[0];
    const what = list.items.length
        ? 'List has more than 1 row for assignment to SObject'
        : 'List has no rows for assignment to SObject';
    throw apexException('System.QueryException', what);
}

export function $dml(
    operation: DmlOperation,
    target: SObj | ApexList | null,
    access: CallerAccess,
    externalId?: string
): void {
    dmlStatement(operation, target, accessOf(access, currentTransaction().sharing), externalId);
}

/** Calls a platform function that reads or writes records with the calling class's access. */
export function $withAccess(
    access: CallerAccess,
    fn: (...args: ApexValue[]) => ApexValue,
    ...args: ApexValue[]
): ApexValue {
    setCallerAccess(access);
    return fn(...args);
}

/**
 * A dynamic query without a bind map: names in its text are looked up among the variables of the calling code. `run` is
 * the platform's function that takes a map.
 */
export function $dynamicQuery(
    run: (...args: ApexValue[]) => ApexValue,
    soql: string | null,
    level: ApexValue,
    variables: Record<string, () => ApexValue>
): ApexValue {
    const binds = new ApexMap('String', 'Object');
    const names = (soql ?? '').replace(/'(?:[^'\\]|\\.)*'/g, "''").matchAll(/:\s*([a-z]\w*)/gi);
    for (const [, name] of names) {
        const key = name!.toLowerCase();
        const read = variables[key];
        if (read && !binds.has(key)) binds.put(key, read());
    }
    return run(soql, binds, level);
}

/** Sets the sharing of the running class; gives what {@link $leave} puts back. */
export function $enter(sharing: boolean): boolean {
    const tx = currentTransaction();
    const outer = tx.sharing;
    tx.sharing = sharing;
    return outer;
}
export function $leave(outer: boolean): void {
    currentTransaction().sharing = outer;
}

/** What a `System.runAs` block gives when it ran to its end. */
export const $done = Symbol('done');
export function $runAs<R>(user: SObj, fn: () => R): R {
    if (user.id === null) throw new NotSupported('System.runAs with a User that was not saved');
    return currentTransaction().runAs(user.id, fn);
}

/** A call of an `@Future` method: runs after the transaction, with the arguments of now. */
export function $future(
    className: string,
    methodName: string,
    method: (...args: ApexValue[]) => void,
    args: ApexValue[]
): void {
    currentTransaction().enqueue({ kind: 'future', className, methodName, run: () => method(...args) });
}
