import type { AccessLevelContext, ExpressionContext, StatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { expression, lineOf } from '../expressions/expression.ts';
import type { Frame } from '../frame.ts';

interface DmlNode {
    expression(): ExpressionContext;
    accessLevel(): AccessLevelContext | null;
}

/** `insert x`, `update as user x`, `upsert x Field__c`, ...; null when the statement is none. */
export function dml(frame: Frame, node: StatementContext): string | null {
    const upsert = node.upsertStatement();
    if (upsert) {
        const field = upsert.qualifiedName()?.id_list().at(-1)?.getText();
        return write(frame, 'upsert', upsert, field);
    }
    const insert = node.insertStatement();
    if (insert) return write(frame, 'insert', insert);
    const update = node.updateStatement();
    if (update) return write(frame, 'update', update);
    const remove = node.deleteStatement();
    if (remove) return write(frame, 'delete', remove);
    const undelete = node.undeleteStatement();
    if (undelete) return write(frame, 'undelete', undelete);
    if (node.mergeStatement()) throw new CompileError('merge is not supported', lineOf(node));
    return null;
}

function write(frame: Frame, operation: string, node: DmlNode, field?: string): string {
    const given = node.expression();
    const v = expression(frame, given);
    const isList = v.type.is('List') && v.type.args[0]!.kind === 'sobject';
    if (v.type.kind !== 'sobject' && !isList)
        throw new CompileError(`DML requires SObject or SObject list type: ${v.type.text}`, lineOf(given));
    const object = v.type.kind === 'sobject' ? v.type.object : v.type.args[0]!.object;
    if (field && object && !object.fields.has(field.toLowerCase()))
        throw new CompileError(`No such field: ${field} on ${object.name}`, lineOf(given));
    const level = node.accessLevel();
    const mode = level ? (level.USER() ? 'user' : 'system') : undefined;
    return `$dml("${operation}",${v.code},${frame.access(mode)}${field ? `,${JSON.stringify(field)}` : ''});`;
}
