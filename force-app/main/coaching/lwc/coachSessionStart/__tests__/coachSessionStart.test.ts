import { createElement } from 'lwc';

import startSession from '@salesforce/apex/CoachSessionController.startSession';

import CoachSessionStart from 'c/coachSessionStart';

import { ANA, DEAL, MARIA, VIEW } from '../../coachSessions/__tests__/company';

jest.mock('@salesforce/apex/CoachSessionController.startSession', () => ({ default: jest.fn() }), { virtual: true });

const start = startSession as jest.MockedFunction<typeof startSession>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const sent = (call: number): Record<string, unknown> =>
    (start.mock.calls[call]?.[0] as unknown as { start: Record<string, unknown> }).start;

const ALL = ['OneOnOne', 'DealReview', 'Group', 'Peer', 'Observation'];

function place(given: object = { repId: ANA, kinds: ALL }): HTMLElement {
    const element = createElement('c-coach-session-start', { is: CoachSessionStart });
    Object.assign(element, given);
    document.body.appendChild(element);
    return element;
}

async function choose(element: HTMLElement, kind: string): Promise<void> {
    child(element, '.menu')?.dispatchEvent(new CustomEvent('select', { detail: { value: kind } }));
    await settle();
}

async function press(element: HTMLElement, selector: string): Promise<void> {
    child(element, selector)?.click();
    await settle();
}

const pick = (element: HTMLElement, ids: string[]): unknown =>
    child(element, 'c-coach-session-picks')?.dispatchEvent(new CustomEvent('pickschange', { detail: ids }));

beforeEach(() => start.mockReset().mockResolvedValue(VIEW));
afterEach(() => document.body.replaceChildren());

describe('c-coach-session-start', () => {
    it('prepares a 1:1 with one click', async () => {
        const started = jest.fn<void, [CustomEvent]>();
        const element = place();
        element.addEventListener('started', started as unknown as EventListener);
        expect(child(element, '.first')?.label).toBe('Prepare a 1:1');
        await press(element, '.first');
        expect(sent(0)).toMatchObject({ kind: 'OneOnOne', repId: ANA, opportunityId: null, participantIds: [] });
        expect(started.mock.calls[0]?.[0].detail).toBe(VIEW);
        await expect(element).toBeAccessible();
    });

    it('goes on with the session in preparation, and begins a new one by the menu', async () => {
        const goOn = jest.fn<void, [CustomEvent]>();
        const element = place({ repId: ANA, kinds: ALL, preparingId: 'a01' });
        element.addEventListener('goon', goOn as unknown as EventListener);
        expect(child(element, '.first')?.label).toBe('Go on: 1:1');
        await press(element, '.first');
        expect(goOn.mock.calls[0]?.[0].detail).toBe('a01');
        expect(start).not.toHaveBeenCalled();
        const offered = [...(element.shadowRoot?.querySelectorAll<Child>('lightning-menu-item') ?? [])];
        expect(offered.map(({ value }) => value)).toContain('OneOnOne');
    });

    it('begins one session however often a lost request is repeated, and another one afterwards', async () => {
        const element = place();
        start.mockRejectedValueOnce({ status: 0 });
        await press(element, '.first');
        expect(child(element, '[role="alert"]')?.textContent).toMatch(/^The session was not begun\./);
        await press(element, '.first');
        await press(element, '.first');
        const keys = start.mock.calls.map((_call, index) => sent(index).requestKey);
        expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
        expect(keys[1]).toBe(keys[0]);
        expect(keys[2]).not.toBe(keys[1]);
    });

    it('ignores a second click while the first is under way', async () => {
        start.mockReturnValue(new Promise(() => {}));
        const element = place();
        child(element, '.first')?.click();
        child(element, '.first')?.click();
        await settle();
        expect(start).toHaveBeenCalledTimes(1);
    });

    it('asks a group for its people', async () => {
        const element = place();
        await choose(element, 'Group');
        expect(child(element, 'c-coach-session-picks')).toMatchObject({ objectApiName: 'User', several: true });
        await press(element, '.begin');
        expect(start).not.toHaveBeenCalled();
        expect(child(element, '[role="alert"]')?.textContent).toBe('Choose somebody first.');
        pick(element, [ANA, MARIA]);
        await press(element, '.begin');
        expect(sent(0)).toMatchObject({ kind: 'Group', participantIds: [ANA, MARIA] });
        expect(child(element, '.ask')).toBeNull();
    });

    it('asks a deal review for a deal of the rep', async () => {
        const element = place();
        await choose(element, 'DealReview');
        expect(child(element, 'c-coach-session-picks')).toMatchObject({
            objectApiName: 'Opportunity',
            filter: { criteria: [{ fieldPath: 'OwnerId', operator: 'eq', value: ANA }] }
        });
        pick(element, [DEAL]);
        await press(element, '.begin');
        expect(sent(0)).toMatchObject({ kind: 'DealReview', repId: ANA, opportunityId: DEAL, participantIds: [] });
    });

    it('begins the review of the deal at hand with one click', async () => {
        const element = place({ dealId: DEAL, kinds: ['DealReview'] });
        expect(child(element, '.first')?.label).toBe('Start a deal review');
        expect(child(element, '.menu')).toBeNull();
        await press(element, '.first');
        expect(sent(0)).toMatchObject({ kind: 'DealReview', repId: null, opportunityId: DEAL });
    });

    it('offers only what the reader may begin', () => {
        const element = place({ repId: ANA, kinds: ['Peer'] });
        expect(child(element, '.first')).toBeNull();
        expect(child(element, 'lightning-menu-item')?.value).toBe('Peer');
    });

    describe('with a session that a link asks for', () => {
        const request = { kind: 'Group', withIds: [MARIA], kpi: 'WinRate' };
        const given = { repId: ANA, kinds: ALL, kpis: [{ value: 'WinRate', label: 'Win rate' }], request };

        it('stands there filled in, and begins it by a click alone', async () => {
            const element = place(given);
            expect(child(element, '.ask')?.textContent).toContain('About: Win rate');
            expect(child(element, 'c-coach-session-picks')).toMatchObject({ several: true, given: [MARIA] });
            expect(start).not.toHaveBeenCalled();
            await expect(element).toBeAccessible();
            await press(element, '.begin');
            expect(sent(0)).toMatchObject({ kind: 'Group', participantIds: [MARIA], focusKpi: 'WinRate' });
            expect(child(element, '.ask')).toBeNull();
        });

        it('asks for nobody in a 1:1, and begins the next session about nothing in particular', async () => {
            const element = place({ ...given, request: { kind: 'OneOnOne', withIds: [], kpi: 'WinRate' } });
            expect(child(element, 'c-coach-session-picks')).toBeNull();
            await press(element, '.begin');
            expect(sent(0)).toMatchObject({ kind: 'OneOnOne', repId: ANA, focusKpi: 'WinRate' });
            await press(element, '.first');
            expect(sent(1)).toMatchObject({ kind: 'OneOnOne', focusKpi: null });
        });

        it('puts the focus on the button that begins it', () => {
            const focused = jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
                this.dataset.focused = 'true';
            });
            const element = place(given);
            expect(child(element, '.begin')?.dataset.focused).toBe('true');
            focused.mockRestore();
        });

        it('offers nothing that the reader may not begin', () => {
            expect(child(place({ ...given, kinds: ['Peer'] }), '.ask')).toBeNull();
        });

        it('keeps nothing of it in a session of another kind', async () => {
            const element = place(given);
            await choose(element, 'Observation');
            expect(child(element, 'c-coach-session-picks')?.given).toEqual([]);
            expect(child(element, '.ask')?.textContent).not.toContain('About');
        });

        it('says that it was given up', async () => {
            const element = place(given);
            const givenUp = jest.fn();
            element.addEventListener('givenup', givenUp);
            await press(element, '.cancel');
            expect(child(element, '.ask')).toBeNull();
            expect(givenUp).toHaveBeenCalledTimes(1);
        });
    });

    it('gives the question up on Escape', async () => {
        const element = place();
        await choose(element, 'Peer');
        child(element, '.ask')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await settle();
        expect(child(element, '.ask')).toBeNull();
        expect(start).not.toHaveBeenCalled();
    });
});
