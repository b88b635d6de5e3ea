import {
    IdPrimaryContext,
    LiteralPrimaryContext,
    SoqlPrimaryContext,
    SoslPrimaryContext,
    SuperPrimaryContext,
    ThisPrimaryContext,
    TypeRefPrimaryContext,
    VoidPrimaryContext,
    type PrimaryExpressionContext
} from '@apexdevtools/apex-parser';
import { typeText } from '../../declare/declare.ts';
import { CompileError } from '../../problems.ts';
import type { Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { value, type Operand, type Value } from '../value.ts';
import { lineOf } from './expression.ts';
import { literal } from './literal.ts';
import { name } from './name.ts';
import { soql } from './soql.ts';

export function primary(frame: Frame, node: PrimaryExpressionContext): Operand {
    const p = node.primary();
    if (p instanceof LiteralPrimaryContext) return literal(frame.unit, p.literal());
    if (p instanceof IdPrimaryContext) return name(frame, p.id().getText(), lineOf(p));
    if (p instanceof ThisPrimaryContext) return self(frame, lineOf(p));
    if (p instanceof SuperPrimaryContext) {
        const base = frame.symbol.superType;
        if (frame.isStatic || !base) throw new CompileError('super is not available here', lineOf(p));
        return value(base, 'super', { nonNull: true, isSuper: true });
    }
    if (p instanceof TypeRefPrimaryContext)
        return typeToken(frame, frame.type(typeText(p.typeRef()), lineOf(p)), lineOf(p));
    if (p instanceof SoqlPrimaryContext) return soql(frame, p.soqlLiteral());
    if (p instanceof VoidPrimaryContext) throw new CompileError('void.class is not supported', lineOf(p));
    if (p instanceof SoslPrimaryContext) throw new CompileError('SOSL is not supported', lineOf(p));
    throw new CompileError(`Expression not supported: ${node.getText().slice(0, 60)}`, lineOf(node));
}

export function self(frame: Frame, line: number): Value {
    if (frame.isStatic) throw new CompileError('this is not available in a static method', line);
    return value(frame.symbol.type, 'this', { nonNull: true });
}

/** `X.class`: System.Type, made by the standard library from the type's text. */
export function typeToken(frame: Frame, type: Type, line: number): Value {
    const token = frame.program.platformType('System.Type', [], []);
    if (!token) throw new CompileError('System.Type is not declared', line);
    return value(token, frame.unit.constant(`$typeToken(${JSON.stringify(type.text)})`), { nonNull: true });
}
