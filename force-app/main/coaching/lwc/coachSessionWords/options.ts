import { WORDS } from './words';

/** As `lightning-combobox` wants it. */
export interface Option {
    readonly value: string;
    readonly label: string;
}

/** Kinds of `CoachSession__c.Kind__c`. */
export const KINDS: readonly Option[] = [
    { value: 'OneOnOne', label: WORDS.optionOneOnOne },
    { value: 'DealReview', label: WORDS.optionDealReview },
    { value: 'Group', label: WORDS.optionGroup },
    { value: 'Peer', label: WORDS.optionPeer },
    { value: 'Observation', label: WORDS.optionObservation }
];

/** Phases of coaching: how it is done, doing it, looking at what came of it. */
export const PHASES: readonly Option[] = [
    { value: 'Technique', label: WORDS.phaseTechnique },
    { value: 'Execution', label: WORDS.phaseExecution },
    { value: 'Measurement', label: WORDS.phaseMeasurement }
];

/** The blank one is first, since not every session is about one skill. */
export const SKILLS: readonly Option[] = [
    { value: '', label: WORDS.none },
    { value: 'Prospecting', label: WORDS.skillProspecting },
    { value: 'Qualifying', label: WORDS.skillQualifying },
    { value: 'Discovery', label: WORDS.skillDiscovery },
    { value: 'Presenting', label: WORDS.skillPresenting },
    { value: 'Proposing', label: WORDS.skillProposing },
    { value: 'Negotiating', label: WORDS.skillNegotiating },
    { value: 'Closing', label: WORDS.skillClosing },
    { value: 'TimeManagement', label: WORDS.skillTimeManagement }
];

const WITHIN_SENTENCE: Readonly<Record<string, string>> = {
    OneOnOne: WORDS.kindOneOnOne,
    DealReview: WORDS.kindDealReview,
    Group: WORDS.kindGroup,
    Peer: WORDS.kindPeer,
    Observation: WORDS.kindObservation
};

const ROLES: Readonly<Record<string, string>> = {
    Coach: WORDS.roleCoach,
    Rep: WORDS.roleRep,
    Peer: WORDS.rolePeer,
    Observer: WORDS.roleObserver
};

/** The kind within a sentence; one that this version does not know stands as it is. */
export function kindWord(kind: string | null | undefined): string {
    return WITHIN_SENTENCE[kind ?? ''] ?? kind ?? '';
}

/** The kind standing alone. */
export function kindOption(kind: string | null | undefined): string {
    return KINDS.find(({ value }) => value === kind)?.label ?? kind ?? '';
}

export function roleWord(role: string | null | undefined): string {
    return ROLES[role ?? ''] ?? role ?? '';
}
