/**
 * `Messaging.CustomNotification`: sent to users, kept in their bells.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Messaging_CustomNotification.htm
 * https://developer.salesforce.com/docs/atlas.en-us.api_action.meta/api_action/actions_obj_custom_notification.htm
 */
import type { ApexSet } from '../kernel/collections.ts';
import { currentTransaction, type NotificationToSend } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { SObj } from '../kernel/sobject.ts';
import type { ApexValue } from '../kernel/values.ts';

const MOST_RECIPIENTS = 500;
const LONGEST_TITLE = 250;
const LONGEST_BODY = 750;
const USER_PREFIX = '005';

class CustomNotificationValue {
    typeId: string | null = null;
    title: string | null = null;
    body: string | null = null;
    targetId: string | null = null;
    targetPageRef: string | null = null;
}

/** The pages above say that send() throws, and for what; neither the type nor the words but of a missing type. */
const refused = (why: string): Error => apexException('System.HandledException', why);

const rows = (soql: string, binds: Readonly<Record<string, ApexValue>>): SObj[] =>
    currentTransaction().query(soql, { mode: 'system', sharing: false, uncounted: true, binds }).records;

function checked({ typeId, title, body, targetId, targetPageRef }: CustomNotificationValue): NotificationToSend {
    if (!typeId) throw refused('Missing required input parameter: customNotifTypeId');
    const known = rows('SELECT Id FROM CustomNotificationType WHERE Id = :type', { type: typeId });
    if (!known.length) throw refused(`There is no custom notification type ${typeId}`);
    if (!targetId && !targetPageRef) throw refused('Missing required input parameter: targetId or targetPageRef');
    if (!title) throw refused('Missing required input parameter: title');
    if (!body) throw refused('Missing required input parameter: body');
    if (title.length > LONGEST_TITLE) throw refused(`The title is longer than ${LONGEST_TITLE} characters`);
    if (body.length > LONGEST_BODY) throw refused(`The body is longer than ${LONGEST_BODY} characters`);
    return { typeId, title, body, targetId, targetPageRef };
}

/** Groups, queues and teams are recipients on the platform; here users are. Inactive ones get nothing. */
function send(notification: CustomNotificationValue, users: ApexSet): void {
    const tx = currentTransaction();
    const ready = checked(notification);
    const ids = [...users].map(String);
    if (!ids.length) throw refused('Missing required input parameter: recipientIds');
    if (ids.length > MOST_RECIPIENTS) throw refused(`More than ${MOST_RECIPIENTS} recipients`);
    if (ids.some((id) => !id.startsWith(USER_PREFIX))) throw new NotSupported('notifications to groups and teams');
    if (!tx.notify) throw new NotSupported('Messaging.CustomNotification.send');
    const active = rows('SELECT Id FROM User WHERE Id IN :ids AND IsActive = TRUE', { ids: users });
    tx.notify(
        ready,
        active.map((user) => user.id!)
    );
}

const setter =
    (property: Exclude<keyof CustomNotificationValue, symbol>) =>
    (notification: CustomNotificationValue, value: string | null): void => {
        notification[property] = value;
    };

platformType({
    name: 'Messaging.CustomNotification',
    test: (v) => v instanceof CustomNotificationValue,
    constructors: {
        '()': () => new CustomNotificationValue(),
        '(String typeId, String sender, String title, String body, String targetId, String targetPageRef)': () => {
            throw new NotSupported('new Messaging.CustomNotification with parameters');
        }
    },
    methods: {
        'void setNotificationTypeId(String id)': setter('typeId'),
        'void setTitle(String title)': setter('title'),
        'void setBody(String body)': setter('body'),
        'void setTargetId(String targetId)': setter('targetId'),
        'void setTargetPageRef(String pageRef)': setter('targetPageRef'),
        'void send(Set<String> users)': send
    }
});
