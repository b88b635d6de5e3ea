import { createElement } from 'lwc';

import search from '@salesforce/apex/CoachPracticeController.search';

import CoachPracticeSearch from 'c/coachPracticeSearch';

for (const method of ['ask', 'getPeers', 'remind', 'remove', 'save', 'seen'])
    jest.mock(`@salesforce/apex/CoachPracticeController.${method}`, () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.search', () => ({ default: jest.fn() }), { virtual: true });

const asked = search as jest.MockedFunction<typeof search>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;

function place(): HTMLElement {
    const element = createElement('c-coach-practice-search', { is: CoachPracticeSearch });
    Object.assign(element, { steps: [{ value: 'WinRate', label: 'Win rate' }], today: '2026-02-12' });
    document.body.appendChild(element);
    return element;
}

const change = (element: HTMLElement, selector: string, value: string): unknown =>
    child(element, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));

beforeEach(() => asked.mockReset().mockResolvedValue({ practices: [{ id: 'a0P', title: 'Ask' }], hasMore: false }));
afterEach(() => document.body.replaceChildren());

describe('c-coach-practice-search', () => {
    it('looks up by step at once, by words on Enter or the button', async () => {
        const element = place();
        change(element, '.step', 'WinRate');
        await settle();
        expect(asked).toHaveBeenLastCalledWith({ kpi: 'WinRate', text: '' });
        expect(child(element, '[role="status"]')?.textContent).toBe('1 fits.');
        expect(child(element, 'c-coach-practice')?.practice).toMatchObject({ title: 'Ask' });
        change(element, '.text', 'signs');
        expect(asked).toHaveBeenCalledTimes(1);
        child(element, '.text')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        expect(asked).toHaveBeenLastCalledWith({ kpi: 'WinRate', text: 'signs' });
        child(element, '.do')?.click();
        await settle();
        await expect(element).toBeAccessible();
    });

    it('says that nothing fits, and what failed', async () => {
        asked.mockResolvedValueOnce({ practices: [], hasMore: false });
        const element = place();
        change(element, '.step', '');
        await settle();
        expect(child(element, '[role="status"]')?.textContent).toBe('Nothing that fits is shared.');
        asked.mockRejectedValueOnce({ body: { message: 'Try again.' } });
        child(element, '.do')?.click();
        await settle();
        expect(child(element, '[role="alert"]')?.textContent).toBe('The search failed. Try again.');
    });

    it('shows the answer to the last question, whichever comes last', async () => {
        let answerFirst: (found: object) => void = () => {};
        asked.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        const element = place();
        change(element, '.step', 'WinRate');
        change(element, '.step', '');
        await settle();
        answerFirst({ practices: [{ id: 'old', title: 'Old' }] });
        await settle();
        expect(child(element, 'c-coach-practice')?.practice).toMatchObject({ title: 'Ask' });
    });
});
