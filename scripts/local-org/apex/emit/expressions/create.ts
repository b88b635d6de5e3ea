import {
    AssignExpressionContext,
    IdPrimaryContext,
    PrimaryExpressionContext,
    type CreatorContext,
    type ExpressionContext,
    type NewExpressionContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { typeText } from '../../declare/declare.ts';
import { choose } from '../../resolve/overloads.ts';
import type { ClassSymbol } from '../../resolve/symbols.ts';
import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { mark, value, type Value } from '../value.ts';
import { expression, expressionAs, lineOf } from './expression.ts';
import { converted, platformNew } from './platform.ts';
import { newRecord } from './record.ts';

function createdType(frame: Frame, node: CreatorContext): Type {
    const text = node
        .createdName()
        .idCreatedNamePair_list()
        .map((p) => {
            const args = p.typeList()?.typeRef_list();
            return p.anyId().getText() + (args ? `<${args.map(typeText).join(',')}>` : '');
        })
        .join('.');
    return frame.type(text, lineOf(node));
}

/** `new X(...)`, `new X[n]`, `new X[]{...}`, `new List<X>{...}`, `new Map<K, V>{...}`. */
export function creator(frame: Frame, node: NewExpressionContext): Value {
    const c = node.creator();
    const line = lineOf(node);
    const type = createdType(frame, c);
    const array = c.arrayCreatorRest();
    if (array) {
        const size = array.expression();
        if (!size)
            return listOf(frame, frame.program.types.list(type), array.arrayInitializer()?.expression_list() ?? []);
        const list = frame.program.types.list(type);
        return value(list, `$newArray(${frame.unit.typeText(type)},${expressionAs(frame, size, T.Integer)})`, {
            nonNull: true
        });
    }
    if (c.noRest()) return type.is('Map') ? mapOf(frame, type, []) : listOf(frame, type, []);
    const entries = c.mapCreatorRest();
    if (entries) {
        const pairs = entries
            .mapCreatorRestPair_list()
            .map((p) => p.expression_list() as [ExpressionContext, ExpressionContext]);
        return mapOf(frame, type, pairs);
    }
    const items = c.setCreatorRest();
    if (items) return listOf(frame, type, items.expression_list());
    return construct(frame, type, c.classCreatorRest()?.arguments().expressionList()?.expression_list() ?? [], line);
}

function listOf(frame: Frame, type: Type, nodes: readonly ExpressionContext[]): Value {
    const element = type.args[0];
    if (!element || !(type.is('List') || type.is('Set'))) throw new CompileError(`Not a collection: ${type.text}`, 0);
    const items = nodes.map((n) => expressionAs(frame, n, element)).join(',');
    return value(type, `new ${type.is('List') ? '$List' : '$Set'}(${frame.unit.typeText(element)},[${items}])`, {
        nonNull: true
    });
}

function mapOf(frame: Frame, type: Type, pairs: readonly (readonly [ExpressionContext, ExpressionContext])[]): Value {
    const [key, item] = type.args;
    if (!type.is('Map') || !key || !item) throw new CompileError(`Not a Map: ${type.text}`, 0);
    const entries = pairs.map(([k, v]) => `[${expressionAs(frame, k, key)},${expressionAs(frame, v, item)}]`).join(',');
    return value(type, `$map(${frame.unit.typeText(key)},${frame.unit.typeText(item)},[${entries}])`, {
        nonNull: true
    });
}

function construct(frame: Frame, type: Type, nodes: readonly ExpressionContext[], line: number): Value {
    if (type.kind === 'sobject' && type.object && (!nodes.length || nodes[0] instanceof AssignExpressionContext))
        return record(frame, type, nodes);
    const args = nodes.map((n) => expression(frame, n));
    if (type.symbol) return constructUser(frame, type, args, line);
    if (!args.length && (type.is('List') || type.is('Set'))) return listOf(frame, type, []);
    if (!args.length && type.is('Map')) return mapOf(frame, type, []);
    // A query in `new Map<Id, Account>([SELECT ...])` is its list.
    return platformNew(
        frame,
        type,
        args.map((a) => ({ ...a, rows: false })),
        line
    );
}

function record(frame: Frame, type: Type, nodes: readonly ExpressionContext[]): Value {
    const given = nodes.map((n) => {
        const [left, right] = n instanceof AssignExpressionContext ? n.expression_list() : [];
        const name = left instanceof PrimaryExpressionContext ? left.primary() : null;
        if (!right || !(name instanceof IdPrimaryContext))
            throw new CompileError(`Name = value expected: ${n.getText()}`, lineOf(n));
        return { name: name.getText(), value: expression(frame, right), line: lineOf(n) };
    });
    return newRecord(frame, type, given);
}

/** The class or one it extends has field initialisers or blocks. */
function hasInitialisers(symbol: ClassSymbol): boolean {
    for (const c of symbol.lineage()) {
        const d = c.declaration;
        if (d.blocks.some((b) => !b.static) || d.fields.some((f) => !f.modifiers.static && f.initialised)) return true;
    }
    return false;
}

function constructUser(frame: Frame, type: Type, args: readonly Value[], line: number): Value {
    const symbol = type.symbol!;
    const { modifiers, kind } = symbol.declaration;
    if (kind !== 'class' || modifiers.abstract)
        throw new CompileError(`Type cannot be constructed: ${symbol.name}`, line);
    frame.calls(symbol);
    const made = `new${mark(line)} ${frame.unit.classRef(symbol)}()${hasInitialisers(symbol) ? '.$init()' : ''}`;
    const c = choose(frame.program, symbol.constructors, args);
    if (c && !(symbol.isException && !c.declaration))
        return value(type, `${made}.${c.slot}(${converted(frame, args, c.params, line).join(',')})`, { nonNull: true });
    if (symbol.isException)
        return value(type, `$initException(${[made, ...args.map((a) => a.code)].join(',')})`, { nonNull: true });
    throw new CompileError(`Constructor not defined: ${symbol.name}(${args.map((a) => a.type.text).join(', ')})`, line);
}
