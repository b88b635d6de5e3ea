import { ApexException, apexException, NotSupported } from '../../kernel/exceptions.ts';
import { ApexObject } from '../../kernel/values.ts';
import { isCatchable } from '../../stdlib/exception.ts';

/** Bases of compiled classes. `$init` runs field initialisers; classes that have some override it. */
export abstract class $Object extends ApexObject {
    $init(): this {
        return this;
    }
}
export class $Exception extends ApexException {
    $init(): this {
        return this;
    }
}

/** `object.clone()` of a user class: the same members, shared. */
export const $clone = <O extends object>(o: O): O =>
    Object.assign(Object.create(Object.getPrototypeOf(o) as object) as O, o);

/** Runs where code stands that could not be compiled. */
export function $unsupported(what: string, at: string): never {
    throw new NotSupported(what, at);
}

/** What a catch clause may look at; null (which no clause fits) for what Apex cannot catch. */
export function $caught(e: unknown): ApexException | null {
    if (e instanceof ApexException) return isCatchable(e) ? e : null;
    // A stack that ran out is a limit on the platform, too.
    if (e instanceof RangeError && /call stack/i.test(e.message))
        throw apexException('System.LimitException', 'Maximum stack depth reached: 1001');
    return null;
}

/** The constructors every exception has: (), (message), (cause), (message, cause). */
export function $initException<E extends ApexException>(
    e: E,
    first: string | ApexException | null = null,
    cause: ApexException | null = null
): E {
    if (first instanceof ApexException) e.apexCause = first;
    else if (first !== null) {
        e.apexMessage = first;
        e.message = first;
    }
    if (cause) e.apexCause = cause;
    return e;
}
