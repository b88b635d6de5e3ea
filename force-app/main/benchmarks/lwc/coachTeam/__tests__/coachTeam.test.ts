import { CurrentPageReference } from 'lightning/navigation';
import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getTeam from '@salesforce/apex/CoachTeamController.getTeam';

import type { createApexTestWireAdapter, createTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachTeam as Team } from 'apex/dto';
import CoachTeam from 'c/coachTeam';

import { TEAM } from '../../coachTeamWords/__tests__/teams';
import { glyphOf } from '../glyphs';
import { changeOrder, readOrder } from '../state';

const mockNavigate = jest.fn<void, [{ state: Record<string, string> }]>();

jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: { state: Record<string, string> }): void {
                mockNavigate(page);
            }
        };
    return {
        NavigationMixin: Object.assign(mixin, { Navigate }),
        CurrentPageReference: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createTestWireAdapter(jest.fn())
    };
});
jest.mock(
    '@salesforce/apex/CoachTeamController.getTeam',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const teams = getTeam as unknown as ReturnType<typeof createApexTestWireAdapter>;
const pages = CurrentPageReference as unknown as ReturnType<typeof createTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

const HOME = { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} };

function place(): HTMLElement {
    const element = createElement('c-coach-team', { is: CoachTeam });
    document.body.appendChild(element);
    return element;
}

async function show(team: Team | null = TEAM, page: object = HOME): Promise<HTMLElement> {
    const element = place();
    pages.emit(page);
    teams.emit(team);
    await settle();
    return element;
}

const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child | null => child(element, 'c-coach-panel');
const texts = (element: HTMLElement, selector: string): string[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent?.trim() ?? '');
const reps = (element: HTMLElement): string[] => texts(element, '.content > .map:last-of-type .who');
const sorter = (element: HTMLElement, kpi: string): Child | null => child(element, `.sorter[data-kpi="${kpi}"]`);

beforeEach(() => {
    refresh.mockReset().mockResolvedValue(undefined);
    mockNavigate.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-team', () => {
    it('opens with one rep or everyone, and what chance alone would bring', async () => {
        const element = await show();
        expect(panel(element)).toMatchObject({
            state: 'ready',
            topic: 'Team',
            heading: 'New opportunities: the whole team is down, coach the group.'
        });
        expect(texts(element, '.finding p').slice(0, 3)).toEqual([
            'Win rate: it is Jon Bell, coach Jon Bell.',
            'On 1 KPI it cannot be told yet.',
            '1 cell of 5 is marked behind; chance alone would bring up to 0.8.'
        ]);
        await expect(element).toBeAccessible();
    });

    it('maps people down and KPIs across, by part of the process', async () => {
        const element = await show();
        expect(texts(element, '.subhead')).toEqual(['Activity', 'Closing']);
        expect(reps(element)).toEqual(['Ana Ruiz', 'Élodie Roy', 'Jon Bell']);
        expect(texts(element, '.sorter')).toEqual([
            'New opportunities',
            'Win rate',
            'Sales cycle of won deals',
            'Bookings'
        ]);
    });

    it('says each status by shape and word, and keeps the table’s roles for cards', async () => {
        const element = await show();
        expect(texts(element, '.cell_behind .word')).toEqual(['Behind']);
        expect(child(element, '.cell_behind path')?.getAttribute('d')).toBe(glyphOf('behind'));
        expect(texts(element, '.cell_tooFew .word')).toEqual(['Too few to tell']);
        expect(child(element, 'table')?.getAttribute('role')).toBe('table');
        expect(child(element, 'td')?.getAttribute('role')).toBe('cell');
        expect(glyphOf('behind')).not.toBe(glyphOf('slightlyBehind'));
        expect(glyphOf('tooFew')).not.toBe(glyphOf('noClearGap'));
    });

    it('sorts by a column, turns it round, and writes the order into the address', async () => {
        const element = await show();
        sorter(element, 'WinRate')?.click();
        await settle();
        expect(reps(element)).toEqual(['Jon Bell', 'Élodie Roy', 'Ana Ruiz']);
        expect(sorter(element, 'WinRate')?.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
        expect(mockNavigate).toHaveBeenLastCalledWith({ ...HOME, state: { c__teamSort: 'WinRate' } });
        sorter(element, 'WinRate')?.click();
        await settle();
        expect(reps(element)).toEqual(['Ana Ruiz', 'Élodie Roy', 'Jon Bell']);
        expect(sorter(element, 'WinRate')?.closest('th')?.getAttribute('aria-sort')).toBe('descending');
        expect(child(element, '.pick')?.['value']).toBe('-WinRate');
        await expect(element).toBeAccessible();
    });

    it('sorts by the list of orders too, which is there where columns fold to cards', async () => {
        const element = await show();
        const orders = child(element, '.pick')?.['options'] as { value: string; label: string }[];
        expect(orders.slice(0, 3)).toEqual([
            { value: '', label: 'By name' },
            { value: 'DealsOpened', label: 'New opportunities: furthest behind first' },
            { value: '-DealsOpened', label: 'New opportunities: furthest ahead first' }
        ]);
        const pick = async (value: string): Promise<void> => {
            child(element, '.pick')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await settle();
        };
        await pick('WinRate');
        expect(reps(element)[0]).toBe('Jon Bell');
        await pick('-WinRate');
        expect(reps(element)[0]).toBe('Ana Ruiz');
        await pick('');
        expect(mockNavigate).toHaveBeenLastCalledWith({ ...HOME, state: {} });
    });

    it('has the order that the address asks for', async () => {
        const element = await show(TEAM, { ...HOME, state: { c__teamSort: 'WinRate' } });
        expect(reps(element)[0]).toBe('Jon Bell');
        pages.emit(HOME);
        await settle();
        expect(reps(element)[0]).toBe('Ana Ruiz');
    });

    it('leads from a name to the scorecard, and from a marked cell to its row', async () => {
        const element = await show();
        const page = (state: object): object => ({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId: '005000000000002AAA', actionName: 'view' },
            state
        });
        child(element, 'a[data-id="005000000000002AAA"]')?.click();
        expect(mockNavigate).toHaveBeenLastCalledWith(page({}));
        const cell = child(element, 'a[data-kpi="WinRate"]');
        expect(cell?.getAttribute('href')).toBe('/lightning/r/User/005000000000002AAA/view?c__kpi=WinRate');
        expect(cell?.getAttribute('aria-label')).toBe(
            'Jon Bell, Win rate: Behind, 12% (60 closed deals). Open in scorecard'
        );
        cell?.click();
        expect(mockNavigate).toHaveBeenLastCalledWith(page({ c__kpi: 'WinRate' }));
        expect(texts(element, 'td a')).toEqual(['A little behind', 'Behind']);
    });

    it('leaves a link to the browser when a key asks for a new tab', async () => {
        const element = await show();
        const link = child(element, 'a[data-kpi="WinRate"]');
        link?.addEventListener('click', (event) => {
            expect(event.defaultPrevented).toBe(false);
            event.preventDefault();
        });
        link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, metaKey: true }));
        expect(mockNavigate).not.toHaveBeenCalled();
    });

    it('gives the test values on demand', async () => {
        const element = await show();
        expect(child(element, 'details')?.['open']).toBe(false);
        expect(texts(element, 'summary')).toEqual(['How was this tested?']);
        expect(texts(element, '.table_tests tbody tr')[0]).toContain('Everyone');
    });

    it.each<[string, Team | null, RegExp]>([
        ['nobody reports to the reader', { ...TEAM, state: 'noPeople', reps: [] }, /Nobody with a scorecard/],
        ['there is no team', null, /Nobody with a scorecard/],
        ['the team is empty', { ...TEAM, reps: [] }, /Nobody with a scorecard/],
        ['the nightly run is to come', { ...TEAM, state: 'notRun' }, /worked out every night/]
    ])('says why it is empty when %s', async (_when, team, message) => {
        const element = await show(team);
        expect(panel(element)?.['state']).toBe('empty');
        expect(panel(element)?.['message']).toMatch(message);
    });

    it('shows the panel’s own words after an error, and tries again', async () => {
        const element = place();
        teams.error({ message: 'boom', exceptionType: 'System.QueryException' });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', heading: 'The team could not be shown' });
        expect(panel(element)?.['message']).not.toContain('boom');
        panel(element)?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });
});

describe('the order in the address', () => {
    it('comes back as it was written, and keeps what belongs to others', () => {
        const page = { ...HOME, state: { c__kpi: 'Calls' } };
        for (const order of [
            { kpi: null, aheadFirst: false },
            { kpi: 'WinRate', aheadFirst: false },
            { kpi: 'WinRate', aheadFirst: true }
        ]) {
            const { state } = changeOrder(page, order);
            expect(readOrder(state)).toEqual(order);
            expect(state).toMatchObject({ c__kpi: 'Calls' });
        }
    });
});
