import { ApexDate } from '../../kernel/temporal.ts';
import type { Automation } from './index.ts';

/**
 * A quota belongs to the fiscal period that its start date lies in, and starts with it; an amount or a quantity it is by
 * its forecast type. Whoever is not said to own it does: the user who makes it.
 */
export const forecastingQuota: Automation = {
    derive({ tx }, { record: { values } }) {
        if (!values.get('quotaownerid')) values.set('quotaownerid', tx.user.id);
        const start = values.get('startdate') as ApexDate | null | undefined;
        if (start) {
            const [id, first] = tx.store.first(
                'SELECT "id", startdate FROM period WHERE type = ? AND startdate <= ? AND enddate >= ? AND isdeleted = 0',
                [tx.org.settings.forecastPeriod, start.days, start.days]
            ) ?? [null, null];
            values.set('periodid', id);
            if (first !== null) values.set('startdate', new ApexDate(Number(first)));
        }
        const typeId = (values.get('forecastingtypeid') as string | null | undefined) ?? null;
        const type = typeId === null ? null : tx.store.selectRow('ForecastingType', typeId);
        values.set('isamount', type?.get('IsAmount') === true);
        values.set('isquantity', type?.get('IsQuantity') === true);
    }
};
