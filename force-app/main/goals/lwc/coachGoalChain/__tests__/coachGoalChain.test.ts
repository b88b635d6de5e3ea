import { createElement } from 'lwc';

import getChain from '@salesforce/apex/CoachChainController.getChain';
import getTeamChain from '@salesforce/apex/CoachChainController.getTeamChain';
import divide from '@salesforce/apex/CoachGoalController.divide';
import saveGoals from '@salesforce/apex/CoachGoalController.saveGoals';

import type { createApexTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachChain, CoachGoalSave } from 'apex/dto';
import CoachGoalChain from 'c/coachGoalChain';

import { CHAIN, TEAM } from '../../coachChainWords/__tests__/chains';

jest.mock(
    '@salesforce/apex/CoachChainController.getChain',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/CoachChainController.getTeamChain',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex/CoachGoalController.divide', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachGoalController.saveGoals', () => ({ default: jest.fn() }), { virtual: true });

const chainWire = getChain as unknown as ReturnType<typeof createApexTestWireAdapter>;
const teamWire = getTeamChain as unknown as ReturnType<typeof createApexTestWireAdapter>;
const dividing = divide as unknown as jest.Mock;
const saving = saveGoals as unknown as jest.Mock;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Panel = HTMLElement & { state: string; heading: string; message: string };

async function show(chain: CoachChain | undefined, isTeam = false): Promise<HTMLElement> {
    const element = createElement('c-coach-goal-chain', { is: CoachGoalChain });
    Object.assign(element, isTeam ? { isTeam } : { repId: CHAIN.repId });
    document.body.appendChild(element);
    if (chain) (isTeam ? teamWire : chainWire).emit(chain);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string): HTMLElement =>
    element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const panel = (element: HTMLElement): Panel => find(element, 'c-coach-panel') as Panel;
const text = (element: HTMLElement): string => element.shadowRoot!.textContent ?? '';
const click = async (element: HTMLElement, selector: string): Promise<void> => {
    find(element, selector).click();
    await settle();
};
const fire = async (target: HTMLElement, name: string, detail: unknown): Promise<void> => {
    target.dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
};
const sent = (): CoachGoalSave[] =>
    ((saving.mock.calls as unknown[][]).at(-1)?.[0] as { goals: CoachGoalSave[] }).goals;

beforeEach(() => {
    dividing.mockReset();
    saving.mockReset().mockResolvedValue({ saved: true, problems: [], created: 3, skipped: 0 });
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-goal-chain', () => {
    it('opens with what the goal takes', async () => {
        const element = await show(CHAIN);
        expect(panel(element)).toMatchObject({
            state: 'ready',
            heading: '$100K takes 10 deals, 40 opportunities, and 100 meetings.'
        });
        await expect(element).toBeAccessible();
    });

    it.each([
        ['noFunnel', /steps of the sale are not set up/],
        ['noPeriod', /no fiscal period/],
        ['noPeople', /Nobody whose goals you set/]
    ])('says why it is empty: %s', async (state, message) => {
        const element = await show({ ...CHAIN, state });
        expect(panel(element).state).toBe('empty');
        expect(panel(element).message).toMatch(message);
    });

    it('says what failed', async () => {
        const element = await show(undefined);
        expect(panel(element).state).toBe('loading');
        chainWire.error({ message: 'This is somebody else’s.' });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', message: 'This is somebody else’s.' });
    });

    it('follows rates, goal, deal size and period that are tried', async () => {
        const element = await show(CHAIN);
        await fire(find(element, 'c-coach-chain-step'), 'stepchange', { kpi: 'DealsOpened', rate: 0.5 });
        expect(panel(element).heading).toBe('$100K takes 10 deals, 20 opportunities, and 50 meetings.');
        await fire(find(element, 'c-coach-chain-step'), 'stepchange', { kpi: 'DealsOpened', rate: null });
        await fire(find(element, '.goal-field'), 'change', { value: '50000' });
        await fire(find(element, '.size-field'), 'change', { value: '5000' });
        expect(panel(element).heading).toBe('$50K takes 10 deals, 40 opportunities, and 100 meetings.');
        await click(element, '.reset-goal');
        await click(element, '.reset-size');
        expect(panel(element).heading).toBe('$100K takes 10 deals, 40 opportunities, and 100 meetings.');
        await fire(find(element, '[name="period"]') ?? find(element, '.field_wide'), 'change', { value: '1' });
        expect(panel(element).heading).toBe('Type a goal to see what it takes.');
    });

    it('saves what is ticked, and says how many goals came of it', async () => {
        const element = await show(CHAIN);
        await fire(find(element, 'c-coach-chain-step'), 'stepchange', { kpi: 'Meetings', isChosen: false });
        await fire(find(element, '.bookings'), 'change', { checked: true });
        await click(element, '.set');
        expect(sent().map(({ kpi, total, source, propose }) => [kpi, total, source, propose])).toEqual([
            ['Bookings', 100_000, 'Chain', false],
            ['DealsWon', 10, 'Chain', false],
            ['DealsOpened', 40, 'Chain', false]
        ]);
        expect(text(element)).toContain('3 goals were saved.');
    });

    it('proposes, and saves the count that suffices where it is asked for', async () => {
        const element = await show(CHAIN);
        await fire(find(element, '.which'), 'change', { value: 'safe' });
        await click(element, '.propose');
        expect(sent().find(({ kpi }) => kpi === 'DealsOpened')).toMatchObject({ total: 49, propose: true });
        expect(text(element)).toContain('3 goals were proposed.');
    });

    it('says goal by goal why nothing was saved', async () => {
        saving.mockResolvedValue({ saved: false, problems: [{ index: 1, message: 'It overlaps.' }] });
        const element = await show(CHAIN);
        await click(element, '.set');
        expect(text(element)).toContain('Nothing was saved:');
        expect(text(element)).toContain('New opportunities: It overlaps.');
        saving.mockRejectedValue({ body: { message: 'No access.' } });
        await click(element, '.set');
        expect(text(element)).toContain('The goals could not be saved. No access.');
    });

    it('warns above four KPIs, those with goals already counted', async () => {
        const goalKpis = ['Calls', 'Emails'];
        const element = await show({ ...CHAIN, reps: [{ ...CHAIN.reps?.[0], goalKpis }] });
        expect(text(element)).toContain('5 KPIs would have goals. Three or four keep the eye on what matters.');
        await fire(find(element, 'c-coach-chain-step'), 'stepchange', { kpi: 'Meetings', isChosen: false });
        expect(text(element)).not.toContain('KPIs would have goals');
    });

    it('gives a rep goals of one’s own to save, and others nothing to save', async () => {
        const own = await show({ ...CHAIN, isOwn: true, maySet: false });
        expect(find(own, '.propose')).toBeNull();
        await click(own, '.set');
        expect(sent()[0]).toMatchObject({ source: 'Own' });
        const reader = await show({ ...CHAIN, isOwn: false, maySet: false });
        expect(find(reader, '.save')).toBeNull();
    });

    it('divides a team’s numbers by quota before they can be saved, and part by part as changed', async () => {
        dividing.mockImplementation(({ total }: { total: number }) => Promise.resolve([total - 4, 4, 0]));
        const element = await show(TEAM, true);
        expect((find(element, '.set') as HTMLElement & { disabled: boolean }).disabled).toBe(true);
        await click(element, '.divide');
        expect(dividing).toHaveBeenCalledWith({ total: 10, weights: [60_000, 40_000, 0] });
        await fire(find(element, 'c-coach-chain-shares'), 'partchange', { kpi: 'DealsWon', index: 2, value: 2 });
        await click(element, '.set');
        expect(sent().flatMap(({ kpi, total }) => (kpi === 'DealsWon' ? [total] : []))).toEqual([6, 4, 2]);
    });

    it('has no parts for numbers that changed after dividing', async () => {
        dividing.mockResolvedValue([6, 4, 0]);
        const element = await show(TEAM, true);
        await click(element, '.divide');
        await fire(find(element, '.goal-field'), 'change', { value: '50000' });
        expect(find(element, 'c-coach-chain-shares')).toBeNull();
        expect((find(element, '.set') as HTMLElement & { disabled: boolean }).disabled).toBe(true);
    });
});
