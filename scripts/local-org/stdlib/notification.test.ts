import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexSet } from '../kernel/collections.ts';
import type { NotificationToSend } from '../kernel/engine.ts';
import type { ApexValue } from '../kernel/values.ts';
import { call, inTransaction, invoke, throwsApex } from './testing.ts';

const TYPE = '0ML000000000001AAA';
const ANA = '005000000000002AAA';
const LEFT = '005000000000003AAA';

interface Sent {
    notification: NotificationToSend;
    to: readonly string[];
}

/** A transaction in which one notification type exists and one of two users is active. */
function inOrg(fn: (sent: Sent[]) => void): void {
    const sent: Sent[] = [];
    const query = (soql: string, { binds }: { binds: Record<string, ApexValue> }) => ({
        records: soql.includes('FROM User')
            ? [...(binds.ids as ApexSet)].filter((id) => id !== LEFT).map((id) => ({ id }))
            : binds.type === TYPE
              ? [{ id: TYPE }]
              : []
    });
    const notify = (notification: NotificationToSend, to: readonly string[]) => void sent.push({ notification, to });
    inTransaction(() => fn(sent), { tx: { query, notify } });
}

function notification(more: Record<string, string | null> = {}): ApexValue {
    const made = call('Messaging.CustomNotification', '()');
    const all = { NotificationTypeId: TYPE, Title: 'Due today', Body: 'Open it', TargetId: ANA, ...more };
    for (const [name, value] of Object.entries(all)) invoke('Messaging.CustomNotification', `set${name}`, made, value);
    return made;
}

const send = (made: ApexValue, ...users: string[]): ApexValue =>
    invoke('Messaging.CustomNotification', 'send', made, new ApexSet('String', users));

test('a notification goes to active users', () => {
    inOrg((sent) => {
        send(notification(), ANA, LEFT);
        assert.deepEqual(sent, [
            {
                notification: { typeId: TYPE, title: 'Due today', body: 'Open it', targetId: ANA, targetPageRef: null },
                to: [ANA]
            }
        ]);
    });
});

// "Neither attribute is required, but if both are omitted, send() throws an exception."
// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Messaging_CustomNotification.htm
test('send throws without a type, without a target, and for what is too long or too many', () => {
    inOrg((sent) => {
        const refuses = (more: Record<string, string | null>) =>
            throwsApex(() => send(notification(more), ANA), 'System.HandledException');
        refuses({ NotificationTypeId: null });
        refuses({ NotificationTypeId: '0ML000000000009AAA' });
        refuses({ TargetId: null });
        refuses({ Title: 'x'.repeat(251) });
        refuses({ Body: 'x'.repeat(751) });
        throwsApex(() => send(notification()), 'System.HandledException');
        const many = Array.from({ length: 501 }, (_, i) => `005${String(i).padStart(12, '0')}AAA`);
        throwsApex(() => send(notification(), ...many), 'System.HandledException');
        assert.deepEqual(sent, []);
        send(notification({ TargetId: null, TargetPageRef: '{"type":"standard__namedPage"}' }), ANA);
        assert.equal(sent.length, 1);
    });
});
