import type { CoachGoalView } from 'apex/dto';

/** What holds or will hold for one KPI and time frame, and what held before. */
export interface GoalTrack {
    /** KPI and time frame. */
    readonly key: string;
    readonly kpiLabel: string;
    /** In order of time. */
    readonly current: readonly CoachGoalView[];
    /** The latest first. */
    readonly before: readonly CoachGoalView[];
}

export interface GoalGroups {
    readonly proposals: readonly CoachGoalView[];
    readonly tracks: readonly GoalTrack[];
    /** Goals in force on this day. */
    readonly inForce: number;
    /** Of KPIs and time frames for which nothing holds any more, the latest first. */
    readonly past: readonly CoachGoalView[];
}

/**
 * Sorts goals into what is proposed, what holds, and what is over.
 *
 * @param goals in the order of KPI, time frame and start
 * @param today in the org's time zone
 * @param kpis names of KPIs in the order they are shown; others come last
 */
export function groupsOf(goals: readonly CoachGoalView[], today: string, kpis: readonly string[]): GoalGroups {
    const isCurrent = ({ state, endDate }: CoachGoalView): boolean => state === 'Active' && (endDate ?? '') >= today;
    const byKey = new Map<string, CoachGoalView[]>();
    for (const goal of goals.filter(({ state }) => state !== 'Proposed')) {
        const key = `${goal.kpi ?? ''} ${goal.grain ?? ''}`;
        byKey.set(key, [...(byKey.get(key) ?? []), goal]);
    }
    const tracks: GoalTrack[] = [];
    const past: CoachGoalView[] = [];
    for (const [key, rows] of byKey) {
        const current = rows.filter(isCurrent);
        const before = rows.filter((goal) => !isCurrent(goal)).reverse();
        if (current.length > 0) tracks.push({ key, kpiLabel: rows[0]?.kpiLabel ?? '', current, before });
        else past.push(...before);
    }
    const place = ({ current }: GoalTrack): number => {
        const index = kpis.indexOf(current[0]?.kpi ?? '');
        return index === -1 ? kpis.length : index;
    };
    return {
        proposals: goals.filter(({ state }) => state === 'Proposed'),
        tracks: tracks.sort((a, b) => place(a) - place(b)),
        inForce: goals.filter((goal) => isCurrent(goal) && (goal.startDate ?? '') <= today).length,
        past: past.sort((a, b) => (b.endDate ?? '').localeCompare(a.endDate ?? ''))
    };
}
