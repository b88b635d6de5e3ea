import { createElement } from 'lwc';

import makeQuotaGoals from '@salesforce/apex/CoachGoalController.makeQuotaGoals';
import rollOver from '@salesforce/apex/CoachGoalController.rollOver';
import getChoices from '@salesforce/apex/CoachRepController.getChoices';

import CoachGoalBulk from 'c/coachGoalBulk';

jest.mock('@salesforce/apex/CoachGoalController.makeQuotaGoals', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachGoalController.rollOver', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachRepController.getChoices', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/user/Id', () => ({ default: 'me' }), { virtual: true });

const quotas = makeQuotaGoals as unknown as jest.Mock;
const roll = rollOver as unknown as jest.Mock;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const saved = jest.fn();

async function show(): Promise<HTMLElement> {
    const element = createElement('c-coach-goal-bulk', { is: CoachGoalBulk });
    Object.assign(element, { repId: 'ana', repName: 'Ana', today: '2026-11-25', yearEnd: '2026-12-31' });
    element.addEventListener('saved', saved);
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector<HTMLElement>(selector);

async function fill(element: HTMLElement, selector: string, value: string): Promise<void> {
    find(element, selector)!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

async function press(element: HTMLElement, selector: string): Promise<void> {
    find(element, selector)!.dispatchEvent(new CustomEvent('click'));
    await settle();
}

beforeEach(() => {
    for (const mock of [quotas, roll, saved]) mock.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-goal-bulk', () => {
    it('takes the quotas of this rep', async () => {
        quotas.mockResolvedValue({ saved: true, problems: [], created: 2, skipped: 1 });
        const element = await show();
        await expect(document.body).toBeAccessible();
        await press(element, '.quotas');
        expect(quotas).toHaveBeenCalledWith({ repIds: ['ana'], startDate: '2026-11-25', endDate: '2026-12-31' });
        expect(find(element, '.status')?.textContent).toContain('2 goals were set; 1 passed over');
        expect(saved).toHaveBeenCalledTimes(1);
    });

    it('rolls over for all people but the reader, twenty at a time', async () => {
        const people = Array.from({ length: 21 }, (_, index) => ({ repId: `rep${index}`, name: '' }));
        (getChoices as unknown as jest.Mock).mockResolvedValue([{ repId: 'me', name: 'Me' }, ...people]);
        roll.mockResolvedValueOnce({ saved: true, problems: [], created: 40, skipped: 0 }).mockResolvedValueOnce({
            saved: false,
            problems: [{ message: 'In the way.' }],
            created: 2,
            skipped: 0
        });
        const element = await show();
        await fill(element, '.scope', 'all');
        await fill(element, '.growth', '10');
        await press(element, '.roll');
        expect(roll.mock.calls.map(([{ repIds }]: [{ repIds: string[] }]) => repIds.length)).toEqual([20, 1]);
        expect(roll.mock.calls[0]).toEqual([{ repIds: people.slice(0, 20).map((p) => p.repId), growthPercent: 10 }]);
        expect(find(element, '.status')?.textContent).toContain('40 goals were set.');
        expect(find(element, '.failure')?.textContent).toBe('Not saved: In the way.');
    });

    it('says why nothing was set', async () => {
        quotas.mockRejectedValue({ body: { message: 'This org has no quotas.' } });
        const element = await show();
        await press(element, '.quotas');
        expect(find(element, '.failure')?.textContent).toBe('Not saved: This org has no quotas.');
        expect(find(element, '.status')?.textContent).toBe('');
        expect(saved).not.toHaveBeenCalled();
    });

    it('asks for the days and the percentage', async () => {
        const element = await show();
        await fill(element, '.start', '');
        await press(element, '.quotas');
        await fill(element, '.growth', '');
        await press(element, '.roll');
        expect(find(element, '.failure')?.textContent).toContain('Enter the number and the day.');
        expect(quotas).not.toHaveBeenCalled();
        expect(roll).not.toHaveBeenCalled();
    });
});
