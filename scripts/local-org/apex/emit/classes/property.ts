import type { BlockContext, PropertyDeclarationContext } from '@apexdevtools/apex-parser';
import type { PropertyDeclaration } from '../../declare/shapes.ts';
import type { ClassSymbol, FieldSymbol } from '../../resolve/symbols.ts';
import type { UnitEmitter } from '../unit.ts';
import { functionBody, statementsOf } from './body.ts';
import type { Part } from './class.ts';

interface Blocks {
    get: BlockContext | null;
    set: BlockContext | null;
    getLine: number;
    setLine: number;
}

function blocksOf(node: PropertyDeclarationContext): Blocks {
    const found: Blocks = { get: null, set: null, getLine: node.start.line, setLine: node.start.line };
    for (const b of node.propertyBlock_list()) {
        const get = b.getter();
        if (get) [found.get, found.getLine] = [get.block(), get.start.line];
        const set = b.setter();
        if (set) [found.set, found.setLine] = [set.block(), set.start.line];
    }
    return found;
}

/** `$get$name` and `$set$name` of a property that is read and written by methods; none for one that is a plain field. */
export function accessors(unit: UnitEmitter, symbol: ClassSymbol, f: FieldSymbol): Part[] {
    const d = f.declaration as PropertyDeclaration;
    const node = unit.code.properties.get(d);
    if (!f.accessors || !node || d.modifiers.abstract) return [];
    const blocks = blocksOf(node);
    const key = f.name.toLowerCase();
    const prefix = f.static ? 'static ' : '';
    const stored = f.static ? `${unit.statics(symbol)}.${f.slot}` : `this.${f.slot}`;
    const common = { unit, symbol, static: f.static, accessor: f.name };
    const parts: Part[] = [];
    if (d.getter) {
        const body = functionBody(
            { ...common, params: [], returns: f.type, line: blocks.getLine, nodes: blocks.get?.statement_list() ?? [] },
            (frame) => (blocks.get ? statementsOf(blocks.get.statement_list())(frame) : `return ${stored};`)
        );
        parts.push({ line: blocks.getLine, code: `${prefix}$get$${key}${body}` });
    }
    if (d.setter) {
        const body = functionBody(
            {
                ...common,
                params: [{ name: 'value', type: f.type }],
                line: blocks.setLine,
                nodes: blocks.set?.statement_list() ?? []
            },
            (frame) =>
                blocks.set
                    ? `${statementsOf(blocks.set.statement_list())(frame)}return value;`
                    : `return(${stored}=value);`
        );
        parts.push({ line: blocks.setLine, code: `${prefix}$set$${key}${body}` });
    }
    return parts;
}
