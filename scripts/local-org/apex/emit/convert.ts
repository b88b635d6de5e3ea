import { CompileError } from '../problems.ts';
import { distance } from '../resolve/assignable.ts';
import { T, type Type } from '../resolve/types.ts';
import type { UnitEmitter } from './unit.ts';
import type { Value } from './value.ts';

/** Helpers (runtime/convert.ts) by which one simple type becomes another; the others look the same in JavaScript. */
const HELPERS: Record<string, Record<string, string>> = {
    Integer: { Long: '$longOfInteger', Decimal: '$decimalOfNumber' },
    Long: { Double: '$doubleOfLong', Decimal: '$decimalOfLong' },
    Double: { Decimal: '$decimalOfNumber' },
    Decimal: { Double: '$doubleOfDecimal' },
    String: { Id: '$idOfString' },
    Date: { Datetime: '$datetimeOfDate' }
};

/** JavaScript of a value where a `to` is wanted; throws {@link CompileError} when Apex refuses. */
export function convert(unit: UnitEmitter, v: Value, to: Type, line: number): string {
    const { program } = unit;
    if (v.type === to) return v.code;
    if (
        v.rows &&
        to.kind === 'sobject' &&
        v.type.args[0] &&
        distance(program, v.type.args[0], to) === null &&
        v.type.args[0] !== T.SObject
    )
        return refuse(v, to, line);
    if (v.rows && to.kind === 'sobject') return `$one(${v.code})`;
    if (distance(program, v.type, to) === null) return refuse(v, to, line);
    if (to === T.Object) return v.type === T.Double ? `$box(${v.code})` : v.code;
    const integer = /^-?\d+$/.test(v.code);
    if (v.type === T.Integer && to === T.Long && integer) return `${v.code}n`;
    if (v.type === T.Integer && to === T.Decimal && integer) return unit.constant(`$decimal("${v.code}")`);
    const helper = v.type.kind === 'platform' && to.kind === 'platform' ? HELPERS[v.type.name]?.[to.name] : undefined;
    return helper ? `${helper}(${v.code})` : v.code;
}

function refuse(v: Value, to: Type, line: number): never {
    throw new CompileError(`Illegal assignment from ${v.type.text} to ${to.text}`, line);
}
