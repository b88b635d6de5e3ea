import { apexEquals } from '../../kernel/equality.ts';
import type { ApexDatetime } from '../../kernel/temporal.ts';
import type { ApexValue } from '../../kernel/values.ts';
import type { Chunk, Row } from '../dml/row.ts';

/** "OpportunityHistory", Object Reference: a row is written when one of these changes. */
const TRACKED = ['stagename', 'amount', 'closedate', 'probability', 'forecastcategory'];
const COPIED = [
    'StageName',
    'Amount',
    'CloseDate',
    'Probability',
    'ForecastCategory',
    'ExpectedRevenue',
    'CurrencyIsoCode'
];

/**
 * One row per save of a deal: on insert, and when a tracked field changed. A save that is played again (see
 * `refireUpdates`) amends the row it wrote. Runs before the deal is written, which keeps the ids of the rows.
 */
export function writeHistory({ tx }: Chunk, row: Row, now: ApexDatetime): void {
    const { store } = tx;
    if (!store.hasTable('OpportunityHistory')) return;
    const { record, old } = row;
    const changed = (key: string): boolean =>
        old === null || !apexEquals(record.values.get(key) ?? null, old.values.get(key) ?? null);
    if (!TRACKED.some(changed)) return;
    const table = store.table('OpportunityHistory');
    const known = (values: Record<string, ApexValue>): Record<string, ApexValue> =>
        Object.fromEntries(Object.entries(values).filter(([name]) => table.column(name.toLowerCase())));
    const copied = Object.fromEntries(COPIED.map((name) => [name, record.values.get(name.toLowerCase()) ?? null]));
    if (row.historyId !== null) {
        store.updateRow('OpportunityHistory', row.historyId, known(copied));
    } else {
        row.historyId = store.insertRow(
            'OpportunityHistory',
            known({
                ...copied,
                OpportunityId: record.id,
                CreatedById: tx.user.id,
                CreatedDate: now,
                SystemModstamp: now,
                PrevAmount: old?.values.get('amount') ?? null,
                PrevCloseDate: old?.values.get('closedate') ?? null,
                FromForecastCategory: old?.values.get('forecastcategory') ?? null,
                FromOpportunityStageName: old?.values.get('stagename') ?? null,
                PrevForecastUpdate: null,
                IsDeleted: false
            })
        );
    }
    for (const [key, field] of [
        ['amount', 'lastamountchangedhistoryid'],
        ['closedate', 'lastclosedatechangedhistoryid']
    ] as const) {
        if (old !== null && changed(key) && record.info.fields.has(field)) record.values.set(field, row.historyId);
    }
}
