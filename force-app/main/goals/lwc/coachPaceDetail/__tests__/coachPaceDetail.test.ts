import { createElement } from 'lwc';

import getHistory from '@salesforce/apex/CoachPaceController.getHistory';
import getRecords from '@salesforce/apex/CoachPaceController.getRecords';

import CoachPaceDetail from 'c/coachPaceDetail';

import { BOOKINGS, OPENED, PACE } from '../../coachPaceWords/__tests__/paces';

jest.mock('@salesforce/apex/CoachPaceController.getHistory', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPaceController.getRecords', () => ({ default: jest.fn() }), { virtual: true });

const history = getHistory as jest.MockedFunction<typeof getHistory>;
const records = getRecords as jest.MockedFunction<typeof getRecords>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const PERIODS = [
    { periodStart: '2026-10-01', periodEnd: '2026-10-31', target: 10, done: 12, isMet: true, isComplete: true },
    { periodStart: '2026-11-01', periodEnd: '2026-11-30', target: 10, done: 1, isMet: false, isComplete: false }
];

type Element = HTMLElement & { refresh(): void };

async function show(more: object = {}): Promise<Element> {
    const element = createElement('c-coach-pace-detail', { is: CoachPaceDetail }) as Element;
    Object.assign(element, { goal: OPENED, pace: PACE, ...more });
    document.body.appendChild(element);
    await settle();
    return element;
}

const text = (element: HTMLElement): string => element.shadowRoot!.textContent ?? '';
const chart = (element: HTMLElement): (HTMLElement & { description: string }) | null =>
    element.shadowRoot!.querySelector('c-coach-chart');

beforeEach(() => {
    history.mockReset().mockResolvedValue({ unit: 'number', streak: 1, periods: PERIODS });
    records.mockReset().mockResolvedValue({ n: 1, hits: 1, leftOut: 0, rows: [] });
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-pace-detail', () => {
    it('tells the reason, the basis, what counts, the past, and reads the records of the days that count', async () => {
        const element = await show();
        expect(text(element)).toContain('1 done where 7.1 were expected');
        expect(text(element)).toContain('usually done by this point');
        expect(text(element)).toContain('Completed tasks logged as calls.');
        expect(text(element)).toContain('Met in 1 of 1 complete periods.');
        expect(chart(element)?.description).toContain('now: 1 of 10');
        expect(history).toHaveBeenCalledWith({ repId: PACE.repId, kpi: 'DealsOpened', grain: 'Month' });
        expect(records).toHaveBeenCalledWith({
            repId: PACE.repId,
            kpi: 'DealsOpened',
            first: '2026-11-09',
            last: '2026-11-30'
        });
    });

    it('follows the numbers above it', async () => {
        const element = await show();
        history.mockResolvedValue({ unit: 'number', periods: [PERIODS[0]!, { ...PERIODS[1], done: 2 }] });
        element.refresh();
        await settle();
        expect(chart(element)?.description).toContain('now: 2 of 10');
        expect(records).toHaveBeenCalledTimes(2);
    });

    it('tells how far open deals cover what is left of bookings', async () => {
        expect(text(await show({ goal: BOOKINGS }))).toContain('Coverage 1.5');
    });

    it('says that there is no past, and tries again where it could not be read', async () => {
        history.mockResolvedValue({ periods: [] });
        expect(text(await show())).toContain('No goal of this kind held before.');
        history.mockRejectedValueOnce({ status: 500 });
        const failed = await show();
        expect(text(failed)).toContain('The past could not be read');
        history.mockResolvedValue({ unit: 'number', periods: PERIODS });
        failed.shadowRoot!.querySelector('lightning-button')!.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(chart(failed)).not.toBeNull();
    });
});
