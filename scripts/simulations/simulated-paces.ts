/** Seeded random quarters of reps, and the class of the fixture that puts them through the pace rules. */
import { compiledClass } from './compiled.ts';
import { poisson, type Random } from './simulated-teams.ts';

/** `SimulatedPaces.cls` of the fixture, which says what its methods take and give. */
export interface SimulatedPaces {
    weekly(mornings: number, done: readonly number[], weeksBefore: readonly number[]): string[];
    quarterly(
        isCount: number,
        isLinear: number,
        past: number,
        done: readonly number[],
        weeksBefore: readonly number[]
    ): string[];
}

export function openSimulatedPaces(): SimulatedPaces {
    const call = compiledClass('SimulatedPaces');
    return {
        weekly: (...args) => call('weekly', ...args) as string[],
        quarterly: (...args) => call('quarterly', ...args) as string[]
    };
}

export const DAYS = 65;
export const WEEKS = 13;
export const A_DAY = 4;

/** Mean of each working day of a quarter in which all days are alike, 20 a week. */
export const EVEN: readonly number[] = new Array<number>(DAYS).fill(A_DAY);

/** The same sum, half of it in the last two weeks. */
export const AT_THE_END: readonly number[] = EVEN.map((mean, day) => {
    const week = Math.floor(day / 5);
    return mean * (week < 9 ? 0.5 : week < 11 ? 1 : 3.25);
});

/** Counts of a quarter's days: variance `dispersion` times the mean. */
export function countsByDay(random: Random, means: readonly number[], dispersion = 1): number[] {
    return means.map((mean) => (dispersion === 1 ? poisson(random, mean) : lumpy(random, mean, dispersion)));
}

/** A negative binomial count: a Poisson count of clusters, their sizes logarithmic (Quenouille 1949). */
function lumpy(random: Random, mean: number, dispersion: number): number {
    const share = 1 - 1 / dispersion;
    const clusters = poisson(random, (mean / (dispersion - 1)) * Math.log(dispersion));
    let count = 0;
    for (let i = 0; i < clusters; i++) count += logarithmic(random, share);
    return count;
}

/** A logarithmic-series number, from 1, by inverting its distribution. */
function logarithmic(random: Random, share: number): number {
    let [left, size] = [random(), 1];
    for (let p = -share / Math.log(1 - share); left > p && size < 1000; size++) {
        left -= p;
        p *= (share * size) / (size + 1);
    }
    return size;
}

/** Amounts of a quarter's days that sum to 1 on average over quarters, times `level`: so many lognormal deals. */
export function amountsByDay(random: Random, means: readonly number[], deals: number, level = 1): number[] {
    const all = means.reduce((sum, mean) => sum + mean);
    return means.map((mean) => {
        let amount = 0;
        for (let left = poisson(random, (level * deals * mean) / all); left > 0; left--) {
            amount += Math.exp(0.7 * normal(random) - 0.245) / deals;
        }
        return amount;
    });
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: Random): number {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Sums of five days each. */
export function byWeek(days: readonly number[]): number[] {
    return Array.from({ length: days.length / 5 }, (_, week) =>
        days.slice(week * 5, week * 5 + 5).reduce((sum, day) => sum + day, 0)
    );
}

/** From the first to the last morning on which an alert is open; days are numbered from 0. */
export interface Alert {
    opened: number;
    closed: number;
}

/** An alert opens on the first morning that says "behind" and closes on the first that is back at its expectation. */
export function alertsOf(mornings: string): Alert[] {
    const alerts: Alert[] = [];
    let open: Alert | undefined;
    for (const [day, said] of [...mornings].entries()) {
        if (open && said === '+') {
            open.closed = day;
            open = undefined;
        } else if (!open && said === '!') {
            open = { opened: day, closed: Infinity };
            alerts.push(open);
        }
    }
    return alerts;
}
