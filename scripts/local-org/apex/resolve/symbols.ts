import type {
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    PropertyDeclaration,
    TypeDeclaration,
    UnitDeclaration
} from '../declare/shapes.ts';
import type { Program } from './program.ts';
import { T, type Type } from './types.ts';

export interface FieldSymbol {
    readonly name: string;
    readonly owner: ClassSymbol;
    readonly type: Type;
    readonly static: boolean;
    readonly declaration: FieldDeclaration | PropertyDeclaration;
    /** Property whose accessors have code or can be overridden: read and written by methods. */
    readonly accessors: { get: boolean; set: boolean } | null;
    /** JavaScript property that holds the value. */
    readonly slot: string;
    /** Source of the literal of a constant. */
    readonly literal: string | null;
}

export interface MethodSymbol {
    readonly name: string;
    readonly owner: ClassSymbol;
    readonly static: boolean;
    readonly params: readonly Type[];
    readonly returns: Type;
    /** JavaScript name: `name$type$type`, so that overloads are apart and overrides are the same. */
    readonly slot: string;
    readonly declaration: MethodDeclaration;
}

export interface ConstructorSymbol {
    readonly owner: ClassSymbol;
    readonly params: readonly Type[];
    readonly slot: string;
    readonly declaration: ConstructorDeclaration | null;
}

const mangle = (params: readonly Type[]): string =>
    params.map((p) => p.text.toLowerCase().replace(/[^a-z0-9_]+/g, '_')).join('$');

/** One user class, interface or enum, with its members resolved on demand. */
export class ClassSymbol {
    readonly name: string;
    readonly inner = new Map<string, ClassSymbol>();
    private fieldTable: Map<string, FieldSymbol> | undefined;
    private methodTable: Map<string, MethodSymbol[]> | undefined;
    private constructorList: ConstructorSymbol[] | undefined;
    private superTypeOnce: Type | null | undefined;
    private interfacesOnce: Type[] | undefined;

    constructor(
        readonly program: Program,
        readonly unit: UnitDeclaration,
        readonly declaration: TypeDeclaration,
        readonly outer: ClassSymbol | null
    ) {
        this.name = outer ? `${outer.name}.${declaration.name}` : declaration.name;
        for (const i of declaration.inner)
            this.inner.set(i.name.toLowerCase(), new ClassSymbol(program, unit, i, this));
    }

    /** Looks at every declaration, so that the program has noted all that is wrong with them. */
    resolveAll(): void {
        void [this.superType, this.interfaces, this.fields, this.methods, this.constructors];
        for (const i of this.inner.values()) i.resolveAll();
    }

    get type(): Type {
        return this.program.types.class(this);
    }
    get superType(): Type | null {
        if (this.superTypeOnce === undefined) {
            const text = this.declaration.extends;
            // Seen from outside: to look inside, one would have to know the superclass already.
            this.superTypeOnce = null;
            if (text)
                this.superTypeOnce =
                    this.program.resolving(this, true, () =>
                        this.program.typeIn(this.outer, text, this.declaration.line)
                    ) ?? null;
        }
        return this.superTypeOnce;
    }
    get superclass(): ClassSymbol | null {
        return this.superType?.symbol ?? null;
    }
    get interfaces(): Type[] {
        return (this.interfacesOnce ??= this.declaration.implements
            .map((t) => this.program.resolving(this, true, () => this.program.typeIn(this, t, this.declaration.line)))
            .filter((t) => t !== undefined));
    }
    /** A class, its superclasses outwards. */
    *lineage(): Iterable<ClassSymbol> {
        for (let c: ClassSymbol | null = this; c; c = c.superclass) yield c; // eslint-disable-line @typescript-eslint/no-this-alias -- the walk starts here
    }
    get isException(): boolean {
        for (const c of this.lineage())
            if (c.superType?.kind === 'platform' && c.superType.name.toLowerCase().endsWith('exception')) return true;
        return false;
    }
    /** SOQL and DML without a stated mode. Classes from API 67.0 on work in user mode, triggers in system mode. */
    get defaultMode(): 'user' | 'system' {
        return this.unit.kind !== 'trigger' && this.unit.apiVersion >= 67 ? 'user' : 'system';
    }
    /** True for `with sharing`, false for `without sharing`, null when the caller's sharing goes on. Superclasses hand theirs down, outer classes do not. */
    get sharing(): boolean | null {
        if (this.unit.kind === 'trigger') return false;
        for (const c of this.lineage()) {
            const s = c.declaration.modifiers.sharing;
            if (s) return s === 'inherited' ? null : s === 'with';
        }
        return this.unit.apiVersion >= 67 ? true : null;
    }

    get fields(): Map<string, FieldSymbol> {
        if (this.fieldTable) return this.fieldTable;
        const table = (this.fieldTable = new Map<string, FieldSymbol>());
        const add = (d: FieldDeclaration | PropertyDeclaration, accessors: FieldSymbol['accessors']): void => {
            const key = d.name.toLowerCase();
            const hidden = !d.modifiers.static && this.superclass?.field(key);
            const type = this.program.resolving(this, false, () => this.program.typeIn(this, d.type, d.line));
            if (!type) return;
            table.set(key, {
                name: d.name,
                owner: this,
                type,
                static: d.modifiers.static,
                declaration: d,
                accessors,
                slot: hidden ? `_${key}$${mangle([this.type])}` : `_${key}`,
                literal: 'literal' in d ? d.literal : null
            });
        };
        for (const f of this.declaration.fields) add(f, null);
        for (const p of this.declaration.properties) {
            const open = p.modifiers.virtual || p.modifiers.abstract || p.modifiers.override;
            const get = p.getter === 'body' || open;
            const set = p.setter === 'body' || open;
            add(p, get || set ? { get, set } : null);
        }
        return table;
    }
    /** Own or inherited. */
    field(name: string): FieldSymbol | undefined {
        const key = name.toLowerCase();
        for (const c of this.lineage()) {
            const f = c.fields.get(key);
            if (f) return f;
        }
        return undefined;
    }

    get methods(): Map<string, MethodSymbol[]> {
        if (this.methodTable) return this.methodTable;
        const table = (this.methodTable = new Map<string, MethodSymbol[]>());
        for (const d of this.declaration.methods) {
            const types = this.program.resolving(this, this.isOpen(d), () => this.signature(d));
            if (!types) continue;
            const { params, returns } = types;
            const key = d.name.toLowerCase();
            const symbol: MethodSymbol = {
                name: d.name,
                owner: this,
                static: d.modifiers.static,
                params,
                returns,
                slot: `${key}$${mangle(params)}`,
                declaration: d
            };
            const list = table.get(key);
            if (list) list.push(symbol);
            else table.set(key, [symbol]);
        }
        return table;
    }
    private signature(d: MethodDeclaration): { params: Type[]; returns: Type } {
        const type = (text: string): Type => this.program.typeIn(this, text, d.line);
        return { params: d.params.map((p) => type(p.type)), returns: d.returns === 'void' ? T.void : type(d.returns) };
    }
    /** A method that others may call by another class's name: leaving it out would let them reach a different one. */
    private isOpen(d: MethodDeclaration): boolean {
        return (
            !d.modifiers.static &&
            (d.modifiers.override || this.declaration.implements.length > 0 || this.declaration.kind === 'interface')
        );
    }
    /** Every method of that name that can be called on an instance or on the class; an override stands for what it overrides. */
    methodsNamed(name: string): MethodSymbol[] {
        const found = new Map<string, MethodSymbol>();
        const visit = (c: ClassSymbol): void => {
            for (const m of c.methods.get(name.toLowerCase()) ?? []) if (!found.has(m.slot)) found.set(m.slot, m);
            if (c.superclass) visit(c.superclass);
            for (const i of c.interfaces) if (i.symbol) visit(i.symbol);
        };
        visit(this);
        return [...found.values()];
    }

    get constructors(): ConstructorSymbol[] {
        if (this.constructorList) return this.constructorList;
        const list: ConstructorSymbol[] = [];
        for (const d of this.declaration.constructors) {
            const params = this.program.resolving(this, false, () =>
                d.params.map((p) => this.program.typeIn(this, p.type, d.line))
            );
            if (params)
                list.push({
                    owner: this,
                    params,
                    slot: `$new$${mangle([this.type])}$${mangle(params)}`,
                    declaration: d
                });
        }
        if (!this.declaration.constructors.length && this.declaration.kind === 'class')
            list.push({ owner: this, params: [], slot: `$new$${mangle([this.type])}$`, declaration: null });
        return (this.constructorList = list);
    }
}
