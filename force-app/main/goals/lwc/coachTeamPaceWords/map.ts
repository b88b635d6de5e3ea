import type { CoachTeamPace, CoachTeamPaceKpi } from 'apex/dto';

import { say } from 'c/coachFormat';
import { WORDS as PACE_WORDS, amount, statusOf } from 'c/coachPaceWords';
import type { StatusTone } from 'c/coachStatus';

import { WORDS } from './words';

/** One goal of the team: a KPI in a time frame. */
export interface MapColumn {
    readonly key: string;
    readonly label: string;
    readonly definition: string;
    readonly total: string;
    readonly verdict: string;
}

/** One goal of one rep. */
export interface MapCell {
    readonly key: string;
    readonly column: string;
    readonly hasGoal: boolean;
    readonly tone: StatusTone;
    readonly word: string;
    /** What cannot be told keeps its own look. */
    readonly isQuiet: boolean;
    readonly figure: string;
    readonly expected: string;
}

/** One rep. */
export interface MapRow {
    readonly key: string;
    readonly name: string;
    readonly spoken: string;
    readonly cells: readonly MapCell[];
}

const VERDICTS: Readonly<Record<string, string>> = {
    one: WORDS.teamVerdictOne,
    group: WORDS.teamVerdictGroup,
    cannotTell: WORDS.teamVerdictCannotTell,
    fine: WORDS.teamVerdictFine
};

export function columnsOf({ kpis, currencyCode }: CoachTeamPace): MapColumn[] {
    return (kpis ?? []).map((kpi) => ({
        key: kpi.key ?? '',
        label: labelOf(kpi),
        definition: kpi.definition ?? '',
        total: say(WORDS.teamTotal, amount(kpi.done, kpi, currencyCode), amount(kpi.target, kpi, currencyCode)),
        verdict: VERDICTS[kpi.verdict ?? ''] ?? WORDS.teamVerdictNone
    }));
}

export function rowsOf({ reps, kpis, currencyCode }: CoachTeamPace): MapRow[] {
    return (reps ?? []).map((rep) => ({
        key: rep.repId ?? '',
        name: rep.name ?? '',
        spoken: say(WORDS.teamOpenRep, rep.name ?? ''),
        cells: (kpis ?? []).map((kpi) => {
            const cell = (rep.cells ?? []).find(({ key }) => key === kpi.key);
            const status = statusOf(cell);
            const hasExpected = typeof cell?.expected === 'number';
            return {
                key: kpi.key ?? '',
                column: labelOf(kpi),
                hasGoal: cell !== undefined,
                tone: status.tone,
                word: status.word,
                isQuiet: status.tone !== 'unknown',
                figure: say(
                    PACE_WORDS.of,
                    amount(cell?.done, kpi, currencyCode),
                    amount(cell?.target, kpi, currencyCode)
                ),
                expected: hasExpected ? say(PACE_WORDS.expected, amount(cell?.expected, kpi, currencyCode)) : ''
            };
        })
    }));
}

export function labelOf({ label, kpi, grain }: CoachTeamPaceKpi): string {
    return say(WORDS.teamColumn, label ?? kpi ?? '', grain ?? '');
}
