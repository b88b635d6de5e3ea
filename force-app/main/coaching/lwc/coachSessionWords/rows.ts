import type { CoachSessionSummary } from 'apex/dto';

import { dayOf, formatDay, formatDistance, formatWhen, say } from 'c/coachFormat';
import type { StatusTone } from 'c/coachStatus';

import { listOf } from './lists';
import { kindOption } from './options';
import { WORDS } from './words';

/** A session in the list. */
export interface SessionRow {
    readonly id: string;
    readonly name: string;
    readonly who: string;
    readonly state: string;
    readonly tone: StatusTone;
    readonly excerpt: string;
    /** What else is to be said, in order. */
    readonly facts: readonly { readonly key: string; readonly text: string }[];
    readonly mayOpen: boolean;
    readonly openLabel: string;
    readonly closeLabel: string;
}

/** Those being prepared first: they are what the page is opened for. */
export function rowsOf(sessions: readonly CoachSessionSummary[], now: Date = new Date()): SessionRow[] {
    const isHeld = ({ state }: CoachSessionSummary): number => (state === 'Held' ? 1 : 0);
    return [...sessions].sort((a, b) => isHeld(a) - isHeld(b)).map((session) => rowOf(session, now));
}

function rowOf(session: CoachSessionSummary, now: Date): SessionRow {
    const name = sessionName(session, now);
    const { state, takesPart } = session;
    return {
        id: session.id ?? '',
        name,
        who: session.people?.length ? say(WORDS.rowWith, listOf(session.people)) : '',
        state: state === 'Held' ? WORDS.stateHeld : WORDS.statePreparing,
        tone: state === 'Held' ? 'good' : 'mild',
        excerpt: session.excerpt ?? '',
        facts: factsOf(session),
        mayOpen: takesPart === true,
        openLabel: say(WORDS.rowOpen, name),
        closeLabel: say(WORDS.rowClose, name)
    };
}

/** "1:1, 3 weeks ago, 30 Oct". */
export function sessionName({ kind, heldOn, createdAt }: CoachSessionSummary, now: Date = new Date()): string {
    const today = dayOf(now);
    const when = heldOn
        ? `${formatDistance(heldOn, today)}, ${formatDay(heldOn, today)}`
        : createdAt
          ? formatWhen(createdAt, now)
          : '';
    return say(WORDS.rowTitle, kindOption(kind), when);
}

function factsOf(session: CoachSessionSummary): SessionRow['facts'] {
    const { focusLabel, commitmentsOpen, commitmentsDone, dealNames, hasDraft, takesPart } = session;
    const open = commitmentsOpen ?? 0;
    const done = commitmentsDone ?? 0;
    const facts = {
        focus: focusLabel ? say(WORDS.rowFocus, focusLabel) : '',
        commitments: open + done > 0 ? say(WORDS.rowCommitments, open, done) : '',
        deals: dealNames?.length ? say(WORDS.rowDeals, listOf(dealNames)) : '',
        draft: hasDraft ? WORDS.rowDraft : '',
        closed: takesPart ? '' : WORDS.rowClosed
    };
    return Object.entries(facts)
        .filter(([, text]) => text)
        .map(([key, text]) => ({ key, text }));
}
