import type { LiteralContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { T } from '../../resolve/types.ts';
import type { UnitEmitter } from '../unit.ts';
import { value, type Value } from '../value.ts';

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' };

/** Text of an Apex string literal, quotes and escapes gone. */
export function stringOf(source: string): string {
    const multiline = source.startsWith("'''");
    const body = multiline ? source.slice(3, -3).replace(/^\r?\n/, '') : source.slice(1, -1);
    return body.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, c: string) =>
        hex ? String.fromCharCode(parseInt(hex, 16)) : (ESCAPES[c] ?? c)
    );
}

/** A literal from its source text; `literal` tells the kind by its first characters. */
export function literalOf(unit: UnitEmitter, source: string, line: number): Value {
    const text = source.toLowerCase();
    if (text === 'null') return value(T.null, 'null');
    if (text === 'true' || text === 'false') return value(T.Boolean, text, { nonNull: true });
    if (text.startsWith("'")) return value(T.String, JSON.stringify(stringOf(source)), { nonNull: true });
    if (text.endsWith('l')) return value(T.Long, `${BigInt(text.slice(0, -1))}n`, { nonNull: true });
    if (/^\d+$/.test(text)) {
        const n = Number(text);
        if (n > 2_147_483_647) throw new CompileError(`Illegal integer: ${source}`, line);
        return value(T.Integer, String(n), { nonNull: true });
    }
    if (text.endsWith('d')) return value(T.Double, String(Number(text.slice(0, -1))), { nonNull: true });
    return value(T.Decimal, unit.constant(`$decimal(${JSON.stringify(text)})`), { nonNull: true });
}

export const literal = (unit: UnitEmitter, node: LiteralContext): Value =>
    literalOf(unit, node.getText(), node.start.line);
