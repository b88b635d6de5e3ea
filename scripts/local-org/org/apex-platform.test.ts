/** What Apex is told by the org as a whole, proven by Apex that asserts it. */
import { test } from 'node:test';
import { fixture, metadata } from '../testing/fixture.ts';
import { ADMIN_USERNAME } from './base-data/index.ts';
import { openOrg, type OpenOptions } from './open.ts';

/** Runs Apex as the administrator of a new org with these files; a failed assertion fails the test. */
function runs(
    body: string,
    files: Readonly<Record<string, string>>,
    more: Pick<OpenOptions, 'features' | 'settings'> = {}
): void {
    const source = fixture({});
    for (const [path, text] of Object.entries(files)) source.put(path, text);
    const now = Date.parse('2026-11-21T12:00:00Z');
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:', now, ...more });
    try {
        org.transaction(org.user(ADMIN_USERNAME).id, (tx) => org.apex.executeAnonymous(tx, body));
    } finally {
        org.close();
        source.remove();
    }
}

const SCORE = {
    'objects/Score__c/Score__c.object-meta.xml': metadata(
        'CustomObject',
        '<label>Score</label><pluralLabel>Scores</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel><nameField><label>No.</label><type>AutoNumber</type><displayFormat>S-{0}</displayFormat></nameField>'
    ),
    'objects/Score__c/sharingReasons/Manager__c.sharingReason-meta.xml': metadata(
        'SharingReason',
        '<fullName>Manager__c</fullName><label>Manager of the rep</label>'
    )
};

// "Understanding Apex Managed Sharing" and "Creating User Managed Sharing Using Apex", Apex Developer Guide.
test('Apex shares for a reason of the project, which outlives a change of owner; sharing by hand does not', () =>
    runs(
        `Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
        List<User> people = new List<User>();
        for (String name : new List<String>{ 'rep', 'boss', 'next' })
            people.add(new User(LastName = name, Username = name + '@share.example', Email = 'a@share.example', Alias = name, ProfileId = p.Id, TimeZoneSidKey = 'Europe/London', LocaleSidKey = 'en_GB', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8'));
        insert as system people;
        Score__c s = new Score__c(OwnerId = people[0].Id);
        insert as system s;
        Assert.areEqual('Manager__c', Schema.Score__Share.RowCause.Manager__c);
        Assert.areEqual('Manual', Score__Share.RowCause.Manual);
        Score__Share byApex = new Score__Share(ParentId = s.Id, UserOrGroupId = people[1].Id, AccessLevel = 'Read', RowCause = Schema.Score__Share.RowCause.Manager__c);
        Score__Share byHand = new Score__Share(ParentId = s.Id, UserOrGroupId = people[1].Id, AccessLevel = 'Edit', RowCause = Score__Share.RowCause.Manual);
        insert as system new List<Score__Share>{ byApex, byHand };
        Score__Share again = new Score__Share(ParentId = s.Id, UserOrGroupId = people[1].Id, AccessLevel = 'Edit', RowCause = Schema.Score__Share.RowCause.Manager__c);
        insert as system again;
        Assert.areEqual(byApex.Id, again.Id);
        Assert.areEqual('Edit', [SELECT AccessLevel FROM Score__Share WHERE Id = :byApex.Id].AccessLevel);
        s.OwnerId = people[2].Id;
        update as system s;
        Assert.areEqual('Manager__c', [SELECT RowCause FROM Score__Share].RowCause);
        Database.SaveResult refused = Database.insert(new Score__Share(ParentId = s.Id, UserOrGroupId = people[1].Id, AccessLevel = 'Read', RowCause = 'Other__c'), false, AccessLevel.SYSTEM_MODE);
        Assert.areEqual(StatusCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, refused.getErrors()[0].getStatusCode());`,
        SCORE
    ));

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_dml_examples_convertlead.htm
test('a converted lead names what it became, and its activities follow it', () =>
    runs(
        `Lead l = new Lead(FirstName = 'Ana', LastName = 'Fry', Company = 'Fry And Sons', Email = 'ana@fry.example', LeadSource = 'Web');
        insert as system l;
        insert as system new Task(Subject = 'Call', WhoId = l.Id, Status = 'Completed', ActivityDate = Date.today());
        Database.LeadConvert lc = new Database.LeadConvert();
        lc.setLeadId(l.Id);
        lc.setConvertedStatus([SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true WITH SYSTEM_MODE LIMIT 1].MasterLabel);
        Integer statements = Limits.getDmlStatements();
        Database.LeadConvertResult r = Database.convertLead(lc, AccessLevel.SYSTEM_MODE);
        Assert.areEqual(statements + 1, Limits.getDmlStatements());
        Assert.isTrue(r.isSuccess());
        l = [SELECT IsConverted, Status, ConvertedDate, ConvertedAccountId, ConvertedContactId, ConvertedOpportunityId FROM Lead WITH SYSTEM_MODE];
        Assert.isTrue(l.IsConverted);
        Assert.areEqual(lc.getConvertedStatus(), l.Status);
        Assert.areEqual(Date.today(), l.ConvertedDate);
        Assert.areEqual(r.getContactId(), l.ConvertedContactId);
        Task t = [SELECT WhoId, Who.Name, AccountId FROM Task WITH SYSTEM_MODE];
        Assert.areEqual(r.getContactId(), t.WhoId);
        Assert.areEqual('Ana Fry', t.Who.Name);
        Opportunity o = [SELECT Name, Account.Name, CloseDate, (SELECT ContactId FROM OpportunityContactRoles) FROM Opportunity WHERE Id = :l.ConvertedOpportunityId WITH SYSTEM_MODE];
        Assert.areEqual('Fry And Sons', o.Account.Name);
        Assert.areEqual(Date.newInstance(2026, 12, 31), o.CloseDate);
        Assert.areEqual(r.getContactId(), o.OpportunityContactRoles[0].ContactId);
        r = Database.convertLead(lc, false, AccessLevel.SYSTEM_MODE);
        Assert.isFalse(r.isSuccess());
        Assert.areEqual(StatusCode.CANNOT_UPDATE_CONVERTED_LEAD, r.getErrors()[0].getStatusCode());
        Lead other = new Lead(LastName = 'Fry', Company = 'Else');
        insert as system other;
        lc = new Database.LeadConvert();
        lc.setLeadId(other.Id);
        lc.setAccountId(l.ConvertedAccountId);
        lc.setDoNotCreateOpportunity(true);
        lc.setConvertedStatus('Closed - Converted');
        r = Database.convertLead(new List<Database.LeadConvert>{ lc }, true, AccessLevel.SYSTEM_MODE)[0];
        Assert.areEqual(l.ConvertedAccountId, r.getAccountId());
        Assert.isNull(r.getOpportunityId());
        Assert.areEqual(1, [SELECT COUNT() FROM Account WITH SYSTEM_MODE]);`,
        {}
    ));

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Label.htm
test('labels by name and language', () =>
    runs(
        `Assert.areEqual('Win rate', Label.get('', 'Win_Rate'));
        Assert.areEqual('Win rate', System.Label.get(null, 'win_rate', 'en_US'));
        Assert.areEqual('Abschlussquote', System.Label.get('', 'Win_Rate', 'de'));
        Assert.areEqual('Win rate', System.Label.get('', 'Win_Rate', 'fr'));
        Assert.isTrue(Label.translationExists('', 'Win_Rate', 'en'));
        Assert.isTrue(Label.translationExists('', 'Win_Rate', 'de'));
        Assert.isFalse(Label.translationExists('', 'Win_Rate', 'fr'));
        Assert.isFalse(Label.translationExists('', 'Other', 'en_US'));`,
        {
            'labels/Own.labels-meta.xml': metadata(
                'CustomLabels',
                '<labels><fullName>Win_Rate</fullName><language>en_US</language><protected>false</protected><shortDescription>Win rate</shortDescription><value>Win rate</value></labels>'
            ),
            'translations/de.translation-meta.xml': metadata(
                'Translations',
                '<customLabels><label>Abschlussquote</label><name>Win_Rate</name></customLabels>'
            )
        }
    ));

// https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-agg-functions-field-types.html
test('describe says what may be filtered, grouped and aggregated, and queries agree', () =>
    runs(
        `Map<String, Schema.SObjectField> fields = Schema.getGlobalDescribe().get('opportunity').getDescribe().fields.getMap();
        List<String> seen = new List<String>();
        for (String name : new List<String>{ 'StageName', 'Amount', 'IsWon', 'Description', 'CloseDate', 'OwnerId' }) {
            Schema.DescribeFieldResult d = fields.get(name).getDescribe();
            seen.add(name + (d.isFilterable() ? ' filter' : '') + (d.isGroupable() ? ' group' : '') + (d.isAggregatable() ? ' aggregate' : ''));
        }
        Assert.areEqual('StageName filter group aggregate, Amount filter aggregate, IsWon filter group, Description, CloseDate filter group aggregate, OwnerId filter group aggregate', String.join(seen, ', '));
        for (String soql : new List<String>{ 'SELECT COUNT(IsWon) FROM Opportunity', 'SELECT COUNT(Id) FROM Opportunity GROUP BY Amount', 'SELECT Id FROM Opportunity WHERE Description = \\'x\\'' }) {
            try {
                Database.query(soql, AccessLevel.SYSTEM_MODE);
                Assert.fail(soql);
            } catch (QueryException e) {
                Assert.isNotNull(e.getMessage());
            }
        }`,
        {}
    ));

// "Using Batch Apex", Apex Developer Guide: "the governor limit for the total number of records retrieved by SOQL queries is bypassed".
test('the rows of a query locator do not count, however its query is written', () =>
    runs(
        `List<Account> accounts = new List<Account>();
        for (Integer i = 0; i < 30; i++) accounts.add(new Account(Name = 'a' + i));
        insert as system accounts;
        Integer rows = Limits.getQueryRows();
        Integer queries = Limits.getQueries();
        String name = 'a%';
        Integer found = 0;
        Database.QueryLocatorIterator all = Database.getQueryLocator([SELECT Id FROM Account WHERE Name LIKE :name WITH SYSTEM_MODE]).iterator();
        while (all.hasNext()) {
            all.next();
            found++;
        }
        Assert.areEqual(30, found);
        Database.getQueryLocator('SELECT Id FROM Account', AccessLevel.SYSTEM_MODE);
        Assert.areEqual(rows, Limits.getQueryRows());
        Assert.areEqual(queries + 2, Limits.getQueries());
        accounts = [SELECT Id FROM Account WITH SYSTEM_MODE];
        Assert.areEqual(rows + 30, Limits.getQueryRows());`,
        {}
    ));

const CURRENCY = `Map<String, Schema.SObjectType> objects = Schema.getGlobalDescribe();
    Assert.areEqual(several, UserInfo.isMultiCurrencyOrganization());
    Assert.areEqual(several, objects.containsKey('CurrencyType'));
    for (String name : new List<String>{ 'Opportunity', 'OpportunityHistory', 'User', 'Score__c' })
        Assert.areEqual(several, objects.get(name).getDescribe().fields.getMap().containsKey('CurrencyIsoCode'), name);
    Assert.areEqual('USD', UserInfo.getDefaultCurrency());`;

test('an org has one currency unless it is told otherwise', () =>
    runs(
        `Boolean several = false;
        ${CURRENCY}
        try {
            Database.query('SELECT CurrencyIsoCode FROM Opportunity', AccessLevel.SYSTEM_MODE);
            Assert.fail('CurrencyIsoCode');
        } catch (QueryException e) {
            Assert.isTrue(e.getMessage().contains('No such column'));
        }`,
        SCORE
    ));

// https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_querying_multicurrency_orgs.htm
test('with several currencies each record has one, and sums are in the corporate one', () =>
    runs(
        `Boolean several = true;
        ${CURRENCY}
        SObject euro = objects.get('CurrencyType').newSObject();
        euro.put('IsoCode', 'EUR');
        euro.put('ConversionRate', 0.8);
        euro.put('DecimalPlaces', 2);
        euro.put('IsActive', true);
        insert as system euro;
        List<Opportunity> deals = new List<Opportunity>();
        for (String code : new List<String>{ 'EUR', 'EUR', null }) {
            Opportunity o = new Opportunity(Name = 'o', StageName = 'Prospecting', CloseDate = Date.today(), Amount = 100);
            o.put('CurrencyIsoCode', code);
            deals.add(o);
        }
        insert as system deals;
        SObject last = Database.query('SELECT CurrencyIsoCode, (SELECT CurrencyIsoCode FROM OpportunityHistories) FROM Opportunity WHERE Id = \\'' + deals[2].Id + '\\'', AccessLevel.SYSTEM_MODE);
        Assert.areEqual('USD', last.get('CurrencyIsoCode'));
        Assert.areEqual('USD', last.getSObjects('OpportunityHistories')[0].get('CurrencyIsoCode'));
        AggregateResult all = [SELECT SUM(Amount) total, AVG(Amount) mean, MAX(Amount) most, COUNT(Amount) n FROM Opportunity WITH SYSTEM_MODE];
        Assert.areEqual(350, (Decimal) all.get('total'));
        Assert.areEqual(125, (Decimal) all.get('most'));
        Assert.areEqual(3, (Integer) all.get('n'));
        Assert.areEqual(116.67, ((Decimal) all.get('mean')).setScale(2));
        deals[0].put('CurrencyIsoCode', 'GBP');
        Database.SaveResult refused = Database.update(deals[0], false, AccessLevel.SYSTEM_MODE);
        Assert.areEqual(StatusCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, refused.getErrors()[0].getStatusCode());`,
        SCORE,
        { features: ['MultiCurrency'] }
    ));

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_businesshours.htm
test('BusinessHours is a record as a type, and the class where a method is called', () =>
    runs(
        `BusinessHours hours = [SELECT Id, MondayStartTime FROM BusinessHours WHERE IsDefault = TRUE];
        Datetime now = Datetime.newInstanceGmt(2026, 2, 2, 10, 0, 0);
        Assert.areEqual(3600000, BusinessHours.diff(hours.Id, now, now.addHours(1)));
        Assert.areEqual(3600000, System.BusinessHours.diff(hours.Id, now, now.addHours(1)));
        Assert.areEqual('Default', ((BusinessHours) JSON.deserialize('{"Name":"Default"}', BusinessHours.class)).Name);
        Holiday newYear = new Holiday(Name = 'Off', ActivityDate = now.dateGmt(), IsAllDay = true);
        insert as system newYear;
        Assert.areEqual(0, BusinessHours.diff(hours.Id, now, now.addHours(1)));`,
        {}
    ));

test('an org knows no forecasting unless it is switched on', () =>
    runs(`Assert.isFalse(Schema.getGlobalDescribe().containsKey('ForecastingQuota'));`, {}));

// https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-forecastingquota.html
test('quotas are for those who may forecast: their own, and those below the roles they are forecast manager of', () =>
    runs(
        `Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
        UserRole top = new UserRole(Name = 'top', OpportunityAccessForAccountOwner = 'Edit');
        insert as system top;
        UserRole below = new UserRole(Name = 'below', ParentRoleId = top.Id, OpportunityAccessForAccountOwner = 'Edit');
        insert as system below;
        Map<String, User> people = new Map<String, User>();
        for (String name : new List<String>{ 'rep', 'peer', 'boss', 'other', 'plain' })
            people.put(name, new User(LastName = name, Username = name + '@quota.example', Email = 'a@quota.example', Alias = name, ProfileId = p.Id, UserRoleId = name == 'rep' || name == 'peer' ? below.Id : name == 'plain' ? null : top.Id, ForecastEnabled = name != 'plain', TimeZoneSidKey = 'Europe/London', LocaleSidKey = 'en_GB', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8'));
        insert as system people.values();
        top.ForecastUserId = people.get('boss').Id;
        update as system top;
        SObject type = Database.query('SELECT Id FROM ForecastingType WHERE DeveloperName = \\'OpportunityRevenue\\'');
        for (String name : new List<String>{ 'rep', 'peer', 'boss' }) {
            SObject quota = Schema.getGlobalDescribe().get('ForecastingQuota').newSObject();
            quota.put('QuotaOwnerId', people.get(name).Id);
            quota.put('ForecastingTypeId', type.Id);
            quota.put('StartDate', Date.newInstance(2026, 11, 17));
            quota.put('QuotaAmount', 100);
            insert as system quota;
        }
        for (SObject quota : Database.query('SELECT StartDate, IsAmount, Period.Type, Period.EndDate FROM ForecastingQuota')) {
            Assert.areEqual(Date.newInstance(2026, 10, 1), quota.get('StartDate'));
            Assert.areEqual(Date.newInstance(2026, 12, 31), quota.getSObject('Period').get('EndDate'));
            Assert.areEqual('Quarter', quota.getSObject('Period').get('Type'));
            Assert.areEqual(true, quota.get('IsAmount'));
        }
        Map<String, Integer> seen = new Map<String, Integer>{ 'rep' => 1, 'boss' => 3, 'other' => 0 };
        for (String name : seen.keySet())
            System.runAs(people.get(name)) {
                Assert.areEqual(seen.get(name), Database.query('SELECT Id FROM ForecastingQuota', AccessLevel.USER_MODE).size(), name);
                Assert.isFalse(Schema.getGlobalDescribe().get('ForecastingQuota').getDescribe().isCreateable(), name);
            }
        System.runAs(people.get('plain')) {
            Assert.isFalse(Schema.getGlobalDescribe().get('ForecastingQuota').getDescribe().isAccessible());
        }`,
        {},
        { features: ['Forecasting'], settings: { forecastPeriod: 'Quarter' } }
    ));
