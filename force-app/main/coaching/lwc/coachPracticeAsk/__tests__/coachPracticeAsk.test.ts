import { createElement } from 'lwc';

import ask from '@salesforce/apex/CoachPracticeController.ask';

import CoachPracticeAsk from 'c/coachPracticeAsk';

const mockNavigate = jest.fn<void, [object]>();

jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: object): void {
                mockNavigate(page);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});
jest.mock('@salesforce/apex/CoachPracticeController.ask', () => ({ default: jest.fn() }), { virtual: true });

const sent = ask as jest.MockedFunction<typeof ask>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const requests = (): Record<string, unknown>[] =>
    sent.mock.calls.map(([params]) => (params as unknown as { request: Record<string, unknown> }).request);

const BEN = '005000000000003AAA';
const SESSION = 'a00000000000001AAA';

function place(given: object): HTMLElement {
    const element = createElement('c-coach-practice-ask', { is: CoachPracticeAsk });
    Object.assign(element, { peerId: BEN, peerName: 'Ben', ...given });
    document.body.appendChild(element);
    return element;
}

async function press(element: HTMLElement): Promise<void> {
    child(element, '.ask')?.click();
    await settle();
}

beforeEach(() => sent.mockReset().mockResolvedValue(SESSION));
afterEach(() => document.body.replaceChildren());

describe('c-coach-practice-ask', () => {
    it('asks with one click, and then leads to the session', async () => {
        const element = place({ kpi: 'WinRate' });
        expect(child(element, '.ask')?.label).toBe('Ask to observe');
        await press(element);
        expect(requests()[0]).toMatchObject({ kind: 'Observe', peerId: BEN, practiceId: null, kpi: 'WinRate' });
        expect(element.shadowRoot?.textContent).toContain('Ben is told.');
        const link = child(element, '.session');
        expect(link?.getAttribute('href')).toBe(`/lightning/r/User/${BEN}/view?c__session=${SESSION}`);
        link?.click();
        expect(mockNavigate).toHaveBeenLastCalledWith({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId: BEN, actionName: 'view' },
            state: { c__session: SESSION }
        });
        await expect(element).toBeAccessible();
    });

    it('makes one request however often a lost one is repeated', async () => {
        const element = place({ kind: 'Feedback', practiceId: 'a0P' });
        expect(child(element, '.ask')?.label).toBe('Ask Ben');
        sent.mockRejectedValueOnce({ status: 0 });
        await press(element);
        expect(child(element, '[role="alert"]')?.textContent).toMatch(/^Not asked\./);
        await press(element);
        expect(requests()[1]?.requestKey).toBe(requests()[0]?.requestKey);
        expect(requests()[1]).toMatchObject({ kind: 'Feedback', practiceId: 'a0P' });
        expect(child(element, '[role="alert"]')).toBeNull();
    });
});
