import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { convert } from '../convert.ts';
import { receiverFirst, type Receiver } from '../receiver.ts';
import { value, type Value } from '../value.ts';

/** Methods every constant has. */
export function enumMethod(frame: Frame, receiver: Receiver, name: string, args: readonly Value[]): Value | undefined {
    const constant = (): string => receiverFirst(frame, receiver, []).join();
    switch (`${name.toLowerCase()} ${args.length}`) {
        case 'name 0':
        case 'tostring 0':
            return value(T.String, `${constant()}.name`, { nonNull: true });
        case 'ordinal 0':
            return value(T.Integer, `${constant()}.ordinal`, { nonNull: true });
        case 'hashcode 0':
            return value(T.Integer, `$hash(${constant()})`, { nonNull: true });
        case 'equals 1':
            return value(T.Boolean, `$same(${receiverFirst(frame, receiver, [args[0]!.code]).join(',')})`, {
                nonNull: true
            });
    }
    return undefined;
}

/** `Color.values()` and `Color.valueOf('RED')`. */
export function enumStatic(frame: Frame, type: Type, name: string, args: readonly Value[]): Value | undefined {
    const constants = `$constants(${JSON.stringify(type.definition?.name ?? type.name)})`;
    switch (`${name.toLowerCase()} ${args.length}`) {
        case 'values 0':
            return value(
                frame.program.types.list(type),
                `$enumValues(${frame.unit.constant(constants)},${frame.unit.typeText(type)})`,
                { nonNull: true }
            );
        case 'valueof 1':
            return value(
                type,
                `$enumValueOf(${frame.unit.constant(constants)},${frame.unit.typeText(type)},${convert(frame.unit, args[0]!, T.String, 0)})`,
                { nonNull: true }
            );
    }
    return undefined;
}
