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
].map((name) => ({ name, key: name.toLowerCase() }));
/** Fields of the history that hold what the deal had before the save. */
const BEFORE: readonly (readonly [history: string, deal: string])[] = [
    ['prevamount', 'amount'],
    ['prevclosedate', 'closedate'],
    ['fromforecastcategory', 'forecastcategory'],
    ['fromopportunitystagename', 'stagename']
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
    if (row.historyId !== null) {
        const copied = COPIED.filter(({ key }) => table.column(key));
        store.updateRow(
            'OpportunityHistory',
            row.historyId,
            Object.fromEntries(copied.map(({ name, key }) => [name, record.values.get(key) ?? null]))
        );
    } else {
        row.historyId = store.nextId(table.info);
        // Fields that the table does not have are left out of the row.
        const values = new Map<string, ApexValue>([
            ['id', row.historyId],
            ['opportunityid', record.id],
            ['createdbyid', tx.user.id],
            ['createddate', now],
            ['systemmodstamp', now]
        ]);
        for (const { key } of COPIED) values.set(key, record.values.get(key));
        if (old) for (const [key, before] of BEFORE) values.set(key, old.values.get(before));
        store.insert(table, values);
    }
    for (const [key, field] of [
        ['amount', 'lastamountchangedhistoryid'],
        ['closedate', 'lastclosedatechangedhistoryid']
    ] as const) {
        if (old !== null && changed(key) && record.info.fields.has(field)) record.values.set(field, row.historyId);
    }
}
