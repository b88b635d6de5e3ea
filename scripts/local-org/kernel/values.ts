/**
 * How an Apex value looks in JavaScript. Every part of the local org speaks these shapes.
 *
 * | Apex                      | JavaScript                                                        |
 * | ------------------------- | ----------------------------------------------------------------- |
 * | null                      | `null` (never `undefined`)                                        |
 * | Boolean, String, Id       | boolean, string, string (18 characters)                           |
 * | Integer                   | number (32-bit integer)                                           |
 * | Long                      | bigint (64-bit)                                                   |
 * | Double                    | {@link ApexDouble} wherever the static type is Object, else number |
 * | Decimal                   | {@link Decimal}                                                   |
 * | Date, Datetime, Time      | {@link ApexDate}, {@link ApexDatetime}, {@link ApexTime}          |
 * | Blob                      | Uint8Array                                                        |
 * | List, Set, Map            | {@link ApexList}, {@link ApexSet}, {@link ApexMap}                |
 * | SObject                   | SObj                                                              |
 * | enum constant             | {@link ApexEnum}                                                  |
 * | instance of a user class  | {@link ApexObject}                                                |
 * | Exception                 | ApexException                                                     |
 */
export type ApexValue = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an Apex Object really is anything of the table above

/** A Double that travels as an Object: keeps `1.0` apart from the Integer `1`. */
export class ApexDouble {
    constructor(readonly value: number) {}
}

/** What a compiled class tells the platform about itself, and how the platform calls it. Method and field names are lower-cased. */
export interface ApexClassRef {
    /** Full name as written: `Outer.Inner`. */
    readonly name: string;
    /** Lower-cased full names of this class, every superclass and every interface, platform ones included (`system.comparable`). */
    readonly ancestry: ReadonlySet<string>;
    /** Instance fields and properties as declared, inherited ones first; `type` as written; `transient` ones are left out of JSON. */
    readonly fields: readonly { name: string; type: string; transient: boolean; auraEnabled: boolean }[];
    /** Of an enum: its constants in order. Absent for classes and interfaces. */
    readonly constants?: readonly ApexEnum[];
    /** Value of a field or property (getters run). */
    read(target: ApexObject, field: string): ApexValue;
    write(target: ApexObject, field: string, value: ApexValue): void;
    /** A new instance by its no-argument constructor (`Type.newInstance`); `bare` skips the constructor (JSON.deserialize). */
    create(bare?: boolean): ApexObject;
    /** True when an instance method of this name and arity can be called, inherited ones included. */
    has(method: string, arity: number): boolean;
    /** Calls an instance method; overloads are chosen by arity, then by the arguments' runtime types. */
    invoke(target: ApexObject, method: string, args: ApexValue[]): ApexValue;
}

/** Base of every instance of a compiled user class that is not an exception. */
export abstract class ApexObject {
    abstract get $class(): ApexClassRef;
}

/** One constant of an enum, user-defined or of the platform (`name` as written). */
export class ApexEnum {
    constructor(
        readonly type: string,
        readonly name: string,
        readonly ordinal: number
    ) {}
}
