import { CompileError } from '../../problems.ts';
import { platformMembers } from '../../resolve/platform-members.ts';
import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { value, type Operand, type Qualifier, type Value } from '../value.ts';
import { field } from './name.ts';
import { platformProperty } from './platform.ts';
import { triggerVariable } from './trigger-context.ts';

/** `Type.member`, `Namespace.Type`, `Trigger.new`, `Label.X`, `SObjectType.Account`. */
export function qualified(frame: Frame, q: Qualifier, name: string, line: number): Operand {
    switch (q.kind) {
        case 'trigger':
            return triggerVariable(frame, name, line);
        case 'labels':
            return label(frame, name, line);
        case 'sobjectTypes': {
            const object = frame.program.object(name);
            if (!object) throw new CompileError(`Unknown object: ${name}`, line);
            return token(
                frame,
                'Schema.DescribeSObjectResult',
                `$describe(${JSON.stringify(object.name)})`,
                line,
                frame.program.types.sobject(object)
            );
        }
        case 'fieldTokens': {
            const f = q.type.object!.fields.get(name.toLowerCase());
            if (!f) throw new CompileError(`No such field: ${name} on ${q.type.text}`, line);
            return q.describe
                ? token(
                      frame,
                      'Schema.DescribeFieldResult',
                      `$describeField(${JSON.stringify(q.type.name)},${JSON.stringify(f.name)})`,
                      line
                  )
                : fieldToken(frame, q.type, name, line);
        }
        case 'namespace':
            return inNamespace(frame, q.name, name, line);
        case 'type':
            return memberOfType(frame, q.type, q.name, name, line);
    }
}

function inNamespace(frame: Frame, namespace: string, name: string, line: number): Operand {
    const key = `${namespace}.${name}`.toLowerCase();
    if (key === 'system.label') return { kind: 'labels' };
    if (key === 'system.trigger') return { kind: 'trigger' };
    if (key === 'schema.sobjecttype') return { kind: 'sobjectTypes' };
    const type = frame.program.tryTypeIn(null, key);
    if (!type) throw new CompileError(`Unknown type: ${namespace}.${name}`, line);
    return { kind: 'type', type, name: key };
}

function memberOfType(frame: Frame, type: Type, typeName: string, name: string, line: number): Operand {
    if (type.symbol) {
        const constant = type.symbol.declaration.constants.find((c) => c.toLowerCase() === name.toLowerCase());
        if (constant)
            return value(type, frame.unit.constant(`$enum(${JSON.stringify(type.name)},${JSON.stringify(constant)})`), {
                nonNull: true
            });
        const f = type.symbol.field(name);
        if (f?.static) return field(frame, f, null, line);
        const inner = frame.program.classIn(type.symbol, `${type.symbol.declaration.name}.${name}`);
        if (inner) return { kind: 'type', type: inner.type, name: inner.name };
    } else if (type.kind === 'sobject' && type.object) {
        if (name.toLowerCase() === 'sobjecttype')
            return token(frame, 'Schema.SObjectType', `$sobjectType(${JSON.stringify(type.name)})`, line, type);
        if (name.toLowerCase() === 'fields') return { kind: 'fieldTokens', type, describe: false };
        return fieldToken(frame, type, name, line);
    } else {
        const [prop] = platformMembers(frame.program, type, 'staticProps', name);
        if (prop) return platformProperty(frame, prop, null);
        const constant = type.definition?.values?.find((v) => v.toLowerCase() === name.toLowerCase());
        if (constant)
            return value(
                type,
                frame.unit.constant(
                    `$platformEnum(${JSON.stringify(type.definition!.name)},${JSON.stringify(constant)})`
                ),
                { nonNull: true }
            );
        return inNamespace(frame, typeName, name, line);
    }
    throw new CompileError(`Variable does not exist: ${name} on ${type.text}`, line);
}

function label(frame: Frame, name: string, line: number): Operand {
    if (name.toLowerCase() === 'c') return { kind: 'labels' };
    if (frame.program.schema.label(name) === undefined) throw new CompileError(`Unknown label: ${name}`, line);
    return value(T.String, `$label(${JSON.stringify(name)})`, { nonNull: true });
}

/** `Account.Name`, and `Contact.Account.Name` as Apex allows by way of the parent. */
function fieldToken(frame: Frame, type: Type, name: string, line: number): Value {
    const f = type.object!.fields.get(name.toLowerCase());
    if (!f) throw new CompileError(`No such field: ${name} on ${type.text}`, line);
    const field = token(
        frame,
        'Schema.SObjectField',
        `$sobjectField(${JSON.stringify(type.name)},${JSON.stringify(f.name)})`,
        line
    );
    const isCause = type.object!.kind === 'share' && f.name === 'RowCause';
    return isCause ? { ...field, causes: f.picklist.map((p) => p.value) } : field;
}

/** A describe object the standard library makes; `describes` is the object it tells of. */
function token(frame: Frame, typeName: string, code: string, line: number, describes: Type | null = null): Value {
    const type = frame.program.platformType(typeName, [], []);
    if (!type) throw new CompileError(`${typeName} is not declared`, line);
    return value(type, code, { nonNull: true, describes });
}
