import { createElement } from 'lwc';

import getPace from '@salesforce/apex/CoachPaceController.getPace';

import type { CoachPace as Pace } from 'apex/dto';
import CoachPace from 'c/coachPace';

import { CALLS, OPENED, PACE } from '../../coachPaceWords/__tests__/paces';

jest.mock('@salesforce/apex/CoachPaceController.getPace', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPaceController.getHistory', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPaceController.getRecords', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPaceAlertController.getSetting', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPaceAlertController.saveOff', () => ({ default: jest.fn() }), { virtual: true });

const read = getPace as jest.MockedFunction<typeof getPace>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Panel = HTMLElement & { state: string; heading: string; topic: string; message: string };
type Row = HTMLElement & { goal: typeof CALLS; open: boolean; loud: boolean };

async function show(more: object = {}): Promise<HTMLElement & { repId?: string | undefined }> {
    const element = createElement('c-coach-pace', { is: CoachPace });
    Object.assign(element, more);
    document.body.appendChild(element);
    await settle();
    return element;
}

const panel = (element: HTMLElement): Panel => element.shadowRoot!.querySelector<Panel>('c-coach-panel')!;
const rows = (element: HTMLElement): Row[] => [...element.shadowRoot!.querySelectorAll<Row>('c-coach-pace-goal')];
const text = (element: HTMLElement): string => element.shadowRoot!.textContent ?? '';
const later = (ms: number): void => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);
};

beforeEach(() => read.mockReset());
afterEach(() => document.body.replaceChildren());

describe('c-coach-pace', () => {
    it('opens with the finding and what today needs, one goal a row, one of them loud', async () => {
        read.mockResolvedValue({ ...PACE, goals: [CALLS, OPENED, { ...OPENED, kpi: 'Demos' }] });
        const element = await show();
        expect(read).toHaveBeenCalledWith({ repId: null });
        expect(panel(element).heading).toContain('Behind the pace on New opportunities this month');
        expect(text(element)).toContain('Today needs: 4 Calls');
        expect(rows(element).map(({ loud }) => loud)).toEqual([false, true, false]);
        expect(text(element)).toMatch(/Read at .*04/);
        expect(element.shadowRoot!.querySelector('c-coach-pace-alerts')).not.toBeNull();
        await expect(document.body).toBeAccessible();
    });

    it('tells first what was met', async () => {
        read.mockResolvedValue({ ...PACE, met: [{ kpi: 'Calls', label: 'Calls', grain: 'Week', streak: 3 }] });
        expect(text(await show())).toContain('Calls: goal met 3 weeks running.');
    });

    it('reads again when the reader comes back, and not at every glance', async () => {
        read.mockResolvedValue(PACE);
        const element = await show();
        globalThis.dispatchEvent(new Event('focus'));
        expect(read).toHaveBeenCalledTimes(1);
        later(6_000);
        read.mockResolvedValue({ ...PACE, goals: [{ ...CALLS, done: 9 }] });
        globalThis.dispatchEvent(new Event('focus'));
        await settle();
        expect(rows(element)[0]?.goal.done).toBe(9);
        element.remove();
        later(60_000);
        globalThis.dispatchEvent(new Event('focus'));
        expect(read).toHaveBeenCalledTimes(2);
    });

    it('keeps what is on the page when it cannot be read again, and says so', async () => {
        read.mockResolvedValue(PACE);
        const element = await show();
        read.mockRejectedValue({ body: { message: 'Not now', exceptionType: 'System.AuraHandledException' } });
        const button = element.shadowRoot!.querySelector<HTMLElement>('.foot lightning-button')!;
        button.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(panel(element).state).toBe('ready');
        expect(text(element)).toContain('Not refreshed:');
        read.mockResolvedValue(PACE);
        button.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(text(element)).toContain('The pace was read anew.');
        expect(text(element)).not.toContain('Not refreshed:');
    });

    it('opens one goal at a time', async () => {
        read.mockResolvedValue(PACE);
        const element = await show();
        const toggle = async (index: number): Promise<void> => {
            const row = rows(element)[index]!;
            const { rowKey } = row as unknown as { rowKey: string };
            row.dispatchEvent(new CustomEvent('rowtoggle', { detail: rowKey }));
            await settle();
        };
        await toggle(0);
        expect(rows(element).map(({ open }) => open)).toEqual([true, false, false]);
        await toggle(1);
        expect(rows(element).map(({ open }) => open)).toEqual([false, true, false]);
        await toggle(1);
        expect(rows(element).map(({ open }) => open)).toEqual([false, false, false]);
    });

    it('shows a rep to a manager, without the switch for notifications', async () => {
        read.mockResolvedValue({ ...PACE, isOwn: false });
        const element = await show({ repId: '005000000000001AAA' });
        expect(read).toHaveBeenCalledTimes(1);
        expect(read).toHaveBeenCalledWith({ repId: '005000000000001AAA' });
        expect(panel(element).topic).toBe('Pace of Ana Tester');
        expect(element.shadowRoot!.querySelector('c-coach-pace-alerts')).toBeNull();
    });

    it('never shows one rep under the name of another', async () => {
        let answer: (pace: Pace) => void = () => undefined;
        read.mockReturnValueOnce(new Promise<Pace>((resolve) => (answer = resolve)));
        const element = await show({ repId: '005000000000001AAA' });
        read.mockResolvedValue({ ...PACE, isOwn: false, repName: 'Ben Tester' });
        element.repId = '005000000000002AAA';
        await settle();
        answer(PACE);
        await settle();
        expect(panel(element).topic).toBe('Pace of Ben Tester');
    });

    it('says why it is empty, and what failed', async () => {
        read.mockResolvedValue({ ...PACE, state: 'noGoals', goals: [] });
        expect(panel(await show())).toMatchObject({ state: 'empty' });
        expect(panel(await show()).message).toContain('You have no goal that holds today');
        read.mockResolvedValue({ ...PACE, isOwn: false, state: 'noGoals', goals: [] });
        expect(panel(await show()).message).toContain('Ana Tester has no goal');
        read.mockRejectedValue({ status: 500 });
        const failed = await show();
        expect(panel(failed)).toMatchObject({ state: 'error', heading: 'The pace cannot be shown.' });
        read.mockResolvedValue(PACE);
        panel(failed).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(failed).state).toBe('ready');
    });
});
