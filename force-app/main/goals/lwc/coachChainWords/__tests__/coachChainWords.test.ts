import type { CoachChain, CoachChainStep } from 'apex/dto';
import { NO_TRIES, chosenOf, goalsToSave, grainsUpTo, viewOf, weightsOf } from 'c/coachChainWords';
import type { ChainView, StepView, Tries } from 'c/coachChainWords';

import { CHAIN, TEAM } from './chains';

const view = (tries: Partial<Tries> = {}, chain: CoachChain = CHAIN, period = 0): ChainView =>
    viewOf(chain, chain.periods?.[period], { ...NO_TRIES, ...tries });
const step = (shown: ChainView, kpi: string): StepView => shown.steps.find((one) => one.kpi === kpi)!;
const withRate = (kpi: string, rate: CoachChainStep['rate']): CoachChain => ({
    ...CHAIN,
    steps: (CHAIN.steps ?? []).map((one) => (one.kpi === kpi ? { ...one, rate: { ...one.rate, ...rate } } : one))
});

describe('a chain', () => {
    it('says in one sentence what the quota takes', () => {
        expect(view().heading).toBe('$100K takes 10 deals, 40 opportunities, and 100 meetings.');
        expect(view().context).toBe('Rates of complete fiscal months, Feb 1, 2025 to Jan 31. Peers: Standard User.');
        expect(view().steps.map(({ kpi }) => kpi)).toEqual(['DealsWon', 'DealsOpened', 'Meetings']);
    });

    it('shows each number with its range, the safe count and the time frame', () => {
        expect(step(view(), 'DealsOpened').details).toEqual([
            expect.stringMatching(/^80% range 29.57\.$/),
            '49 suffice 4 times in 5; 40 do 56% of the time.',
            'About 13 a month.'
        ]);
        expect(step(view(), 'DealsWon').details).toEqual([]);
        expect(step(view(), 'Meetings').details.at(-1)).toBe('About 7.8 a week.');
    });

    it('says where each rate comes from, and that a ratio is one', () => {
        const { link } = step(view(), 'Meetings');
        expect(link).toMatchObject({
            title: '0.4 New opportunities for each of Meetings',
            source: 'Borrowed from the peers, 0.4: own records are too few (2 to 3).',
            notes: ['One count divided by the other: the records are not linked.'],
            scale: 1,
            typedValue: '0.4'
        });
        expect(step(view(), 'DealsOpened').link).toMatchObject({
            title: '25% of New opportunities become Deals won',
            source: 'Own rate 25% (10 of 40).',
            notes: [],
            sliderMax: 100,
            sliderValue: 25,
            sliderSpoken: '25%: 40 opportunities needed'
        });
    });

    it.each([
        ['shrunk', 'Own rate 25% (10 of 40), drawn to the peers’ 31%.'],
        ['thin', 'Own rate 25% on few records (10 of 40); too few peers to borrow from.'],
        ['none', 'No records tell it, and there are too few peers to borrow from: type one.']
    ])('says so of a rate that is %s', (source, text) => {
        const chain = withRate('DealsOpened', { source, peerValue: 0.31 });
        expect(step(view({}, chain), 'DealsOpened').link?.source).toBe(text);
    });

    it('says that a KPI gives records the time they need', () => {
        const chain = withRate('DealsOpened', { isLagged: true });
        expect(step(view({}, chain), 'DealsOpened').link?.notes).toEqual([
            'Records get the time they usually need before they are judged.'
        ]);
    });

    it('follows a rate that is tried, and says what the records say', () => {
        const shown = view({ rates: { DealsOpened: 0.3 } });
        expect(shown.heading).toBe('$100K takes 10 deals, 34 opportunities, and 84 meetings.');
        expect(step(shown, 'DealsOpened').link).toMatchObject({
            isTyped: true,
            source: 'Typed to try out; the records say 25%.'
        });
        expect(shown.rates).toEqual({ Meetings: 0.4, DealsOpened: 0.3 });
    });

    it('says of a rate of zero, a missing one and one over all what each means', () => {
        const zero = view({ rates: { DealsOpened: 0 } });
        expect(step(zero, 'Meetings').gap).toBe(
            'No number is enough at a rate of zero from New opportunities to Deals won.'
        );
        expect(step(zero, 'Meetings').total).toBeUndefined();
        expect(step(zero, 'DealsOpened').link?.sliderSpoken).toMatch(/^0%: No number is enough/);
        const missing = view({}, withRate('DealsOpened', { source: 'none', value: null }));
        expect(step(missing, 'DealsOpened').gap).toMatch(/^Not known while the rate/);
        expect(step(missing, 'DealsOpened').link).toMatchObject({
            title: 'New opportunities to Deals won: rate not known',
            typedValue: ''
        });
        expect(missing.heading).toBe('$100K takes 10 deals.');
        const over = view({ rates: { DealsOpened: 1.25 } });
        expect(step(over, 'DealsOpened')).toMatchObject({ count: '8 opportunities', total: 8 });
        expect(step(over, 'DealsOpened').link?.notes[0]).toBe(
            'More than 100%: there cannot be more Deals won than New opportunities they come from.'
        );
    });

    it('without a goal asks for one', () => {
        const shown = view({}, CHAIN, 1);
        expect(shown.heading).toBe('Type a goal to see what it takes.');
        expect(shown.goal).toMatchObject({ value: '', source: 'No goal or quota is known for this period: type one.' });
        expect(step(shown, 'DealsWon').gap).toBe('Needs a goal first.');
    });

    it('says where goal and deal size come from, and what is tried instead', () => {
        expect(view().goal).toMatchObject({ label: 'Bookings goal', value: '100000', source: 'From the quota.' });
        expect(view().dealSize?.source).toBe('25 won deals at $10,000.00 on average.');
        const tried = view({ goal: 50_000, dealSize: 5_000 });
        expect(tried.goal).toMatchObject({ source: 'Typed to try out; $100,000.00 is set.', canReset: true });
        expect(tried.dealSize).toMatchObject({ source: 'Typed to try out; the records say $10,000.00.' });
        expect(view({}, TEAM).goal.source).toBe('From the quotas of 2 of 3 people.');
    });

    it('of a funnel that ends before the deal starts from a number', () => {
        const steps = (CHAIN.steps ?? []).slice(0, 2).map((one, i) => (i === 1 ? { ...one, rate: null } : one));
        const periods = [{ ...CHAIN.periods?.[0], goal: 40 }];
        const shown = view({}, { ...CHAIN, isMoney: false, dealSize: null, steps, periods });
        expect(shown.heading).toBe('For 40 opportunities: 100 meetings.');
        expect(shown.goal.label).toBe('New opportunities: goal');
        expect(shown.dealSize).toBeUndefined();
    });

    it('offers no time frame longer than the period', () => {
        expect(grainsUpTo('Month').map(({ value }) => value)).toEqual(['Day', 'Week', 'Month']);
        expect(step(view({}, { ...CHAIN, grain: 'Month' }), 'DealsWon').grain).toBe('Month');
    });
});

describe('goals of a chain', () => {
    const period = CHAIN.periods![0]!;

    it('are what is ticked and has a number', () => {
        const zero = view({ rates: { DealsOpened: 0 } });
        expect(chosenOf(CHAIN, zero, new Set(['Bookings', 'DealsWon', 'DealsOpened']))).toEqual([
            { kpi: 'Bookings', label: 'Bookings', total: 100_000, grain: 'Quarter' },
            { kpi: 'DealsWon', label: 'Deals won', total: 10, grain: 'Quarter' }
        ]);
    });

    it('are the counts that suffice where that is asked for', () => {
        const safe = view({ isSafe: true, grains: { DealsOpened: 'Week' } });
        expect(chosenOf(CHAIN, safe, new Set(['DealsOpened', 'DealsWon']))).toEqual([
            { kpi: 'DealsWon', label: 'Deals won', total: 10, grain: 'Quarter' },
            { kpi: 'DealsOpened', label: 'New opportunities', total: 49, grain: 'Week' }
        ]);
    });

    it('are sent with the period, the source and what they stand on', () => {
        const goals = chosenOf(CHAIN, view(), new Set(['DealsOpened']));
        const [goal] = goalsToSave({ chain: CHAIN, period, view: view(), isSafe: false }, goals, {
            propose: true,
            replace: false
        });
        expect(goal).toMatchObject({
            repId: '005000000000001AAA',
            kpi: 'DealsOpened',
            grain: 'Month',
            startDate: '2026-01-01',
            endDate: '2026-03-31',
            target: null,
            total: 40,
            source: 'Chain',
            propose: true
        });
        expect(JSON.parse(goal?.basis ?? '')).toEqual({
            goal: 100_000,
            dealSize: 10_000,
            rates: { Meetings: 0.4, DealsOpened: 0.25 },
            isSafe: false
        });
        const own = { ...CHAIN, maySet: false, isOwn: true };
        expect(
            goalsToSave({ chain: own, period, view: view(), isSafe: false }, goals, {
                propose: false,
                replace: false
            })[0]
        ).toMatchObject({ source: 'Own' });
    });

    it('of a team are the parts of each rep', () => {
        const goals = chosenOf(TEAM, view({}, TEAM), new Set(['DealsWon']));
        const saved = goalsToSave({ chain: TEAM, period, view: view({}, TEAM), isSafe: false }, goals, {
            propose: false,
            replace: true,
            parts: { DealsWon: [6, 4, 0] }
        });
        expect(saved.map(({ total }) => total)).toEqual([6, 4, 0]);
        expect(weightsOf(TEAM, 0)).toEqual([60_000, 40_000, 0]);
    });
});
