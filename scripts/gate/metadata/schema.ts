/**
 * The Metadata API's types as the platform publishes them (its WSDL, carried by npm as the type declarations of
 * @salesforce/types), read with the TypeScript parser. Unlike jsforce's table of the same WSDL, it names the values of each enum.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface Property {
    /** The name of a metadata type, an enum, or `string`, `boolean`, `number`, `Date`, `any`. */
    type: string;
    required: boolean;
    repeated: boolean;
}

/** A structure with properties, or an enum with its values. An enum without values is open: any text. */
export type SchemaType = { kind: 'object'; properties: Map<string, Property> } | { kind: 'enum'; values: Set<string> };

export type Schema = ReadonlyMap<string, SchemaType>;

let loaded: Schema | undefined;

/** The schema, read once per process (a quarter of a second). */
export function metadataSchema(): Schema {
    loaded ??= readSchema(readFileSync(declarationFile(), 'utf8'));
    return loaded;
}

function declarationFile(): string {
    return join(dirname(createRequire(import.meta.url).resolve('@salesforce/types/metadata')), 'metadata.d.ts');
}

/** Reads declarations of the form `export type X = Base & { a?: string; b: Y[] }` and `export type E = 'A' | 'B'`. */
export function readSchema(declarations: string): Schema {
    const source = ts.createSourceFile('metadata.d.ts', declarations, ts.ScriptTarget.Latest, true);
    const nodes = new Map(
        source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type])
    );
    const schema = new Map<string, SchemaType>();
    for (const [name, node] of nodes) schema.set(name, toSchemaType(node, nodes));
    return schema;
}

function toSchemaType(node: ts.TypeNode, nodes: ReadonlyMap<string, ts.TypeNode>): SchemaType {
    if (ts.isTypeLiteralNode(node) || ts.isIntersectionTypeNode(node))
        return { kind: 'object', properties: propertiesOf(node, nodes) };
    const literals = ts.isUnionTypeNode(node) ? node.types : [node];
    return { kind: 'enum', values: new Set(literals.flatMap(literalText)) };
}

function literalText(node: ts.TypeNode): string[] {
    return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? [node.literal.text] : [];
}

function propertiesOf(node: ts.TypeNode, nodes: ReadonlyMap<string, ts.TypeNode>): Map<string, Property> {
    if (ts.isIntersectionTypeNode(node)) return new Map(node.types.flatMap((part) => [...propertiesOf(part, nodes)]));
    if (ts.isTypeReferenceNode(node)) {
        const base = nodes.get(node.typeName.getText());
        return base === undefined ? new Map<string, Property>() : propertiesOf(base, nodes);
    }
    if (!ts.isTypeLiteralNode(node)) return new Map<string, Property>();
    return new Map(
        node.members.filter(ts.isPropertySignature).flatMap((member) => {
            if (member.type === undefined) return [];
            const repeated = ts.isArrayTypeNode(member.type);
            const type = (ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type).getText();
            // The WSDL lets every repeated element occur no time at all.
            return [
                [nameOf(member.name), { type, repeated, required: member.questionToken === undefined && !repeated }]
            ];
        })
    );
}

function nameOf(name: ts.PropertyName): string {
    return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}
