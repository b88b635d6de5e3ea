/**
 * The bell of the signed-in user, read-only but for "read".
 * https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_resources_notifications_list.htm
 */
import type { NotificationSent } from '../kernel/engine.ts';
import { ApiError, notFound } from './errors.ts';
import { jsonBody, ok, type Resource } from './request.ts';

const shown = (notification: NotificationSent): Record<string, unknown> => ({
    id: notification.id,
    type: notification.typeId,
    recipientId: notification.recipientId,
    messageTitle: notification.title,
    messageBody: notification.body,
    target: notification.targetId,
    targetPageRef: notification.targetPageRef,
    mostRecentActivityDate: new Date(notification.sentAt).toISOString(),
    lastModified: new Date(notification.sentAt).toISOString(),
    count: 1,
    seen: notification.seen,
    read: notification.read
});

export const listNotifications: Resource = ({ org, session }) =>
    ok({ notifications: org.notificationsOf(session.userId).map(shown) });

/** `{"read": true}`; nothing else can be changed here. */
export const readNotification: Resource = (request, [id = '']) => {
    const { org, session } = request;
    if (jsonBody(request).read !== true)
        throw new ApiError(400, 'INVALID_INPUT', 'A notification can only be marked as read here.');
    if (!org.readNotification(session.userId, id)) throw notFound();
    return ok(shown(org.notificationsOf(session.userId).find((notification) => notification.id === id)!));
};
