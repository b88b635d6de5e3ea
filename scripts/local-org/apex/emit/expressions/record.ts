import { CompileError } from '../../problems.ts';
import { recordMemberNamed } from '../../resolve/sobject-members.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';
import { nonNull } from './expression.ts';
import { placed } from './name.ts';

/** `record.Field`, `record.Parent`, `record.Children`. */
export function recordMember(frame: Frame, receiver: Value, name: string, line: number): Value {
    const { object } = receiver.type;
    if (!object) {
        if (name.toLowerCase() !== 'id') throw new CompileError(`Variable does not exist: ${name} on SObject`, line);
        return placed(T.Id, {
            parts: [nonNull(receiver)],
            read: ([o]) => `$get(${o},"id")`,
            write: ([o], v) => `$put(${o},"id",${v})`
        });
    }
    const member = recordMemberNamed(frame.program, object, name);
    if (!member) throw new CompileError(`No such field: ${name} on ${object.name}`, line);
    if (member.kind === 'children') {
        const child = JSON.stringify(member.relationship.childObject);
        return value(member.type, `$children(${nonNull(receiver)},${JSON.stringify(name.toLowerCase())},${child})`);
    }
    const key = JSON.stringify(member.kind === 'field' ? member.field.name.toLowerCase() : member.relationship);
    const record = receiver.parent ? receiver.code : nonNull(receiver);
    if (member.kind === 'parent') {
        const read = receiver.parent ? '$parentOfParent' : '$parent';
        return placed(
            member.type,
            {
                parts: [record],
                read: ([o]) => `${read}(${o},${key})`,
                write: ([o], v) => `$putParent($n(${o}),${key},${v})`
            },
            { parent: true }
        );
    }
    const read = receiver.parent ? '$fieldOfParent' : '$get';
    return placed(
        member.type,
        {
            parts: [record],
            read: ([o]) => `${read}(${o},${key})`,
            write: ([o], v) => `$put(${receiver.parent ? `$n(${o})` : o},${key},${v})`
        },
        { field: { record, name: member.field.name } }
    );
}

/** `new Account(Name = 'x', Owner = user)`. */
export function newRecord(
    frame: Frame,
    type: Type,
    given: readonly { name: string; value: Value; line: number }[]
): Value {
    const object = type.object!;
    const info = frame.unit.constant(`$object(${JSON.stringify(object.name)})`);
    let code = `$record(${info})`;
    for (const g of given) {
        const member = recordMemberNamed(frame.program, object, g.name);
        if (!member || member.kind === 'children')
            throw new CompileError(`No such field: ${g.name} on ${object.name}`, g.line);
        const v = convert(frame.unit, g.value, member.type, g.line);
        code =
            member.kind === 'parent'
                ? `$withParent(${code},${JSON.stringify(member.relationship)},${v})`
                : `$with(${code},${JSON.stringify(member.field.name.toLowerCase())},${v})`;
    }
    return value(type, code, { nonNull: true });
}
