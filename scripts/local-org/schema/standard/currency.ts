/**
 * Several currencies, a feature an org may have: the object of their rates, and the currency of every record.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_currencytype.htm
 */
import { addField, makeField, type MutableObject } from '../model.ts';
import { standardObjects } from './table.ts';

export const CURRENCY_FIELD = 'CurrencyIsoCode';

const rates = `
CurrencyType 01L "Currency Type" "Currency Types" create update created modified stamp
  IsoCode picklist "Currency ISO Code" req unique
  ConversionRate double(18,6) req
  DecimalPlaces int req
  IsActive bool
  IsCorporate bool
`;

/** Standard objects whose records have a currency of their own. */
const WITH_CURRENCY = [
    'Account',
    'Asset',
    'Campaign',
    'CampaignMember',
    'Case',
    'Contact',
    'Contract',
    'Event',
    'ForecastingQuota',
    'Lead',
    'Opportunity',
    'OpportunityContactRole',
    'OpportunityHistory',
    'OpportunityLineItem',
    'Pricebook2',
    'PricebookEntry',
    'Product2',
    'QuickText',
    'Task',
    'User'
];

/** Objects that only orgs with several currencies have. */
export const currencyObjects = (): MutableObject[] => standardObjects(rates);

/** Gives the objects their currency field. */
export function addCurrencies(objects: ReadonlyMap<string, MutableObject>): void {
    const field = (object: MutableObject, name: string, label: string): void =>
        addField(
            object,
            makeField(name, 'picklist', {
                label,
                length: 3,
                createable: object.createable,
                updateable: object.updateable,
                permissionable: false
            })
        );
    for (const object of objects.values())
        if (WITH_CURRENCY.includes(object.name) || object.kind === 'custom' || object.kind === 'customSetting')
            field(object, CURRENCY_FIELD, object.name === 'User' ? 'Currency' : `${object.label} Currency`);
    field(objects.get('user')!, 'DefaultCurrencyIsoCode', 'Default Currency');
}
