import type { StatementContext } from '@apexdevtools/apex-parser';
import type { FieldDeclaration } from '../../declare/shapes.ts';
import { CompileError } from '../../problems.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol } from '../../resolve/symbols.ts';
import { expressionAs, lineOf } from '../expressions/expression.ts';
import type { Frame } from '../frame.ts';
import type { UnitEmitter } from '../unit.ts';
import { mark } from '../value.ts';
import { functionBody, parameters, statementsOf } from './body.ts';
import { accessors } from './property.ts';

export interface Part {
    line: number;
    code: string;
}

const order = (parts: Part[]): string =>
    parts
        .sort((a, b) => a.line - b.line)
        .map((p) => mark(p.line) + p.code)
        .join('');

/** JavaScript name of a class: no Apex or global name ends so. */
export const className = (symbol: ClassSymbol): string => `${symbol.name.replace('.', '$')}$`;

/** The class expression of a class; interfaces and enums have none. `more` are further members (a trigger's body). */
export function classOf(unit: UnitEmitter, symbol: ClassSymbol, more: readonly Part[] = []): string {
    const d = symbol.declaration;
    const parts: Part[] = [];
    const initialisers = initialisersOf(unit, symbol, parts);
    for (const m of [...symbol.methods.values()].flat()) {
        const node = unit.code.bodies.get(m.declaration);
        if (!node) continue;
        const { line } = m.declaration;
        const body = functionBody(
            {
                unit,
                symbol,
                static: m.static,
                params: parameters(m.declaration.params, m.params),
                returns: m.returns,
                line,
                nodes: node.statement_list()
            },
            statementsOf(node.statement_list())
        );
        parts.push({ line, code: `${m.static ? 'static ' : ''}${m.slot}${body}` });
    }
    for (const c of symbol.constructors) parts.push(constructorOf(unit, symbol, c));
    for (const p of d.properties) {
        const f = symbol.fields.get(p.name.toLowerCase());
        if (f) parts.push(...accessors(unit, symbol, f));
    }
    for (const [key, inner] of symbol.inner) {
        if (inner.declaration.kind === 'class')
            parts.push({
                line: inner.declaration.line,
                code: `static $inner$${key}(){return ${classOf(unit, inner)};}`
            });
    }
    parts.push(...more);
    return `class ${className(symbol)} extends ${baseOf(symbol)}{${shape(symbol)}${staticsOf(symbol, initialisers.static)}${initOf(initialisers.instance)}${order(parts)}}`;
}

function baseOf(symbol: ClassSymbol): string {
    const base = symbol.superclass;
    if (base) return `$base(${JSON.stringify(base.name.toLowerCase())})`;
    if (symbol.superType && !symbol.isException)
        throw new CompileError(`Superclass not supported: ${symbol.superType.text}`, symbol.declaration.line);
    return symbol.isException ? '$Exception' : '$Object';
}

/** JavaScript constructor: every field exists from the start, so that all instances have one shape. */
function shape(symbol: ClassSymbol): string {
    const fields = [...symbol.fields.values()]
        .filter((f) => !f.static && !isAbstract(f))
        .map((f) => `this.${f.slot}=null;`);
    if (!symbol.isException) return fields.length ? `constructor(){super();${fields.join('')}}` : '';
    return `constructor($type=${JSON.stringify(symbol.name)}){super($type);${fields.join('')}}`;
}
const isAbstract = (f: FieldSymbol): boolean => f.declaration.modifiers.abstract;

interface Initialisers {
    /** Method names, in source order. */
    instance: string[];
    static: string[];
}

/** Field initialisers and blocks, each a method on its own line. */
function initialisersOf(unit: UnitEmitter, symbol: ClassSymbol, parts: Part[]): Initialisers {
    const all: { line: number; static: boolean; nodes: readonly StatementContext[]; emit: (frame: Frame) => string }[] =
        [];
    for (const f of symbol.fields.values()) {
        const node = unit.code.fields.get(f.declaration as FieldDeclaration);
        if (!node || f.literal !== null) continue;
        const line = lineOf(node);
        const target = f.static ? `${unit.statics(symbol)}.${f.slot}` : `this.${f.slot}`;
        const emit = (frame: Frame): string =>
            counted(unit, line) + unit.guarded(line, () => `${target}=${expressionAs(frame, node, f.type)};`);
        all.push({ line: f.declaration.line, static: f.static, nodes: [], emit });
    }
    for (const b of symbol.declaration.blocks) {
        const nodes = unit.code.bodies.get(b)!.statement_list();
        all.push({ line: b.line, static: b.static, nodes, emit: statementsOf(nodes) });
    }
    all.sort((a, b) => a.line - b.line);
    const names: Initialisers = { instance: [], static: [] };
    all.forEach((i, n) => {
        const name = `$${i.static ? 'static' : 'init'}$${n}$${className(symbol)}`;
        const body = functionBody({ unit, symbol, static: i.static, params: [], line: i.line, nodes: i.nodes }, i.emit);
        parts.push({ line: i.line, code: `${i.static ? 'static ' : ''}${name}${body}` });
        names[i.static ? 'static' : 'instance'].push(name);
    });
    return names;
}

/** Notes the line as one that can run, and counts it when lines are counted. */
function counted(unit: UnitEmitter, line: number): string {
    unit.lines.add(line);
    return unit.counting ? `$hit[${line}]=1;` : '';
}

/** `$state` makes the statics of a transaction, `$static` runs what fills them. */
function staticsOf(symbol: ClassSymbol, initialisers: readonly string[]): string {
    const fields = [...symbol.fields.values()].filter((f) => f.static && f.literal === null);
    if (!fields.length && !initialisers.length) return '';
    return `static $state(){return{${fields.map((f) => `${f.slot}:null`).join(',')}}}static $static(){${initialisers.map((i) => `this.${i}();`).join('')}}`;
}

/**
 * `$init` runs the initialisers of the superclass, then the class's own. It runs before any constructor: a method that
 * the superclass's constructor calls and the class overrides finds the class's fields filled.
 */
const initOf = (initialisers: readonly string[]): string =>
    initialisers.length ? `$init(){super.$init();${initialisers.map((i) => `this.${i}();`).join('')}return this;}` : '';

function constructorOf(unit: UnitEmitter, symbol: ClassSymbol, c: ConstructorSymbol): Part {
    const declared = c.declaration;
    const all = (declared && unit.code.bodies.get(declared)?.statement_list()) ?? [];
    const line = declared?.line ?? symbol.declaration.line;
    const first = /^(this|super)\(/i.exec(all[0]?.getText() ?? '')?.[1]?.toLowerCase();
    const body = functionBody(
        {
            unit,
            symbol,
            static: false,
            params: declared ? parameters(declared.params, c.params) : [],
            line,
            constructs: true,
            nodes: all
        },
        (frame) => {
            const start = first ? statementsOf(all.slice(0, 1))(frame) : implicitSuper(symbol);
            return `${start}${statementsOf(first ? all.slice(1) : all)(frame)}return this;`;
        }
    );
    return { line, code: c.slot + body };
}

/** The superclass's constructor without parameters runs when none is called. */
function implicitSuper(symbol: ClassSymbol): string {
    const c = symbol.superclass?.constructors.find((x) => !x.params.length);
    return c && !(symbol.isException && !c.declaration && !symbol.superclass?.constructors.length)
        ? `this.${c.slot}();`
        : '';
}
