import type { CoachTeam, CoachTeamKpi } from 'apex/dto';

import { USER, formatDay, say } from 'c/coachFormat';
import { lines, listText, rangeText, unitOf, valueText } from 'c/coachScorecardWords';
import type { Line } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** What the whole panel says, before the map. */
export interface TeamFinding {
    readonly heading: string;
    /** The other KPIs with a verdict, and how many have none. */
    readonly lines: readonly Line[];
    readonly chance: string;
    readonly context: string;
}

/** The test behind the verdict on one KPI. */
export interface TestLine {
    readonly key: string;
    readonly kpi: string;
    readonly verdict: string;
    readonly pooled: string;
    readonly range: string;
    readonly heldTo: string;
    readonly below: string;
    readonly smallestP: string;
}

const TINY_P = 0.001;

const VERDICTS: Readonly<Record<string, string>> = {
    oneRep: WORDS.verdictOne,
    everyone: WORDS.verdictEveryone,
    cannotTell: WORDS.verdictCannotTell,
    notCompared: WORDS.verdictNotCompared
};

/** One rep or everyone, KPI by KPI: what concerns all comes first, then the surest single cases. */
export function findingOf(team: CoachTeam): TeamFinding {
    const kpis = team.kpis ?? [];
    const everyone = kpis.filter(({ verdict }) => verdict === 'everyone');
    const single = kpis
        .filter(({ verdict, names }) => verdict === 'oneRep' && (names ?? []).length > 0)
        .sort((a, b) => (a.smallestP ?? 1) - (b.smallestP ?? 1));
    const sentences = [
        ...everyone.map((kpi) => say(WORDS.headEveryone, nameOf(kpi))),
        ...bySamePeople(single).map((group) =>
            say(WORDS.headOne, listText(group.map(nameOf)), listText(group[0]?.names ?? []))
        )
    ];
    const open = kpis.filter(({ verdict }) => verdict === 'cannotTell').length;
    const [heading = open > 0 ? WORDS.headCannotTell : WORDS.headCalm, ...others] = sentences;
    return {
        heading,
        lines: lines([...others, open > 0 ? say(WORDS.cannotTell, open) : '']),
        chance: chanceText(team),
        context: contextText(team)
    };
}

/** KPIs that are about the same people are one sentence; the surest of each comes first. */
function bySamePeople(kpis: readonly CoachTeamKpi[]): CoachTeamKpi[][] {
    const groups = new Map<string, CoachTeamKpi[]>();
    for (const kpi of kpis) {
        const people = [...(kpi.names ?? [])].sort().join('\n');
        groups.set(people, [...(groups.get(people) ?? []), kpi]);
    }
    return [...groups.values()];
}

/** The test values of every KPI, for those who ask. */
export function testsOf(team: CoachTeam): TestLine[] {
    return (team.kpis ?? []).map((kpi) => {
        const measured = { unit: unitOf(kpi.unit), currency: team.currencyCode ?? USER.currency };
        const known = (value: number | null | undefined): string => {
            if (typeof value !== 'number') return '';
            return valueText(value, measured).short;
        };
        return {
            key: kpi.kpi ?? '',
            kpi: nameOf(kpi),
            verdict: VERDICTS[kpi.verdict ?? ''] ?? WORDS.verdictCannotTell,
            pooled: known(kpi.pooledValue),
            range: rangeText(kpi.pooledLower, kpi.pooledUpper, measured),
            heldTo: known(kpi.heldTo),
            below: typeof kpi.below === 'number' ? say(WORDS.belowOf, kpi.below, kpi.compared ?? 0) : '',
            smallestP: probability(kpi.smallestP)
        };
    });
}

function nameOf(kpi: CoachTeamKpi): string {
    return kpi.label ?? kpi.kpi ?? '';
}

function chanceText({ reds, compared, chanceReds }: CoachTeam): string {
    if (!compared || typeof chanceReds !== 'number') return '';
    const byChance = new Intl.NumberFormat(USER.locale, { maximumFractionDigits: 1 }).format(chanceReds);
    return say(WORDS.chance, reds ?? 0, compared, byChance);
}

function contextText({ reps, windowStart, windowEnd }: CoachTeam): string {
    const from = windowStart ? formatDay(windowStart) : '';
    const to = windowEnd ? formatDay(windowEnd) : '';
    return say(WORDS.scope, (reps ?? []).length, from, to);
}

function probability(p: number | null | undefined): string {
    if (typeof p !== 'number') return '';
    if (p < TINY_P) return WORDS.pTiny;
    return new Intl.NumberFormat(USER.locale, { maximumSignificantDigits: 2 }).format(p);
}
