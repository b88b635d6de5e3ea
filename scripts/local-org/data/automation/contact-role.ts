import type { Automation } from './index.ts';

/** A deal has one primary contact: making another one primary takes it from the first. */
export const opportunityContactRole: Automation = {
    afterWrite({ tx }, { record }) {
        if (record.values.get('isprimary') !== true) return;
        const deal = record.values.get('opportunityid') as string;
        tx.store.run(
            'UPDATE opportunitycontactrole SET isprimary = 0 WHERE opportunityid = ? AND "id" <> ? AND isprimary = 1',
            [deal, record.id]
        );
        tx.store.updateRow('Opportunity', deal, { ContactId: record.values.get('contactid') });
    }
};
