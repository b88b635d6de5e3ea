import { CompileError } from '../../problems.ts';
import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';

const FLAGS = new Set(['isexecuting', 'isbefore', 'isafter', 'isinsert', 'isupdate', 'isdelete', 'isundelete']);

/** `Trigger.new`, `Trigger.isBefore`, ...; lists are typed by the trigger's object, and are List<SObject> in classes. */
export function triggerVariable(frame: Frame, name: string, line: number): Value {
    const key = name.toLowerCase();
    const object = frame.symbol.unit.trigger && frame.program.object(frame.symbol.unit.trigger.object);
    const record: Type = object ? frame.program.types.sobject(object) : T.SObject;
    const code = `$trigger(${JSON.stringify(key)})`;
    if (FLAGS.has(key)) return value(T.Boolean, code, { nonNull: true });
    switch (key) {
        case 'new':
        case 'old':
            return value(frame.program.types.list(record), code);
        case 'newmap':
        case 'oldmap':
            return value(frame.program.types.generic('Map', [T.Id, record]), code);
        case 'size':
            return value(T.Integer, code);
        case 'operationtype': {
            const type = frame.program.platformType('System.TriggerOperation', [], []);
            if (type) return value(type, code);
        }
    }
    throw new CompileError(`Unknown trigger variable: Trigger.${name}`, line);
}
