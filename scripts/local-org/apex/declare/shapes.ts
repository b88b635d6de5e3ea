/** What a unit declares, as plain data: kept in the cache as JSON, so that unchanged units need no parsing. */

export interface Annotation {
    /** Lower-cased, without `@`. */
    name: string;
    /** By lower-cased key; a lone value has the key `value`. */
    values: Record<string, string>;
}

export interface Modifiers {
    access: 'private' | 'protected' | 'public' | 'global';
    static: boolean;
    abstract: boolean;
    virtual: boolean;
    override: boolean;
    final: boolean;
    transient: boolean;
    /** `testMethod` keyword or `@IsTest`. */
    test: boolean;
    sharing: 'with' | 'without' | 'inherited' | null;
    annotations: Annotation[];
}

export interface ParameterDeclaration {
    name: string;
    type: string;
}

interface Member {
    name: string;
    line: number;
    modifiers: Modifiers;
}

export interface FieldDeclaration extends Member {
    type: string;
    /** Source of a literal initialiser of a `static final` field: such a constant needs no state. */
    literal: string | null;
    initialised: boolean;
}

export type Accessor = 'auto' | 'body' | null;

export interface PropertyDeclaration extends Member {
    type: string;
    getter: Accessor;
    setter: Accessor;
}

export interface MethodDeclaration extends Member {
    /** `void` or a type. */
    returns: string;
    params: ParameterDeclaration[];
    hasBody: boolean;
}

export interface ConstructorDeclaration {
    line: number;
    modifiers: Modifiers;
    params: ParameterDeclaration[];
}

export interface TypeDeclaration {
    kind: 'class' | 'interface' | 'enum';
    name: string;
    line: number;
    modifiers: Modifiers;
    extends: string | null;
    implements: string[];
    fields: FieldDeclaration[];
    properties: PropertyDeclaration[];
    methods: MethodDeclaration[];
    constructors: ConstructorDeclaration[];
    /** Static or instance blocks. */
    blocks: { static: boolean; line: number }[];
    /** Names of enum constants, in order. */
    constants: string[];
    inner: TypeDeclaration[];
}

export interface TriggerDeclaration {
    object: string;
    events: { when: 'before' | 'after'; operation: 'insert' | 'update' | 'delete' | 'undelete' }[];
}

export interface UnitDeclaration {
    kind: 'class' | 'trigger' | 'anonymous';
    name: string;
    path: string;
    apiVersion: number;
    type: TypeDeclaration;
    trigger: TriggerDeclaration | null;
}

export const annotation = (m: Modifiers, name: string): Annotation | undefined =>
    m.annotations.find((a) => a.name === name);
