/**
 * Links that open the start of a coaching session, filled in. Pure: what is to be prepared stands in the address, so that
 * features need not know each other; nothing is begun before the reader says so. The page that a link leads to is the
 * app's Rep tab, which every org has; the sessions of a user's record page understand the same parameters.
 */
import type { PageReference } from 'lightning/navigation';

/** Values of CoachSession__c.Kind__c that can be linked to. */
export type SessionKind = 'OneOnOne' | 'DealReview' | 'Group' | 'Peer' | 'Observation';

/** A session to be prepared. */
export interface SessionRequest {
    /** Whose page it is begun on: who is coached; of a group, any of its people. */
    readonly repId: string;
    readonly kind: SessionKind;
    /** Who else takes part: the rest of the group, the peer, the observers. */
    readonly withIds?: readonly string[];
    /** Name of the KPI that the session is about. */
    readonly kpi?: string;
}

const REP_TAB = 'Coach_Rep';
const KINDS: readonly string[] = ['OneOnOne', 'DealReview', 'Group', 'Peer', 'Observation'] satisfies SessionKind[];
const USER_ID = /^005[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/;
const KPI_NAME = /^[A-Za-z]\w{0,79}$/;
/** As many as a session takes, see CoachSessionStarter. */
const MOST_PEOPLE = 50;

/** Parameters of the address that ask for a session; they go once it is begun or given up. */
export const REQUEST_KEYS: readonly string[] = ['c__begin', 'c__with', 'c__about'];

/** The page on which the session can be begun, for `NavigationMixin.Navigate` and `GenerateUrl`. */
export function sessionStart({ repId, kind, withIds = [], kpi }: SessionRequest): PageReference {
    const others = [...new Set(withIds)].filter((id) => id !== repId);
    return {
        type: 'standard__navItemPage',
        attributes: { apiName: REP_TAB },
        state: {
            c__rep: repId,
            c__begin: kind,
            ...(others.length > 0 ? { c__with: others.join(',') } : {}),
            ...(kpi ? { c__about: kpi } : {})
        }
    };
}

/**
 * What an address asks for, apart from whose page it is; undefined for nothing that could be begun. An address can be
 * typed by anybody: what is not an id or a name is left out.
 */
export function readSessionStart(state: PageReference['state']): Omit<SessionRequest, 'repId'> | undefined {
    const { c__begin: kind = '', c__with: people = '', c__about: kpi = '' } = state ?? {};
    if (!KINDS.includes(kind)) return undefined;
    const withIds = [...new Set(people.split(','))].filter((id) => USER_ID.test(id)).slice(0, MOST_PEOPLE);
    return { kind: kind as SessionKind, withIds, ...(KPI_NAME.test(kpi) ? { kpi } : {}) };
}
