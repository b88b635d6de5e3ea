import { Decimal } from '../../kernel/decimal.ts';
import { apexEquals } from '../../kernel/equality.ts';
import type { SObj } from '../../kernel/sobject.ts';
import type { ApexDate, ApexDatetime } from '../../kernel/temporal.ts';
import { localDate } from '../../stdlib/zones.ts';
import { datePart, fiscalCode } from '../../soql/date-parts.ts';
import type { Chunk, Row } from '../dml/row.ts';
import type { DataTransaction } from '../transaction.ts';
import type { Automation } from './index.ts';
import { writeHistory } from './opportunity-history.ts';

interface Stage {
    isClosed: boolean;
    isWon: boolean;
    forecastCategoryName: string;
    probability: Decimal;
}

const UNKNOWN_STAGE: Stage = {
    isClosed: false,
    isWon: false,
    forecastCategoryName: 'Pipeline',
    probability: Decimal.of(0)
};
/** Labels of forecast categories and their API values. */
const FORECAST_CATEGORY: Readonly<Record<string, string>> = {
    Omitted: 'Omitted',
    Pipeline: 'Pipeline',
    'Best Case': 'BestCase',
    'Most Likely': 'MostLikely',
    Commit: 'Forecast',
    Closed: 'Closed'
};

/** Stages by name, as the org's OpportunityStage records define them. */
function stageNamed(tx: DataTransaction, name: string): Stage {
    const stages = tx.cachedWhile('OpportunityStage', () => {
        if (!tx.store.hasTable('OpportunityStage')) return new Map<string, Stage>();
        return new Map(
            tx.store.selectRows('OpportunityStage').map((s): [string, Stage] => [
                (s.values.get('masterlabel') as string).toLowerCase(),
                {
                    isClosed: s.values.get('isclosed') === true,
                    isWon: s.values.get('iswon') === true,
                    forecastCategoryName: (s.values.get('forecastcategoryname') as string | null) ?? 'Pipeline',
                    probability: (s.values.get('defaultprobability') as Decimal | null) ?? Decimal.of(0)
                }
            ])
        );
    });
    return stages.get(name.toLowerCase()) ?? UNKNOWN_STAGE;
}

const get = (record: SObj, key: string): unknown => record.values.get(key) ?? null;

/** True when the record's value is not the stored one: the caller or a trigger has set it. */
const isNew = (row: Row, key: string): boolean =>
    row.old === null ? get(row.record, key) !== null : !apexEquals(get(row.record, key), get(row.old, key));

function derive({ tx }: Chunk, row: Row): void {
    const { record } = row;
    const put = (key: string, value: unknown): void => {
        if (record.info.fields.has(key)) record.values.set(key, value);
    };
    const name = get(record, 'stagename') as string | null;
    if (name !== null) {
        const stage = stageNamed(tx, name);
        put('isclosed', stage.isClosed);
        put('iswon', stage.isWon);
        // Stage defaults apply where the stage was set and nobody set the field itself; a second pass sees its own first one.
        const before = row.derived;
        const stageSet = before ? before.stage !== name : isNew(row, 'stagename');
        const untouched = (key: 'probability' | 'forecastcategoryname'): boolean =>
            before ? apexEquals(get(record, key), before[key]) && before.defaulted.has(key) : !isNew(row, key);
        const defaulted = new Set(before?.defaulted);
        if (stageSet) {
            for (const [key, value] of [
                ['probability', stage.probability.setScale(record.info.fields.get('probability')?.scale ?? 0)],
                ['forecastcategoryname', stage.forecastCategoryName]
            ] as const) {
                if (!untouched(key) && !(before && !isNew(row, key))) continue;
                put(key, value);
                defaulted.add(key);
            }
        }
        row.derived = {
            stage: name,
            probability: get(record, 'probability'),
            forecastcategoryname: get(record, 'forecastcategoryname'),
            defaulted
        };
        put(
            'forecastcategory',
            FORECAST_CATEGORY[(get(record, 'forecastcategoryname') as string | null) ?? ''] ?? 'Pipeline'
        );
    }
    const amount = get(record, 'amount') as Decimal | null;
    const probability = get(record, 'probability') as Decimal | null;
    put(
        'expectedrevenue',
        amount === null ? null : amount.multiply(probability ?? Decimal.of(0)).divide(Decimal.of(100), 2)
    );
    const close = get(record, 'closedate') as ApexDate | null;
    if (close !== null) {
        const fiscal = fiscalOf(tx);
        const part = (fn: string): number => datePart(fn, close.days * 86_400_000, 'GMT', fiscal);
        put('fiscalyear', part('FISCAL_YEAR'));
        put('fiscalquarter', part('FISCAL_QUARTER'));
        put('fiscal', `${part('FISCAL_YEAR')} ${part('FISCAL_QUARTER')}`);
    }
}

const fiscalOf = (tx: DataTransaction): number =>
    tx.cachedWhile('fiscal year', () => {
        const [month, byStart] = (tx.store.hasTable('Organization') &&
            tx.store.first('SELECT fiscalyearstartmonth, usesstartdateasfiscalyearname FROM organization')) || [
            null,
            null
        ];
        return fiscalCode(Number(month ?? 1), byStart !== 0n);
    });

const monthOf = (d: ApexDate): number => d.year * 12 + d.month;

function beforeWrite(chunk: Chunk, row: Row, now: ApexDatetime): void {
    const { tx } = chunk;
    const { record, old } = row;
    const { fields } = record.info;
    const put = (key: string, value: unknown): void => {
        if (fields.has(key)) record.values.set(key, value);
    };
    const becameWon = get(record, 'iswon') === true && (old === null || get(old, 'iswon') !== true);
    const today = localDate(tx.user.timeZone, now.ms);
    const close = get(record, 'closedate') as ApexDate | null;
    if (becameWon && close !== null && close.days > today.days) {
        record.values.set('closedate', today);
        derive(chunk, row);
    }
    const closeNow = get(record, 'closedate') as ApexDate | null;
    const closeBefore = old && (get(old, 'closedate') as ApexDate | null);
    const pushed =
        closeNow !== null &&
        closeBefore !== null &&
        closeNow.days > closeBefore.days &&
        monthOf(closeNow) > monthOf(closeBefore);
    put('pushcount', Number((old && get(old, 'pushcount')) ?? 0) + (pushed ? 1 : 0));
    if (old && !apexEquals(get(record, 'stagename'), get(old, 'stagename'))) put('laststagechangedate', now);
    writeHistory(chunk, row, now);
}

/** A deal made with a contact starts with that contact as its primary one. */
function afterWrite({ tx }: Chunk, row: Row, now: ApexDatetime): void {
    const contact = row.old === null ? (get(row.record, 'contactid') as string | null) : null;
    if (contact === null) return;
    const by = {
        CreatedById: tx.user.id,
        CreatedDate: now,
        LastModifiedById: tx.user.id,
        LastModifiedDate: now,
        SystemModstamp: now
    };
    tx.store.insertRow('OpportunityContactRole', {
        OpportunityId: row.record.id,
        ContactId: contact,
        IsPrimary: true,
        ...by
    });
}

export const opportunity: Automation = { derive, beforeWrite, afterWrite };
