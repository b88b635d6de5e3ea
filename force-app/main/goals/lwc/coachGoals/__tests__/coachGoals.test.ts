import { createElement } from 'lwc';

import getGoals from '@salesforce/apex/CoachGoalController.getGoals';

import type { CoachGoalList } from 'apex/dto';
import CoachGoals from 'c/coachGoals';

import { BEFORE, BOOKINGS, MEETINGS, PROPOSAL } from '../../coachGoalWords/__tests__/goals';

jest.mock('@salesforce/apex/CoachGoalController.getGoals', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/user/Id', () => ({ default: 'me' }), { virtual: true });

const read = getGoals as unknown as jest.Mock;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Panel = HTMLElement & { state: string; heading: string; message: string };

const LIST: CoachGoalList = {
    repId: 'ana',
    repName: 'Ana',
    isOwn: false,
    mayManage: true,
    mayAddOwn: false,
    today: '2026-11-25',
    yearEnd: '2026-12-31',
    goals: [BOOKINGS, BEFORE, MEETINGS, PROPOSAL],
    kpis: [{ value: 'Meetings', label: 'Meetings', unit: 'number', better: 'Up' }],
    teamKpis: ['Bookings', 'Meetings']
};

async function show(props: object = { recordId: 'ana' }): Promise<HTMLElement> {
    const element = createElement('c-coach-goals', { is: CoachGoals });
    Object.assign(element, props);
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = <T extends HTMLElement>(element: HTMLElement, selector: string): T | null =>
    element.shadowRoot!.querySelector<T>(selector);
const panel = (element: HTMLElement): Panel => find<Panel>(element, 'c-coach-panel')!;
const count = (element: HTMLElement, selector: string): number => element.shadowRoot!.querySelectorAll(selector).length;

async function press(element: HTMLElement, selector: string): Promise<void> {
    const buttons = element.shadowRoot!.querySelectorAll(selector);
    buttons[buttons.length - 1]!.dispatchEvent(new CustomEvent('click'));
    await settle();
}

beforeEach(() => read.mockReset());
afterEach(() => document.body.replaceChildren());

describe('c-coach-goals', () => {
    it('says why there are goals, and whose claim is whose', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        expect(find(element, '.why')?.textContent).toContain('a vendor’s claim, not a number of yours');
    });

    it('opens with the finding: proposals, what holds with what was before', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        expect(read).toHaveBeenCalledWith({ repId: 'ana' });
        expect(panel(element)).toMatchObject({
            state: 'ready',
            heading: '2 goals are in force; 1 proposal is waiting.'
        });
        expect(count(element, '.proposals c-coach-goal')).toBe(1);
        expect(count(element, '.current')).toBe(2);
        expect(count(element, '.before .earlier')).toBe(1);
        expect(find(element, '.warning')).toBeNull();
        await expect(document.body).toBeAccessible();
    });

    it('shows the reader’s own where no page says whose', async () => {
        read.mockResolvedValue({ ...LIST, isOwn: true, mayManage: false, mayAddOwn: true });
        const element = await show({});
        expect(read).toHaveBeenCalledWith({ repId: 'me' });
        expect(find<HTMLElement & { label: string }>(element, '.add')?.label).toBe('Set a goal of my own');
        expect(find(element, '.bulk')).toBeNull();
    });

    it('warns where the team has goals for more than four KPIs', async () => {
        read.mockResolvedValue({ ...LIST, teamKpis: ['A', 'B', 'C', 'D'] });
        expect(find(await show(), '.warning')).toBeNull();
        read.mockResolvedValue({ ...LIST, teamKpis: ['A', 'B', 'C', 'D', 'E'] });
        expect(find(await show(), '.warning')?.textContent).toContain('5 KPIs: A, B, C, D, E');
    });

    it('says why it is empty, to each reader', async () => {
        read.mockResolvedValue({ ...LIST, goals: [] });
        expect(panel(await show())).toMatchObject({ state: 'empty' });
        expect(panel(await show()).message).toContain('Ana has no goals yet. Set one by hand');
        read.mockResolvedValue({ ...LIST, goals: [], mayManage: false, isOwn: true });
        expect(panel(await show()).message).toContain('You have no goals yet');
        read.mockResolvedValue({ ...LIST, goals: [], mayManage: false });
        expect(panel(await show()).message).toBe('Ana has no goals.');
    });

    it('says what failed and tries again', async () => {
        read.mockRejectedValueOnce({ body: { message: 'No access.' } }).mockResolvedValue(LIST);
        const element = await show();
        expect(panel(element)).toMatchObject({
            state: 'error',
            heading: 'The goals could not be shown',
            message: 'No access.'
        });
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element).state).toBe('ready');
    });

    it('opens the form from empty too, and reads anew once it saved', async () => {
        read.mockResolvedValue({ ...LIST, goals: [] });
        const element = await show();
        await press(element, '.add');
        expect(panel(element).state).toBe('ready');
        const form = find(element, 'c-coach-goal-form')!;
        expect(form).toMatchObject({ repId: 'ana', today: '2026-11-25', yearEnd: '2026-12-31', managing: true });
        read.mockResolvedValue(LIST);
        form.dispatchEvent(new CustomEvent('saved'));
        await settle();
        expect(read).toHaveBeenCalledTimes(2);
        expect(find(element, 'c-coach-goal-form')).toBeNull();
        expect(find(element, '.notice')?.textContent).toBe('Saved.');
        await press(element, '.add');
        find(element, 'c-coach-goal-form')!.dispatchEvent(new CustomEvent('cancel'));
        await settle();
        expect(find(element, 'c-coach-goal-form')).toBeNull();
    });

    it('reads anew when the reader comes back, unless something is being typed', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
        window.dispatchEvent(new Event('focus'));
        await settle();
        expect(read).toHaveBeenCalledTimes(2);
        later.mockReturnValue(Date.now() + 120_000);
        await press(element, '.add');
        window.dispatchEvent(new Event('focus'));
        await settle();
        expect(read).toHaveBeenCalledTimes(2);
        later.mockRestore();
    });

    it('forgets a rep when another one is shown', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        read.mockResolvedValue({ ...LIST, repId: 'ben', repName: 'Ben', goals: [] });
        Object.assign(element, { recordId: 'ben' });
        await settle();
        expect(read).toHaveBeenLastCalledWith({ repId: 'ben' });
        expect(panel(element).message).toContain('Ben has no goals yet');
    });

    it('opens what a manager does for many, and closes it', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        await press(element, '.bulk');
        find(element, 'c-coach-goal-bulk')!.dispatchEvent(new CustomEvent('saved'));
        await settle();
        expect(read).toHaveBeenCalledTimes(2);
        expect(find(element, 'c-coach-goal-bulk')).not.toBeNull();
        await press(element, '.bulk');
        expect(find(element, 'c-coach-goal-bulk')).toBeNull();
    });
});
