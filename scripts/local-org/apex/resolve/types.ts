import { platformTypeNamed, type PlatformTypeDefinition } from '../../kernel/platform-type.ts';
import type { ObjectInfo } from '../../kernel/schema-types.ts';
import type { ClassSymbol } from './symbols.ts';

export type TypeKind = 'void' | 'null' | 'platform' | 'class' | 'sobject' | 'variable';

/**
 * A static type. Interned: the same type is the same object within a {@link TypeTable}.
 * `sobject` without `object` is SObject itself.
 */
export class Type {
    constructor(
        readonly kind: TypeKind,
        /** Without type arguments: `List`, `Integer`, `Database.SaveResult`, `Outer.Inner`, `Account`. */
        readonly name: string,
        readonly args: readonly Type[] = [],
        readonly symbol: ClassSymbol | null = null,
        readonly object: ObjectInfo | null = null
    ) {}
    /** As Apex writes it: `Map<Id,List<Account>>`. */
    get text(): string {
        return this.args.length ? `${this.name}<${this.args.map((a) => a.text).join(',')}>` : this.name;
    }
    /** The declaration of a platform type; SObject types answer with that of SObject. */
    get definition(): PlatformTypeDefinition | undefined {
        if (this.kind === 'sobject') return platformTypeNamed('System.SObject') ?? platformTypeNamed('Schema.SObject');
        return this.kind === 'platform'
            ? (platformTypeNamed(this.name) ?? platformTypeNamed(`System.${this.name}`))
            : undefined;
    }
    is(name: string): boolean {
        return this.kind === 'platform' && this.name === name;
    }
    get isNumber(): boolean {
        return this === T.Integer || this === T.Long || this === T.Double || this === T.Decimal;
    }
    get isCollection(): boolean {
        return this.kind === 'platform' && (this.name === 'List' || this.name === 'Set' || this.name === 'Map');
    }
    get isEnum(): boolean {
        return this.symbol?.declaration.kind === 'enum' || this.definition?.kind === 'enum';
    }
    get isText(): boolean {
        return this === T.String || this === T.Id;
    }
}

const builtIn = (name: string): Type => new Type('platform', name);

/** Types the language itself knows. */
export const T = {
    void: new Type('void', 'void'),
    null: new Type('null', 'null'),
    Boolean: builtIn('Boolean'),
    String: builtIn('String'),
    Id: builtIn('Id'),
    Integer: builtIn('Integer'),
    Long: builtIn('Long'),
    Double: builtIn('Double'),
    Decimal: builtIn('Decimal'),
    Date: builtIn('Date'),
    Datetime: builtIn('Datetime'),
    Time: builtIn('Time'),
    Blob: builtIn('Blob'),
    Object: builtIn('Object'),
    SObject: new Type('sobject', 'SObject')
} as const;

const builtIns = new Map<string, Type>(Object.values(T).map((t) => [t.name.toLowerCase(), t]));

/** Names the platform has for one and the same type. */
const ALIASES: Record<string, string> = {
    'system.object': 'object',
    'schema.sobject': 'sobject',
    'system.sobject': 'sobject'
};

export class TypeTable {
    private readonly types = new Map<string, Type>();

    builtIn(name: string): Type | undefined {
        const key = name.toLowerCase();
        const alias = ALIASES[key] ?? (key.startsWith('system.') ? key.slice(7) : key);
        return builtIns.get(alias);
    }

    /** A platform type with its arguments; List, Set, Map, Iterable and Iterator go by their short names. */
    platform(definition: PlatformTypeDefinition, args: readonly Type[] = []): Type {
        const short = this.builtIn(definition.name);
        if (short) return short;
        const name =
            definition.typeParams?.length && definition.name.startsWith('System.')
                ? definition.name.slice(7)
                : definition.name;
        return this.generic(name, args);
    }
    generic(name: string, args: readonly Type[]): Type {
        return this.intern(new Type('platform', name, args));
    }
    list = (element: Type): Type => this.generic('List', [element]);

    sobject(object: ObjectInfo): Type {
        return this.intern(new Type('sobject', object.name, [], null, object));
    }
    class(symbol: ClassSymbol): Type {
        return this.intern(new Type('class', symbol.name, [], symbol));
    }
    variable(name: string): Type {
        return this.intern(new Type('variable', name));
    }
    private intern(type: Type): Type {
        const key = `${type.kind} ${type.text.toLowerCase()}`;
        const hit = this.types.get(key);
        if (hit) return hit;
        this.types.set(key, type);
        return type;
    }
    /** The type with its type variables replaced. */
    substitute(type: Type, bound: ReadonlyMap<string, Type>): Type {
        if (!bound.size) return type;
        if (type.kind === 'variable') return bound.get(type.name) ?? type;
        return type.args.length
            ? this.generic(
                  type.name,
                  type.args.map((a) => this.substitute(a, bound))
              )
            : type;
    }
}
