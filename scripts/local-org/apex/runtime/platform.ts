/** Platform functions and describe tokens, looked up once when a unit is linked. */
import { currentTransaction } from '../../kernel/engine.ts';
import { NotSupported, nullPointer } from '../../kernel/exceptions.ts';
import { platformTypeNamed, type PlatformFunction } from '../../kernel/platform-type.ts';
import type { ObjectInfo } from '../../kernel/schema-types.ts';
import { ApexObject, type ApexValue } from '../../kernel/values.ts';
import { FieldDescribe } from '../../stdlib/describe-field.ts';
import { ObjectDescribe } from '../../stdlib/describe-object.ts';
import { enumConstant } from '../../stdlib/enums.ts';
import { sobjectField, sobjectType } from '../../stdlib/schema-tokens.ts';
import { typeValue } from '../../stdlib/type.ts';

export function $platform(type: string, table: 'constructors' | 'statics' | 'methods', key: string): PlatformFunction {
    const fn = platformTypeNamed(type)?.[table]?.[key];
    if (!fn) throw new NotSupported(`${type} ${key}`);
    return fn;
}
export function $accessor(
    type: string,
    table: 'props' | 'staticProps',
    key: string,
    which: 'get' | 'set'
): PlatformFunction {
    const fn = platformTypeNamed(type)?.[table]?.[key]?.[which];
    return (
        fn ??
        (() => {
            throw new NotSupported(`${which} ${type} ${key}`);
        })
    );
}
/** A method of a platform interface: the object's own, or the platform's for its own objects. */
export function $callInterface(
    own: PlatformFunction | null,
    receiver: ApexValue,
    method: string,
    ...args: ApexValue[]
): ApexValue {
    if (receiver === null || receiver === undefined) throw nullPointer();
    if (receiver instanceof ApexObject) return receiver.$class.invoke(receiver, method, args);
    if (!own) throw new NotSupported(`${method} of ${receiver?.constructor?.name}`);
    return own(receiver, ...args);
}
export const $platformEnum = enumConstant;
export const $typeToken = typeValue;

const objectNamed = (name: string): ObjectInfo => {
    const info = currentTransaction().org.schema.object(name);
    if (!info) throw new NotSupported(`object ${name}`);
    return info;
};
export const $sobjectType = (name: string): ApexValue => sobjectType(objectNamed(name));
export const $sobjectField = (object: string, name: string): ApexValue => sobjectField(objectNamed(object), name);
export const $describe = (name: string): ApexValue => new ObjectDescribe(objectNamed(name));
export const $describeField = (object: string, name: string): ApexValue =>
    new FieldDescribe(sobjectField(objectNamed(object), name));
export function $label(name: string): string {
    const tx = currentTransaction();
    const text = tx.org.schema.label(name, tx.user.language);
    if (text === undefined) throw new NotSupported(`label ${name}`);
    return text;
}
