import { createElement } from 'lwc';

import CoachPaceGoal from 'c/coachPaceGoal';

import { CALLS, OPENED, PACE } from '../../coachPaceWords/__tests__/paces';

jest.mock(
    '@salesforce/apex/CoachPaceController.getHistory',
    () => ({ default: jest.fn().mockResolvedValue({ periods: [] }) }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/CoachPaceController.getRecords',
    () => ({ default: jest.fn().mockResolvedValue({ n: 0, rows: [] }) }),
    { virtual: true }
);

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Element = HTMLElement & { open: boolean };

async function show(more: object = {}): Promise<Element> {
    const element = createElement('c-coach-pace-goal', { is: CoachPaceGoal }) as Element;
    Object.assign(element, { goal: CALLS, pace: PACE, rowKey: 'key', ...more });
    document.body.appendChild(element);
    await settle();
    return element;
}

const one = (element: HTMLElement, selector: string): HTMLElement | null =>
    element.shadowRoot!.querySelector<HTMLElement>(selector);

afterEach(() => document.body.replaceChildren());

describe('c-coach-pace-goal', () => {
    it('shows the goal in words and as a picture', async () => {
        const element = await show();
        expect(element.shadowRoot!.textContent).toContain('8 of 20');
        expect(one(element, '.fill')?.getAttribute('width')).toBe('40');
        expect(one(element, '.tick')?.getAttribute('d')).toBe('M40 -1v12');
        expect(one(element, '.opener')?.getAttribute('aria-label')).toBe(
            'Calls, This week, to Nov 29: 8 of 20. On pace. Details'
        );
        await expect(element).toBeAccessible();
    });

    it('asks to be opened and closed, also by Escape, and hands the focus on and back', async () => {
        const element = await show();
        const toggled = jest.fn<void, [string]>();
        element.addEventListener('rowtoggle', (event) => toggled((event as CustomEvent<string>).detail));
        one(element, '.opener')?.click();
        expect(toggled).toHaveBeenCalledWith('key');
        element.open = true;
        await settle();
        expect(element.shadowRoot!.activeElement).toBe(one(element, '.detail'));
        one(element, '.detail')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
        expect(toggled).toHaveBeenCalledTimes(1);
        one(element, '.detail')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(toggled).toHaveBeenCalledTimes(2);
        expect(one(element, '.opener')?.getAttribute('aria-expanded')).toBe('true');
    });

    it('shouts only where it is told to', async () => {
        const quiet = (element: Element): boolean | undefined =>
            element.shadowRoot!.querySelector<HTMLElement & { quiet: boolean }>('c-coach-status')?.quiet;
        expect(quiet(await show())).toBe(true);
        expect(quiet(await show({ goal: OPENED }))).toBe(true);
        expect(quiet(await show({ goal: OPENED, loud: true }))).toBe(false);
    });
});
