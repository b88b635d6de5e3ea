/**
 * How the standard library declares a type and the compiler reads it. Signatures are written as Apex writes them, so the
 * compiler gets its static types and overloads from the same line that names the function:
 *
 *     platformType({
 *         name: 'System.String',
 *         statics: { 'String join(Object iterable, String separator)': (list: ApexList, sep: string) => ... },
 *         methods: { 'String substring(Integer start, Integer end)': (self: string, start: number, end: number) => ... },
 *         props:   { 'Integer size': { get: (self) => ... } }
 *     });
 *
 * Arguments arrive already converted to the declared parameter types (an Integer given for a Decimal is a Decimal) in the
 * shapes of `values.ts`; a Double is a JavaScript number where declared Double. Receivers are never null unless `nullReceivers` says so. Functions that
 * need the running transaction call `currentTransaction()`. Type variables of `typeParams` may stand anywhere in a signature.
 */
import type { ApexValue } from './values.ts';

export type PlatformFunction = (...args: ApexValue[]) => ApexValue;

export interface PlatformTypeDefinition {
    /** Namespace and name: `System.String`, `Database.SaveResult`, `Schema.DescribeFieldResult`. System and Schema types can be named without their namespace. */
    name: string;
    kind?: 'class' | 'interface' | 'enum';
    typeParams?: readonly string[];
    /** Superclass and interfaces, as types: `System.Exception`, `System.Iterable<T>`. */
    extends?: string;
    implements?: readonly string[];
    /** Enum constants in order. */
    values?: readonly string[];
    /** By parameter list: `'(Integer size)'`. The function gets the element/key/value type texts of a generic type as last arguments. */
    constructors?: Record<string, PlatformFunction>;
    statics?: Record<string, PlatformFunction>;
    /** The function gets the receiver first. For an interface: signatures only; the compiler calls the object. */
    methods?: Record<string, PlatformFunction | null>;
    /** Names of methods that are called on null, too: they throw something else than NullPointerException's usual words. */
    nullReceivers?: readonly string[];
    /** `'Integer size'`: instance properties. */
    props?: Record<string, { get: PlatformFunction; set?: PlatformFunction }>;
    /** `'Integer MAX_VALUE'`: static properties. */
    staticProps?: Record<string, { get: PlatformFunction; set?: PlatformFunction }>;
    /** True when a runtime value is of this type (for `instanceof` and casts from Object). */
    test?: (value: ApexValue) => boolean;
    /** An Object that passes `test`, as this type: an Integer as a Decimal, a Date as a Datetime. Absent: as it is. */
    convert?: (value: ApexValue) => ApexValue;
}

const registry = new Map<string, PlatformTypeDefinition>();

/** Declares a type; a second declaration of the same name is a mistake and throws. */
export function platformType(definition: PlatformTypeDefinition): PlatformTypeDefinition {
    const key = definition.name.toLowerCase();
    if (registry.has(key)) throw new Error(`Platform type declared twice: ${definition.name}`);
    registry.set(key, definition);
    return definition;
}

/** By full name whatever its case. */
export const platformTypeNamed = (name: string): PlatformTypeDefinition | undefined => registry.get(name.toLowerCase());
export const platformTypes = (): Iterable<PlatformTypeDefinition> => registry.values();

/** `BusinessHours` as a type is a record: the System class of that name has no instances, and is meant where a method is called. */
export const holdsStaticsAlone = (definition: PlatformTypeDefinition | undefined): boolean =>
    definition !== undefined &&
    definition.kind !== 'enum' &&
    Boolean(definition.statics) &&
    !definition.methods &&
    !definition.constructors;
