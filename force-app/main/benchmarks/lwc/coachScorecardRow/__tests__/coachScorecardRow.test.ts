import { createElement } from 'lwc';

import CoachScorecardRow from 'c/coachScorecardRow';
import type { CardContext } from 'c/coachScorecardRow';

import { CALLS, EMAILS, MEETINGS, STEP, WIN_RATE } from '../../coachScorecardWords/__tests__/cards';

jest.mock(
    '@salesforce/apex/CoachScorecardController.getDetail',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);

const CONTEXT: CardContext = {
    repId: '005000000000001AAA',
    window: '12M',
    segment: '',
    currency: 'EUR',
    isOwn: false,
    rates: { from: 0, to: 1 }
};

type Child = HTMLElement & Record<string, unknown>;
type RowElement = HTMLElement & { open: boolean };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function show(row: object, more: object = {}): RowElement {
    const element = createElement('c-coach-scorecard-row', { is: CoachScorecardRow });
    Object.assign(element, { row, context: CONTEXT, domain: { from: 0, to: 1 }, ...more });
    document.body.appendChild(element);
    return element;
}

const part = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const text = (element: HTMLElement, selector: string): string => part(element, selector)?.textContent?.trim() ?? '';
const focused = (element: HTMLElement): string | undefined => element.shadowRoot?.activeElement?.className;

/** Does what the scorecard does: opens and closes as the row asks. */
function obey(element: RowElement): string[] {
    const asked: string[] = [];
    element.addEventListener('rowtoggle', (event) => {
        asked.push((event as CustomEvent<string>).detail);
        element.open = !element.open;
    });
    return asked;
}

afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard-row', () => {
    it('shows value, records, peers, status, trend and percentile', async () => {
        const element = show(WIN_RATE);
        expect(text(element, '.label')).toBe('Win rate');
        expect(text(element, '.kind')).toBe('Lagging');
        expect(text(element, '.figure')).toBe('12%');
        expect(part(element, '.figure')?.title).toBe('11.7%');
        expect(text(element, '.value .quiet')).toBe('of 60 closed deals');
        expect(text(element, '.range .quiet')).toMatch(/^peers 24.*33%$/);
        expect(part(element, 'c-coach-status')).toMatchObject({ tone: 'serious', word: 'Behind' });
        expect(text(element, '.trend')).toBe('Fallingpercentile 8');
        expect(part(element, 'c-coach-scorecard-range')).toMatchObject({ row: WIN_RATE, hatched: false });
        expect(part(element, 'c-coach-scorecard-spark')).toMatchObject({ percentiles: WIN_RATE.percentiles });
        await expect(element).toBeAccessible();
    });

    it('lets only one red shout', () => {
        expect(part(show(WIN_RATE, { loud: true }), 'c-coach-status')?.['quiet']).toBe(false);
        expect(part(show(WIN_RATE), 'c-coach-status')?.['quiet']).toBe(true);
        expect(part(show(STEP), 'c-coach-status')?.['quiet']).toBe(false);
        expect(part(show(MEETINGS), 'c-coach-status')?.['quiet']).toBe(true);
    });

    it('shows what the goal asks beside what the peers do', async () => {
        const element = show({ ...CALLS, value: 120, target: 150, status: 'onPar' });
        expect(text(element, '.value .goal')).toBe('of 150 by goal, 80%');
        expect(text(element, '.range .goal')).toBe('On par with peers or ahead, and still short of the goal.');
        expect(text(element, '.range .quiet')).toMatch(/^peers /);
        await expect(element).toBeAccessible();
        expect(part(show(CALLS), '.goal')).toBeNull();
    });

    it('shows a count without the records it is', () => {
        expect(part(show(CALLS), '.value .quiet')).toBeNull();
    });

    it('tells why a value is not known, and never shows a zero instead', async () => {
        const element = show(EMAILS);
        expect(text(element, '.figure')).toBe('–');
        expect(text(element, '.range .quiet')).toMatch(/No activity of this kind is recorded/);
        expect(part(element, 'c-coach-scorecard-range')?.['hatched']).toBe(true);
        expect(part(element, '.opener')?.getAttribute('aria-label')).toBe('Emails: not known, Not known. Details');
        await expect(element).toBeAccessible();
    });

    it('is opened by a button that says what it opens and whether it is open', async () => {
        const element = show(WIN_RATE);
        const asked = obey(element);
        const opener = part(element, '.opener');
        expect(opener?.tagName).toBe('BUTTON');
        expect(opener?.getAttribute('aria-label')).toBe('Win rate: 11.7%, Behind. Details');
        expect(opener?.getAttribute('aria-expanded')).toBe('false');
        opener?.click();
        await settle();
        expect(asked).toEqual(['WinRate']);
        expect(opener?.getAttribute('aria-expanded')).toBe('true');
        expect(part(element, 'c-coach-scorecard-detail')).toMatchObject({ row: WIN_RATE, context: CONTEXT });
        expect(focused(element)).toBe('detail');
        await expect(element).toBeAccessible();
    });

    it.each(['Escape', 'the button below'])('closes by %s, and the focus returns to its button', async (way) => {
        const element = show(WIN_RATE);
        const asked = obey(element);
        part(element, '.opener')?.click();
        await settle();
        if (way === 'Escape') {
            const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
            part(element, 'c-coach-scorecard-detail')?.dispatchEvent(key);
        } else {
            part(element, '.close')?.click();
        }
        await settle();
        expect(asked).toHaveLength(2);
        expect(part(element, '.detail')).toBeNull();
        expect(focused(element)).toBe('opener');
    });

    it('leaves other keys alone', async () => {
        const element = show(WIN_RATE, { open: true });
        const asked = obey(element);
        part(element, '.detail')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        await settle();
        expect(asked).toEqual([]);
    });

    it('takes no focus when the address opens it', async () => {
        const element = show(WIN_RATE, { open: true });
        await settle();
        expect(part(element, '.detail')).not.toBeNull();
        expect(focused(element)).toBeUndefined();
    });

    it('is silent without a row', () => {
        expect(show({}, { row: undefined }).shadowRoot?.textContent).toBe('');
    });
});
