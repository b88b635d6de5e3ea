import { NotSupported } from '../../kernel/exceptions.ts';
import type { Automation } from './index.ts';

/** Products of a deal decide its amount, which is not modelled: saving one would leave the deal wrong. */
export const opportunityLineItem: Automation = {
    derive() {
        throw new NotSupported('saving OpportunityLineItem (amounts from products)');
    }
};
