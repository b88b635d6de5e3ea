/**
 * How often the status rules of `CoachStatus` and `CoachTeamVerdict`, run as compiled Apex, cry wolf and how often they
 * see one: 1,000 seeded teams of 8 for each line.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { binomial, openSimulatedTeams, poisson, seeded, type Random, type SimulatedTeams } from './simulated-teams.ts';

const TEAMS = 1000;
const SIZE = 8;

let apex: SimulatedTeams;
before(() => {
    apex = openSimulatedTeams();
});

const isFlagged = (status: string): boolean => /^(slightlyBehind|behind)/.test(status);
const isRed = (status: string): boolean => status.startsWith('behind');
const isSentence = (status: string): boolean => status.endsWith('!');
const isGreen = (status: string): boolean => status === 'onPar';

/** Deals won by rep, team after team, each rep closing `n` at the rate `rateOf` gives for the place in the team. */
function wins(random: Random, n: number, rateOf: (rep: number) => number): number[] {
    return Array.from({ length: TEAMS * SIZE }, (_, i) => binomial(random, n, rateOf(i % SIZE)));
}

const constant = (length: number, value: number): number[] => new Array<number>(length).fill(value);

/** Cuts a list into runs of this length. */
function runs<T>(list: readonly T[], length: number): T[][] {
    return Array.from({ length: list.length / length }, (_, i) => list.slice(i * length, (i + 1) * length));
}

const share = <T>(list: readonly T[], is: (item: T) => boolean): number => list.filter(is).length / list.length;
const shareOfRuns = (list: readonly string[], length: number, is: (status: string) => boolean): number =>
    share(runs(list, length), (run) => run.some(is));

/** Statuses at a single look. */
function look(seed: number, n: number, rateOf: (rep: number) => number): string[] {
    return apex.rates(SIZE, 1, wins(seeded(seed), n, rateOf), constant(TEAMS * SIZE, n));
}

/** Statuses of the first rep of each team. */
const ofFirst = (statuses: readonly string[]): string[] => statuses.filter((_, i) => i % SIZE === 0);

void test('at a single look at most 20 % of teams of equal reps have one flagged', () => {
    for (const n of [20, 40, 100])
        for (const rate of [0.1, 0.25, 0.4, 0.63, 0.8]) {
            const flagged = shareOfRuns(
                look(1000 * n + 100 * rate, n, () => rate),
                SIZE,
                isFlagged
            );
            assert.ok(flagged <= 0.2, `${n} deals at ${rate}: ${flagged}`);
        }
});

void test('the naive rule, red when 20 % below the peers, has one red in over 95 % of such teams', () => {
    for (const n of [20, 40]) {
        const teams = runs(
            wins(seeded(n), n, () => 0.25),
            SIZE
        );
        const red = share(teams, (team) => {
            const all = team.reduce((a, b) => a + b);
            return team.some((own) => own / n < (0.8 * (all - own)) / ((SIZE - 1) * n));
        });
        assert.ok(red > 0.95, `${n} deals: ${red}`);
    }
});

void test('a rep who wins 20 % where peers win 40 %, all at 100 deals, is flagged in at least 95 %', () => {
    const flagged = share(ofFirst(look(3, 100, (rep) => (rep === 0 ? 0.2 : 0.4))), isFlagged);
    assert.ok(flagged >= 0.95, String(flagged));
});

void test('a rep who wins 15 % where peers win 25 % is green in at most 8 %', () => {
    for (const n of [1, 5, 10, 12, 20, 40, 100]) {
        const green = share(ofFirst(look(40 + n, n, (rep) => (rep === 0 ? 0.15 : 0.25))), isGreen);
        assert.ok(green <= 0.08, `${n} deals: ${green}`);
    }
});

/** Four quarters of month ends after a first one, each looking back on twelve months of `deals` a month. */
function year(seed: number, deals: number, rate: number): string[] {
    const [months, looks] = [24, 13];
    const random = seeded(seed);
    const hits: number[] = [];
    for (let team = 0; team < TEAMS; team++) {
        const won = Array.from({ length: SIZE }, () =>
            Array.from({ length: months }, () => binomial(random, deals, rate))
        );
        for (let end = 0; end < looks; end++)
            for (const rep of won) hits.push(rep.slice(end, end + 12).reduce((a, b) => a + b));
    }
    const statuses = apex.rates(SIZE, looks, hits, constant(hits.length, 12 * deals));
    return runs(statuses, SIZE * looks).flatMap((team) => team.slice(SIZE));
}

void test('over a year of month ends equal reps show a red in at most 18 % of team-quarters, a sentence in at most 5 %', () => {
    for (const [deals, rate] of [
        [2, 0.25],
        [4, 0.25],
        [8, 0.25],
        [4, 0.1],
        [4, 0.4],
        [4, 0.63],
        [8, 0.8]
    ] as const) {
        const statuses = year(1000 * deals + 100 * rate, deals, rate);
        const red = shareOfRuns(statuses, 3 * SIZE, isRed);
        const sentence = shareOfRuns(statuses, 3 * SIZE, isSentence);
        assert.ok(red <= 0.18, `${deals} deals a month at ${rate}: red ${red}`);
        assert.ok(sentence <= 0.05, `${deals} deals a month at ${rate}: sentence ${sentence}`);
    }
});

/** Verdicts on teams held to a goal at the peers' rate, and to a last year in which nobody, or the same rep, was behind. */
function verdictsOf(seed: number, n: number, rate: number, rateOf: (rep: number) => number): Record<string, string[]> {
    const random = seeded(seed);
    const hits = wins(random, n, rateOf);
    const records = constant(hits.length, n);
    return {
        goal: apex.verdicts(SIZE, hits, records, constant(TEAMS, rate), []),
        'last year, all equal': apex.verdicts(
            SIZE,
            hits,
            records,
            [],
            wins(random, n, () => rate)
        ),
        'last year, the same': apex.verdicts(SIZE, hits, records, [], wins(random, n, rateOf))
    };
}

void test("one rep at half the peers' rate leads to everyone in at most 2 %", () => {
    for (const n of [20, 40, 100])
        for (const rate of [0.25, 0.4]) {
            const seed = 7000 + 10 * n + 100 * rate;
            const verdicts = verdictsOf(seed, n, rate, (rep) => (rep === 0 ? rate / 2 : rate));
            for (const [yardstick, list] of Object.entries(verdicts)) {
                const everyone = share(list, (verdict) => verdict === 'everyone');
                assert.ok(everyone <= 0.02, `${n} deals at ${rate}, ${yardstick}: ${everyone}`);
            }
        }
});

void test('a whole team at 5/8 of the goal is told so in at least 90 %', () => {
    const { goal } = verdictsOf(8, 100, 0.4, () => 0.25);
    const everyone = share(goal!, (verdict) => verdict === 'everyone');
    assert.ok(everyone >= 0.9, String(everyone));
});

/** Counts with variance `dispersion` times the mean: clusters of things, as many as a Poisson draw. */
function counts(random: Random, mean: number, dispersion: number): number[] {
    return Array.from({ length: TEAMS * SIZE }, () => dispersion * poisson(random, mean / dispersion));
}

void test('counts: at most 20 % of teams of equal reps have one flagged, however lumpy the counts', () => {
    for (const mean of [6, 30, 300])
        for (const dispersion of [1, 3]) {
            const flagged = shareOfRuns(
                apex.counts(SIZE, counts(seeded(mean + dispersion), mean, dispersion)),
                SIZE,
                isFlagged
            );
            assert.ok(flagged <= 0.2, `mean ${mean}, dispersion ${dispersion}: ${flagged}`);
        }
});
