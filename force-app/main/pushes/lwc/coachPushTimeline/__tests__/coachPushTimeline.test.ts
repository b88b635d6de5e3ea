import { getRecord } from 'lightning/uiRecordApi';
import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getJourney from '@salesforce/apex/CoachPushController.getJourney';

import type { createApexTestWireAdapter, createLdsTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachPushJourney } from 'apex/dto';
import CoachPushTimeline from 'c/coachPushTimeline';

import { BLANK, NEVER, OVERDUE, TWICE } from '../../coachPushWords/__tests__/journeys';

jest.mock(
    '@salesforce/apex/CoachPushController.getJourney',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });
// The picture has tests of its own; here it only matters what it is given, so its library never arrives.
jest.mock('lightning/platformResourceLoader', () => ({ loadScript: () => new Promise(() => undefined) }));

const journeys = getJourney as unknown as ReturnType<typeof createApexTestWireAdapter>;
const records = getRecord as unknown as ReturnType<typeof createLdsTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

function place(recordId: string | undefined = '006000000000001AAA'): HTMLElement {
    const element = createElement('c-coach-push-timeline', { is: CoachPushTimeline });
    Object.assign(element, { recordId });
    document.body.appendChild(element);
    return element;
}

async function give(journey: CoachPushJourney | null): Promise<void> {
    journeys.emit(journey);
    await settle();
}

async function show(journey: CoachPushJourney): Promise<HTMLElement> {
    const element = place();
    await give(journey);
    return element;
}

function record(closeDate: string, more: Record<string, unknown> = {}, id = '006000000000001AAA'): object {
    const values = { CloseDate: closeDate, StageName: 'Proposal', IsClosed: false, ...more };
    return {
        apiName: 'Opportunity',
        id,
        fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
    };
}

const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child | null => child(element, 'c-coach-panel');
const keys = (element: HTMLElement, selector: string): unknown[] =>
    [...(element.shadowRoot?.querySelectorAll<Child>(`${selector} c-coach-push-move`) ?? [])].map(
        (row) => (row['move'] as { key: string }).key
    );

beforeEach(() => refresh.mockReset().mockResolvedValue(undefined));
afterEach(() => document.body.replaceChildren());

describe('c-coach-push-timeline', () => {
    it('asks for the journey of its record', async () => {
        const element = place();
        await settle();
        expect(journeys.getLastConfig()).toEqual({ opportunityId: '006000000000001AAA' });
        expect(panel(element)).toMatchObject({ state: 'loading', topic: 'Close-date pushes', heading: '' });
    });

    it('opens with its finding and the verdict', async () => {
        const element = await show(TWICE);
        expect(panel(element)).toMatchObject({
            state: 'ready',
            heading: 'Pushed twice, 153 days later than first promised'
        });
        expect(child(element, 'c-coach-status')).toMatchObject({ tone: 'caution', word: 'Over-optimistic' });
        expect(child(element, '.finding')?.textContent).toContain('Usually a sign of optimism.');
        expect(child(element, '.standard')?.textContent).toMatch(/^Salesforce's own push count: 3\./);
        await expect(element).toBeAccessible();
    });

    it('lists pushes, and apart from them what does not count', async () => {
        const element = await show(TWICE);
        expect(keys(element, 'section')).toEqual(['h1', 'h3']);
        expect(keys(element, 'details')).toEqual(['h2']);
        expect(child(element, 'details summary')?.textContent).toBe('Moves that do not count (1)');
        expect(child(element, 'details')?.['open']).toBe(false);
    });

    it('gives each push the reasons on offer, none included', async () => {
        const row = child(await show(TWICE), 'section c-coach-push-move');
        expect(row?.['opportunityId']).toBe('006000000000001AAA');
        expect(row?.['reasons']).toEqual([
            { value: '', label: 'No reason' },
            { value: 'NoBudget', label: 'No budget until next quarter' },
            { value: 'Education', label: 'Needs further education' }
        ]);
    });

    it('draws the journey, with the picture in words', async () => {
        const chart = child(await show(OVERDUE), 'c-coach-chart');
        expect(typeof chart?.['build']).toBe('function');
        expect(chart?.['description']).toContain('Overdue by 113 days');
    });

    it('does not draw a date that never moved', async () => {
        const element = await show(NEVER);
        expect(panel(element)).toMatchObject({
            state: 'ready',
            heading: 'Never pushed: the close date is the one first promised'
        });
        expect(child(element, 'c-coach-chart')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain(
            'The close date has not been moved to a later fiscal quarter.'
        );
        expect(child(element, '.notices')).toBeNull();
    });

    it('shows notices', async () => {
        const element = await show({ ...TWICE, trackingOff: true, notes: ['periodNotDefined'] });
        expect(element.shadowRoot?.querySelectorAll('.notice')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('explains how it counts', async () => {
        const help = [...((await show(TWICE)).shadowRoot?.querySelectorAll('details') ?? [])].at(-1);
        expect(help?.querySelector('summary')?.textContent).toBe('How is this counted?');
        expect(help?.textContent).toContain('moves the close date of an open deal to a later fiscal quarter');
    });

    it('is empty, and says why, where nothing is known', async () => {
        expect(panel(await show(BLANK))).toMatchObject({ state: 'empty', heading: '' });
        expect(panel(await show({ ...BLANK, trackingOff: true }))?.['message']).toMatch(
            /push tracking is switched off/
        );
    });

    it('is empty without a record', async () => {
        const element = place();
        Object.assign(element, { recordId: undefined });
        await settle();
        expect(panel(element)).toMatchObject({
            state: 'empty',
            message: 'Open an opportunity to see how often its close date was pushed.'
        });
    });

    it('shows the panel’s own words after an error, and recovers by retry', async () => {
        const element = place();
        journeys.error({
            message: 'Attempt to de-reference a null object',
            exceptionType: 'System.NullPointerException'
        });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', heading: 'The pushes of this deal could not be shown' });
        expect(panel(element)?.['message']).toMatch(/^Something unexpected went wrong/);
        expect(element.shadowRoot?.textContent).not.toContain('de-reference');
        panel(element)?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
        await give(TWICE);
        expect(panel(element)?.['state']).toBe('ready');
    });

    it('shows its stencil while it tries again', async () => {
        let finish: () => void = () => undefined;
        refresh.mockReturnValue(new Promise((resolve) => (finish = resolve)));
        const element = place();
        journeys.error();
        await settle();
        panel(element)?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element)?.['state']).toBe('loading');
        finish();
        await settle();
        expect(panel(element)?.['state']).toBe('error');
    });

    it('tells a refused refresh in its own words', async () => {
        refresh.mockRejectedValue({ status: 0 });
        const element = await show(TWICE);
        child(element, 'section c-coach-push-move')?.dispatchEvent(new CustomEvent('explained'));
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error' });
        expect(panel(element)?.['message']).toMatch(/cannot be reached/);
    });
});

describe('an edit elsewhere on the page', () => {
    it('asks Apex again, for the very value the wire gave', async () => {
        await show(TWICE);
        records.emit(record('2026-07-31'));
        await settle();
        expect(refresh).not.toHaveBeenCalled();
        records.emit(record('2026-10-31'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(refresh.mock.lastCall?.[0]).toMatchObject({ data: { pushCount: 2 } });
    });

    it.each([
        ['the stage', { StageName: 'Negotiation' }],
        ['the end of the deal', { IsClosed: true }]
    ])('counts as one when it changes %s', async (_what, change) => {
        await show(TWICE);
        records.emit(record('2026-07-31'));
        records.emit(record('2026-07-31', change));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('counts as none when nothing watched changed, or when it is another record', async () => {
        await show(TWICE);
        records.emit(record('2026-07-31'));
        records.emit(record('2026-07-31', { Name: 'New name' }));
        records.emit(record('2026-12-31', {}, '006000000000002AAA'));
        await settle();
        expect(refresh).not.toHaveBeenCalled();
    });

    it('shows amounts in the deal’s own currency where the org has several', async () => {
        const element = await show(TWICE);
        const amount = (): string =>
            (child(element, 'section c-coach-push-move')?.['move'] as { amount: string }).amount;
        expect(amount()).toBe('worth $120K');
        records.emit(record('2026-07-31', { CurrencyIsoCode: 'EUR' }));
        await settle();
        expect(amount()).toBe('worth €120K');
    });
});

describe('a saved reason', () => {
    it('asks Apex again', async () => {
        const element = await show(TWICE);
        child(element, 'section c-coach-push-move')?.dispatchEvent(new CustomEvent('explained'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });
});
