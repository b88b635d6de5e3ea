import type { CoachTeamPace, CoachTeamPaceKpi, CoachTeamPaceOne } from 'apex/dto';

import { say } from 'c/coachFormat';
import { amount, goalIn, listed } from 'c/coachPaceWords';
import type { SessionRequest } from 'c/coachSessionLink';

import { labelOf } from './map';
import { WORDS } from './words';

/** A finding that something can be done about: what stands out, why, and the sessions to prepare. */
export interface Offer {
    readonly key: string;
    readonly name: string;
    readonly facts: string;
    readonly links: readonly OfferLink[];
}

/** One session to prepare. */
export interface OfferLink {
    readonly key: string;
    readonly label: string;
    readonly spoken: string;
    /** Why this KPI; blank where it is the one that stands out. */
    readonly note: string;
    readonly request: SessionRequest;
}

/** More findings than this do not make a heading. */
const MOST_FINDINGS = 2;

/** The finding: the group first, then single reps, then what is not sure. */
export function headingOf({ kpis }: CoachTeamPace): string {
    const found = standingOut(kpis ?? []).map(findingOf);
    if (found.length > 0) return found.slice(0, MOST_FINDINGS).join(' ');
    const unsure = (kpis ?? []).filter(({ verdict, compared }) => verdict === 'cannotTell' && (compared ?? 0) > 0);
    return unsure.length > 0 ? say(WORDS.teamCannotTell, listed(unsure.map(goalIn))) : WORDS.teamCalm;
}

/** What a manager can do something about, the group first. */
export function offersOf({ kpis, currencyCode }: CoachTeamPace): Offer[] {
    return standingOut(kpis ?? []).map((kpi) => ({
        key: kpi.key ?? '',
        name: labelOf(kpi),
        facts: say(
            WORDS.teamCompared,
            amount(kpi.lookedDone, kpi, currencyCode),
            amount(kpi.lookedExpected, kpi, currencyCode),
            kpi.below ?? 0,
            kpi.compared ?? 0
        ),
        links: kpi.verdict === 'group' ? [groupLink(kpi)] : (kpi.ones ?? []).map((one) => oneLink(one, kpi))
    }));
}

function standingOut(kpis: readonly CoachTeamPaceKpi[]): CoachTeamPaceKpi[] {
    return ['group', 'one'].flatMap((wanted) => kpis.filter(({ verdict }) => verdict === wanted));
}

function findingOf(kpi: CoachTeamPaceKpi): string {
    return kpi.verdict === 'group'
        ? say(WORDS.teamGroup, goalIn(kpi))
        : say(WORDS.teamOne, goalIn(kpi), listed((kpi.ones ?? []).map(({ name }) => name ?? '')));
}

function groupLink(kpi: CoachTeamPaceKpi): OfferLink {
    const [first = '', ...others] = kpi.belowIds ?? [];
    return {
        key: kpi.key ?? '',
        label: WORDS.teamPrepareGroup,
        spoken: say(WORDS.teamPrepareGroupOn, kpi.label ?? kpi.kpi ?? ''),
        note: '',
        request: { repId: first, kind: 'Group', withIds: others, ...(kpi.kpi ? { kpi: kpi.kpi } : {}) }
    };
}

function oneLink(one: CoachTeamPaceOne, kpi: CoachTeamPaceKpi): OfferLink {
    const on = one.coachOnLabel ?? one.coachOn ?? '';
    const label = say(WORDS.teamPrepareOne, one.name ?? '', on);
    return {
        key: one.repId ?? '',
        label,
        spoken: label,
        note: one.isStepBefore ? say(WORDS.teamStepBefore, on, kpi.label ?? kpi.kpi ?? '') : '',
        request: { repId: one.repId ?? '', kind: 'OneOnOne', ...(one.coachOn ? { kpi: one.coachOn } : {}) }
    };
}
