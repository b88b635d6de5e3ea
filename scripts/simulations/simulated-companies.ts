/**
 * Companies made up rep by rep and deal by deal, in which everybody sells alike but one rep who has one habit.
 *
 * A year of a rep of `volume` opened deals:
 * - 3 leads that asked to be contacted for every 4 deals, stopped after 1-5 attempts (30 %) or 6-9;
 * - calls, week by week (Poisson, 20 a week), meetings (1.5 a deal), each times a factor of the rep (8 % spread, so that
 *   counts vary more than chance alone would have it); 40 % of as many contacts as deals lead to a demo;
 * - demos, conversations with decision-makers (2 for each deal that involves them) and so on by the same spread;
 * - a deal is outside the ideal customer (25 %), has had its discovery questions answered (70 % of 10), the people with
 *   budget and authority involved (60 %), a demo (60 %), follow-ups after days (1 to about 10); it reaches a proposal
 *   (55 %; half of that without demo or outside the ideal customer) and is won after one (60 %; less outside the ideal
 *   customer or without budget and authority); it takes 60 days on average, its amount is lognormal; 75 % are scheduled in
 *   some period and 40 % of these won in it; 15 % are pushed twice; 30 % of the lost ones end without a decision.
 *
 * A habit at least halves its measure (the good side of a rate: a share of 25 % outside becomes 65 %), and acts on results
 * as its entry in `HABITS` says: effects that are declared here and nowhere read by the rules.
 */
import { compiledClass } from './compiled.ts';
import { binomial, poisson, type Random } from './simulated-teams.ts';

/** `SimulatedCauses.cls` of the fixture, which says what its methods take and give. */
export interface SimulatedCauses {
    /** Names of the shipped causes, each with those it brings about. */
    readonly brings: ReadonlyMap<string, readonly string[]>;
    /** By cause, the KPI that tells it from others. */
    readonly measures: ReadonlyMap<string, string>;
    /** @return rep by rep, the causes named, first to last */
    named(reps: readonly RepNumbers[]): string[][];
}

export function openSimulatedCauses(): SimulatedCauses {
    const call = compiledClass('SimulatedCauses');
    const parts = (method: string): string[][] => (call(method) as string[]).map((line) => line.split('|'));
    const causes = parts('causes').map(([name = '', measure = '', brings = '']) => ({ name, measure, brings }));
    const kpis = call('kpis') as string[];
    return {
        brings: new Map(causes.map(({ name, brings }) => [name, namesIn(brings)])),
        measures: new Map(causes.map(({ name, measure }) => [name, measure])),
        named: (reps) => {
            const numbers = kpis.flatMap((kpi) => reps.flatMap((rep) => rep[kpi] ?? []));
            return (call('named', reps.length, numbers) as string[]).map(namesIn);
        }
    };
}

const namesIn = (list: string): string[] => list.split(',').filter(Boolean);

/** How one rep sells; 1 = as everybody does. */
interface Style {
    /** Share of deals outside the ideal customer. */
    outside: number;
    /** Share of demos that go to companies outside the ideal customer. */
    demosOutside: number;
    contactToDemo: number;
    stopEarly: number;
    questions: number;
    roles: number;
    multiPush: number;
    followUpDays: number;
    /** Of every other week's calls. */
    otherWeek: number;
    contacts: number;
    meetings: number;
    deals: number;
    proposal: number;
    won: number;
    onTime: number;
    noDecision: number;
    amount: number;
    wonDays: number;
    lostDays: number;
}

const ALIKE: Style = {
    outside: 0.25,
    demosOutside: 0.25,
    contactToDemo: 0.4,
    stopEarly: 0.3,
    questions: 0.7,
    roles: 0.6,
    multiPush: 0.15,
    followUpDays: 4,
    otherWeek: 1,
    contacts: 1,
    meetings: 1,
    deals: 1,
    proposal: 0.55,
    won: 0.6,
    onTime: 0.4,
    noDecision: 0.2,
    amount: 1,
    wonDays: 60,
    lostDays: 60
};

/** By the cause that is to be named. The first entry of each is the habit, the others are what it does to results. */
export const HABITS: Readonly<Record<string, Partial<Style>>> = {
    /** The hours spent there are missing elsewhere; deals outside the ideal customer do worse by themselves. */
    UnqualifiedDeals: { outside: 0.65, demosOutside: 0.65, contacts: 0.6, meetings: 0.6 },
    /** In every other week next to no calls, and the meetings that would have come of them. */
    CallCadence: { otherWeek: 0.05, meetings: 0.75, deals: 0.75 },
    /** Leads given up are deals that are not opened. */
    AttemptsStopped: { stopEarly: 0.7, deals: 0.8 },
    /** Half the meetings, half the deals. */
    FewMeetings: { meetings: 0.5, deals: 0.5 },
    FirstContactTrust: { contactToDemo: 0.2, deals: 0.75 },
    /** The time for discovery goes into demos. */
    DemosOutsideIcp: { demosOutside: 0.65, questions: 0.45, proposal: 0.33 },
    ShallowDiscovery: { questions: 0.35, noDecision: 0.5, won: 0.4 },
    PurchaseUrgency: { multiPush: 0.4, onTime: 0.2, won: 0.4, wonDays: 75, lostDays: 75 },
    TotalValue: { amount: 0.5, won: 0.35 },
    FollowUp: { followUpDays: 8, wonDays: 80, lostDays: 80, won: 0.4 },
    WrongPerson: { roles: 0.25, won: 0.45 },
    /** Every question is asked, and lost deals are held on to all the same. */
    WrongQuestions: { lostDays: 120, noDecision: 0.3 }
};

/** Numbers of one rep by KPI, encoded as `SimulatedCauses.named` reads them. */
export type RepNumbers = Readonly<Record<string, readonly number[]>>;

interface Deal {
    readonly outside: boolean;
    readonly answered: number;
    readonly roles: boolean;
    readonly proposal: boolean;
    readonly won: boolean;
    readonly noDecision: boolean;
    readonly days: number;
    readonly amount: number;
    readonly pushed: boolean;
}

/** @param volume deals that a rep opens in a year @param habit name of one of HABITS; undefined for nobody's */
export function repNumbers(random: Random, volume: number, habit?: string): RepNumbers {
    const style = { ...ALIKE, ...(habit === undefined ? {} : HABITS[habit]) };
    const deals = Array.from({ length: poisson(random, volume * style.deals) }, () => deal(random, style));
    const proposals = deals.filter((one) => one.proposal);
    const won = deals.filter((one) => one.won);
    const lost = deals.filter((one) => !one.won);
    const leads = poisson(random, volume * 0.75 + 60);
    const attempts = times(leads, () => (random() < style.stopEarly ? pick(random, 1, 5) : pick(random, 6, 9)));
    const weeks = times(52, (week) => poisson(random, 20 * style.contacts * (week % 2 === 0 ? 1 : style.otherWeek)));
    const calls = Math.round(total(weeks) * factor(random));
    const meetings = Math.round(poisson(random, volume * 1.5 * style.meetings) * factor(random));
    const contacts = poisson(random, volume * 1.2);
    const demos = binomial(random, contacts, style.contactToDemo);
    const scheduled = poisson(random, deals.length * 0.75);
    return {
        BuyerRolesCovered: [deals.filter((one) => one.roles).length, deals.length],
        CallCadence: list(swings(weeks)),
        Calls: [calls],
        ContactAttempts: list(attempts),
        ContactToDemo: [demos, contacts],
        DealSize: list(won.map((one) => one.amount)),
        DealToProposal: [proposals.length, deals.length],
        DealsOpened: [deals.length],
        DealsWon: [won.length],
        DecisionMakerConversations: [
            Math.round(poisson(random, 2 * deals.filter((one) => one.roles).length) * factor(random))
        ],
        Demos: [Math.round(demos * factor(random))],
        DemosOutsideIcp: rate(random, 100 + pick(random, 0, 50), style.demosOutside),
        DiscoveryDepth: list(deals.map((one) => one.answered)),
        FollowUpGap: list(times(meetings, () => days(random, style.followUpDays))),
        LostCycle: list(lost.map((one) => one.days)),
        Meetings: [meetings],
        MeetingsToDeals: [deals.length, meetings],
        MultiPush: [deals.filter((one) => one.pushed).length, deals.length],
        NoDecision: [lost.filter((one) => one.noDecision).length, lost.length],
        OpenedOutsideIcp: [deals.filter((one) => one.outside).length, deals.length],
        ProposalToWon: [won.length, proposals.length],
        ScheduledToWin: rate(random, scheduled, style.onTime),
        StoppedEarly: [attempts.filter((tries) => tries < 6).length, leads],
        WinRate: [won.length, deals.length],
        WonCycle: list(won.map((one) => one.days))
    };
}

function deal(random: Random, style: Style): Deal {
    const outside = random() < style.outside;
    const roles = random() < style.roles;
    const proposal = random() < style.proposal * (outside ? 0.5 : 1);
    const won = proposal && random() < style.won * (outside ? 0.5 : 1) * (roles ? 1 : 0.4);
    return {
        outside,
        roles,
        proposal,
        won,
        answered: binomial(random, 10, style.questions),
        noDecision: random() < style.noDecision + (roles ? 0 : 0.3),
        days: days(random, won ? style.wonDays : style.lostDays),
        amount: Math.round(20 * style.amount * Math.exp(0.6 * normal(random))),
        pushed: random() < style.multiPush
    };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const pick = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
const rate = (random: Random, n: number, share: number): number[] => [binomial(random, n, share), n];

/** How far each week is from the eight before it, in steps as large as chance alone brings. */
function swings(weeks: readonly number[]): number[] {
    return weeks.slice(8).flatMap((calls, index) => {
        const usual = total(weeks.slice(index, index + 8)) / 8;
        return usual < 3 ? [] : [Math.round((100 * Math.abs(calls - usual)) / Math.sqrt(usual)) / 100];
    });
}

/** Whole days: the sum of two exponential waits. */
function days(random: Random, mean: number): number {
    return Math.round((-mean / 2) * (Math.log(1 - random()) + Math.log(1 - random())));
}

/** Box and Muller's. */
function normal(random: Random): number {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** By which what a rep does differs from the others', year in, year out. */
const factor = (random: Random): number => Math.max(0.5, 1 + 0.08 * normal(random));

/** Different values with how often each occurs, after how many there are. */
function list(values: readonly number[]): number[] {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [counts.size, ...[...counts].flat()];
}
