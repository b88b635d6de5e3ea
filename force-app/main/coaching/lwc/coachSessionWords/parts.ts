import { say } from 'c/coachFormat';

import { WORDS } from './words';

/** Where the reader of a session sits. */
export interface Seat {
    readonly isRep: boolean;
    readonly repName: string;
    readonly coachName: string;
}

const LABELS: Readonly<Record<string, string>> = {
    Agenda: WORDS.partAgenda,
    Behaviour: WORDS.partBehaviour,
    Example: WORDS.partExample,
    Assessment: WORDS.partAssessment,
    Plan: WORDS.partPlan,
    Praise: WORDS.partPraise,
    Private: WORDS.partPrivate,
    Commitment: WORDS.partCommitment
};

const HELP: Readonly<Record<string, string>> = {
    Behaviour: WORDS.partBehaviourHelp,
    Example: WORDS.partExampleHelp,
    Plan: WORDS.partPlanHelp,
    Praise: WORDS.partPraiseHelp,
    Private: WORDS.partPrivateHelp
};

/** What a part of a session is called. */
export function partLabel(part: string, seat: Seat): string {
    if (part !== 'RepView') return LABELS[part] ?? part;
    return seat.isRep ? WORDS.partRepViewOwn : say(WORDS.partRepView, seat.repName);
}

/** The line below a part's field; empty where the name says all. */
export function partHelp(part: string, seat: Seat): string {
    if (part !== 'RepView') return HELP[part] ?? '';
    return seat.isRep ? say(WORDS.partRepViewHelpOwn, seat.coachName) : WORDS.partRepViewHelp;
}
