import { randomBytes } from 'node:crypto';
import type { Store } from '../data/store.ts';
import type { NotificationSent, NotificationToSend } from '../kernel/engine.ts';

/** In the order of COLUMNS; whole numbers come as bigint. */
type Row = [string, string, string, string, string | null, string | null, string, bigint, bigint, bigint];

const COLUMNS = 'id, recipient, title, body, targetId, targetPageRef, typeId, sentAt, seen, read';

/** The bells of all users. What is sent in a transaction that fails was never sent. */
export class Notifications {
    constructor(private readonly store: Store) {
        store.db.exec(
            'CREATE TABLE IF NOT EXISTS "$notification" (id TEXT PRIMARY KEY, recipient TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, targetId TEXT, targetPageRef TEXT, typeId TEXT NOT NULL, sentAt INTEGER NOT NULL, seen INTEGER NOT NULL, read INTEGER NOT NULL) WITHOUT ROWID'
        );
        store.db.exec('CREATE INDEX IF NOT EXISTS "$notification.recipient" ON "$notification" (recipient)');
    }

    send(notification: NotificationToSend, recipients: readonly string[], sentAt: number): void {
        const { title, body, targetId, targetPageRef, typeId } = notification;
        for (const recipient of recipients)
            this.store.run(`INSERT INTO "$notification" (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`, [
                randomBytes(16).toString('hex'),
                recipient,
                title,
                body,
                targetId,
                targetPageRef,
                typeId,
                sentAt
            ]);
    }

    /** Newest first. */
    of(userId: string): NotificationSent[] {
        const rows = this.store.all(
            `SELECT ${COLUMNS} FROM "$notification" WHERE recipient = ? ORDER BY sentAt DESC, id`,
            [userId]
        ) as unknown as Row[];
        return rows.map(([id, recipientId, title, body, targetId, targetPageRef, typeId, sentAt, seen, read]) => ({
            id,
            recipientId,
            title,
            body,
            targetId,
            targetPageRef,
            typeId,
            sentAt: Number(sentAt),
            seen: seen === 1n,
            read: read === 1n
        }));
    }

    /** Marks a notification of the user's as read; false where there is none. */
    markRead(userId: string, id: string): boolean {
        return (
            this.store.run('UPDATE "$notification" SET seen = 1, read = 1 WHERE recipient = ? AND id = ?', [
                userId,
                id
            ]) > 0
        );
    }
}
