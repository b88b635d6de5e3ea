import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getRecords from '@salesforce/apex/CoachScorecardController.getRecords';

import type { createApexTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachEvidence, CoachEvidencePage } from 'apex/dto';
import CoachScorecardRecords from 'c/coachScorecardRecords';

const mockNavigate = jest.fn<void, [unknown]>();

jest.mock(
    '@salesforce/apex/CoachScorecardController.getRecords',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: unknown): void {
                mockNavigate(page);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const pages = getRecords as unknown as ReturnType<typeof createApexTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

const WON: CoachEvidence = {
    recordId: '006000000000001AAA',
    name: 'Acme renewal',
    detail: 'Closed Won',
    onDate: '2026-10-30',
    amount: null,
    counts: true,
    hit: true,
    why: 'Won in the window.'
};
const LOST: CoachEvidence = { ...WON, recordId: '006000000000002AAA', hit: false, why: 'Lost in the window.' };
const LEFT_OUT: CoachEvidence = {
    ...WON,
    recordId: '006000000000003AAA',
    amount: 1_234_567,
    counts: false,
    hit: false,
    why: 'Has no reason.'
};

function place(more: object = {}): HTMLElement {
    const element = createElement('c-coach-scorecard-records', { is: CoachScorecardRecords });
    Object.assign(element, {
        repId: '005000000000001AAA',
        kpi: 'WinRate',
        breakdown: '',
        window: '12M',
        segment: '',
        type: 'Rate',
        unit: 'percent',
        currency: 'EUR',
        ...more
    });
    document.body.appendChild(element);
    return element;
}

async function show(rows: CoachEvidence[], more: object = {}, page: object = {}): Promise<HTMLElement> {
    const element = place(more);
    const data: CoachEvidencePage = { n: 60, hits: 7, leftOut: 0, rows, ...page };
    pages.emit(data);
    await settle();
    return element;
}

const part = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const texts = (element: HTMLElement, selector: string): string[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent?.trim() ?? '');
const many = (count: number): CoachEvidence[] =>
    Array.from({ length: count }, (_, index) => ({ ...WON, recordId: `006${index}`, name: `Deal ${index}` }));

beforeEach(() => {
    mockNavigate.mockReset();
    refresh.mockReset().mockResolvedValue(undefined);
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard-records', () => {
    it('asks for the records of its number', async () => {
        place({ breakdown: 'Proposal', segment: 'Retail' });
        await settle();
        expect(pages.getLastConfig()).toEqual({
            repId: '005000000000001AAA',
            kpi: 'WinRate',
            breakdown: 'Proposal',
            window: '12M',
            segment: 'Retail'
        });
    });

    it('shows the shape of what comes while it loads', async () => {
        const element = place();
        await settle();
        expect(part(element, '[aria-busy="true"] [role="status"]')?.textContent).toBe('Loading details');
        await expect(element).toBeAccessible();
    });

    it('lists records with a link, how they count and why', async () => {
        const element = await show([WON, LOST, LEFT_OUT], {}, { leftOut: 1 });
        expect(texts(element, '.name')).toEqual(['Acme renewal', 'Acme renewal', 'Acme renewal']);
        expect(part(element, '.name')?.getAttribute('href')).toBe('/lightning/r/006000000000001AAA/view');
        expect(texts(element, '.mark')).toEqual(['hit', 'counts', 'left out']);
        expect(texts(element, '.mark + span')).toEqual(['Won in the window.', 'Lost in the window.', 'Has no reason.']);
        expect(texts(element, '.record .quiet')[0]).toBe('Oct 30 · Closed Won');
        expect(element.shadowRoot?.textContent).toContain('60 closed deals count; 7 of them as a hit.');
        expect(element.shadowRoot?.textContent).toContain('1 record was looked at and left out.');
        await expect(element).toBeAccessible();
    });

    it('shows what a record adds in the unit of the number, in full when pointed at', async () => {
        const element = await show([{ ...WON, amount: 1_234_567 }], { kpi: 'Bookings', type: 'Sum', unit: 'money' });
        expect(texts(element, '.record .quiet')[0]).toBe('Oct 30 · Closed Won · €1.2M');
        expect(part(element, '.record .quiet')?.title).toBe('€1,234,567.00');
        expect(texts(element, '.mark')).toEqual(['counts']);
        expect(element.shadowRoot?.textContent).toContain('60 won deals with an amount count.');
    });

    it('names what is no record without a link, and moves the focus there all the same', async () => {
        const weeks = many(12).map((row) => ({ ...row, recordId: null }));
        const element = await show(weeks, { kpi: 'CallCadence', type: 'Average', unit: 'number' });
        expect(part(element, 'a.name')).toBeNull();
        expect(texts(element, '.name')[0]).toBe('Deal 0');
        expect(element.shadowRoot?.textContent).toContain('60 weeks count.');
        part(element, '.more')?.click();
        await settle();
        expect((element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['key']).toBe('10');
        await expect(element).toBeAccessible();
    });

    it('counts a record that stands in a ratio’s numerator alone', async () => {
        const element = await show([{ ...WON, counts: false, hit: true }], { type: 'Ratio', unit: 'ratio' });
        expect(texts(element, '.mark')).toEqual(['hit']);
    });

    it('narrows the list to what counts or what is left out', async () => {
        const element = await show([WON, LOST, LEFT_OUT], {}, { leftOut: 1 });
        const filter = part(element, '.filter');
        filter?.dispatchEvent(new CustomEvent('change', { detail: { value: 'leftOut' } }));
        await settle();
        expect(texts(element, '.mark')).toEqual(['left out']);
        filter?.dispatchEvent(new CustomEvent('change', { detail: { value: 'counted' } }));
        await settle();
        expect(texts(element, '.mark')).toEqual(['hit', 'counts']);
    });

    it('offers no filter where nothing was left out', async () => {
        expect(part(await show([WON]), '.filter')).toBeNull();
    });

    it('shows ten at a time, and moves the focus to the first new one', async () => {
        const element = await show(many(23));
        expect(texts(element, '.name')).toHaveLength(10);
        expect(part(element, '.more')).toMatchObject({ label: 'Show 10 more' });
        part(element, '.more')?.click();
        await settle();
        expect(texts(element, '.name')).toHaveLength(20);
        expect(element.shadowRoot?.activeElement?.textContent?.trim()).toBe('Deal 10');
        expect(part(element, '.more')).toMatchObject({ label: 'Show 3 more' });
        part(element, '.more')?.click();
        await settle();
        expect(part(element, '.more')).toBeNull();
    });

    it('says when the list stops before the count', async () => {
        const element = await show(many(3), {}, { n: 2500 });
        expect(element.shadowRoot?.textContent).toContain('The list stops at 3 records; the numbers above count all.');
    });

    it('opens a record in place, but leaves it to the browser when a key asks for a new tab', async () => {
        const element = await show([WON]);
        const plain = new MouseEvent('click', { bubbles: true, cancelable: true });
        part(element, '.name')?.dispatchEvent(plain);
        expect(plain.defaultPrevented).toBe(true);
        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: '006000000000001AAA', actionName: 'view' }
        });
        const held = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
        part(element, '.name')?.addEventListener('click', (event) => {
            expect(event.defaultPrevented).toBe(false);
            event.preventDefault();
        });
        part(element, '.name')?.dispatchEvent(held);
        expect(mockNavigate).toHaveBeenCalledTimes(1);
    });

    it('says that nothing stands behind a number', async () => {
        const element = await show([], {}, { n: 0 });
        expect(element.shadowRoot?.textContent).toBe('No record stands behind this number.');
        await expect(element).toBeAccessible();
    });

    it('tells an error in its own words, and tries again', async () => {
        const element = place();
        pages.error({ message: 'Too many SOQL queries: 101', exceptionType: 'System.LimitException' });
        await settle();
        expect(part(element, '[role="alert"]')?.textContent).toMatch(/^The details could not be shown\. Something/);
        expect(element.shadowRoot?.textContent).not.toContain('SOQL');
        await expect(element).toBeAccessible();
        part(element, 'lightning-button')?.click();
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('reads what it is given to read, again when asked, and keeps the list while it does', async () => {
        const load = jest
            .fn<Promise<CoachEvidencePage | null>, []>()
            .mockResolvedValue({ n: 1, leftOut: 0, rows: [WON] });
        const element = place({ window: undefined, load }) as HTMLElement & { refresh(): Promise<void> };
        await settle();
        expect(element.shadowRoot!.textContent).toContain('Acme renewal');
        expect(element.shadowRoot!.textContent).not.toContain('last nightly run');
        load.mockResolvedValue({ n: 2, leftOut: 0, rows: [WON, LOST] });
        await element.refresh();
        await settle();
        expect(element.shadowRoot!.querySelectorAll('.record')).toHaveLength(2);
        load.mockRejectedValue({ status: 500 });
        await element.refresh();
        await settle();
        expect(element.shadowRoot!.querySelector('[role="alert"]')).not.toBeNull();
    });
});
