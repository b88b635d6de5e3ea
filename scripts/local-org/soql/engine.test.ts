import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ApexList, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import type { ApexException } from '../kernel/exceptions.ts';
import { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import { ADMIN, column, permissions, testOrg, textOf } from '../data/testing.ts';

const o = testOrg({ fiscalYearStartMonth: 2 });
const ids: Record<string, string> = {};
const rep = o.addUser('Rep', { permissions: permissions({ all: true, deny: ['Opportunity.Amount', 'Lead'] }) });

before(() => {
    const deal = (
        name: string,
        StageName: string,
        amount: number | null,
        close: string,
        more: Record<string, unknown> = {}
    ): void => {
        ids[name] = o.store.insertRow('Opportunity', {
            Name: name,
            StageName,
            Amount: amount === null ? null : Decimal.of(amount),
            CloseDate: ApexDate.parseIso(close),
            OwnerId: ADMIN,
            IsClosed: StageName.startsWith('Closed'),
            CreatedDate: new ApexDatetime(Date.parse(`${close}T03:30:00Z`)),
            ...more
        });
    };
    ids['Acme'] = o.store.insertRow('Account', { Name: 'Acme', OwnerId: rep });
    ids['Globex'] = o.store.insertRow('Account', { Name: 'Globex', OwnerId: ADMIN });
    deal('Alpha', 'Prospecting', 100.5, '2026-11-21', { AccountId: ids['Acme'], NextStep: 'Call' });
    deal('beta', 'Closed Won', 250, '2026-10-05', {
        AccountId: ids['Globex'],
        OwnerId: rep,
        NextStep: 'call back 100%'
    });
    deal('Gamma', 'Closed Lost', null, '2026-01-31', { AccountId: ids['Acme'] });
    deal('délta', 'Prospecting', 0.25, '2027-02-01');
    for (const key of ['a', 'b'])
        o.store.insertRow('Push__c', {
            Name: key,
            Opportunity__c: ids['Alpha'],
            Days__c: Decimal.of(key === 'a' ? 5 : 7),
            Kinds__c: key === 'a' ? 'late;budget' : 'people'
        });
    o.store.insertRow('Note__c', {
        Name: 'n',
        OwnerId: rep,
        Opportunity__c: ids['beta'],
        Score__c: Decimal.parse('1.125')
    });
    o.store.insertRow('Task', {
        Subject: 'Call',
        WhatId: ids['Alpha'],
        OwnerId: ADMIN,
        Status: 'Completed',
        Priority: 'Normal'
    });
    o.store.insertRow('Task', {
        Subject: 'Lunch',
        WhatId: ids['Acme'],
        OwnerId: ADMIN,
        Status: 'Completed',
        Priority: 'Normal'
    });
});

const query = (soql: string, binds: Record<string, unknown> = {}, user = ADMIN, mode: 'user' | 'system' = 'system') => {
    o.at('2026-11-21T12:00:00Z');
    return o.within((tx) => tx.query(soql, { mode, sharing: false, binds }), user);
};
const names = (where: string, binds: Record<string, unknown> = {}): string =>
    column(query(`SELECT Name FROM Opportunity WHERE ${where} ORDER BY CreatedDate`, binds).records, 'Name').join();
const groups = (soql: string, binds = {}): string =>
    query(soql, binds)
        .records.map((r) => [...r.values.values()].map(textOf).join(':'))
        .join(' ');
const code = (soql: string, user = ADMIN, mode: 'user' | 'system' = 'system'): string => {
    try {
        query(soql, {}, user, mode);
    } catch (e) {
        return `${(e as ApexException).statusCode}: ${(e as Error).message}`;
    }
    return 'no error';
};

test('comparisons ignore case, treat empty as a value for != and false for the rest', () => {
    assert.equal(names("Name = 'BETA'"), 'beta');
    assert.equal(names("Name = 'DÉLTA'"), 'délta');
    assert.equal(names("Name LIKE 'dÉl%'"), 'délta');
    assert.equal(names("NextStep != 'call'"), 'Gamma,beta,délta');
    assert.equal(names('NextStep = null'), 'Gamma,délta');
    assert.equal(names("NextStep = ''"), 'Gamma,délta');
    assert.equal(names('NextStep != null'), 'beta,Alpha');
    assert.equal(names('(NOT Amount > 1)'), 'Gamma,délta');
    assert.equal(names("(NOT (NextStep = 'call' OR Amount > 200))"), 'Gamma,délta');
    assert.equal(names("NextStep LIKE '%100\\%'"), 'beta');
    assert.equal(names("Name LIKE '_eta'"), 'beta');
    assert.equal(names("Name < 'c'"), 'beta,Alpha');
});

test('lists, with and without null, and as binds', () => {
    assert.equal(names("NextStep IN ('call', null)"), 'Gamma,Alpha,délta');
    assert.equal(names("NextStep NOT IN ('call')"), 'Gamma,beta,délta');
    assert.equal(names('NextStep NOT IN :x', { x: new ApexList('String', ['call', null]) }), 'beta');
    assert.equal(names('Name IN :x', { x: new ApexSet('String', ['ALPHA', 'DÉLTA']) }), 'Alpha,délta');
    assert.equal(names('Name = :x', { x: new ApexList('String', ['alpha']) }), 'Alpha');
    assert.equal(names('Name LIKE :x', { x: new ApexList('String', ['al%', 'g%']) }), 'Gamma,Alpha');
    assert.equal(names('Name IN :x', { x: new ApexList('String', []) }), '');
    assert.equal(names('Id = :x', { x: ids['Alpha']!.slice(0, 15) }), 'Alpha');
    assert.equal(names('Name = :x', { x: null }), '');
});

test('numbers are exact whatever the scale of the value', () => {
    assert.equal(names('Amount = 100.50'), 'Alpha');
    assert.equal(names('Amount = 100.501'), '');
    assert.equal(names('Amount > 100.499'), 'beta,Alpha');
    assert.equal(names('Amount < 0.251'), 'délta');
    assert.equal(names('Amount <= :x', { x: Decimal.parse('0.2499') }), '');
    assert.equal(names('Amount >= :x', { x: 250 }), 'beta');
});

test('date literals are days of the user’s calendar', () => {
    assert.equal(names('CloseDate = TODAY'), 'Alpha');
    assert.equal(names('CloseDate = LAST_MONTH'), 'beta');
    assert.equal(names('CloseDate > THIS_YEAR'), 'délta');
    assert.equal(names('CloseDate <= LAST_N_MONTHS:2'), 'Gamma,beta');
    assert.equal(names('CloseDate = NEXT_N_DAYS:100'), 'délta');
    assert.equal(names('CloseDate = LAST_N_DAYS:47'), 'beta,Alpha');
    assert.equal(names('CloseDate != THIS_QUARTER'), 'Gamma,délta');
    // The fiscal year starts in February: 2026-01-31 is in the last one.
    assert.equal(names('CloseDate = LAST_FISCAL_YEAR'), 'Gamma');
    assert.equal(names('CloseDate = THIS_FISCAL_QUARTER'), 'Alpha');
    assert.equal(names('CloseDate = NEXT_FISCAL_YEAR'), 'délta');
    // Created at 03:30 UTC, which is the day before in New York.
    assert.equal(names('CreatedDate = TODAY'), '');
    assert.equal(names('CreatedDate = YESTERDAY'), 'Alpha');
    assert.equal(names('CreatedDate = 2026-11-21T03:30:00Z'), 'Alpha');
    assert.equal(names('CloseDate = 2026-10-05'), 'beta');
});

test('date functions read dates as they are and instants in GMT or the user’s zone', () => {
    assert.equal(names('CALENDAR_YEAR(CloseDate) = 2027'), 'délta');
    assert.equal(names('FISCAL_QUARTER(CloseDate) = 4'), 'Gamma,Alpha');
    assert.equal(names('DAY_ONLY(CreatedDate) = 2026-11-21'), 'Alpha');
    assert.equal(names('DAY_ONLY(convertTimezone(CreatedDate)) = 2026-11-20'), 'Alpha');
    assert.equal(names('HOUR_IN_DAY(convertTimezone(CreatedDate)) = 22'), 'Gamma,Alpha,délta');
    assert.equal(names('DAY_IN_WEEK(CloseDate) = 7'), 'Gamma,Alpha');
    assert.equal(names('WEEK_IN_YEAR(CloseDate) = 5'), 'Gamma,délta');
});

test('parents, children, polymorphic parents and semi-joins', () => {
    const [alpha] = query(
        "SELECT Name, Account.Name, Account.Owner.Name, Owner.Name, (SELECT Name, Days__c FROM Pushs__r ORDER BY Days__c DESC LIMIT 1) FROM Opportunity WHERE Name = 'alpha'"
    ).records;
    assert.equal(alpha!.parent('Account')!.parent('Owner')!.get('Name'), 'Rep');
    assert.deepEqual(column(alpha!.children.get('pushs__r')!.items, 'Days__c'), ['7']);
    assert.equal(
        query("SELECT Account.Name FROM Opportunity WHERE Name = 'délta'").records[0]!.parent('Account'),
        null
    );
    assert.deepEqual(
        query('SELECT What.Name, What.Type FROM Task ORDER BY Subject').records.map(
            (t) =>
                `${textOf(t.parent('What')!.get('Name'))} ${t.parent('What')!.values.get('type')} ${t.parent('What')!.info.name}`
        ),
        ['Alpha Opportunity Opportunity', 'Acme Account Account']
    );
    assert.equal(query("SELECT Id FROM Task WHERE What.Name = 'acme'").totalSize, 1);
    assert.equal(
        query("SELECT Id FROM Note__c WHERE Owner.Name = 'rep' AND Opportunity__r.Account.Name = 'Globex'").totalSize,
        1
    );
    assert.equal(names("AccountId IN (SELECT Id FROM Account WHERE Owner.Name = 'Rep')"), 'Gamma,Alpha');
    assert.equal(names('Id NOT IN (SELECT Opportunity__c FROM Push__c)'), 'Gamma,beta,délta');
    assert.equal(names("o.Account.Name = 'acme'".replace('o.', 'Opportunity.')), 'Gamma,Alpha');
    assert.throws(
        () => alpha!.get('Amount'),
        /SObject row was retrieved via SOQL without querying the requested field: Opportunity.Amount/
    );
});

test('a selected parent brings the id that leads to it, which is not told to the API', () => {
    const [alpha] = query("SELECT Account.Owner.Name FROM Opportunity WHERE Name = 'alpha'").records;
    assert.equal(alpha!.get('AccountId'), alpha!.parent('Account')!.id);
    assert.equal(alpha!.parent('Account')!.get('OwnerId'), alpha!.parent('Account')!.parent('Owner')!.id);
    assert.deepEqual([...alpha!.queried!], ['account']);
    const [orphan] = query("SELECT Account.Name FROM Opportunity WHERE Name = 'délta'").records;
    assert.equal(orphan!.get('AccountId'), null);
    const [both] = query("SELECT AccountId, Account.Name FROM Opportunity WHERE Name = 'alpha'").records;
    assert.equal(both!.get('AccountId'), both!.parent('Account')!.id);
    const [task] = query('SELECT What.Name FROM Task ORDER BY Subject LIMIT 1').records;
    assert.equal(task!.get('WhatId'), task!.parent('What')!.id);
});

test('the child lists of EntityDefinition are refused', () => {
    assert.throws(
        () => query('SELECT QualifiedApiName, (SELECT DeveloperName FROM Fields) FROM EntityDefinition'),
        /NotSupported: SOQL of the Fields of EntityDefinition/
    );
});

test('multi-select picklists', () => {
    const kinds = (where: string): string =>
        column(query(`SELECT Name FROM Push__c WHERE ${where} ORDER BY Name`).records, 'Name').join();
    assert.equal(kinds("Kinds__c INCLUDES ('late;budget', 'nothing')"), 'a');
    assert.equal(kinds("Kinds__c INCLUDES ('late', 'people')"), 'a,b');
    assert.equal(kinds("Kinds__c EXCLUDES ('late')"), 'b');
});

test('order: nulls first unless said otherwise, picklists by their values', () => {
    const order = (by: string): string =>
        column(query(`SELECT Name FROM Opportunity ORDER BY ${by}`).records, 'Name').join();
    assert.equal(order('Amount'), 'Gamma,délta,Alpha,beta');
    assert.equal(order('Amount DESC'), 'Gamma,beta,Alpha,délta');
    assert.equal(order('Amount DESC NULLS LAST'), 'beta,Alpha,délta,Gamma');
    assert.equal(order('StageName, Name DESC'), 'délta,Alpha,beta,Gamma');
    assert.equal(order('Name LIMIT 2 OFFSET 1'), 'beta,délta');
});

test('aggregates are exact; groups, subtotals, HAVING and aliases', () => {
    assert.equal(query('SELECT COUNT() FROM Opportunity WHERE Amount != null').totalSize, 3);
    assert.equal(
        groups(
            'SELECT COUNT(Id), COUNT(Amount) c, SUM(Amount), AVG(Amount) a, MIN(CloseDate), MAX(Name) FROM Opportunity'
        ),
        '4:3:350.75:116.91666666666667:2026-01-31:Gamma'
    );
    assert.equal(
        groups('SELECT StageName, COUNT(Id) c FROM Opportunity GROUP BY StageName ORDER BY COUNT(Id) DESC, StageName'),
        'Prospecting:2 Closed Won:1 Closed Lost:1'
    );
    assert.equal(
        groups(
            'SELECT Account.Name, SUM(Amount) s FROM Opportunity GROUP BY Account.Name HAVING SUM(Amount) > 100.1 ORDER BY Account.Name'
        ),
        'Acme:100.5 Globex:250'
    );
    assert.equal(
        groups(
            'SELECT CALENDAR_YEAR(CloseDate) y, COUNT(Id) n FROM Opportunity GROUP BY CALENDAR_YEAR(CloseDate) ORDER BY CALENDAR_YEAR(CloseDate)'
        ),
        '2026:3 2027:1'
    );
    assert.equal(
        groups(
            'SELECT IsClosed, StageName, COUNT(Id) n, GROUPING(StageName) g FROM Opportunity GROUP BY ROLLUP(IsClosed, StageName) ORDER BY IsClosed NULLS LAST, StageName NULLS LAST'
        ),
        'false:Prospecting:2:0 false:null:2:1 true:Closed Won:1:0 true:Closed Lost:1:0 true:null:2:1 null:null:4:1'
    );
    assert.equal(
        query('SELECT IsClosed, StageName, COUNT(Id) FROM Opportunity GROUP BY CUBE(IsClosed, StageName)').totalSize,
        3 + 2 + 3 + 1
    );
    const [row] = query('SELECT COUNT(Id), StageName FROM Opportunity GROUP BY StageName').records;
    assert.deepEqual([...row!.values.keys()], ['expr0', 'stagename']);
    assert.equal(row!.info.name, 'AggregateResult');
    assert.throws(() => row!.get('nothing'), /Invalid field nothing for AggregateResult/);
});

test('more than 2,000 groups are refused', () => {
    o.within((tx) => {
        for (let i = 0; i < 2001; i++) o.store.insertRow('Account', { Name: `Many ${i}`, OwnerId: ADMIN });
        assert.throws(
            () => tx.query('SELECT Name, COUNT(Id) FROM Account GROUP BY Name', { mode: 'system', sharing: false }),
            /Aggregate query does not support queryMore\(\)/
        );
        assert.equal(
            tx.query('SELECT Name FROM Account GROUP BY Name LIMIT 2000', { mode: 'system', sharing: false }).totalSize,
            2000
        );
    });
});

test('what the platform refuses is refused in its words', () => {
    assert.match(
        code('SELECT Nope FROM Opportunity'),
        /^INVALID_FIELD: No such column 'Nope' on entity 'Opportunity'\./
    );
    assert.match(code('SELECT Id FROM Nope__c'), /^INVALID_TYPE: sObject type 'Nope__c' is not supported\./);
    assert.match(
        code('SELECT Nope.Name FROM Opportunity'),
        /^INVALID_FIELD: Didn't understand relationship 'Nope' in field path\./
    );
    assert.match(
        code('SELECT Id, (SELECT Id FROM Nopes) FROM Opportunity'),
        /^INVALID_TYPE: Didn't understand relationship 'Nopes' in FROM part of query call\./
    );
    assert.match(
        code("SELECT Id FROM Opportunity WHERE Description = 'x'"),
        /^INVALID_FIELD: field 'Description' can not be filtered in a query call/
    );
    assert.match(
        code("SELECT Id FROM Opportunity WHERE Amount = '5'"),
        /^INVALID_FIELD: value of filter criterion for field 'Amount' must be of type double and should not be enclosed in quotes/
    );
    assert.match(
        code('SELECT Id FROM Opportunity WHERE Name = 5'),
        /must be of type string and should be enclosed in quotes/
    );
    assert.match(
        code("SELECT Id FROM Opportunity WHERE Id = 'x'"),
        /^INVALID_QUERY_FILTER_OPERATOR: invalid ID field: x/
    );
    assert.match(code('SELECT Id FROM Opportunity WHERE IsClosed > true'), /^INVALID_QUERY_FILTER_OPERATOR/);
    assert.match(
        code('SELECT Name, COUNT(Id) FROM Opportunity'),
        /^MALFORMED_QUERY: Field must be grouped or aggregated: Name/
    );
    assert.match(
        code('SELECT COUNT(Id) FROM Opportunity LIMIT 1'),
        /^MALFORMED_QUERY: Non-grouped query that uses overall aggregate functions cannot also use LIMIT/
    );
    assert.match(
        code('SELECT Amount, COUNT(Id) FROM Opportunity GROUP BY Amount'),
        /^MALFORMED_QUERY: field 'Amount' can not be grouped in a query call/
    );
    assert.match(code('SELECT Id, Id FROM Opportunity'), /^MALFORMED_QUERY: duplicate field selected: Id/);
    assert.match(code('SELECT Id Opportunity'), /^MALFORMED_QUERY: unexpected token/);
    assert.match(
        code('SELECT FIELDS(ALL) FROM Opportunity'),
        /^MALFORMED_QUERY: The SOQL FIELDS function must have a LIMIT of at most 200/
    );
    assert.match(code('SELECT Id FROM Opportunity WHERE Name = :x'), /Variable does not exist: x/);
});

test('user mode hides objects and fields the user may not read', () => {
    assert.match(
        code('SELECT Amount FROM Opportunity', rep, 'user'),
        /^INVALID_FIELD: No such column 'Amount' on entity 'Opportunity'/
    );
    assert.match(code('SELECT Id FROM Opportunity WHERE Amount > 1 WITH USER_MODE', rep), /^INVALID_FIELD/);
    assert.match(code('SELECT Id FROM Lead', rep, 'user'), /^INVALID_TYPE: sObject type 'Lead' is not supported/);
    assert.equal(code('SELECT Amount FROM Opportunity WITH SYSTEM_MODE', rep, 'user'), 'no error');
    assert.match(
        code('SELECT Amount FROM Opportunity WITH SECURITY_ENFORCED', rep),
        /Insufficient permissions: secure query included inaccessible field/
    );
    assert.ok(!query('SELECT FIELDS(ALL) FROM Opportunity LIMIT 1', {}, rep, 'user').records[0]!.isSet('Amount'));
});

test('the limits count queries, rows, and one row a group unless sums are asked for', () => {
    o.within((tx) => {
        const run = (soql: string): number => {
            const before = tx.limits.queryRows;
            tx.query(soql, { mode: 'system', sharing: false });
            return tx.limits.queryRows - before;
        };
        assert.equal(run('SELECT Id, (SELECT Id FROM Pushs__r) FROM Opportunity'), 6);
        assert.equal(run('SELECT COUNT() FROM Opportunity'), 1);
        assert.equal(run('SELECT StageName, COUNT(Id) FROM Opportunity GROUP BY StageName'), 3);
        assert.equal(run('SELECT StageName, SUM(Amount) FROM Opportunity GROUP BY StageName'), 4);
        assert.equal(tx.limits.soqlQueries, 4);
        for (let i = 4; i < 100; i++) run('SELECT Id FROM Lead');
        assert.throws(() => run('SELECT Id FROM Lead'), /Too many SOQL queries: 101/);
    });
});
