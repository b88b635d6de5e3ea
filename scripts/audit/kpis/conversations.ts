/** Conversations with people who decide. */
import type { Row } from '../filter.ts';
import type { Entry } from '../model.ts';

/**
 * @param activities completed tasks, or events that have ended; copies for invitees and series left out
 * @param deciders ids of contacts
 */
export function conversationEntries(activities: readonly Row[], deciders: ReadonlySet<string>): Entry[] {
    return activities.flatMap(({ OwnerId, WhoId, ActivityDate }) =>
        typeof OwnerId === 'string' &&
        typeof WhoId === 'string' &&
        typeof ActivityDate === 'string' &&
        deciders.has(WhoId)
            ? [{ rep: OwnerId, measure: 'DecisionMakerConversations', day: ActivityDate, segment: '', amount: 1 }]
            : []
    );
}
