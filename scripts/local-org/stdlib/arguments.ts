import { apexException, NotSupported } from '../kernel/exceptions.ts';
import type { PlatformFunction } from '../kernel/platform-type.ts';

type Table = Record<string, PlatformFunction>;

/** What the platform throws for a null argument it cannot take. `position` counts from 1; 0 names none (`valueOf` and `parse`). */
export const nullArgument = (position: number): Error =>
    apexException(
        'System.NullPointerException',
        position ? `Argument ${position} cannot be null` : 'Argument cannot be null.'
    );

const guarded = (table: Table, receiver: 0 | 1): Table =>
    Object.fromEntries(
        Object.entries(table).map(([signature, fn]) => {
            const named = !/^\w+ (valueOf\w*|parse)\(/i.test(signature);
            const run: PlatformFunction = (...args) => {
                for (let i = receiver; i < args.length; i++)
                    if (args[i] === null) throw nullArgument(named ? i + 1 - receiver : 0);
                return fn(...args);
            };
            return [signature, run];
        })
    );

/** Static functions that refuse null arguments. */
export const nonNullStatics = (table: Table): Table => guarded(table, 0);
/** Instance methods that refuse null arguments; the receiver, which comes first, is never null. */
export const nonNullMethods = (table: Table): Table => guarded(table, 1);

/** Functions that exist on the platform and are not modelled: each throws when called, naming itself. */
export const unsupported = (type: string, ...signatures: string[]): Table =>
    Object.fromEntries(
        signatures.map((signature) => [
            signature,
            () => {
                throw new NotSupported(`${type}.${/(\w+)\s*\(/.exec(signature)?.[1] ?? signature}`);
            }
        ])
    );

/** A constructor that is not modelled. */
export const unsupportedConstructors = (type: string, ...parameterLists: string[]): Table =>
    Object.fromEntries(
        parameterLists.map((list) => [
            list,
            () => {
                throw new NotSupported(`new ${type}${list}`);
            }
        ])
    );
