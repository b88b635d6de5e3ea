import type { CoachChain, CoachChainPeriod, CoachGoalSave } from 'apex/dto';

import { shorterOf } from './counts';
import { BOOKINGS_STEP } from './view';
import type { ChainView } from './view';

/** A number of the chain that is to become a goal. */
export interface ChosenGoal {
    readonly kpi: string;
    readonly label: string;
    readonly total: number;
    readonly grain: string;
}

/** The parts of each chosen number, by KPI, in the order of the chain's reps. */
export type Parts = Readonly<Record<string, readonly number[]>>;

/** What is ticked and has a number, the goal itself first. */
export function chosenOf(chain: CoachChain, view: ChainView, chosen: ReadonlySet<string>): ChosenGoal[] {
    const found: ChosenGoal[] = [];
    if (chain.isMoney && chosen.has(BOOKINGS_STEP) && view.goalValue !== undefined) {
        found.push({
            kpi: BOOKINGS_STEP,
            label: chain.goalLabel ?? BOOKINGS_STEP,
            total: view.goalValue,
            grain: chain.grain ?? 'Quarter'
        });
    }
    for (const { kpi, label, total, grain } of view.steps) {
        if (chosen.has(kpi) && total !== undefined) {
            found.push({ kpi, label, total, grain: shorterOf(grain, chain.grain ?? 'Year') });
        }
    }
    return found;
}

/** How the parts of each number weigh: goal or quota of the period, nobody's being none. */
export function weightsOf(chain: CoachChain, periodIndex: number): number[] {
    return (chain.reps ?? []).map(({ goals }) => goals?.[periodIndex] ?? 0);
}

/**
 * Goals as Apex saves them.
 *
 * @param parts for a team; one rep gets all of each number
 */
export function goalsToSave(
    at: { chain: CoachChain; period: CoachChainPeriod; view: ChainView; isSafe: boolean },
    goals: readonly ChosenGoal[],
    how: { propose: boolean; replace: boolean; parts?: Parts }
): CoachGoalSave[] {
    const { chain, period, view } = at;
    const basis = JSON.stringify({
        goal: view.goalValue,
        dealSize: view.dealSizeValue,
        rates: view.rates,
        isSafe: at.isSafe
    });
    return goals.flatMap(({ kpi, total, grain }) =>
        (chain.reps ?? []).map((rep, i): CoachGoalSave => ({
            repId: rep.repId ?? null,
            kpi,
            grain,
            startDate: period.startDate ?? null,
            endDate: period.endDate ?? null,
            target: null,
            total: how.parts?.[kpi]?.[i] ?? (how.parts ? 0 : total),
            source: chain.maySet ? 'Chain' : 'Own',
            propose: how.propose,
            replaceExisting: how.replace,
            basis
        }))
    );
}
