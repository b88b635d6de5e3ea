import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDatetime } from '../../kernel/temporal.ts';
import { make, SYSTEM, testOrg, textOf } from '../testing.ts';

test('closed tasks and past events are their deal’s last activity; open and overdue ones are flagged', () => {
    const o = testOrg();
    o.within((tx) => {
        const insert = (object: string, values: Record<string, unknown>): string => {
            const [r] = tx.dml('insert', [make(o.schema, object, values)], SYSTEM);
            assert.deepEqual(r!.errors, []);
            return r!.id!;
        };
        const account = insert('Account', { Name: 'Acme' });
        const deal = insert('Opportunity', {
            Name: 'Deal',
            StageName: 'Prospecting',
            CloseDate: 'date:2026-12-15',
            AccountId: account
        });
        const read = (): string => {
            const [r] = tx.query(
                'SELECT LastActivityDate, HasOpenActivity, HasOverdueTask, Account.LastActivityDate FROM Opportunity',
                { mode: 'system', sharing: false }
            ).records;
            return [
                r!.get('LastActivityDate'),
                r!.get('HasOpenActivity'),
                r!.get('HasOverdueTask'),
                r!.parent('Account')!.get('LastActivityDate')
            ]
                .map(textOf)
                .join(' ');
        };
        const task = insert('Task', { Subject: 'Call', WhatId: deal, ActivityDate: 'date:2026-11-20' });
        assert.equal(read(), 'null true true null');
        tx.dml('update', [make(o.schema, 'Task', { Id: task, Status: 'Completed' })], SYSTEM);
        assert.equal(read(), '2026-11-20 false false 2026-11-20');
        const [closed] = tx.query(
            'SELECT IsClosed, CompletedDateTime, AccountId, WhatCount, IsHighPriority FROM Task',
            { mode: 'system', sharing: false }
        ).records;
        assert.deepEqual(
            [
                closed!.get('IsClosed'),
                closed!.get('AccountId'),
                closed!.get('WhatCount'),
                closed!.get('IsHighPriority')
            ],
            [true, account, 1, false]
        );
        assert.ok(closed!.get('CompletedDateTime') instanceof ApexDatetime);
        // 03:00 UTC on the 21st is the evening of the 20th in New York.
        insert('Event', {
            Subject: 'Meeting',
            WhatId: deal,
            StartDateTime: new ApexDatetime(Date.parse('2026-11-25T15:00:00Z')),
            DurationInMinutes: 30
        });
        assert.equal(read(), '2026-11-20 true false 2026-11-20');
        const [event] = tx.query('SELECT ActivityDate, EndDateTime FROM Event', {
            mode: 'system',
            sharing: false
        }).records;
        assert.deepEqual(
            [textOf(event!.get('ActivityDate')), textOf(event!.get('EndDateTime'))],
            ['2026-11-25', '2026-11-25T15:30:00.000Z']
        );
        tx.dml('delete', [make(o.schema, 'Task', { Id: task })], SYSTEM);
        assert.equal(read(), 'null true false null');
    });
});

test('an event of whole days is told by its date, and lasts one unless it says otherwise', () => {
    const o = testOrg();
    o.within((tx) => {
        const times = (values: Record<string, unknown>): string[] => {
            const event = { Subject: 'Away', IsAllDayEvent: true, ActivityDate: 'date:2026-11-25', ...values };
            const [saved] = tx.dml('insert', [make(o.schema, 'Event', event)], SYSTEM);
            const [row] = tx.query(
                `SELECT ActivityDate, StartDateTime, DurationInMinutes FROM Event WHERE Id = '${saved!.id}'`,
                { mode: 'system', sharing: false }
            ).records;
            return ['ActivityDate', 'StartDateTime', 'DurationInMinutes'].map((f) => textOf(row!.get(f)));
        };
        assert.deepEqual(times({}), ['2026-11-25', '2026-11-25T00:00:00.000Z', '1440']);
        assert.deepEqual(times({ DurationInMinutes: 4320 }), ['2026-11-25', '2026-11-25T00:00:00.000Z', '4320']);
    });
});

test('a deal has one primary contact', () => {
    const o = testOrg();
    o.within((tx) => {
        const insert = (object: string, values: Record<string, unknown>): string =>
            tx.dml('insert', [make(o.schema, object, values)], SYSTEM)[0]!.id!;
        const deal = insert('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: 'date:2026-12-15' });
        for (const name of ['One', 'Two'])
            insert('OpportunityContactRole', {
                OpportunityId: deal,
                ContactId: insert('Contact', { FirstName: 'Person', LastName: name }),
                IsPrimary: true
            });
        const roles = tx.query('SELECT Contact.Name, IsPrimary FROM OpportunityContactRole ORDER BY CreatedDate', {
            mode: 'system',
            sharing: false
        }).records;
        assert.deepEqual(
            roles.map((r) => `${r.parent('Contact')!.get('Name')} ${r.get('IsPrimary')}`),
            ['Person One false', 'Person Two true']
        );
        insert('Opportunity', {
            Name: 'With contact',
            StageName: 'Prospecting',
            CloseDate: 'date:2026-12-15',
            ContactId: roles[0]!.parent('Contact')!.id
        });
        const [first] = tx.query(
            "SELECT Contact.Name, IsPrimary FROM OpportunityContactRole WHERE Opportunity.Name = 'With contact'",
            { mode: 'system', sharing: false }
        ).records;
        assert.deepEqual([first!.parent('Contact')!.get('Name'), first!.get('IsPrimary')], ['Person One', true]);
    });
});
