import { createElement } from 'lwc';

import answerGoal from '@salesforce/apex/CoachGoalController.answerGoal';
import changeGoal from '@salesforce/apex/CoachGoalController.changeGoal';
import decideGoal from '@salesforce/apex/CoachGoalController.decideGoal';
import endGoal from '@salesforce/apex/CoachGoalController.endGoal';

import type { CoachGoalView } from 'apex/dto';
import CoachGoal from 'c/coachGoal';

import { BOOKINGS, MEETINGS, PROPOSAL } from '../../coachGoalWords/__tests__/goals';

jest.mock('@salesforce/apex/CoachGoalController.answerGoal', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachGoalController.changeGoal', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachGoalController.decideGoal', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachGoalController.endGoal', () => ({ default: jest.fn() }), { virtual: true });

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const changed = jest.fn();

type Shown = HTMLElement & { isEditing: boolean };

async function show(goal: CoachGoalView): Promise<Shown> {
    const element = createElement('c-coach-goal', { is: CoachGoal });
    Object.assign(element, { goal, today: '2026-11-25', repName: 'Ana' });
    element.addEventListener('goalchange', changed);
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector<HTMLElement>(selector);

async function press(element: HTMLElement, selector: string): Promise<void> {
    find(element, selector)!.dispatchEvent(new CustomEvent('click'));
    await settle();
}

async function type(element: HTMLElement, selector: string, value: string): Promise<void> {
    find(element, selector)!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

beforeEach(() => {
    for (const mock of [answerGoal, changeGoal, decideGoal, endGoal])
        (mock as unknown as jest.Mock).mockReset().mockResolvedValue(null);
    changed.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-goal', () => {
    it('is changed from a day on, proposing today', async () => {
        (changeGoal as unknown as jest.Mock).mockResolvedValue({ saved: true, problems: [] });
        const element = await show(MEETINGS);
        await press(element, '[data-asking="change"]');
        expect(element.isEditing).toBe(true);
        await expect(document.body).toBeAccessible();
        await type(element, '.number', '12.5');
        await type(element, '.day', '2026-12-07');
        await press(element, '.save');
        const change = { goalId: MEETINGS.id, fromDate: '2026-12-07', target: 12.5, total: null };
        expect(changeGoal).toHaveBeenCalledWith({ change });
        expect(changed).toHaveBeenCalledTimes(1);
        expect(element.isEditing).toBe(false);
    });

    it('says what a rule refuses and keeps what was typed', async () => {
        (changeGoal as unknown as jest.Mock).mockResolvedValue({
            saved: false,
            problems: [{ message: 'In the way.' }]
        });
        const element = await show(BOOKINGS);
        await press(element, '[data-asking="change"]');
        await type(element, '.number', '900000');
        await press(element, '.save');
        const change = { goalId: BOOKINGS.id, fromDate: '2026-11-25', target: null, total: 900_000 };
        expect(changeGoal).toHaveBeenCalledWith({ change });
        expect(find(element, '.failure')?.textContent).toBe('Not saved: In the way.');
        expect(changed).not.toHaveBeenCalled();
        expect(element.isEditing).toBe(true);
    });

    it('asks for number and day before anything is sent', async () => {
        const element = await show(MEETINGS);
        await press(element, '[data-asking="change"]');
        await type(element, '.number', '');
        await press(element, '.save');
        expect(find(element, '.failure')?.textContent).toBe('Enter the number and the day.');
        expect(changeGoal).not.toHaveBeenCalled();
    });

    it('is ended on a day, or taken away where it has not begun', async () => {
        const element = await show(MEETINGS);
        await press(element, '[data-asking="end"]');
        await press(element, '.save');
        expect(endGoal).toHaveBeenLastCalledWith({ goalId: MEETINGS.id, lastDay: '2026-11-25' });

        const later = await show({ ...MEETINGS, startDate: '2026-12-01' });
        await press(later, '[data-asking="end"]');
        expect(later.shadowRoot!.textContent).toContain('it will be taken away');
        await press(later, '.save');
        expect(endGoal).toHaveBeenLastCalledWith({ goalId: MEETINGS.id, lastDay: '2026-11-30' });
    });

    it('as a proposal is answered by the rep', async () => {
        const element = await show({ ...PROPOSAL, mayAnswer: true });
        expect(find(element, '.decide')).toBeNull();
        await press(element, '.agree');
        expect(answerGoal).toHaveBeenLastCalledWith({ goalId: PROPOSAL.id, response: 'Agreed', note: null });
        await press(element, '[data-asking="differ"]');
        await type(element, '.note-field', 'Two accounts moved on');
        await press(element, '.save');
        expect(answerGoal).toHaveBeenLastCalledWith({
            goalId: PROPOSAL.id,
            response: 'Differs',
            note: 'Two accounts moved on'
        });
        expect(changed).toHaveBeenCalledTimes(2);
    });

    it('as a proposal is decided by the manager', async () => {
        const element = await show({ ...PROPOSAL, mayDecide: true });
        await press(element, '.decide');
        expect(decideGoal).toHaveBeenLastCalledWith({ goalId: PROPOSAL.id, inForce: true });
        await press(element, '.withdraw');
        expect(decideGoal).toHaveBeenLastCalledWith({ goalId: PROPOSAL.id, inForce: false });
    });

    it('offers nothing to who may only look, and tells a failure', async () => {
        const silent = await show({ ...MEETINGS, mayChange: false });
        expect(find(silent, 'lightning-button')).toBeNull();
        (answerGoal as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Gone.' } });
        const element = await show({ ...PROPOSAL, mayAnswer: true });
        await press(element, '.agree');
        expect(find(element, '.failure')?.textContent).toBe('Not saved: Gone.');
    });

    it('closes its form by Escape and gives the focus back', async () => {
        const element = await show(MEETINGS);
        await press(element, '[data-asking="change"]');
        find(element, '.form')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(element.isEditing).toBe(false);
        expect(find(element, '[data-asking="change"]')).not.toBeNull();
    });
});
