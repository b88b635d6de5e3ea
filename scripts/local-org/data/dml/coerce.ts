import type { FieldInfo } from '../../kernel/schema-types.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../kernel/temporal.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { ApexDouble, ApexEnum, type ApexValue } from '../../kernel/values.ts';
import { id18 } from '../../schema/ids.ts';
import { keptNumber, toDecimal } from '../columns.ts';
import { fail, type Row } from './row.ts';

const isNumber = (v: ApexValue): boolean =>
    typeof v === 'number' || typeof v === 'bigint' || v instanceof Decimal || v instanceof ApexDouble;

/**
 * A given value in the shape its field is saved in: text trimmed and empty text null, numbers at the field's scale or above, ids of
 * 18 characters. A value of another type fails the row.
 */
export function coerce(row: Row, field: FieldInfo, given: ApexValue): ApexValue {
    if (given === null || given === undefined) return field.type === 'boolean' ? false : null;
    const wrong = (): null => {
        fail(row, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${String(given)}`, [
            field.name
        ]);
        return null;
    };
    switch (field.type) {
        case 'boolean':
            return typeof given === 'boolean' ? given : wrong();
        case 'int':
            if (!isNumber(given)) return wrong();
            return toDecimal(given).setScale(0).toNumber();
        case 'long':
            return isNumber(given) ? toDecimal(given).setScale(0).unscaled : wrong();
        case 'double':
        case 'currency':
        case 'percent':
            return isNumber(given) ? keptNumber(field, toDecimal(given)) : wrong();
        case 'date':
            if (given instanceof ApexDatetime) return new ApexDate(Math.floor(given.ms / 86_400_000));
            return given instanceof ApexDate ? given : wrong();
        case 'datetime':
            if (given instanceof ApexDate) return new ApexDatetime(given.days * 86_400_000);
            // The platform keeps seconds, not milliseconds, of what users and code write.
            return given instanceof ApexDatetime ? new ApexDatetime(Math.floor(given.ms / 1000) * 1000) : wrong();
        case 'time':
            return given instanceof ApexTime ? given : wrong();
        case 'base64':
            return given instanceof Uint8Array ? given : wrong();
        case 'id':
        case 'reference':
            if (typeof given !== 'string') return wrong();
            return given === '' ? null : given.length === 15 ? id18(given) : given;
        default: {
            if (given instanceof ApexEnum) return given.name;
            if (typeof given !== 'string') return wrong();
            const text = given.trim();
            return text === '' ? null : text;
        }
    }
}
