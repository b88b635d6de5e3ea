import { createElement } from 'lwc';

import getCard from '@salesforce/apex/CoachPurposeController.getCard';
import save from '@salesforce/apex/CoachPurposeController.save';

import type { CoachPurposeCard, CoachPurposeView } from 'apex/dto';
import CoachPurpose from 'c/coachPurpose';

jest.mock('@salesforce/apex/CoachPurposeController.getCard', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPurposeController.save', () => ({ default: jest.fn() }), { virtual: true });

const read = getCard as jest.MockedFunction<typeof getCard>;
const kept = save as jest.MockedFunction<typeof save>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child => child(element, 'c-coach-panel') as Child;

const ALL: CoachPurposeView = {
    id: 'a1',
    bestAt: 'Fast set-up',
    neededBy: 'Plants',
    target: 'Plants of 50 to 500',
    why: 'They stand still else',
    eachDoes: '',
    reviewedOn: '2026-02-10',
    reviewedBy: 'Maria'
};
const FIELD: CoachPurposeView = { ...ALL, id: 'a2', cohort: 'Field sales', bestAt: 'Being there' };
const CARD: CoachPurposeCard = { today: '2026-02-12', own: ALL, mayEdit: false, all: [], cohorts: [] };
const EDITABLE = { ...CARD, mayEdit: true, all: [ALL, FIELD], cohorts: ['Field sales', 'Inside sales'] };

async function place(card: CoachPurposeCard): Promise<HTMLElement> {
    read.mockResolvedValue(card);
    const element = createElement('c-coach-purpose', { is: CoachPurpose });
    document.body.appendChild(element);
    await settle();
    return element;
}

beforeEach(() => {
    read.mockReset();
    kept.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-purpose', () => {
    it('says what we do best, for whom and why, and when it was last gone through', async () => {
        const element = await place(CARD);
        expect(panel(element).heading).toBe('We are best at: Fast set-up');
        const said = [...(element.shadowRoot?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent);
        expect(said).toEqual(['Plants', 'Plants of 50 to 500', 'They stand still else']);
        expect(element.shadowRoot?.textContent).toContain('Last gone through 2 days ago, on Feb 10, by Maria.');
        expect(child(element, '.edit')).toBeNull();
        expect(child(element, 'c-coach-status')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('is marked once a quarter has gone by', async () => {
        const element = await place({ ...CARD, today: '2026-05-14' });
        expect(child(element, 'c-coach-status')?.word).toBe('Time to go through it again');
        document.body.replaceChildren();
        expect(child(await place({ ...CARD, today: '2026-05-13' }), 'c-coach-status')).toBeNull();
    });

    it('says that it is not set up, and offers to write it to whoever may', async () => {
        const rep = await place({ ...CARD, own: null });
        expect(panel(rep).state).toBe('empty');
        expect(panel(rep).message).toMatch(/^Not set up yet\. Your manager/);
        expect(child(rep, '.write')).toBeNull();
        const manager = await place({ ...EDITABLE, own: null, all: [], cohorts: [] });
        child(manager, '.write')?.click();
        await settle();
        expect(panel(manager).state).toBe('ready');
        expect(child(manager, '.for-whom')).toBeNull();
    });

    it('says what failed, and tries again', async () => {
        read.mockRejectedValueOnce({ body: { message: 'No.' } });
        const element = createElement('c-coach-purpose', { is: CoachPurpose });
        document.body.appendChild(element);
        expect(panel(element).state).toBe('loading');
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', message: 'No.' });
        read.mockResolvedValue(CARD);
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element).state).toBe('ready');
    });

    it('is gone through for everybody or a cohort, beginning with what is written for it', async () => {
        const element = await place(EDITABLE);
        child(element, '.edit')?.click();
        await settle();
        expect(child(element, '[data-name="bestAt"]')?.value).toBe('Fast set-up');
        const forWhom = child(element, '.for-whom');
        expect((forWhom?.options as { value: string }[]).map(({ value }) => value)).toEqual([
            '',
            'Field sales',
            'Inside sales'
        ]);
        forWhom?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Field sales' } }));
        await settle();
        expect(child(element, '[data-name="bestAt"]')?.value).toBe('Being there');
        const target = child(element, '[data-name="target"]');
        target?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Mills' } }));
        kept.mockRejectedValueOnce({ body: { message: 'No.' } });
        child(element, '.save')?.click();
        await settle();
        expect(child(element, '[role="alert"]')?.textContent).toBe('Not saved. No.');
        kept.mockResolvedValueOnce(EDITABLE);
        child(element, '.save')?.click();
        await settle();
        const { purpose } = kept.mock.calls.at(-1)?.[0] as unknown as { purpose: CoachPurposeView };
        expect(purpose).toMatchObject({ cohort: 'Field sales', bestAt: 'Being there', target: 'Mills' });
        expect(child(element, '[role="status"]')?.textContent).toBe('Saved.');
        await expect(element).toBeAccessible();
    });

    it('is left as it was by Escape', async () => {
        const element = await place(EDITABLE);
        child(element, '.edit')?.click();
        await settle();
        child(element, '.form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await settle();
        expect(child(element, '.form')).toBeNull();
        expect(kept).not.toHaveBeenCalled();
    });
});
