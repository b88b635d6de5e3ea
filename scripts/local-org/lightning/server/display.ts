import { Decimal } from '../../kernel/decimal.ts';
import type { UserContext } from '../../kernel/engine.ts';
import type { FieldInfo } from '../../kernel/schema-types.ts';
import type { ApexDate, ApexDatetime } from '../../kernel/temporal.ts';
import type { ApexValue } from '../../kernel/values.ts';

type Reader = Pick<UserContext, 'locale' | 'timeZone' | 'currency'>;

/** `en_US` as browsers spell it. */
export const bcp47 = (locale: string): string => locale.replace(/_EURO$|_PREEURO$/, '').replaceAll('_', '-');

/**
 * The value as people of the user's locale read it; null where the User Interface API gives none (texts, ids and
 * check boxes are shown as they are).
 * Source: developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_field_value.htm
 */
export function displayValue(field: FieldInfo, value: ApexValue, reader: Reader): string | null {
    if (value === null || value === undefined) return null;
    const locale = bcp47(reader.locale);
    switch (field.type) {
        case 'currency':
            return new Intl.NumberFormat(locale, {
                style: 'currency',
                currency: reader.currency,
                minimumFractionDigits: field.scale,
                maximumFractionDigits: field.scale
            }).format(numberOf(value));
        case 'percent':
            return `${fixed(locale, value, field.scale)}%`;
        case 'double':
        case 'int':
        case 'long':
            return fixed(locale, value, field.scale);
        case 'date':
            return new Intl.DateTimeFormat(locale, {
                timeZone: 'UTC',
                year: 'numeric',
                month: 'numeric',
                day: 'numeric'
            }).format(new Date((value as ApexDate).days * 86_400_000));
        case 'datetime':
            return new Intl.DateTimeFormat(locale, {
                timeZone: reader.timeZone,
                year: 'numeric',
                month: 'numeric',
                day: 'numeric',
                hour: 'numeric',
                minute: '2-digit'
            }).format(new Date((value as ApexDatetime).ms));
        case 'picklist':
        case 'combobox':
            return field.picklist.find((entry) => entry.value === value)?.label ?? String(value);
        case 'multipicklist':
            return String(value)
                .split(';')
                .map((one) => field.picklist.find((entry) => entry.value === one)?.label ?? one)
                .join('; ');
        default:
            return null;
    }
}

const numberOf = (value: ApexValue): number => (value instanceof Decimal ? value.toNumber() : Number(value));

const fixed = (locale: string, value: ApexValue, scale: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: scale, maximumFractionDigits: scale }).format(
        numberOf(value)
    );
