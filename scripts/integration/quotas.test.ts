/** Revenue quotas as the product reads them, in orgs with forecasting of every shape, proven by Apex that asserts it. */
import { test } from 'node:test';
import { openOrg, type OpenOptions } from '../local-org/org/open.ts';
import { LOCAL_ORG } from '../salesforce/connect.ts';
import { PROJECT } from './support.ts';

/** Makes people and quotas: `quota(who, amount, start, more fields)`; `read(who)` gives what the reader tells about 2026. */
const STORY = `
    Map<String, SObjectType> objects = Schema.getGlobalDescribe();
    SObject revenue = Database.query('SELECT Id FROM ForecastingType WHERE DeveloperName = \\'OpportunityRevenue\\'');
    Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
    UserRole top = new UserRole(Name = 'top', OpportunityAccessForAccountOwner = 'Edit');
    insert as system top;
    UserRole below = new UserRole(Name = 'below', ParentRoleId = top.Id, OpportunityAccessForAccountOwner = 'Edit');
    insert as system below;
    Map<String, User> people = new Map<String, User>();
    for (String name : new List<String>{ 'ana', 'ben', 'maria', 'zoe' }) {
        people.put(name, new User(LastName = name, Username = name + '@quota.example', Email = 'a@quota.example', Alias = name, ProfileId = p.Id, UserRoleId = name == 'maria' ? top.Id : below.Id, ForecastEnabled = name != 'zoe', TimeZoneSidKey = 'Europe/London', LocaleSidKey = 'en_GB', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8'));
    }
    insert as system people.values();
    top.ForecastUserId = people.get('maria').Id;
    update as system top;
    List<SObject> quotas = new List<SObject>();
    for (Integer month = 1; month <= 10; month += 3) {
        for (String name : new List<String>{ 'ana', 'ben' }) {
            SObject quota = objects.get('ForecastingQuota').newSObject();
            quota.put('QuotaOwnerId', people.get(name).Id);
            quota.put('ForecastingTypeId', revenue.Id);
            quota.put('StartDate', Date.newInstance(2026, month, 1));
            quota.put('QuotaAmount', name == 'ana' ? 100000 : 80000 + month);
            quotas.add(quota);
        }
    }
    SObject family = quotas[0].clone();
    family.put('ProductFamily', 'Service');
    quotas.add(family);
    insert as system quotas;
    Set<Id> reps = new Set<Id>{ people.get('ana').Id, people.get('ben').Id };
    CoachSpan halfYear = new CoachSpan(Date.newInstance(2026, 2, 15), Date.newInstance(2026, 6, 30));
`;

/** @param types further forecast types of the org, which only its set-up can make */
function asserts(body: string, more: Pick<OpenOptions, 'features' | 'settings'>, types: readonly string[] = []): void {
    const org = openOrg({ projectDirs: [PROJECT], file: ':memory:', now: Date.parse('2026-05-04T09:00:00Z'), ...more });
    for (const name of types)
        org.store.insertRow('ForecastingType', { DeveloperName: name, MasterLabel: name, IsAmount: true });
    try {
        org.transaction(org.user(LOCAL_ORG.username).id, (tx) => org.apex.executeAnonymous(tx, body));
    } finally {
        org.close();
    }
}

const QUARTERLY = { features: ['Forecasting'], settings: { forecastPeriod: 'Quarter' } } as const;

test('an org without forecasting has no quotas, and says so', () =>
    asserts(
        `CoachQuotas found = CoachQuotaReader.quotas(new Set<Id>{ UserInfo.getUserId() }, new CoachSpan(Date.newInstance(2026, 1, 1), Date.newInstance(2026, 3, 31)));
        Assert.areEqual('notInOrg', found.reason);
        Assert.isFalse(found.readable);`,
        { features: [] }
    ));

test('quotas are read by whoever may forecast, for the quarters that the days touch', () =>
    asserts(
        `${STORY}
        System.runAs(people.get('maria')) {
            CoachQuotas found = CoachQuotaReader.quotas(reps, halfYear);
            Assert.isTrue(found.readable);
            Assert.isNull(found.reason);
            Assert.areEqual(reps, found.byRep.keySet());
            List<CoachQuota> ofBen = found.byRep.get(people.get('ben').Id);
            Assert.areEqual(2, ofBen.size());
            Assert.areEqual(80001, ofBen[0].amount);
            Assert.areEqual('Quarter', ofBen[0].grain);
            Assert.areEqual(Date.newInstance(2026, 1, 1), ofBen[0].startDate);
            Assert.areEqual(Date.newInstance(2026, 3, 31), ofBen[0].endDate);
            Assert.areEqual(80004, ofBen[1].amount);
            Assert.areEqual(2, found.byRep.get(people.get('ana').Id).size(), 'A part of it by product is not another one.');
            Assert.areEqual('none', CoachQuotaReader.quotas(reps, new CoachSpan(Date.newInstance(2027, 1, 1), Date.newInstance(2027, 3, 31))).reason);
        }
        System.runAs(people.get('ana')) {
            Assert.areEqual(new Set<Id>{ people.get('ana').Id }, CoachQuotaReader.quotas(reps, halfYear).byRep.keySet());
        }
        System.runAs(people.get('zoe')) {
            CoachQuotas found = CoachQuotaReader.quotas(reps, halfYear);
            Assert.isFalse(found.readable);
            Assert.areEqual('notAllowed', found.reason);
        }`,
        QUARTERLY
    ));

test('monthly quotas are monthly', () =>
    asserts(
        `${STORY}
        CoachQuota first = CoachQuotaReader.quotas(reps, halfYear).byRep.get(people.get('ana').Id)[0];
        Assert.areEqual('Month', first.grain);
        Assert.areEqual(Date.newInstance(2026, 4, 1), first.startDate);
        Assert.areEqual(Date.newInstance(2026, 4, 30), first.endDate);`,
        { features: ['Forecasting'] }
    ));

test('of several forecast types that of revenue counts; without it nobody can tell', () =>
    asserts(
        `${STORY}
        Map<String, SObject> types = new Map<String, SObject>();
        for (SObject type : Database.query('SELECT Id, DeveloperName FROM ForecastingType')) {
            types.put((String) type.get('DeveloperName'), type);
        }
        SObject split = quotas[0].clone();
        split.put('ForecastingTypeId', types.get('Splits').Id);
        split.put('QuotaAmount', 7);
        insert as system split;
        Assert.areEqual(100000, CoachQuotaReader.quotas(reps, halfYear).byRep.get(people.get('ana').Id)[0].amount);

        SObject overlay = quotas[0].clone();
        overlay.put('ForecastingTypeId', types.get('Overlay').Id);
        insert as system overlay;
        delete as system quotas;
        CoachQuotas found = CoachQuotaReader.quotas(reps, halfYear);
        Assert.areEqual('severalTypes', found.reason);
        Assert.isTrue(found.readable);
        Assert.isTrue(found.byRep.isEmpty());`,
        QUARTERLY,
        ['Splits', 'Overlay']
    ));

test('quotas are in the corporate currency', () =>
    asserts(
        `${STORY}
        SObject euro = objects.get('CurrencyType').newSObject();
        euro.put('IsoCode', 'EUR');
        euro.put('ConversionRate', 0.8);
        euro.put('DecimalPlaces', 2);
        euro.put('IsActive', true);
        insert as system euro;
        quotas[0].put('CurrencyIsoCode', 'EUR');
        update as system quotas[0];
        List<CoachQuota> ofAna = CoachQuotaReader.quotas(reps, halfYear).byRep.get(people.get('ana').Id);
        Assert.areEqual(125000, ofAna[0].amount);
        Assert.areEqual(100000, ofAna[1].amount);`,
        { features: ['Forecasting', 'MultiCurrency'], settings: QUARTERLY.settings }
    ));
