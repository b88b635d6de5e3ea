import { createElement } from 'lwc';

import saveGoals from '@salesforce/apex/CoachGoalController.saveGoals';

import CoachGoalForm from 'c/coachGoalForm';

jest.mock('@salesforce/apex/CoachGoalController.saveGoals', () => ({ default: jest.fn() }), { virtual: true });

const save = saveGoals as unknown as jest.Mock;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const heard = jest.fn();

async function show(managing: boolean): Promise<HTMLElement> {
    const element = createElement('c-coach-goal-form', { is: CoachGoalForm });
    const kpis = [{ value: 'Meetings', label: 'Meetings' }];
    Object.assign(element, { repId: 'rep', kpis, today: '2026-11-25', yearEnd: '2026-12-31', managing });
    for (const name of ['saved', 'cancel'])
        element.addEventListener(name, () => {
            heard(name);
        });
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector<HTMLElement>(selector);

async function fill(element: HTMLElement, selector: string, detail: object): Promise<void> {
    find(element, selector)!.dispatchEvent(new CustomEvent('change', { detail }));
    await settle();
}

async function press(element: HTMLElement, selector: string): Promise<void> {
    find(element, selector)!.dispatchEvent(new CustomEvent('click'));
    await settle();
}

beforeEach(() => {
    save.mockReset();
    heard.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-goal-form', () => {
    it('sets a goal for a rep, or proposes it', async () => {
        save.mockResolvedValue({ saved: true, problems: [] });
        const element = await show(true);
        await expect(document.body).toBeAccessible();
        await fill(element, '.kpi', { value: 'Meetings' });
        await fill(element, '.grain', { value: 'Month' });
        await fill(element, '.number', { value: '40' });
        await fill(element, '.propose', { checked: true });
        await press(element, '.save');
        expect(save).toHaveBeenCalledWith({
            goals: [
                {
                    repId: 'rep',
                    kpi: 'Meetings',
                    grain: 'Month',
                    startDate: '2026-11-25',
                    endDate: '2026-12-31',
                    target: 40,
                    total: null,
                    source: 'Manual',
                    propose: true,
                    replaceExisting: false
                }
            ]
        });
        expect(heard).toHaveBeenCalledWith('saved');
    });

    it('sets a rep’s own goal, which nobody proposes, also as a total', async () => {
        save.mockResolvedValue({ saved: true, problems: [] });
        const element = await show(false);
        expect(find(element, '.propose')).toBeNull();
        await fill(element, '.kpi', { value: 'Meetings' });
        await fill(element, '.kind', { value: 'total' });
        await fill(element, '.number', { value: '40' });
        await press(element, '.save');
        const [[sent]] = save.mock.calls as [[{ goals: object[] }]];
        expect(sent.goals[0]).toMatchObject({ source: 'Own', target: null, total: 40, propose: false });
    });

    it('asks for what is missing before anything is sent', async () => {
        const element = await show(true);
        await press(element, '.save');
        expect(find(element, '.failure')?.textContent).toContain('Fill in');
        expect(find(element, '.replace')).toBeNull();
        expect(save).not.toHaveBeenCalled();
    });

    it('says what is refused, and offers to end what is in the way', async () => {
        save.mockResolvedValue({ saved: false, problems: [{ index: 0, message: 'There is one already.' }] });
        const element = await show(true);
        expect(find(element, '.replace')).toBeNull();
        await fill(element, '.kpi', { value: 'Meetings' });
        await fill(element, '.number', { value: '0' });
        await press(element, '.save');
        expect(find(element, '.failure')?.textContent).toBe('Not saved: There is one already.');
        expect(heard).not.toHaveBeenCalled();
        await fill(element, '.replace', { checked: true });
        save.mockRejectedValue({ body: { message: 'No access.' } });
        await press(element, '.save');
        const [, [sent]] = save.mock.calls as [unknown, [{ goals: object[] }]];
        expect(sent.goals[0]).toMatchObject({ replaceExisting: true, target: 0 });
        expect(find(element, '.failure')?.textContent).toBe('Not saved: No access.');
    });

    it('is left by Escape', async () => {
        const element = await show(true);
        find(element, '.form')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        expect(heard).toHaveBeenCalledWith('cancel');
    });
});
