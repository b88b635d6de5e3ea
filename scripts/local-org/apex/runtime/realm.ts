import { Script } from 'node:vm';
import { currentTransaction } from '../../kernel/engine.ts';
import { apexException, NotSupported } from '../../kernel/exceptions.ts';
import type { ObjectInfo, Schema } from '../../kernel/schema-types.ts';
import type { PlatformFunction } from '../../kernel/platform-type.ts';
import { ApexList } from '../../kernel/collections.ts';
import { ApexEnum, type ApexValue } from '../../kernel/values.ts';
import { sobjectStatics } from '../../stdlib/custom-settings.ts';
import { enumConstant } from '../../stdlib/enums.ts';
import { platformTypeNamed } from '../../kernel/platform-type.ts';
import type { EmittedUnit } from '../emit/emit-unit.ts';
import type { Program } from '../resolve/program.ts';
import type { ClassSymbol } from '../resolve/symbols.ts';
import { ClassRef } from './class-ref.ts';
import * as collections from './collections.ts';
import * as compare from './compare.ts';
import * as data from './data.ts';
import * as objects from './objects.ts';
import * as numbers from './numbers.ts';
import * as platform from './platform.ts';
import * as records from './records.ts';
import { $cast, $converter, $tester } from './tester.ts';
import { $trigger } from './trigger-context.ts';

type JsClass = (new () => object) & Record<string, ApexValue>;

interface LoadableUnit {
    symbol: ClassSymbol;
    emitted: EmittedUnit;
}

const shared = {
    ...collections,
    ...compare,
    ...data,
    ...objects,
    ...numbers,
    ...platform,
    ...records,
    $cast,
    $converter,
    $tester,
    $trigger
};

/** Compiled classes at run time. Units load when they are first needed. */
export class Realm {
    private readonly units = new Map<string, LoadableUnit>();
    private readonly classes = new Map<string, JsClass>();
    private readonly refs = new Map<ClassSymbol, ClassRef>();
    private readonly enums = new Map<string, ApexEnum[]>();
    /** Links to run when the outermost load is through, since classes refer to each other in circles. */
    private pending: (() => void)[] = [];
    private depth = 0;
    /** Which lines ran, by unit; only filled by code emitted for counting. */
    readonly hits = new Map<ClassSymbol, Uint8Array>();
    private readonly helpers: Record<string, unknown>;

    constructor(
        private readonly program: Program,
        private readonly schema: Schema
    ) {
        this.helpers = {
            ...shared,
            $class: (key: string) => this.classAt(key),
            $base: (key: string) => this.classAt(key),
            $statics: (key: string) => this.statics(key),
            $enum: (type: string, name: string) => this.constants(type).find((c) => c.name === name),
            $constants: (type: string) => this.constants(type),
            $enumValues: (constants: ApexEnum[], type: string) => new ApexList(type, [...constants]),
            $enumValueOf: enumValueOf,
            $object: (name: string) => this.object(name),
            $sobjectStatic: (object: string, key: string): PlatformFunction => sobjectStatics(this.object(object))[key]!
        };
    }

    /** Names of everything emitted code may use. */
    static readonly helperNames: readonly string[] = [
        ...Object.keys(shared),
        '$class',
        '$base',
        '$statics',
        '$enum',
        '$constants',
        '$enumValues',
        '$enumValueOf',
        '$object',
        '$sobjectStatic'
    ];

    private object(name: string): ObjectInfo {
        const info = this.schema.object(name);
        if (!info) throw new NotSupported(`object ${name}`);
        return info;
    }

    add(symbol: ClassSymbol, emitted: EmittedUnit): void {
        const key = unitKey(symbol);
        this.units.set(key, { symbol, emitted });
        this.classes.delete(key);
    }

    /** Runs the statements of a trigger or of anonymous Apex. */
    run(symbol: ClassSymbol): void {
        this.classOf(symbol)['$run']();
    }

    ref(symbol: ClassSymbol): ClassRef {
        let ref = this.refs.get(symbol);
        if (!ref) this.refs.set(symbol, (ref = new ClassRef(this, symbol)));
        return ref;
    }

    classOf(symbol: ClassSymbol): JsClass {
        const root = symbol.outer ?? symbol;
        return this.classAt(
            symbol.outer ? `${unitKey(root)}.${symbol.declaration.name.toLowerCase()}` : unitKey(symbol)
        );
    }

    private classAt(key: string): JsClass {
        const known = this.classes.get(key);
        if (known) return known;
        const unitName = key.split('.')[0]!;
        if (key !== unitName) {
            const outer = this.classAt(unitName);
            const done = this.classes.get(key);
            if (done) return done;
            return this.defineInner(outer, key);
        }
        return this.load(key);
    }

    private load(key: string): JsClass {
        const unit = this.units.get(key);
        if (!unit) throw new NotSupported(`class ${key}`);
        if (unit.emitted.js === null) return this.failed(key, unit);
        this.depth++;
        try {
            const { symbol, emitted } = unit;
            const extension = symbol.unit.kind === 'trigger' ? 'trigger' : 'cls';
            const run = new Script(emitted.js!, {
                filename: `apex/${symbol.name}.${extension}`
            }).runInThisContext() as (h: object) => { define(): JsClass | null; link(): void };
            const hits = new Uint8Array((emitted.lines.at(-1) ?? 0) + 1);
            this.hits.set(symbol, hits);
            const loaded = run({ ...this.helpers, $hit: hits });
            this.pending.push(() => loaded.link());
            const made = loaded.define();
            // Interfaces and enums have no code, but their names may be linked.
            const js = made ?? class {};
            this.register(key, symbol, js);
            for (const inner of symbol.inner.keys()) if (made) this.classAt(`${key}.${inner}`);
            return js;
        } finally {
            if (--this.depth === 0) this.link();
        }
    }

    private link(): void {
        while (this.pending.length) this.pending.shift()!();
    }

    private defineInner(outer: JsClass, key: string): JsClass {
        const [unitName, name] = key.split('.') as [string, string];
        const symbol = this.units.get(unitName)!.symbol.inner.get(name)!;
        const make = outer[`$inner$${name}`] as (() => JsClass) | undefined;
        const js = make ? make.call(outer) : (class {} as unknown as JsClass);
        this.register(key, symbol, js);
        return js;
    }

    private register(key: string, symbol: ClassSymbol, js: JsClass): void {
        this.classes.set(key, js);
        Object.defineProperty(js.prototype, '$class', { value: this.ref(symbol) });
    }

    /** Stands for a class that did not compile: says why as soon as it is used. */
    private failed(key: string, unit: LoadableUnit): JsClass {
        const [problem] = unit.emitted.problems;
        const fail = (): never => {
            throw new NotSupported(problem?.message ?? unit.symbol.name, problem?.at);
        };
        const js = new Proxy(class {}, {
            get: (target, name) => (name === 'prototype' ? target.prototype : fail()),
            construct: fail
        }) as unknown as JsClass;
        this.classes.set(key, js);
        return js;
    }

    /** Statics of a class in the running transaction; the first read of a transaction runs its static initialisers. */
    private statics(key: string): () => Record<string, ApexValue> {
        let owner: Map<unknown, unknown> | null = null;
        let state: Record<string, ApexValue> = {};
        return () => {
            const { statics } = currentTransaction();
            if (statics === owner) return state;
            const js = this.classAt(key);
            const known = statics.get(js) as Record<string, ApexValue> | undefined;
            if (known) {
                owner = statics;
                return (state = known);
            }
            const fresh: Record<string, ApexValue> = js['$state']?.() ?? {};
            statics.set(js, fresh);
            try {
                js['$static']?.();
            } catch (e) {
                statics.delete(js);
                throw e;
            }
            owner = statics;
            return (state = fresh);
        };
    }

    constants(type: string): ApexEnum[] {
        let made = this.enums.get(type);
        if (made) return made;
        const platformValues = platformTypeNamed(type)?.values;
        const symbol = this.program.classNamed(type) ?? this.localEnum(type);
        made = symbol
            ? symbol.declaration.constants.map((c, i) => new ApexEnum(symbol.name, c, i))
            : (platformValues ?? []).map((v) => enumConstant(type, v));
        this.enums.set(type, made);
        return made;
    }
    /** An enum declared inside a trigger or anonymous Apex. */
    private localEnum(type: string): ClassSymbol | undefined {
        const [head, name] = type.toLowerCase().split('.') as [string, string | undefined];
        for (const kind of ['trigger', 'anonymous']) {
            const found = name && this.units.get(`${kind}:${head}`)?.symbol.inner.get(name);
            if (found) return found;
        }
        return undefined;
    }
}

/** Classes by lower-cased name; triggers and anonymous Apex in name spaces of their own. */
export const unitKey = (symbol: ClassSymbol): string =>
    (symbol.unit.kind === 'class' ? '' : `${symbol.unit.kind}:`) + symbol.name.toLowerCase();

function enumValueOf(constants: ApexEnum[], type: string, name: string | null): ApexEnum {
    const found = name === null ? undefined : constants.find((c) => c.name.toLowerCase() === name.toLowerCase());
    if (!found) throw apexException('System.NoSuchElementException', `No enum constant ${type}.${name}`);
    return found;
}
