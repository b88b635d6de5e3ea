import { apexEquals } from '../../kernel/equality.ts';
import { CURRENCY_FIELD } from '../../schema/standard/currency.ts';
import { fail, good, type Chunk } from './row.ts';

/** Fields that hold the ISO code of a currency of the org. */
const FIELDS = [CURRENCY_FIELD, 'DefaultCurrencyIsoCode'];

/** New records without a currency have the user's; any other must be active in the org. Does nothing where the org has one currency. */
export function checkCurrencies(chunk: Chunk): void {
    const { tx, info, rows } = chunk;
    const fields = FIELDS.filter((f) => info.fields.has(f.toLowerCase()));
    if (!fields.length) return;
    const active = tx.cachedWhile(
        'currencies',
        () => new Set(tx.store.selectRows('CurrencyType', { IsActive: true }).map((c) => c.get('IsoCode') as string))
    );
    for (const row of good(rows))
        for (const name of fields) {
            const key = name.toLowerCase();
            const code = (row.record.values.get(key) ?? null) as string | null;
            if (code === null) row.record.values.set(key, tx.user.currency);
            else if (!active.has(code) && !apexEquals(code, row.old?.values.get(key) ?? null))
                fail(
                    row,
                    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                    `${info.fields.get(key)!.label}: bad value for restricted picklist field: ${code}`,
                    [name]
                );
        }
}
