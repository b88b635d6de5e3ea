import {
    LiteralPrimaryContext,
    PrimaryExpressionContext,
    type AnonymousUnitContext,
    type BlockContext,
    type ClassDeclarationContext,
    type CompilationUnitContext,
    type ConstructorDeclarationContext,
    type EnumDeclarationContext,
    type ExpressionContext,
    type FieldDeclarationContext,
    type FormalParametersContext,
    type InterfaceDeclarationContext,
    type MethodDeclarationContext,
    type ModifierContext,
    type PropertyDeclarationContext,
    type StatementContext,
    type TriggerUnitContext,
    type TypeDeclarationContext,
    type TypeRefContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../problems.ts';
import { modifiersOf } from './modifiers.ts';
import type {
    Accessor,
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    Modifiers,
    ParameterDeclaration,
    PropertyDeclaration,
    TriggerDeclaration,
    TypeDeclaration,
    UnitDeclaration
} from './shapes.ts';

export interface Source {
    name: string;
    kind: 'class' | 'trigger';
    path: string;
    text: string;
    apiVersion: number;
}

/** Where the code of each declared thing is in the tree; needed only to emit it. */
export interface CodeOf {
    fields: Map<FieldDeclaration, ExpressionContext>;
    properties: Map<PropertyDeclaration, PropertyDeclarationContext>;
    bodies: Map<MethodDeclaration | ConstructorDeclaration | TypeDeclaration['blocks'][number], BlockContext>;
    /** Statements of a trigger or of anonymous Apex. */
    statements: StatementNode[];
}

export interface DeclaredUnit {
    unit: UnitDeclaration;
    code: CodeOf;
}

/** Text of a type as the resolver reads it: no spaces, arrays as lists. */
export function typeText(node: TypeRefContext): string {
    let text = node
        .typeName_list()
        .map((n) => {
            const args = n.typeArguments()?.typeList().typeRef_list();
            const name = n.id()?.getText() ?? n.getChild(0).getText();
            return args ? `${name}<${args.map(typeText).join(',')}>` : name;
        })
        .join('.');
    for (let n = node.arraySubscripts()?.LBRACK_list().length ?? 0; n > 0; n--) text = `List<${text}>`;
    return text;
}

const parametersOf = (node: FormalParametersContext): ParameterDeclaration[] =>
    (node.formalParameterList()?.formalParameter_list() ?? []).map((p) => ({
        name: p.id().getText(),
        type: typeText(p.typeRef())
    }));

const isLiteral = (node: ExpressionContext | null | undefined): boolean =>
    node instanceof PrimaryExpressionContext && node.primary() instanceof LiteralPrimaryContext;

/** A statement, or variables declared at the top of anonymous Apex, which parse as fields and are local to it. */
export type StatementNode = StatementContext | FieldDeclarationContext;

/** Any context whose children are the member kinds: classes, triggers and anonymous Apex share them. */
interface MemberNode {
    methodDeclaration(): MethodDeclarationContext | null;
    constructorDeclaration?(): ConstructorDeclarationContext | null;
    classDeclaration(): ClassDeclarationContext | null;
    interfaceDeclaration(): InterfaceDeclarationContext | null;
    enumDeclaration(): EnumDeclarationContext | null;
    propertyDeclaration(): PropertyDeclarationContext | null;
    fieldDeclaration(): FieldDeclarationContext | null;
}

class Declarer {
    readonly code: CodeOf = { fields: new Map(), properties: new Map(), bodies: new Map(), statements: [] };

    type(
        node: { modifier_list(): ModifierContext[] } & Pick<
            TypeDeclarationContext,
            'classDeclaration' | 'interfaceDeclaration' | 'enumDeclaration'
        >
    ): TypeDeclaration {
        const modifiers = modifiersOf(node.modifier_list());
        const type = this.typeOf(node, modifiers);
        if (!type) throw new CompileError('No class, interface or enum here', 1);
        return type;
    }

    private typeOf(
        node: Pick<MemberNode, 'classDeclaration' | 'interfaceDeclaration' | 'enumDeclaration'>,
        modifiers: Modifiers
    ): TypeDeclaration | null {
        const cls = node.classDeclaration();
        if (cls) return this.classOf(cls, modifiers);
        const face = node.interfaceDeclaration();
        if (face) return this.interfaceOf(face, modifiers);
        const constants = node.enumDeclaration();
        if (!constants) return null;
        const type = emptyType('enum', constants.id().getText(), constants.start.line, modifiers);
        type.constants =
            constants
                .enumConstants()
                ?.id_list()
                .map((i) => i.getText()) ?? [];
        return type;
    }

    private classOf(node: ClassDeclarationContext, modifiers: Modifiers): TypeDeclaration {
        const type = emptyType('class', node.id().getText(), node.start.line, modifiers);
        const base = node.typeRef();
        if (base) type.extends = typeText(base);
        type.implements = node.typeList()?.typeRef_list().map(typeText) ?? [];
        for (const member of node.classBody().classBodyDeclaration_list()) {
            const block = member.block();
            if (block) {
                const declared = { static: member.STATIC() !== null, line: block.start.line };
                type.blocks.push(declared);
                this.code.bodies.set(declared, block);
            }
            const declaration = member.memberDeclaration();
            if (declaration) this.member(type, declaration, member.modifier_list());
        }
        return type;
    }

    private interfaceOf(node: InterfaceDeclarationContext, modifiers: Modifiers): TypeDeclaration {
        const type = emptyType('interface', node.id().getText(), node.start.line, modifiers);
        type.implements = node.typeList()?.typeRef_list().map(typeText) ?? [];
        for (const m of node.interfaceBody().interfaceMethodDeclaration_list()) {
            const returns = m.typeRef();
            type.methods.push({
                name: m.id().getText(),
                line: m.start.line,
                modifiers: { ...modifiersOf(m.modifier_list(), 'public'), abstract: true },
                returns: returns ? typeText(returns) : 'void',
                params: parametersOf(m.formalParameters()),
                hasBody: false
            });
        }
        return type;
    }

    member(type: TypeDeclaration, node: MemberNode, modifierNodes: ModifierContext[]): void {
        const modifiers = modifiersOf(modifierNodes);
        const method = node.methodDeclaration();
        if (method) return this.method(type, method, modifiers);
        const constructor = node.constructorDeclaration?.();
        if (constructor) {
            const declared = {
                line: constructor.start.line,
                modifiers,
                params: parametersOf(constructor.formalParameters())
            };
            type.constructors.push(declared);
            this.code.bodies.set(declared, constructor.block());
            return;
        }
        const property = node.propertyDeclaration();
        if (property) return this.property(type, property, modifiers);
        const field = node.fieldDeclaration();
        if (field) return this.field(type, field, modifiers);
        const inner = this.typeOf(node, modifiers);
        if (inner) type.inner.push(inner);
    }

    private method(type: TypeDeclaration, node: MethodDeclarationContext, modifiers: Modifiers): void {
        const returns = node.typeRef();
        const block = node.block();
        const declared: MethodDeclaration = {
            name: node.id().getText(),
            line: node.start.line,
            modifiers,
            returns: returns ? typeText(returns) : 'void',
            params: parametersOf(node.formalParameters()),
            hasBody: !!block
        };
        type.methods.push(declared);
        if (block) this.code.bodies.set(declared, block);
    }

    private property(type: TypeDeclaration, node: PropertyDeclarationContext, modifiers: Modifiers): void {
        let getter: Accessor = null;
        let setter: Accessor = null;
        for (const block of node.propertyBlock_list()) {
            const get = block.getter();
            if (get) getter = get.block() ? 'body' : 'auto';
            const set = block.setter();
            if (set) setter = set.block() ? 'body' : 'auto';
        }
        const declared = {
            name: node.id().getText(),
            line: node.start.line,
            modifiers,
            type: typeText(node.typeRef()),
            getter,
            setter
        };
        type.properties.push(declared);
        this.code.properties.set(declared, node);
    }

    private field(type: TypeDeclaration, node: FieldDeclarationContext, modifiers: Modifiers): void {
        for (const d of node.variableDeclarators().variableDeclarator_list()) {
            const value = d.expression();
            const literal = modifiers.static && modifiers.final && isLiteral(value) ? value.getText() : null;
            const declared = {
                name: d.id().getText(),
                line: d.start.line,
                modifiers,
                type: typeText(node.typeRef()),
                literal,
                initialised: !!value
            };
            type.fields.push(declared);
            if (value) this.code.fields.set(declared, value);
        }
    }
}

const emptyType = (
    kind: TypeDeclaration['kind'],
    name: string,
    line: number,
    modifiers: Modifiers
): TypeDeclaration => ({
    kind,
    name,
    line,
    modifiers,
    extends: null,
    implements: [],
    fields: [],
    properties: [],
    methods: [],
    constructors: [],
    blocks: [],
    constants: [],
    inner: []
});

export function declareClass(source: Omit<Source, 'text'>, tree: CompilationUnitContext): DeclaredUnit {
    const d = new Declarer();
    const type = d.type(tree.typeDeclaration());
    return {
        unit: { kind: 'class', name: type.name, path: source.path, apiVersion: source.apiVersion, type, trigger: null },
        code: d.code
    };
}

export function declareTrigger(source: Omit<Source, 'text'>, tree: TriggerUnitContext): DeclaredUnit {
    const d = new Declarer();
    const [name, object] = tree.id_list();
    const type = emptyType('class', name!.getText(), tree.start.line, modifiersOf([]));
    for (const member of tree.triggerBlock().triggerBlockMember_list()) {
        const declaration = member.triggerMemberDeclaration();
        if (declaration) d.member(type, declaration, member.modifier_list());
        const statement = member.statement();
        if (statement) d.code.statements.push(statement);
    }
    // A trigger has no instance: what it declares is static, whatever its modifiers.
    for (const m of type.methods) m.modifiers.static = true;
    const events: TriggerDeclaration['events'] = tree.triggerCase_list().map((c) => ({
        when: c.BEFORE() ? 'before' : 'after',
        operation: c.INSERT() ? 'insert' : c.UPDATE() ? 'update' : c.DELETE() ? 'delete' : 'undelete'
    }));
    return {
        unit: {
            kind: 'trigger',
            name: type.name,
            path: source.path,
            apiVersion: source.apiVersion,
            type,
            trigger: { object: object!.getText(), events }
        },
        code: d.code
    };
}

export function declareAnonymous(name: string, apiVersion: number, tree: AnonymousUnitContext): DeclaredUnit {
    const d = new Declarer();
    const type = emptyType('class', name, 1, modifiersOf([]));
    type.modifiers.sharing = 'with';
    for (const member of tree.anonymousBlock().anonymousBlockMember_list()) {
        const declaration = member.anonymousMemberDeclaration();
        const variables = declaration?.fieldDeclaration();
        if (variables) d.code.statements.push(variables);
        else if (declaration) d.member(type, declaration, member.modifier_list());
        const statement = member.statement();
        if (statement) d.code.statements.push(statement);
    }
    for (const m of type.methods) m.modifiers.static = true;
    return { unit: { kind: 'anonymous', name, path: name, apiVersion, type, trigger: null }, code: d.code };
}
