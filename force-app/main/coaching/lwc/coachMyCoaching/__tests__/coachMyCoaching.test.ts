import { createElement } from 'lwc';

import getMyCoaching from '@salesforce/apex/CoachMyCoachingController.getMyCoaching';
import saveEstimate from '@salesforce/apex/CoachMyCoachingController.saveEstimate';

import type { CoachMyCoaching as Mine } from 'apex/dto';
import CoachMyCoaching from 'c/coachMyCoaching';

const mockNavigate = jest.fn<void, [{ attributes: Record<string, string> }]>();

jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: { attributes: Record<string, string> }): void {
                mockNavigate(page);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});
jest.mock('@salesforce/apex/CoachMyCoachingController.getMyCoaching', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/CoachMyCoachingController.saveEstimate', () => ({ default: jest.fn() }), {
    virtual: true
});

const load = getMyCoaching as jest.MockedFunction<typeof getMyCoaching>;
const save = saveEstimate as jest.MockedFunction<typeof saveEstimate>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Part = HTMLElement & Record<string, unknown>;

const ANN = { repId: '005000000000001AAA', name: 'Ann', minutes: [30, 60], total: 90, lastHeld: '2026-11-18' };
const BEN = { repId: '005000000000002AAA', name: 'Ben', minutes: [0, 0], total: 0, lastHeld: null };
const MINE: Mine = {
    today: '2026-11-27',
    weeks: ['2026-11-09', '2026-11-16'],
    sessions: 5,
    withoutMinutes: 1,
    minutes: 90,
    groupMinutes: 45,
    perRepWeek: 22.5,
    estimate: null,
    gapDays: 14,
    reps: [
        { ...ANN, daysSince: 9, isWaiting: false },
        { ...BEN, daysSince: null, isWaiting: true }
    ],
    mix: [
        { startDate: '2026-11-09', sessions: 2, minutes: 30, asked: 5, told: 3, early: 4, late: 2 },
        { startDate: '2026-11-16', sessions: 0, minutes: 0, asked: 0, told: 0, early: 0, late: 0 }
    ]
};

async function show(mine: Mine | null = MINE): Promise<HTMLElement> {
    load.mockResolvedValueOnce(mine);
    const element = createElement('c-coach-my-coaching', { is: CoachMyCoaching });
    document.body.appendChild(element);
    await settle();
    return element;
}

const all = (element: HTMLElement, selector: string): Part[] => [
    ...(element.shadowRoot?.querySelectorAll<Part>(selector) ?? [])
];

function part(element: HTMLElement, selector: string): Part {
    const [found] = all(element, selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';
const panel = (element: HTMLElement): Part => part(element, 'c-coach-panel');

async function keep(element: HTMLElement, value: string): Promise<void> {
    part(element, '.minutes').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    part(element, '.keep').click();
    await settle();
}

beforeEach(() => {
    load.mockReset();
    save.mockReset();
    mockNavigate.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-my-coaching', () => {
    it('says what was logged, for this coach alone', async () => {
        const element = await show();
        expect(panel(element).heading).toBe('22.5 minutes for each rep and week over 2 weeks.');
        expect(textOf(element)).toContain('5 sessions held: 90 minutes with one rep, 45 minutes in groups.');
        expect(textOf(element)).toContain('1 session has no minutes');
        expect(textOf(element)).toContain('Only you see this.');
        await expect(document.body).toBeAccessible();
    });

    it('sets it beside the own estimate', async () => {
        const element = await show({ ...MINE, estimate: 60 });
        expect(panel(element).heading).toBe('22.5 minutes for each rep and week; your estimate was 60.');
        expect(part(element, '.minutes').value).toBe('60');
    });

    it('says that few sessions are no habit, and none is none', async () => {
        expect(panel(await show({ ...MINE, sessions: 3 })).heading).toBe(
            '3 sessions in 2 weeks, 135 minutes: too few to speak of a habit.'
        );
        expect(panel(await show({ ...MINE, sessions: 0 })).heading).toContain('No session held');
    });

    it('lists who waits, longest first, with a way to each', async () => {
        const waits = { ...ANN, daysSince: 20, isWaiting: true };
        const longer = { ...ANN, repId: '005000000000003AAA', name: 'Cim', daysSince: 30, isWaiting: true };
        const element = await show({ ...MINE, reps: [waits, longer, { ...BEN, isWaiting: true }] });
        expect(all(element, '.waiting li').map(({ textContent }) => textContent)).toEqual([
            'Ben: no session yet',
            'Cim: 30 days since the last session',
            'Ann: 20 days since the last session'
        ]);
        part(element, '.waiting a').click();
        expect(mockNavigate.mock.calls[0]?.[0].attributes).toMatchObject({ recordId: BEN.repId, actionName: 'view' });
    });

    it('names five at most and counts the rest; nobody waiting is said', async () => {
        const many = Array.from({ length: 7 }, (_, i) => ({
            ...ANN,
            repId: `00500000000001${i}AAA`,
            daysSince: 20 + i,
            isWaiting: true
        }));
        const element = await show({ ...MINE, reps: many });
        expect(all(element, '.waiting li')).toHaveLength(5);
        expect(textOf(element)).toContain('And 2 more who waited 14 days or longer.');
        expect(textOf(await show({ ...MINE, reps: [{ ...ANN, isWaiting: false }] }))).toContain(
            'Nobody has waited 14 days.'
        );
    });

    it('draws minutes by week on one scale, with the numbers as text', async () => {
        const element = await show();
        expect(all(element, '.who a').map(({ textContent }) => textContent?.trim())).toEqual(['Ann', 'Ben']);
        expect(part(element, '.columns').getAttribute('aria-label')).toBe(
            'Week of Nov 9: 30 minutes; Week of Nov 16: 60 minutes'
        );
        expect(all(element, '.fill').map((fill) => fill.getAttribute('style'))).toEqual([
            expect.stringContaining('50%'),
            expect.stringContaining('100%'),
            expect.stringContaining('0%'),
            expect.stringContaining('0%')
        ]);
        expect(textOf(element)).toContain('The tallest column stands for 60 minutes.');
    });

    it('tells the mix by week, newest first', async () => {
        const element = await show();
        expect(textOf(element)).toContain('In all: 5 questions, 3 statements; 4 early, 2 late.');
        expect(all(element, '.part').map(({ textContent }) => textContent)).toEqual([
            '5 asked',
            '3 told',
            '4 early',
            '2 late'
        ]);
        expect(textOf(element)).toContain('no session');
    });

    it('shows no mix of a few lines', async () => {
        const element = await show({ ...MINE, mix: [{ startDate: '2026-11-09', sessions: 1, asked: 5, told: 2 }] });
        expect(all(element, '.part')).toHaveLength(0);
        expect(textOf(element)).toContain('7 agenda lines in these weeks: too few to show a mix.');
    });

    it('keeps an estimate, forgets it when it is emptied, and refuses what is none', async () => {
        const element = await show();
        save.mockResolvedValue({ ...MINE, estimate: 40 });
        await keep(element, '40');
        expect(save).toHaveBeenCalledWith({ minutes: 40 });
        expect(panel(element).heading).toContain('your estimate was 40');
        expect(textOf(element)).toContain('Kept.');
        await keep(element, '-1');
        await keep(element, '2.5');
        expect(save).toHaveBeenCalledTimes(1);
        expect(textOf(element)).toContain('whole number of minutes');
        await keep(element, ' ');
        expect(save).toHaveBeenLastCalledWith({ minutes: null });
    });

    it('says what failed when an estimate is not kept, and keeps what was typed', async () => {
        const element = await show();
        save.mockRejectedValue({ body: { message: 'Not now.' }, status: 500 });
        await keep(element, '40');
        expect(part(element, '[role="alert"]').textContent).not.toBe('');
        expect(part(element, '.minutes').value).toBe('40');
    });

    it('is empty without people and says what to do', async () => {
        const element = await show({ ...MINE, reps: [] });
        expect(panel(element).state).toBe('empty');
        expect(panel(element).message).toContain('Ask your administrator');
    });

    it('says what failed and tries again', async () => {
        load.mockRejectedValueOnce({ body: {}, status: 500 });
        const element = createElement('c-coach-my-coaching', { is: CoachMyCoaching });
        document.body.appendChild(element);
        expect(panel(element).state).toBe('loading');
        await settle();
        expect(panel(element).state).toBe('error');
        load.mockResolvedValueOnce(MINE);
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element).state).toBe('ready');
    });
});
