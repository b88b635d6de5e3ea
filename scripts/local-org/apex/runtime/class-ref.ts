import { apexException, NotSupported } from '../../kernel/exceptions.ts';
import { ApexDouble, type ApexClassRef, type ApexEnum, type ApexObject, type ApexValue } from '../../kernel/values.ts';
import { annotation } from '../declare/shapes.ts';
import { platformLineage } from '../resolve/assignable.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../resolve/symbols.ts';
import { T, type Type } from '../resolve/types.ts';
import type { Realm } from './realm.ts';
import { valueFits } from './tester.ts';

type Instance = Record<string, ApexValue>;

function ancestryOf(symbol: ClassSymbol): Set<string> {
    const names = new Set<string>();
    const platform = (t: Type): void => {
        for (const p of platformLineage(symbol.program, t)) names.add((p.definition?.name ?? p.name).toLowerCase());
    };
    const visit = (c: ClassSymbol): void => {
        names.add(c.name.toLowerCase());
        for (const t of [c.superType, ...c.interfaces]) {
            if (t?.symbol) visit(t.symbol);
            else if (t) platform(t);
        }
    };
    visit(symbol);
    return names;
}

/** How the platform and the other parts see one compiled class. */
export class ClassRef implements ApexClassRef {
    readonly name: string;
    private readonly byName = new Map<string, FieldSymbol>();
    private fieldsOnce: ApexClassRef['fields'] | undefined;
    private ancestryOnce: Set<string> | undefined;

    constructor(
        private readonly realm: Realm,
        readonly symbol: ClassSymbol
    ) {
        this.name = symbol.name;
    }

    get ancestry(): ReadonlySet<string> {
        return (this.ancestryOnce ??= ancestryOf(this.symbol));
    }

    get fields(): ApexClassRef['fields'] {
        if (this.fieldsOnce) return this.fieldsOnce;
        for (const c of [...this.symbol.lineage()].reverse()) {
            for (const f of c.fields.values()) if (!f.static) this.byName.set(f.name.toLowerCase(), f);
        }
        return (this.fieldsOnce = [...this.byName.values()].map((f) => ({
            name: f.name,
            type: f.type.text,
            transient: f.declaration.modifiers.transient,
            auraEnabled: !!annotation(f.declaration.modifiers, 'auraenabled')
        })));
    }

    private fieldNamed(name: string): FieldSymbol {
        void this.fields;
        const f = this.byName.get(name.toLowerCase());
        if (!f) throw new NotSupported(`field ${name} of ${this.name}`);
        return f;
    }

    get constants(): readonly ApexEnum[] | undefined {
        return this.symbol.declaration.kind === 'enum' ? this.realm.constants(this.name) : undefined;
    }

    read(target: ApexObject, field: string): ApexValue {
        const f = this.fieldNamed(field);
        const o = target as unknown as Instance;
        return f.accessors ? o[`$get$${f.name.toLowerCase()}`]() : o[f.slot];
    }

    write(target: ApexObject, field: string, value: ApexValue): void {
        const f = this.fieldNamed(field);
        const o = target as unknown as Instance;
        if (f.accessors) o[`$set$${f.name.toLowerCase()}`](value);
        else o[f.slot] = value;
    }

    create(bare = false): ApexObject {
        const { kind, modifiers } = this.symbol.declaration;
        if (kind !== 'class' || modifiers.abstract)
            throw apexException('System.TypeException', `Type cannot be constructed: ${this.name}`);
        const made = new (this.realm.classOf(this.symbol) as new () => ApexObject & Instance)();
        if (bare) return made;
        const constructor = this.symbol.constructors.find((c) => !c.params.length);
        if (!constructor) throw new NotSupported(`new ${this.name}() without a constructor that takes nothing`);
        return made['$init']()[constructor.slot]();
    }

    /** Instance methods first: a static one may stand in for an interface's method. */
    private candidates(method: string, arity: number): MethodSymbol[] {
        const all = this.symbol.methodsNamed(method).filter((m) => m.params.length === arity);
        const own = all.filter((m) => !m.static);
        return own.length ? own : all;
    }

    has(method: string, arity: number): boolean {
        return this.candidates(method, arity).length > 0;
    }

    invoke(target: ApexObject, method: string, args: ApexValue[]): ApexValue {
        return this.call(target, this.candidates(method, args.length), method, args);
    }

    private call(
        target: ApexObject | null,
        candidates: readonly MethodSymbol[],
        method: string,
        args: ApexValue[]
    ): ApexValue {
        const m = pick(candidates, args);
        if (!m) throw new NotSupported(`${this.name}.${method} with ${args.length} arguments`);
        const receiver = m.static ? this.realm.classOf(m.owner) : target;
        return give(m, (receiver as unknown as Instance)[m.slot](...args.map((a, i) => take(a, m.params[i]!))));
    }

    /** Calls a static method by name and arity. */
    invokeStatic(method: string, args: ApexValue[]): ApexValue {
        const all = this.symbol.methodsNamed(method).filter((m) => m.static && m.params.length === args.length);
        return this.call(null, all, method, args);
    }
}

/** By arity; where overloads share it, by the arguments' types at run time. */
function pick(candidates: readonly MethodSymbol[], args: readonly ApexValue[]): MethodSymbol | undefined {
    if (candidates.length < 2) return candidates[0];
    return candidates.find((m) => args.every((a, i) => a === null || valueFits(m.params[i]!, a))) ?? candidates[0];
}

/** An argument as the parameter's type, where its runtime type has another shape. */
function take(v: ApexValue, type: Type): ApexValue {
    const convert = type.definition?.convert;
    return convert && v !== null && valueFits(type, v) ? convert(v) : v;
}
const give = (m: MethodSymbol, v: ApexValue): ApexValue =>
    m.returns === T.Double && typeof v === 'number' ? new ApexDouble(v) : m.returns === T.void ? null : v;
