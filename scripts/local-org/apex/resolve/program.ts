import { holdsStaticsAlone, platformTypeNamed } from '../../kernel/platform-type.ts';
import type { ObjectInfo, Schema } from '../../kernel/schema-types.ts';
import type { UnitDeclaration } from '../declare/shapes.ts';
import { CompileError, type Problem } from '../problems.ts';
import { ClassSymbol } from './symbols.ts';
import { readType, type TypeText } from './type-text.ts';
import { TypeTable, type Type } from './types.ts';

/** Platform namespaces whose types can be named without them, in the order they are tried. */
const OPEN_NAMESPACES = ['System', 'Schema', 'Database'];

/** Everything that has a name: the classes of all units, the platform's types, the org's objects. */
export class Program {
    readonly types = new TypeTable();
    /** Top-level classes by lower-cased name. */
    readonly classes = new Map<string, ClassSymbol>();

    private readonly noted = new Map<UnitDeclaration, Problem[]>();
    /** Units that cannot be used at all: what is wrong with them could change what other code means. */
    readonly broken = new Set<UnitDeclaration>();

    constructor(readonly schema: Schema) {}

    /**
     * Runs `resolve` for a declaration of `owner`; a problem in it is noted with the unit and gives undefined, so that the
     * rest of the unit and those who use it go on. `vital`: without this declaration the unit must not be used.
     */
    resolving<R>(owner: ClassSymbol, vital: boolean, resolve: () => R): R | undefined {
        try {
            return resolve();
        } catch (e) {
            if (!(e instanceof CompileError)) throw e;
            const root = owner.unit.name;
            const noted = this.noted.get(owner.unit) ?? [];
            const problem = {
                at: `${root}:${e.line}`,
                unit: root,
                line: e.line,
                path: owner.unit.path,
                message: e.message
            };
            if (!noted.some((p) => p.at === problem.at && p.message === problem.message))
                this.noted.set(owner.unit, [...noted, problem]);
            if (vital) this.broken.add(owner.unit);
            return undefined;
        }
    }
    /** Problems of a unit's declarations, as far as they were looked at. */
    problemsOf(unit: UnitDeclaration): readonly Problem[] {
        return this.noted.get(unit) ?? [];
    }

    add(unit: UnitDeclaration): ClassSymbol {
        const symbol = new ClassSymbol(this, unit, unit.type, null);
        // A trigger may carry the name of a class; nothing can refer to it.
        if (unit.kind === 'class') this.classes.set(symbol.name.toLowerCase(), symbol);
        return symbol;
    }

    object(name: string): ObjectInfo | undefined {
        return this.schema.object(name);
    }

    /** By full name: `Outer.Inner`. */
    classNamed(name: string): ClassSymbol | undefined {
        const [head, ...rest] = name.toLowerCase().split('.');
        let c = this.classes.get(head!);
        for (const part of rest) c = c?.inner.get(part);
        return c;
    }

    /** A type as code inside `scope` sees it; throws when nothing has that name. */
    typeIn(scope: ClassSymbol | null, text: string, line: number): Type {
        const found = this.find(scope, readType(text));
        if (!found) throw new CompileError(`Unknown type ${text}`, line);
        return found;
    }
    tryTypeIn(scope: ClassSymbol | null, text: string): Type | undefined {
        return this.find(scope, readType(text));
    }

    private find(scope: ClassSymbol | null, read: TypeText): Type | undefined {
        const args: Type[] = [];
        for (const a of read.args) {
            const arg = this.find(scope, a);
            if (!arg) return undefined;
            args.push(arg);
        }
        const symbol = this.classIn(scope, read.name);
        if (symbol) return this.types.class(symbol);
        const platform = this.platformType(read.name, args, OPEN_NAMESPACES);
        const object = platform && !holdsStaticsAlone(platform.definition) ? undefined : this.sobject(read.name);
        return object ?? platform;
    }

    /** User class by the name code inside `scope` uses: inner classes of the scope, its superclasses and outer classes first. */
    classIn(scope: ClassSymbol | null, name: string): ClassSymbol | undefined {
        const [head, ...rest] = name.toLowerCase().split('.');
        let found: ClassSymbol | undefined;
        for (let s = scope; s && !found; s = s.outer) {
            if (s.declaration.name.toLowerCase() === head) found = s;
            for (const c of s.lineage()) found ??= c.inner.get(head!);
        }
        found ??= this.classes.get(head!);
        for (const part of rest) {
            let next: ClassSymbol | undefined;
            if (found) for (const c of found.lineage()) next ??= c.inner.get(part);
            found = next;
        }
        return found;
    }

    /** A platform type by full name, or by short name in one of the given namespaces. */
    platformType(name: string, args: readonly Type[], namespaces: readonly string[]): Type | undefined {
        const simple = this.types.builtIn(name);
        if (simple) return simple;
        const definition =
            platformTypeNamed(name) ?? namespaces.map((n) => platformTypeNamed(`${n}.${name}`)).find((d) => d);
        if (definition) return this.types.platform(definition, args);
        const generic = /^(?:system\.)?(list|set|map|iterable|iterator)$/i.exec(name)?.[1];
        return generic
            ? this.types.generic(generic[0]!.toUpperCase() + generic.slice(1).toLowerCase(), args)
            : undefined;
    }

    private sobject(name: string): Type | undefined {
        const object = this.schema.object(name.replace(/^schema\./i, ''));
        return object && this.types.sobject(object);
    }

    /** A type text of a platform signature; `variables` are the type's own parameters. */
    platformText(text: string, namespace: string, variables: ReadonlySet<string>): Type | undefined {
        const resolve = (read: TypeText): Type | undefined => {
            if (variables.has(read.name)) return this.types.variable(read.name);
            const args = read.args.map(resolve);
            if (args.some((a) => !a)) return undefined;
            return (
                this.platformType(read.name, args as Type[], [namespace, ...OPEN_NAMESPACES]) ?? this.sobject(read.name)
            );
        };
        return resolve(readType(text));
    }
}
