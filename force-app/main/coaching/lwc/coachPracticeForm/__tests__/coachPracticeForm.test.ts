import { createElement } from 'lwc';

import save from '@salesforce/apex/CoachPracticeController.save';

import CoachPracticeForm from 'c/coachPracticeForm';

jest.mock('@salesforce/apex/CoachPracticeController.save', () => ({ default: jest.fn() }), { virtual: true });

const sent = save as jest.MockedFunction<typeof save>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const saved = (): unknown => (sent.mock.calls.at(-1)?.[0] as unknown as { practice: unknown }).practice;

function place(given: object): HTMLElement {
    const element = createElement('c-coach-practice-form', { is: CoachPracticeForm });
    Object.assign(element, { options: [{ value: 'WinRate', label: 'Win rate' }], ...given });
    document.body.appendChild(element);
    return element;
}

const type = (element: HTMLElement, name: string, detail: object): unknown =>
    child(element, `[data-name="${name}"]`)?.dispatchEvent(new CustomEvent('change', { detail }));

beforeEach(() => sent.mockReset().mockResolvedValue({ id: 'a0P', title: 'Ask' }));
afterEach(() => document.body.replaceChildren());

describe('c-coach-practice-form', () => {
    it('begins with the step at hand, unshared, and saves what was typed', async () => {
        const element = place({ kind: 'Practice', kpi: 'WinRate' });
        const told = jest.fn<void, [CustomEvent]>();
        element.addEventListener('saved', told as unknown as EventListener);
        type(element, 'title', { value: 'Ask' });
        type(element, 'shared', { checked: true });
        child(element, '.save')?.click();
        await settle();
        expect(saved()).toEqual({ id: null, kind: 'Practice', kpi: 'WinRate', title: 'Ask', shared: true });
        expect(told.mock.calls[0]?.[0].detail).toEqual({ id: 'a0P', title: 'Ask' });
        await expect(element).toBeAccessible();
    });

    it('changes one that is there, and needs a link of a pitch', async () => {
        const practice = { id: 'a0P', kind: 'Pitch', title: 'Mine', kpi: 'WinRate', link: 'https://a', shared: true };
        const element = place({ practice });
        expect(child(element, '[data-name="link"]')?.required).toBe(true);
        type(element, 'shared', { checked: false });
        child(element, '.save')?.click();
        await settle();
        expect(saved()).toMatchObject({ id: 'a0P', kind: 'Pitch', link: 'https://a', shared: false });
    });

    it('keeps what was typed when it is refused, and says why', async () => {
        sent.mockRejectedValueOnce({ body: { message: 'Give it a title.' } });
        const element = place({ kind: 'Practice' });
        type(element, 'how', { value: 'Three questions' });
        child(element, '.save')?.click();
        await settle();
        expect(child(element, '[role="alert"]')?.textContent).toBe('Not saved. Give it a title.');
        expect(child(element, '[data-name="how"]')?.value).toBe('Three questions');
    });

    it('is given up by Escape', () => {
        const element = place({ kind: 'Practice' });
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        child(element, '.form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
