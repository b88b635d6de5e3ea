/** The Maven data set's tables of right answers, and the same figures from measures, however they were come by. */
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mean, median, sum } from '../audit/statistics.ts';

export const MAVEN = fileURLToPath(new URL('../../../shared/data/maven-crm', import.meta.url));
/** For `skip` of a test: false, or why it cannot run. */
export const ABSENT = existsSync(MAVEN) ? false : 'the Maven data set is not beside the project';

export type Answers = Record<string, string>;
export type Figures = Record<string, number | null>;

/** Rows of `expected_<name>.csv`. */
export const answers = (name: string): Answers[] =>
    parse<Answers>(readFileSync(join(MAVEN, `expected_${name}.csv`)), { columns: true });

/** Amounts of all records of a measure. */
export type Amounts = (measure: string) => readonly number[];

/** By the columns of the tables. */
export function figuresOf(amounts: Amounts): Figures {
    const won = sum(amounts('DealsWon'));
    const closed = sum(amounts('DealsClosed'));
    return {
        won,
        lost: closed - won,
        win_rate: closed ? won / closed : null,
        // The tables leave the sum of no deals blank.
        won_amount: won ? sum(amounts('Bookings')) : null,
        avg_won_amount: mean(amounts('WonAmounts')),
        median_won_amount: median(amounts('WonAmounts')),
        mean_cycle_days_won: mean(amounts('WonDays')),
        median_cycle_days_won: median(amounts('WonDays')),
        mean_cycle_days_lost: mean(amounts('LostDays')),
        median_cycle_days_lost: median(amounts('LostDays'))
    };
}

/** Who or what a row of a table is of: reps, days and segment. Null stands for all. */
export interface Part {
    name: string;
    reps: readonly string[] | null;
    /** `yyyy-MM`. */
    month: string | null;
    segment: string | null;
}

/**
 * What is different in the rows of a table, told as `who: column is this, should be that`. Rates stand in the tables
 * with six decimals, all else with four.
 */
export function wrong(table: string, partOf: (answer: Answers) => Part, figures: (part: Part) => Figures): string[] {
    return answers(table).flatMap((answer) => {
        const part = partOf(answer);
        return Object.entries(figures(part)).flatMap(([column, figure]) => {
            const text = answer[column];
            if (text === undefined) return [];
            const right = text === '' ? null : Number(text);
            const off = figure === null || right === null ? Number(figure !== right) : Math.abs(figure - right);
            return off <= (column === 'win_rate' ? 0.5000001e-6 : 0.5000001e-4)
                ? []
                : [`${part.name}: ${column} is ${figure}, should be ${text || 'blank'}`];
        });
    });
}
