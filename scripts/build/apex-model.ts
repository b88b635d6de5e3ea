import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type {
    ClassDeclarationContext,
    EnumDeclarationContext,
    MemberDeclarationContext,
    ModifierContext,
    TypeDeclarationContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';

import type { Problem } from './problems.ts';

/** A type as written: `Map<String, List<Foo.Bar>>` is `{ name: 'Map', args: [String, List<...>] }`; `T[]` is a List. */
export interface ApexTypeRef {
    name: string;
    args: ApexTypeRef[];
    line: number;
}

export interface ApexField {
    name: string;
    type: ApexTypeRef;
}

export interface ApexAuraMethod {
    name: string;
    parameters: ApexField[];
    /** Absent for `void`. */
    returns?: ApexTypeRef;
    cacheable: boolean;
    line: number;
}

/** What a class shows to Lightning: its `@AuraEnabled` static methods and instance fields. */
export interface ApexType {
    /** `Outer` or `Outer.Inner`. */
    name: string;
    file: string;
    line: number;
    kind: 'class' | 'enum';
    superName?: string;
    methods: ApexAuraMethod[];
    fields: ApexField[];
    /** Constants of an enum; empty for a class. */
    constants: string[];
}

/**
 * Parses one class file and lists its types, inner types after their outer one. Syntax errors come back as problems;
 * the types are then what could be understood.
 */
export function parseApexFile(file: string, source: string): { types: ApexType[]; problems: Problem[] } {
    const listener = new ProblemListener(file);
    const { parser } = ApexParserFactory.createLexerAndParser(source, listener);
    const types: ApexType[] = [];
    // The generated signatures promise nodes that are in fact null where the alternative was not taken.
    const declaration = parser.compilationUnit().typeDeclaration() as TypeDeclarationContext | null;
    if (declaration) readTypes(declaration, '', file, types);
    return { types, problems: listener.problems };
}

class ProblemListener extends ApexErrorListener {
    readonly problems: Problem[] = [];
    readonly file: string;

    constructor(file: string) {
        super();
        this.file = file;
    }

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.problems.push({
            file: this.file,
            line,
            column: column + 1,
            message: `Apex syntax: ${message}`,
            cure: 'Correct the class; typings cannot be made from it until it parses.'
        });
    }
}

function readTypes(
    declaration: TypeDeclarationContext | MemberDeclarationContext,
    prefix: string,
    file: string,
    into: ApexType[]
): void {
    const enumeration = declaration.enumDeclaration() as EnumDeclarationContext | null;
    if (enumeration) into.push(readEnum(enumeration, prefix, file));
    const node = declaration.classDeclaration() as ClassDeclarationContext | null;
    if (node) readClass(node, prefix, file, into);
}

function readEnum(node: EnumDeclarationContext, prefix: string, file: string): ApexType {
    const constants = (node.enumConstants() as ReturnType<typeof node.enumConstants> | null)?.id_list() ?? [];
    return {
        name: prefix + node.id().getText(),
        file,
        line: node.start.line,
        kind: 'enum',
        methods: [],
        fields: [],
        constants: constants.map((constant) => constant.getText())
    };
}

function readClass(node: ClassDeclarationContext, prefix: string, file: string, into: ApexType[]): void {
    const superType = node.typeRef() as TypeRefContext | null;
    const type: ApexType = {
        name: prefix + node.id().getText(),
        file,
        line: node.start.line,
        kind: 'class',
        methods: [],
        fields: [],
        constants: []
    };
    if (superType) type.superName = superType.getText();
    into.push(type);
    for (const body of node.classBody().classBodyDeclaration_list()) {
        const member = body.memberDeclaration() as MemberDeclarationContext | null;
        if (!member) continue;
        readTypes(member, `${type.name}.`, file, into);
        const aura = auraEnabled(body.modifier_list());
        if (aura) readAuraMember(member, aura.cacheable, type);
    }
}

function readAuraMember(member: MemberDeclarationContext, cacheable: boolean, type: ApexType): void {
    const method = member.methodDeclaration() as ReturnType<typeof member.methodDeclaration> | null;
    if (method) {
        const returns = method.typeRef() as TypeRefContext | null;
        const list = method.formalParameters().formalParameterList() as ReturnType<
            ReturnType<typeof method.formalParameters>['formalParameterList']
        > | null;
        const parameters = (list?.formalParameter_list() ?? []).map((parameter) => ({
            name: parameter.id().getText(),
            type: readTypeRef(parameter.typeRef())
        }));
        type.methods.push({
            name: method.id().getText(),
            parameters,
            cacheable,
            line: method.start.line,
            ...(returns ? { returns: readTypeRef(returns) } : {})
        });
    }
    const field = member.fieldDeclaration() as ReturnType<typeof member.fieldDeclaration> | null;
    if (field) {
        for (const variable of field.variableDeclarators().variableDeclarator_list()) {
            type.fields.push({ name: variable.id().getText(), type: readTypeRef(field.typeRef()) });
        }
    }
    const property = member.propertyDeclaration() as ReturnType<typeof member.propertyDeclaration> | null;
    if (property) type.fields.push({ name: property.id().getText(), type: readTypeRef(property.typeRef()) });
}

function auraEnabled(modifiers: ModifierContext[]): { cacheable: boolean } | undefined {
    for (const modifier of modifiers) {
        const annotation = modifier.annotation() as ReturnType<typeof modifier.annotation> | null;
        const text = annotation?.getText().toLowerCase();
        if (text?.startsWith('@auraenabled')) return { cacheable: text.includes('cacheable=true') };
    }
    return undefined;
}

function readTypeRef(node: TypeRefContext): ApexTypeRef {
    const names = node.typeName_list();
    const last = names.at(-1);
    const argumentList = last?.typeArguments() as
        ReturnType<NonNullable<typeof last>['typeArguments']> | null | undefined;
    const line = node.start.line;
    const named: ApexTypeRef = {
        name: names.map((name) => name.getText().replace(/<.*$/s, '')).join('.'),
        args: (argumentList?.typeList().typeRef_list() ?? []).map(readTypeRef),
        line
    };
    const brackets = node.arraySubscripts().getText().length / '[]'.length;
    let result = named;
    for (let depth = 0; depth < brackets; depth++) result = { name: 'List', args: [result], line };
    return result;
}
