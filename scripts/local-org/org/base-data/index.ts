/** What a new org holds before anyone works in it. */
import type { Store } from '../../data/store.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { ApexDatetime } from '../../kernel/temporal.ts';
import { id18 } from '../../schema/ids.ts';
import type { OrgSettings } from '../settings.ts';
import { ADMIN_PROFILE, insertProfiles, profileId, profileSetId } from './profiles.ts';
import { insertBusinessHours, insertValues } from './values.ts';

export const ADMIN_USERNAME = 'admin@courtside.example';
const ORGANIZATION_ID = id18('00D000000000001');

/** Audit fields of rows the org makes itself. */
export const madeBy = (userId: string, now: number): Readonly<Record<string, unknown>> => {
    const at = new ApexDatetime(now);
    return { CreatedById: userId, CreatedDate: at, LastModifiedById: userId, LastModifiedDate: at, SystemModstamp: at };
};

/** Fills an empty database; does nothing when it holds an organization already. Returns the organization's id. */
export function ensureBaseData(store: Store, settings: OrgSettings, now: number): string {
    const adminId = id18('005000000000001');
    const by = madeBy(adminId, now);
    ensureCorporateCurrency(store, settings, by);
    ensureForecastType(store, by);
    const known = store.selectRows('Organization')[0];
    if (known) return known.id!;
    insertProfiles(store, by);
    store.insertRow('User', {
        ...by,
        ...userDefaults(settings),
        Id: adminId,
        Username: ADMIN_USERNAME,
        FirstName: 'Ada',
        LastName: 'Admin',
        Name: 'Ada Admin',
        Email: ADMIN_USERNAME,
        Alias: 'admin',
        CommunityNickname: 'admin',
        ProfileId: profileId(ADMIN_PROFILE)
    });
    store.insertRow('PermissionSetAssignment', {
        PermissionSetId: profileSetId(ADMIN_PROFILE),
        AssigneeId: adminId,
        IsActive: true,
        SystemModstamp: by.SystemModstamp
    });
    insertOrganization(store, settings, by);
    store.insertRow('Group', {
        ...by,
        Name: 'All Internal Users',
        DeveloperName: 'AllInternalUsers',
        Type: 'Organization',
        DoesIncludeBosses: false
    });
    store.insertRow('Pricebook2', { ...by, Name: 'Standard Price Book', IsStandard: true, IsActive: false });
    insertValues(store, by);
    insertBusinessHours(store, settings, by);
    return ORGANIZATION_ID;
}

function ensureCorporateCurrency(store: Store, settings: OrgSettings, by: Readonly<Record<string, unknown>>): void {
    if (!store.hasTable('CurrencyType') || store.selectRows('CurrencyType').length) return;
    store.insertRow('CurrencyType', {
        ...by,
        IsoCode: settings.currency,
        ConversionRate: Decimal.of(1),
        DecimalPlaces: 2,
        IsActive: true,
        IsCorporate: true
    });
}

/** The forecast type that an org has when forecasting is switched on: revenue of opportunities by their close date. */
function ensureForecastType(store: Store, by: Readonly<Record<string, unknown>>): void {
    if (!store.hasTable('ForecastingType') || store.selectRows('ForecastingType').length) return;
    store.insertRow('ForecastingType', {
        ...by,
        DeveloperName: 'OpportunityRevenue',
        MasterLabel: 'Opportunity Revenue',
        IsActive: true,
        IsAmount: true,
        DateType: 'OpportunityCloseDate',
        RoleType: 'R',
        CanDisplayQuotas: true
    });
}

const userDefaults = (settings: OrgSettings): Record<string, unknown> => ({
    IsActive: true,
    UserType: 'Standard',
    TimeZoneSidKey: settings.timeZone,
    LocaleSidKey: settings.locale,
    LanguageLocaleKey: settings.language,
    EmailEncodingKey: 'UTF-8'
});

function insertOrganization(store: Store, settings: OrgSettings, by: Readonly<Record<string, unknown>>): void {
    const access = (object: string): string => {
        const model = store.schema.object(object)!.sharingModel;
        return model === 'Private'
            ? 'None'
            : model === 'Read'
              ? 'Read'
              : model === 'ControlledByParent'
                ? 'ControlledByParent'
                : 'Edit';
    };
    store.insertRow('Organization', {
        ...by,
        Id: ORGANIZATION_ID,
        Name: settings.name,
        Country: settings.country,
        TimeZoneSidKey: settings.timeZone,
        DefaultLocaleSidKey: settings.locale,
        LanguageLocaleKey: settings.language,
        FiscalYearStartMonth: settings.fiscalYearStartMonth,
        UsesStartDateAsFiscalYearName: settings.fiscalYearNamedByStart,
        OrganizationType: 'Enterprise Edition',
        InstanceName: 'LOCAL',
        IsSandbox: true,
        DefaultAccountAccess: access('Account'),
        DefaultContactAccess: access('Contact'),
        DefaultOpportunityAccess: access('Opportunity'),
        DefaultLeadAccess: access('Lead'),
        DefaultCaseAccess: access('Case')
    });
}
