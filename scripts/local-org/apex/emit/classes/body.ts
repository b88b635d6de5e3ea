import type { StatementNode } from '../../declare/declare.ts';
import type { ParameterDeclaration } from '../../declare/shapes.ts';
import type { ClassSymbol } from '../../resolve/symbols.ts';
import { T, type Type } from '../../resolve/types.ts';
import { Frame } from '../frame.ts';
import { reassigned } from '../reassigned.ts';
import { statements } from '../statements/statement.ts';
import type { UnitEmitter } from '../unit.ts';

export interface Body {
    unit: UnitEmitter;
    symbol: ClassSymbol;
    static: boolean;
    params: readonly { name: string; type: Type }[];
    returns?: Type;
    /** Name of the property this is an accessor of. */
    accessor?: string;
    /** A constructor: `return` gives the object. */
    constructs?: boolean;
    nodes: readonly StatementNode[];
    line: number;
}

export const parameters = (
    declared: readonly ParameterDeclaration[],
    types: readonly Type[]
): { name: string; type: Type }[] => declared.map((p, i) => ({ name: p.name, type: types[i]! }));

/** Classes whose first use runs code of theirs: their methods and constructors make sure it has run. */
export function hasStaticEffects(symbol: ClassSymbol): boolean {
    const d = symbol.declaration;
    return (
        d.blocks.some((b) => b.static) ||
        d.fields.some((f) => f.modifiers.static && f.initialised && f.literal === null)
    );
}

/** `(a, b){...}` of a method, constructor or accessor: parameters, temporaries, statics, sharing, statements. */
export function functionBody(b: Body, emit: (frame: Frame) => string): string {
    const frame = new Frame(
        b.unit,
        b.symbol,
        b.static,
        b.returns ?? T.void,
        { accessor: b.accessor?.toLowerCase(), constructs: b.constructs },
        reassigned(b.nodes)
    );
    const names = b.params.map((p) => frame.declare(p.name, p.type, b.line).js);
    const code = frame.block(() => emit(frame));
    const statics = hasStaticEffects(b.symbol) ? `${b.unit.statics(b.symbol)};` : '';
    return `(${names.join(',')}){${frame.temporariesHead()}${statics}${withSharing(frame, code)}}`;
}

/** Sets `tx.sharing` while code runs that may reach classes which inherit theirs. */
function withSharing(frame: Frame, code: string): string {
    const { sharing } = frame.symbol;
    if (sharing === null || !frame.handsOnSharing) return code;
    return `const $outer=$enter(${sharing});try{${code}}finally{$leave($outer);}`;
}

export const statementsOf =
    (nodes: readonly StatementNode[]) =>
    (frame: Frame): string =>
        statements(frame, nodes);
