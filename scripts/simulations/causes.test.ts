/**
 * How often the shipped likely causes, judged by compiled Apex, name the habit a rep has, and how often one that nobody
 * has: 200 companies in which one rep has one habit, 200 in which nobody has any. `simulated-companies.ts` tells the model.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
    HABITS,
    openSimulatedCauses,
    repNumbers,
    type RepNumbers,
    type SimulatedCauses
} from './simulated-companies.ts';
import { seeded } from './simulated-teams.ts';

const COMPANIES = 200;
const REPS = 11;

/** A year has fewer weeks than other measures have records. */
const MEASURED_BY_WEEK = 'CallCadence';

interface Company {
    readonly habit: string;
    /** Of the rep who has it. */
    readonly named: readonly string[];
    readonly others: readonly (readonly string[])[];
    /** Numbers of the habit's measure. */
    readonly measured: readonly number[];
}

let apex: SimulatedCauses;
let companies: Company[];

before(() => {
    apex = openSimulatedCauses();
    const habits = Object.keys(HABITS);
    companies = Array.from({ length: COMPANIES }, (_, i) => seededCompany(i, habits[i % habits.length]!));
});

function seededCompany(seed: number, habit: string): Company {
    const reps = company(seed, habit);
    const [named = [], ...others] = apex.named(reps);
    return { habit, named, others, measured: reps[0]![apex.measures.get(habit)!]! };
}

/** Reps who sell alike; the first has the habit. */
function company(seed: number, habit?: string): RepNumbers[] {
    const random = seeded(seed);
    // Amounts are those of deals won: a hundred of them take more deals.
    const volume = (habit === 'TotalValue' ? 1200 : 180) + Math.floor(60 * random());
    return Array.from({ length: REPS }, (_, rep) => repNumbers(random, volume, rep === 0 ? habit : undefined));
}

/** Records that a number stands on, as it is encoded for its kind of KPI. */
function recordsOf(kpi: string, numbers: readonly number[]): number {
    if (numbers.length <= 2) return numbers.at(-1)!;
    assert.equal(numbers.length, 1 + 2 * numbers[0]!, kpi);
    return numbers.slice(1).reduce((sum, count, index) => (index % 2 === 1 ? sum + count : sum), 0);
}

const share = <T>(list: readonly T[], is: (item: T) => boolean): number => list.filter(is).length / list.length;

void test('every shipped cause is the habit of some company, and stands on at least 100 records there', () => {
    assert.deepEqual([...apex.brings.keys()].toSorted(), Object.keys(HABITS).toSorted());
    for (const { habit, measured } of companies)
        if (habit !== MEASURED_BY_WEEK) assert.ok(recordsOf(habit, measured) >= 100, `${habit}: ${measured.join(' ')}`);
});

void test('the cause of the habit is among the first two in at least 90 %, and of each habit in at least 75 %', () => {
    const isFound = ({ habit, named }: Company): boolean => named.slice(0, 2).includes(habit);
    const all = share(companies, isFound);
    assert.ok(all >= 0.9, String(all));
    for (const habit of Object.keys(HABITS)) {
        const found = share(
            companies.filter((one) => one.habit === habit),
            isFound
        );
        assert.ok(found >= 0.75, `${habit}: ${found}`);
    }
});

void test('a cause that neither is the habit nor follows from it is named for under 5 % of reps', () => {
    const bystanders = share(companies, ({ habit, named }) =>
        named.some((cause) => cause !== habit && !apex.brings.get(habit)!.includes(cause))
    );
    assert.ok(bystanders < 0.05, `reps with a habit: ${bystanders}`);
    const innocent = share(
        companies.flatMap(({ others }) => others),
        (named) => named.length > 0
    );
    assert.ok(innocent < 0.05, `reps without one: ${innocent}`);
});

void test('where nobody has a habit, each cause names anyone in at most 15 % of companies', () => {
    const named = Array.from({ length: COMPANIES }, (_, i) => new Set(apex.named(company(100_000 + i)).flat()));
    for (const cause of apex.brings.keys()) {
        const cries = share(named, (causes) => causes.has(cause));
        assert.ok(cries <= 0.15, `${cause}: ${cries}`);
    }
});
