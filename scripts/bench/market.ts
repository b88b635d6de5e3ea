/** A company of any size: every rep with as many deals as every other, so that only the size of the org differs. */
import { loadLives, type Life, type Save } from '../local-org/data/load.ts';
import { DataTransaction } from '../local-org/data/transaction.ts';
import { Decimal } from '../local-org/kernel/decimal.ts';
import { ApexDate } from '../local-org/kernel/temporal.ts';
import type { OpenOrg } from '../local-org/org/open.ts';

const DAY = 86_400_000;
/** How long the company has been selling. */
const DAYS = 820;
const STEPS = ['Prospecting', 'Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'];
const WIN_RATE = 0.28;
/** Share of deals whose close date moves at a step. */
const PUSHED = 0.3;
const CYCLE_DAYS = { from: 20, to: 140 };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
}

/** One deal from its first day to now: step by step, its close date pushed now and then, won or lost at the end. */
function lifeOf(name: string, owner: string, now: number, next: () => number): Life {
    const opened = now - next() * DAYS * DAY;
    const cycle = CYCLE_DAYS.from + next() * (CYCLE_DAYS.to - CYCLE_DAYS.from);
    const steps = 2 + Math.floor(next() * (STEPS.length - 1));
    const dateOf = (ms: number): ApexDate => new ApexDate(Math.floor(ms / DAY));
    let close = opened + cycle * 0.8 * DAY;
    const first: Save = {
        at: opened,
        by: owner,
        values: {
            Name: name,
            OwnerId: owner,
            StageName: STEPS[0],
            CloseDate: dateOf(close),
            Amount: Decimal.of(1000 + Math.floor(next() * 49_000))
        }
    };
    const later: Save[] = [];
    for (let step = 1; step < steps; step++) {
        const at = opened + (step / steps) * cycle * DAY;
        if (next() < PUSHED) close += 40 * DAY;
        later.push({ at, by: owner, values: { StageName: STEPS[step], CloseDate: dateOf(close) } });
    }
    const ended = opened + cycle * DAY;
    const StageName = next() < WIN_RATE ? 'Closed Won' : 'Closed Lost';
    later.push({ at: ended, by: owner, values: { StageName, CloseDate: dateOf(ended) } });
    return [first, ...later.filter(({ at }) => at < now - DAY)];
}

/** Gives each of the reps that many deals, with their history. */
export function sellFor(org: OpenOrg, reps: readonly string[], dealsEach: number): void {
    const now = org.clock.now();
    const next = random(1);
    function* lives(): Generator<Life> {
        for (const rep of reps) for (let i = 0; i < dealsEach; i++) yield lifeOf(`Deal ${i}`, rep, now, next);
    }
    org.transaction(reps[0]!, (tx) => {
        if (!(tx instanceof DataTransaction)) throw new Error('The org keeps its records elsewhere.');
        loadLives(tx, 'Opportunity', lives());
    });
}
