import { createElement } from 'lwc';

import getPage from '@salesforce/apex/CoachPracticeController.getPage';
import setPeerCoach from '@salesforce/apex/CoachPracticeController.setPeerCoach';

import type { CoachPracticePage, CoachPracticeView } from 'apex/dto';
import CoachPractices from 'c/coachPractices';

for (const method of ['ask', 'getPeers', 'remind', 'remove', 'save', 'search', 'seen'])
    jest.mock(`@salesforce/apex/CoachPracticeController.${method}`, () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.getPage', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.setPeerCoach', () => ({ default: jest.fn() }), { virtual: true });

const read = getPage as jest.MockedFunction<typeof getPage>;
const optIn = setPeerCoach as jest.MockedFunction<typeof setPeerCoach>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child => child(element, 'c-coach-panel') as Child;
const titles = (element: HTMLElement, section: string): unknown[] =>
    [...(element.shadowRoot?.querySelectorAll<Child>(`${section} c-coach-practice`) ?? [])].map(
        ({ practice }) => (practice as CoachPracticeView).title
    );

const OTHER: CoachPracticeView = { id: 'a1', kind: 'Practice', title: 'Ask who signs', isMine: false, asked: [] };
const MINE: CoachPracticeView = { id: 'a2', kind: 'Practice', title: 'My way', isMine: true, asked: [] };
const PAGE: CoachPracticePage = {
    today: '2026-02-12',
    step: {
        kpi: 'WinRate',
        label: 'Win rate',
        isClear: true,
        unit: 'percent',
        value: 0.15,
        n: 60,
        lower: 0.06,
        upper: 0.24,
        peerValue: 0.3
    },
    peers: [{ userId: '005000000000003AAA', name: 'Ben' }],
    practices: [OTHER],
    due: [],
    mine: [MINE],
    steps: [{ value: 'WinRate', label: 'Win rate' }],
    isPeerCoach: false,
    currencyCode: 'EUR'
};

async function place(page: CoachPracticePage): Promise<HTMLElement> {
    read.mockResolvedValue(page);
    const element = createElement('c-coach-practices', { is: CoachPractices });
    document.body.appendChild(element);
    await settle();
    return element;
}

beforeEach(() => {
    read.mockReset();
    optIn.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-practices', () => {
    it('opens with the weakest step, its numbers, and what peers who are strong at it share', async () => {
        const element = await place(PAGE);
        expect(panel(element).heading).toBe('Win rate is furthest behind; 1 colleague is strong at it.');
        expect(element.shadowRoot?.textContent).toContain('15% on 60 closed deals');
        expect(element.shadowRoot?.textContent).toContain('Ben is strong at it and may be asked.');
        expect(titles(element, '.step')).toEqual(['Ask who signs']);
        expect(titles(element, '.mine')).toEqual(['My way']);
        expect(child(element, '.due')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says where there is nobody to ask, and nothing to catch up', async () => {
        const alone = await place({ ...PAGE, peers: [], practices: [] });
        expect(child(alone, '.step')?.textContent).toContain('No colleague who is strong at it wants to be asked yet.');
        const calm = await place({ ...PAGE, step: null, peers: [], practices: [], mine: [] });
        expect(panel(calm).heading).toMatch(/^No step stands out/);
        expect(child(calm, '.step')).toBeNull();
        expect(child(calm, '.mine')?.textContent).toContain('Colleagues see it once you share it.');
    });

    it('says what failed, and tries again', async () => {
        read.mockRejectedValueOnce({ body: { message: 'No.' } });
        const element = createElement('c-coach-practices', { is: CoachPractices });
        document.body.appendChild(element);
        expect(panel(element).state).toBe('loading');
        await settle();
        expect(panel(element)).toMatchObject({
            state: 'error',
            heading: 'Practices could not be loaded',
            message: 'No.'
        });
        read.mockResolvedValue(PAGE);
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element).state).toBe('ready');
    });

    it('keeps what came up in its place once it was seen, in every list', async () => {
        const element = await place({ ...PAGE, due: [OTHER] });
        expect(child(element, '.due h3')?.textContent).toBe('To remember today (1)');
        const changed = { ...OTHER, title: 'Seen' };
        child(element, '.due c-coach-practice')?.dispatchEvent(new CustomEvent('changed', { detail: changed }));
        await settle();
        expect(titles(element, '.due')).toEqual(['Seen']);
        expect(titles(element, '.step')).toEqual(['Seen']);
    });

    it('writes one for the step at hand, and lists it first', async () => {
        const element = await place(PAGE);
        child(element, '.write-pitch')?.click();
        await settle();
        const form = child(element, 'c-coach-practice-form');
        expect(form).toMatchObject({ kind: 'Pitch', kpi: 'WinRate' });
        form?.dispatchEvent(new CustomEvent('saved', { detail: { ...MINE, id: 'a3', title: 'New' } }));
        await settle();
        expect(titles(element, '.mine')).toEqual(['New', 'My way']);
        expect(child(element, 'c-coach-practice-form')).toBeNull();
        expect(child(element, '.mine [role="status"]')?.textContent).toBe('New is saved.');
    });

    it('lets colleagues ask only once that is wanted', async () => {
        const element = await place(PAGE);
        const box = child(element, '.opt-in');
        expect(box?.checked).toBe(false);
        optIn.mockResolvedValueOnce(undefined);
        box?.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await settle();
        expect(optIn).toHaveBeenCalledWith({ wanted: true });
        expect(element.shadowRoot?.textContent).toContain('Colleagues may ask you now.');
        optIn.mockRejectedValueOnce({ body: { message: 'No.' } });
        box?.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await settle();
        expect(child(element, '[role="alert"]')?.textContent).toBe('Not saved. No.');
        expect(box?.checked).toBe(true);
    });
});
