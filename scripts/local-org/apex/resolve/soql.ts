import {
    BoundExpressionContext,
    FieldNameContext,
    SoqlFunctionContext,
    SubQueryContext,
    type FromNameListContext,
    type QueryContext,
    type SubFieldEntryContext
} from '@apexdevtools/apex-parser';
import type { ObjectInfo } from '../../kernel/schema-types.ts';
import { CompileError } from '../problems.ts';
import type { Program } from './program.ts';
import { recordMemberNamed } from './sobject-members.ts';

interface TreeNode {
    children?: TreeNode[] | null;
    getText(): string;
}

/** What a static query answers with. */
export type QueryShape = { kind: 'records'; object: ObjectInfo } | { kind: 'count' } | { kind: 'aggregate' };

/** Checks every object and field a static query names, and tells what it answers with. */
export function checkQuery(program: Program, query: QueryContext): QueryShape {
    const line = query.start.line;
    const object = fromObject(program, query.fromNameList(), line);
    const alias = aliasOf(query.fromNameList());
    const checker = new Checker(program, alias);
    checker.aliases = new Set(
        query
            .selectList()
            .selectEntry_list()
            .map((e) => (e.soqlFunction() ? e.soqlId()?.getText().toLowerCase() : undefined))
            .filter((a): a is string => !!a)
    );
    for (const part of query.children as TreeNode[]) if (part !== query.fromNameList()) checker.walk(part, object);
    const entries = query.selectList().selectEntry_list();
    const only = entries.length === 1 ? entries[0]!.soqlFunction() : null;
    if (only && only.COUNT() && !only.fieldName()) return { kind: 'count' };
    const aggregates = entries.some((e) => isAggregate(e));
    return query.groupByClause() || aggregates ? { kind: 'aggregate' } : { kind: 'records', object };
}

const isAggregate = (e: Pick<SubFieldEntryContext, 'soqlFunction'>): boolean => {
    const f = e.soqlFunction();
    return !!f && !!(f.COUNT() || f.COUNT_DISTINCT() || f.AVG() || f.MIN() || f.MAX() || f.SUM());
};

function fromObject(program: Program, from: FromNameListContext, line: number): ObjectInfo {
    const name = from.fieldName(0).getText();
    const object = program.object(name);
    if (!object) throw new CompileError(`sObject type '${name}' is not supported`, line);
    return object;
}
const aliasOf = (from: FromNameListContext): string | null => from.soqlId_list()[0]?.getText().toLowerCase() ?? null;

class Checker {
    aliases = new Set<string>();
    constructor(
        private readonly program: Program,
        private readonly alias: string | null
    ) {}

    walk(node: TreeNode, object: ObjectInfo): void {
        if (node instanceof BoundExpressionContext) return;
        if (node instanceof SubQueryContext) return this.subQuery(node, object);
        if (node instanceof FieldNameContext) return this.path(node, object);
        if (node instanceof SoqlFunctionContext && node.FIELDS()) return;
        for (const child of node.children ?? []) this.walk(child, object);
    }

    /** In the SELECT list: a child relationship. Elsewhere: a semi-join on an object. */
    private subQuery(node: SubQueryContext, outer: ObjectInfo): void {
        const name = node.fromNameList().fieldName(0).getText().split('.').at(-1)!;
        const relationship = outer.childRelationships.find(
            (c) => c.relationshipName?.toLowerCase() === name.toLowerCase()
        );
        const object = this.program.object(relationship ? relationship.childObject : name);
        if (!object)
            throw new CompileError(
                `Didn't understand relationship '${name}' in FROM part of query call on ${outer.name}`,
                node.start.line
            );
        const inner = new Checker(this.program, aliasOf(node.fromNameList()));
        for (const part of node.children as TreeNode[])
            if (part !== (node.fromNameList() as unknown)) inner.walk(part, object);
    }

    private path(node: FieldNameContext, object: ObjectInfo): void {
        const names = node.soqlId_list().map((i) => i.getText());
        if (names.length === 1 && this.aliases.has(names[0]!.toLowerCase())) return;
        if (names.length > 1 && [this.alias, object.name.toLowerCase()].includes(names[0]!.toLowerCase()))
            names.shift();
        let at: ObjectInfo | null = object;
        names.forEach((name, i) => {
            if (!at) return;
            const member = recordMemberNamed(this.program, at, name);
            const wanted = i === names.length - 1 ? 'field' : 'parent';
            if (member?.kind !== wanted) {
                const what =
                    wanted === 'field'
                        ? `No such column '${name}' on entity '${at.name}'`
                        : `Didn't understand relationship '${name}' on entity '${at.name}'`;
                throw new CompileError(what, node.start.line);
            }
            if (member.kind === 'parent') at = member.type.object;
        });
    }
}
