import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getDetail from '@salesforce/apex/CoachScorecardController.getDetail';

import type { createApexTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachScorecardDetail as Detail } from 'apex/dto';
import CoachScorecardDetail from 'c/coachScorecardDetail';

import { DEAL_SIZE, STEP, WIN_RATE, months } from '../../coachScorecardWords/__tests__/cards';

jest.mock(
    '@salesforce/apex/CoachScorecardController.getDetail',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });
// The chart has tests of its own; here it only matters what it is given, so its library never arrives.
jest.mock('lightning/platformResourceLoader', () => ({ loadScript: () => new Promise(() => undefined) }));

const details = getDetail as unknown as ReturnType<typeof createApexTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

const DETAIL: Detail = {
    kpi: 'WinRate',
    bins: [],
    dots: [{ repId: 'own', name: 'Ana Ruiz', value: 0.1167, isOwn: true }],
    months: months([0.2, 0.15], 0.28),
    weeks: [{ startDate: '2026-10-26', value: 0.1, n: 4, peerValue: 0.3 }],
    breakdowns: [
        {
            kpi: 'WinRateByStage',
            label: 'By stage reached',
            unit: 'percent',
            rows: [
                {
                    label: 'Proposal',
                    value: 0.2,
                    n: 30,
                    k: 6,
                    lower: 0.1,
                    upper: 0.37,
                    peerValue: 0.3,
                    status: 'behind'
                },
                { label: 'Negotiation', value: null, n: 0, k: 0 }
            ]
        },
        { kpi: 'Empty', label: 'Nothing here', unit: 'percent', rows: [] }
    ],
    shares: []
};

const CONTEXT = {
    repId: '005000000000001AAA',
    window: '12M',
    segment: 'Retail',
    currency: 'EUR',
    isOwn: false,
    rates: { from: 0, to: 1 }
};

function place(row: object = WIN_RATE): HTMLElement {
    const element = createElement('c-coach-scorecard-detail', { is: CoachScorecardDetail });
    Object.assign(element, { row, context: CONTEXT });
    document.body.appendChild(element);
    return element;
}

async function show(detail: Detail = DETAIL, row: object = WIN_RATE): Promise<HTMLElement> {
    const element = place(row);
    details.emit(detail);
    await settle();
    return element;
}

const part = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const texts = (element: HTMLElement, selector: string): string[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent?.trim() ?? '');
const paragraphs = (element: HTMLElement): string[] => texts(element, '.parts:first-of-type p');

beforeEach(() => refresh.mockReset().mockResolvedValue(undefined));
afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard-detail', () => {
    it('asks for the details of its row', async () => {
        place();
        await settle();
        expect(details.getLastConfig()).toEqual({
            repId: '005000000000001AAA',
            kpi: 'WinRate',
            window: '12M',
            segment: 'Retail'
        });
    });

    it('shows at once what is known, and the shape of what comes', async () => {
        const element = place();
        await settle();
        expect(paragraphs(element)[0]).toBe('Deals won as a share of all deals closed in the window.');
        expect(part(element, '.stencil [role="status"]')?.textContent).toBe('Loading details');
        await expect(element).toBeAccessible();
    });

    it('says what is counted and how it compares, with the test behind it', async () => {
        expect(paragraphs(await show())).toEqual([
            'Deals won as a share of all deals closed in the window.',
            "At the peers' mix of segments: 14%.",
            'Behind peers by more than chance explains, at two month ends running (last: Oct 31).',
            'Behind peers most of the last 13 months.',
            'Benchmark reps (2): 41%.',
            'If this rep were like the peers, a number this far behind would come up with probability 0.0012.'
        ]);
    });

    it('shows the median beside a mean, what is left out, and figures beside the value', async () => {
        const also = { alsoLabel: 'Created in the period', alsoValue: 0.5, alsoUnit: 'percent', stillOpen: 3 };
        const lines = paragraphs(await show({ ...DETAIL, ...also }, DEAL_SIZE));
        expect(lines).toContain('Median €41,000.00.');
        expect(lines).toContain('2 records are left out, for want of a value.');
        expect(lines).toContain('Created in the period: 50%.');
        expect(lines).toContain('3 of these deals are still open.');
    });

    it('does not write a probability with digits it does not have', async () => {
        const lines = paragraphs(await show(DETAIL, { ...WIN_RATE, pValue: 0.00002 }));
        expect(lines.at(-1)).toMatch(/less than once in 1,000 times/);
    });

    it('shows where the peers stand', async () => {
        const peers = part(await show(), 'c-coach-scorecard-peers');
        expect(peers).toMatchObject({ row: WIN_RATE, bins: DETAIL.bins, dots: DETAIL.dots, currency: 'EUR' });
    });

    it('draws the trend by month or by week, and says it in words', async () => {
        const element = await show();
        const chart = part(element, 'c-coach-chart');
        expect(chart?.['description']).toBe('Trend. Oct 2025: 20%, peers 28%; Nov 2025: 15%, peers 28%');
        const build = chart?.['build'];
        expect(texts(element, 'section .quiet')).toContain(
            'Falling: -1.5 percentage points per month. Complete periods only.'
        );
        part(element, '.grain')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'week' } }));
        await settle();
        expect(chart?.['description']).toBe('Trend. Oct 26: 10%, peers 30%');
        expect(chart?.['build']).not.toBe(build);
    });

    it('keeps its drawing while something else changes', async () => {
        const element = await show();
        const build = part(element, 'c-coach-chart')?.['build'];
        part(element, '.link')?.click();
        await settle();
        expect(part(element, 'c-coach-chart')?.['build']).toBe(build);
    });

    it('says that there is no trend yet', async () => {
        const element = await show({ ...DETAIL, months: months([null]) }, { ...WIN_RATE, trend: 'tooFew' });
        expect(part(element, 'c-coach-chart')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain('There is no complete month with records yet.');
    });

    it('breaks the number down, without empty tables and without zeros for what is not known', async () => {
        const element = await show();
        expect(texts(element, '.caption')).toEqual(['By stage reached']);
        expect(texts(element, 'tbody th')).toEqual(['Proposal30 records', 'Negotiation0 records']);
        const cells = texts(element, 'tbody td');
        expect(cells[0]).toMatch(/^20%10.*37%$/);
        expect(cells[1]).toBe('30%');
        expect(cells[3]).toBe('–');
        expect(part(element, 'tbody c-coach-status')).toMatchObject({ word: 'Behind', quiet: true });
        await expect(element).toBeAccessible();
    });

    it('lists the records of one value of a breakdown, and goes back to all', async () => {
        const element = await show();
        const records = (): Child | null => part(element, 'c-coach-scorecard-records');
        expect(records()).toMatchObject({ kpi: 'WinRate', breakdown: '', window: '12M', segment: 'Retail' });
        expect(part(element, '.link')?.getAttribute('aria-label')).toBe('Proposal: 20%. Show its records');
        part(element, '.link')?.click();
        await settle();
        expect(records()).toMatchObject({ kpi: 'WinRateByStage', breakdown: 'Proposal' });
        expect(part(element, '.records-heading')?.textContent).toBe('Records behind the number: Proposal');
        expect(element.shadowRoot?.activeElement?.className).toContain('records-heading');
        part(element, '.all-records')?.click();
        await settle();
        expect(records()).toMatchObject({ kpi: 'WinRate', breakdown: '' });
        expect(part(element, '.all-records')).toBeNull();
    });

    it('lists the records of the value that its KPI is told by', async () => {
        const element = await show(DETAIL, STEP);
        expect(part(element, 'c-coach-scorecard-records')).toMatchObject({ kpi: 'StepThrough', breakdown: 'Proposal' });
    });

    it('shows the share lost by day, with the peers’ where they may be shown', async () => {
        const shares = [
            { day: 30, share: 0.075, peerShare: 0.06 },
            { day: 180, share: 0.45, peerShare: null }
        ];
        const element = await show({ ...DETAIL, breakdowns: [], shares });
        expect(texts(element, 'tbody tr')).toEqual(['30 days7.5%6%', '180 days45%not known']);
        const alone = await show({ ...DETAIL, breakdowns: [], shares: [{ day: 30, share: 0.1 }] });
        expect(texts(alone, 'thead th')).toEqual(['Lost within', 'Own']);
    });

    it('tells an error in its own words, keeps what it knows, and tries again', async () => {
        const element = place();
        details.error({ message: 'null', exceptionType: 'System.NullPointerException' });
        await settle();
        expect(part(element, '[role="alert"]')?.textContent).toMatch(/^The details could not be shown\. Something/);
        expect(paragraphs(element)[0]).toMatch(/^Deals won/);
        await expect(element).toBeAccessible();
        part(element, 'lightning-button')?.click();
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
        details.emit(DETAIL);
        await settle();
        expect(part(element, 'c-coach-scorecard-peers')).not.toBeNull();
    });

    it('tells a refused refresh', async () => {
        refresh.mockRejectedValue({ status: 0 });
        const element = place();
        details.error();
        await settle();
        part(element, 'lightning-button')?.click();
        await settle();
        expect(part(element, '[role="alert"]')?.textContent).toMatch(/cannot be reached/);
    });
});
