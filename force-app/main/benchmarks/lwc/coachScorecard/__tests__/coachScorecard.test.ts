import { CurrentPageReference } from 'lightning/navigation';
import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getScorecard from '@salesforce/apex/CoachScorecardController.getScorecard';
import savePreference from '@salesforce/apex/CoachScorecardController.savePreference';

import type { createApexTestWireAdapter, createTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachScorecard as Card } from 'apex/dto';
import CoachScorecard from 'c/coachScorecard';

import { CARD } from '../../coachScorecardWords/__tests__/cards';

const mockNavigate = jest.fn<void, [{ state: Record<string, string> }]>();

jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: { state: Record<string, string> }): void {
                mockNavigate(page);
            }
        };
    return {
        NavigationMixin: Object.assign(mixin, { Navigate }),
        CurrentPageReference: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createTestWireAdapter(jest.fn())
    };
});
jest.mock(
    '@salesforce/apex/CoachScorecardController.getScorecard',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/CoachScorecardController.getDetail',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex/CoachScorecardController.savePreference', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const cards = getScorecard as unknown as ReturnType<typeof createApexTestWireAdapter>;
const pages = CurrentPageReference as unknown as ReturnType<typeof createTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const save = savePreference as jest.MockedFunction<typeof savePreference>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

const REP = '005000000000001AAA';
const pageIn = (state: Record<string, string> = {}): object => ({
    type: 'standard__recordPage',
    attributes: { objectApiName: 'User', recordId: REP, actionName: 'view' },
    state
});

function place(more: object = { recordId: REP }): HTMLElement {
    const element = createElement('c-coach-scorecard', { is: CoachScorecard });
    Object.assign(element, more);
    document.body.appendChild(element);
    return element;
}

async function show(card: Card | null = CARD, state: Record<string, string> = {}): Promise<HTMLElement> {
    const element = place();
    pages.emit(pageIn(state));
    cards.emit(card);
    await settle();
    return element;
}

const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child | null => child(element, 'c-coach-panel');
const rows = (element: HTMLElement): Child[] => [
    ...(element.shadowRoot?.querySelectorAll<Child>('c-coach-scorecard-row') ?? [])
];
const kpis = (element: HTMLElement): unknown[] => rows(element).map((row) => (row['row'] as { kpi: string }).kpi);
const open = (element: HTMLElement): unknown[] =>
    rows(element)
        .filter((row) => row['open'])
        .map((row) => (row['row'] as { kpi: string }).kpi);
const texts = (element: HTMLElement, selector: string): string[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent?.trim() ?? '');

async function pick(element: HTMLElement, selector: string, value: string): Promise<void> {
    child(element, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

beforeEach(() => {
    refresh.mockReset().mockResolvedValue(undefined);
    save.mockReset().mockResolvedValue(undefined);
    mockNavigate.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard', () => {
    it('asks for the rep of the page, with the window and segment picked last', async () => {
        const element = place();
        await settle();
        expect(cards.getLastConfig()).toEqual({ repId: REP, window: null, segment: null });
        expect(panel(element)).toMatchObject({ state: 'loading', topic: 'Scorecard', heading: '' });
    });

    it('shows the reader’s own where no page says whom, and whom it is told elsewhere', async () => {
        place({});
        await settle();
        expect(cards.getLastConfig()).toMatchObject({ repId: '005000000000000000' });
        document.body.replaceChildren();
        place({ repId: '005000000000009AAA', recordId: REP });
        await settle();
        expect(cards.getLastConfig()).toMatchObject({ repId: '005000000000009AAA' });
    });

    it('never shows one rep’s numbers as another’s', async () => {
        const element = await show();
        Object.assign(element, { recordId: '005000000000002AAA' });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'loading', topic: 'Scorecard', heading: '' });
        cards.emit({ ...CARD, repId: '005000000000002AAA', repName: 'Jon Bell' });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'ready', topic: 'Scorecard of Jon Bell' });
    });

    it('opens with its finding', async () => {
        const element = await show();
        expect(panel(element)).toMatchObject({ state: 'ready', topic: 'Scorecard of Ana Ruiz' });
        expect(panel(element)?.['heading']).toMatch(/^Win rate is behind peers: 12% on 60 closed deals; peers 24.*33%/);
        expect(texts(element, '.finding p')).toContain('Also clearly behind peers: Calls.');
        expect(texts(element, '.finding p').at(-1)).toMatch(
            /^Compared with 12 peers \(Standard User\).*Numbers worked/
        );
    });

    it('is accessible as a whole', async () => {
        await expect(await show({ ...CARD, rows: (CARD.rows ?? []).slice(0, 2) })).toBeAccessible();
    });

    it('calls the reader’s own simply a scorecard', async () => {
        expect(panel(await show({ ...CARD, isOwn: true }))?.['topic']).toBe('Scorecard');
    });

    it('lists the rows along the sales process, or with the biggest real gap first', async () => {
        const element = await show();
        expect(texts(element, '.subhead')).toEqual(['Activity', 'Mid-funnel', 'Closing']);
        expect(kpis(element)).toEqual(['Calls', 'Emails', 'Meetings', 'StepThrough', 'WinRate', 'DealSize']);
        await pick(element, '.pick_order', 'gap');
        expect(texts(element, '.subhead')).toEqual(['Biggest real gap first']);
        expect(kpis(element)).toEqual(['WinRate', 'Calls', 'StepThrough', 'Meetings', 'Emails', 'DealSize']);
        expect(mockNavigate.mock.lastCall?.[0].state).toEqual({ c__order: 'gap' });
    });

    it('gives all rates one axis, and lets one red shout', async () => {
        const element = await show();
        const domains = rows(element).map((row) => row['domain'] as { to: number });
        expect(domains[3]).toEqual(domains[4]);
        expect(domains[0]?.to).toBe(600);
        expect(rows(element).map((row) => row['loud'])).toEqual([false, false, false, false, true, false]);
    });

    it('opens one row at a time and writes it into the address', async () => {
        const element = await show();
        rows(element)[4]?.dispatchEvent(new CustomEvent('rowtoggle', { detail: 'WinRate' }));
        await settle();
        expect(open(element)).toEqual(['WinRate']);
        expect(mockNavigate).toHaveBeenLastCalledWith(pageIn({ c__kpi: 'WinRate' }));
        rows(element)[0]?.dispatchEvent(new CustomEvent('rowtoggle', { detail: 'Calls' }));
        await settle();
        expect(open(element)).toEqual(['Calls']);
        rows(element)[0]?.dispatchEvent(new CustomEvent('rowtoggle', { detail: 'Calls' }));
        await settle();
        expect(open(element)).toEqual([]);
        expect(mockNavigate).toHaveBeenLastCalledWith(pageIn());
    });

    it('shows what the address asks for, also after the browser’s way back', async () => {
        const element = await show(CARD, { c__kpi: 'Calls', c__order: 'gap', c__window: '3M', c__segment: '~Retail' });
        expect(open(element)).toEqual(['Calls']);
        expect(child(element, '.pick_order')?.['value']).toBe('gap');
        expect(cards.getLastConfig()).toEqual({ repId: REP, window: '3M', segment: 'Retail' });
        pages.emit(pageIn());
        await settle();
        expect(open(element)).toEqual([]);
        expect(child(element, '.pick_order')?.['value']).toBe('process');
        expect(cards.getLastConfig()).toEqual({ repId: REP, window: null, segment: null });
    });

    it('works where there is no address to write into', async () => {
        const element = place();
        cards.emit(CARD);
        await settle();
        rows(element)[4]?.dispatchEvent(new CustomEvent('rowtoggle', { detail: 'WinRate' }));
        await settle();
        expect(open(element)).toEqual(['WinRate']);
        expect(mockNavigate).not.toHaveBeenCalled();
    });

    it('tells its rows what their details need', async () => {
        expect(rows(await show())[0]?.['context']).toMatchObject({
            repId: REP,
            window: '12M',
            segment: '',
            currency: 'EUR',
            isOwn: false
        });
    });

    it('offers windows and the segments of the rep, and shows those of the numbers', async () => {
        const element = await show({ ...CARD, segment: 'New Business' });
        expect(child(element, '.pick_window')).toMatchObject({ value: '12M' });
        expect(child(element, '.pick_segment')).toMatchObject({
            label: 'Type',
            value: 'New Business',
            options: [
                { value: '', label: 'All segments' },
                { value: 'Existing Business', label: 'Existing Business' },
                { value: 'New Business', label: 'New Business' }
            ]
        });
        expect(child(await show({ ...CARD, segmentLabel: null }), '.pick_segment')).toBeNull();
    });

    it('asks for another window, keeps it, and leaves the old numbers, greyed, until the new ones arrive', async () => {
        const element = await show();
        await pick(element, '.pick_window', '3M');
        expect(cards.getLastConfig()).toEqual({ repId: REP, window: '3M', segment: '' });
        expect(save).toHaveBeenCalledWith({ window: '3M', segment: '' });
        expect(mockNavigate.mock.lastCall?.[0].state).toEqual({ c__window: '3M', c__segment: '~' });
        expect(panel(element)?.['state']).toBe('ready');
        expect(child(element, '.content')?.getAttribute('aria-busy')).toBe('true');
        cards.emit({ ...CARD, window: '3M' });
        await settle();
        expect(child(element, '.content')?.getAttribute('aria-busy')).toBe('false');
    });

    it('asks for another segment, and for all of them', async () => {
        const element = await show({ ...CARD, segment: 'New Business' });
        await pick(element, '.pick_segment', '');
        expect(cards.getLastConfig()).toEqual({ repId: REP, window: '12M', segment: '' });
        expect(save).toHaveBeenCalledWith({ window: '12M', segment: '' });
    });

    it('says when a pick could not be kept, and shows it all the same', async () => {
        save.mockRejectedValue({ body: { message: 'Insert failed', exceptionType: 'System.DmlException' } });
        const element = await show();
        await pick(element, '.pick_window', '1M');
        expect(texts(element, '[role="status"]')).toEqual(['Shown, but this choice could not be kept for next time.']);
        expect(child(element, '.pick_window')?.['value']).toBe('1M');
    });

    it('explains how to read it, and the benchmark reps only where there are some', async () => {
        expect(texts(await show(), '.legend li')).toContain('Dashed: benchmark reps');
        const without = { ...CARD, rows: (CARD.rows ?? []).map((row) => ({ ...row, bestValue: null })) };
        expect(texts(await show(without), '.legend li')).not.toContain('Dashed: benchmark reps');
    });

    it('shows what in the set-up could not be used', async () => {
        const element = await show({ ...CARD, problems: ['The field Quote.Nope__c does not exist.'] });
        expect(texts(element, '.problem span')).toEqual(['The field Quote.Nope__c does not exist.']);
        await expect(element).toBeAccessible();
    });
});

describe('export', () => {
    const made: Blob[] = [];

    beforeEach(() => {
        made.length = 0;
        URL.createObjectURL = (blob: Blob): string => {
            made.push(blob);
            return 'blob:made';
        };
        URL.revokeObjectURL = (): void => undefined;
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    });

    it('saves the rows shown and says so', async () => {
        const element = await show();
        child(element, '.export')?.click();
        await settle();
        expect(made).toHaveLength(1);
        expect(texts(element, '[role="status"]')).toEqual(['6 rows saved as CSV.']);
    });

    it('says when the browser refuses the file', async () => {
        URL.createObjectURL = (): string => {
            throw new Error('Unsupported MIME type.');
        };
        const element = await show();
        child(element, '.export')?.click();
        await settle();
        expect(texts(element, '[role="status"]')[0]).toMatch(/^The file could not be made/);
    });
});

describe('without numbers', () => {
    it.each<[string, Card | null, RegExp]>([
        ['the nightly run is to come', { ...CARD, state: 'notRun', rows: [] }, /worked out every night/],
        ['the user sells nothing', { ...CARD, state: 'noFacts', rows: [] }, /owns no deals/],
        ['there is no scorecard', null, /owns no deals/],
        ['no KPI is left', { ...CARD, rows: [] }, /Pick another window or segment/]
    ])('says why when %s', async (_when, card, message) => {
        const element = await show(card);
        expect(panel(element)).toMatchObject({ state: 'empty', heading: '' });
        expect(panel(element)?.['message']).toMatch(message);
    });

    it('shows the panel’s own words after an error, and recovers by retry', async () => {
        let finish: () => void = () => undefined;
        refresh.mockReturnValue(new Promise((resolve) => (finish = resolve)));
        const element = place();
        cards.error({ message: 'List index out of bounds', exceptionType: 'System.ListException' });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', heading: 'The scorecard could not be shown' });
        expect(panel(element)?.['message']).toMatch(/^Something unexpected went wrong/);
        panel(element)?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element)?.['state']).toBe('loading');
        cards.emit(CARD);
        finish();
        await settle();
        expect(panel(element)?.['state']).toBe('ready');
    });

    it('passes on words that Apex wrote for people', async () => {
        const element = place();
        cards.error({ message: 'You cannot see the scorecard of this user.' });
        await settle();
        expect(panel(element)?.['message']).toBe('You cannot see the scorecard of this user.');
    });

    it('tells a refused refresh', async () => {
        refresh.mockRejectedValue({ status: 0 });
        const element = place();
        cards.error();
        await settle();
        panel(element)?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element)?.['message']).toMatch(/cannot be reached/);
    });
});
