import type { CoachDealCriterion } from 'apex/dto';

import { say } from 'c/coachFormat';

import { WORDS } from './words';

/** One criterion of the ideal customer. */
export interface CriterionView {
    readonly key: string;
    readonly label: string;
    readonly state: string;
    readonly icon: string;
}

export interface FitView {
    /** "Meets 2 of 3 criteria.", or why there is nothing to say. */
    readonly sentence: string;
    readonly criteria: readonly CriterionView[];
}

const STATES: Readonly<Record<string, { word: string; icon: string }>> = {
    met: { word: WORDS.fitMet, icon: 'utility:check' },
    notMet: { word: WORDS.fitNotMet, icon: 'utility:close' },
    blank: { word: WORDS.fitBlank, icon: 'utility:help' }
};
const HIDDEN = { word: WORDS.fitHidden, icon: 'utility:help' } as const;

export function fitOf(criteria: readonly CoachDealCriterion[]): FitView {
    const met = criteria.filter(({ state }) => state === 'met').length;
    return {
        sentence: criteria.length === 0 ? WORDS.fitNotSetUp : say(WORDS.fit, met, criteria.length),
        criteria: criteria.map(({ name, label, state }) => {
            const { word, icon } = STATES[state ?? ''] ?? HIDDEN;
            return { key: name ?? '', label: label ?? name ?? '', state: word, icon };
        })
    };
}
