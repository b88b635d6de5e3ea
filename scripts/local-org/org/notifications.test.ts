import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, metadata } from '../testing/fixture.ts';
import { ADMIN_USERNAME } from './base-data/index.ts';
import { openOrg } from './open.ts';

const TYPE = metadata(
    'CustomNotificationType',
    '<customNotifTypeName>Reminder</customNotifTypeName><desktop>true</desktop><masterLabel>A reminder</masterLabel><mobile>false</mobile>'
);

const SEND = `
    CustomNotificationType type = [SELECT Id, MasterLabel, Desktop, Mobile FROM CustomNotificationType WHERE DeveloperName = 'Reminder'];
    Assert.areEqual('A reminder', type.MasterLabel);
    Assert.isTrue(type.Desktop && !type.Mobile);
    Messaging.CustomNotification due = new Messaging.CustomNotification();
    due.setNotificationTypeId(type.Id);
    due.setTitle('Due today');
    due.setBody('Open it');
    due.setTargetId(UserInfo.getUserId());
    due.send(new Set<String>{ UserInfo.getUserId() });`;

test('what Apex sends is in the bell until it is read; what is undone was never sent', () => {
    const source = fixture({});
    source.put('notificationtypes/Reminder.notiftype-meta.xml', TYPE);
    const now = Date.parse('2026-11-21T12:00:00Z');
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:', now });
    try {
        const me = org.user(ADMIN_USERNAME).id;
        const run = (body: string): void => org.transaction(me, (tx) => org.apex.executeAnonymous(tx, body));
        assert.throws(() => run(`${SEND} Integer nothing = 1 / 0;`));
        assert.deepEqual(org.notificationsOf(me), []);
        run(SEND);
        const [sent, ...others] = org.notificationsOf(me);
        assert.ok(sent && others.length === 0);
        assert.deepEqual([sent.title, sent.body, sent.targetId, sent.read], ['Due today', 'Open it', me, false]);
        assert.ok(sent.sentAt >= now);
        assert.equal(org.readNotification('005000000000009AAA', sent.id), false);
        assert.equal(org.readNotification(me, sent.id), true);
        assert.equal(org.notificationsOf(me)[0]?.read, true);
    } finally {
        org.close();
        source.remove();
    }
});
