import { CurrentPageReference } from 'lightning/navigation';
import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getChoices from '@salesforce/apex/CoachRepController.getChoices';

import type { createApexTestWireAdapter, createTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachRepChoice } from 'apex/dto';
import CoachRepPage from 'c/coachRepPage';

const mockNavigate = jest.fn<void, [object]>();

jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: object): void {
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
    '@salesforce/apex/CoachRepController.getChoices',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });
jest.mock('@salesforce/customPermission/Coach_Manage', () => ({ default: true }), { virtual: true });
// The scorecard has tests of its own; here it only matters whose it is, so its numbers never arrive.
jest.mock(
    '@salesforce/apex/CoachScorecardController.getScorecard',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);

const choices = getChoices as unknown as ReturnType<typeof createApexTestWireAdapter>;
const page = CurrentPageReference as unknown as ReturnType<typeof createTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const ANA: CoachRepChoice = { repId: '005000000000001AAA', name: 'Ana' };
const JON: CoachRepChoice = { repId: '005000000000002AAA', name: 'Jon' };
const TAB = { type: 'standard__navItemPage', attributes: { apiName: 'Coach_Rep' } };

type Child = HTMLElement & Record<string, unknown>;
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const shownRep = (element: HTMLElement): unknown => child(element, 'c-coach-scorecard')?.['repId'];

async function place(state: Record<string, string> = {}, people?: CoachRepChoice[]): Promise<HTMLElement> {
    const element = createElement('c-coach-rep-page', { is: CoachRepPage });
    document.body.appendChild(element);
    page.emit({ ...TAB, state });
    if (people) choices.emit(people);
    await settle();
    return element;
}

beforeEach(() => {
    mockNavigate.mockReset();
    refresh.mockReset().mockResolvedValue(undefined);
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-rep-page', () => {
    it('shows the likely causes of the same rep to whoever coaches', async () => {
        const element = await place({ c__rep: JON.repId! }, [ANA, JON]);
        expect(child(element, 'c-coach-causes')?.['repId']).toBe(JON.repId);
    });

    it('loads until it knows whom it may show', async () => {
        const element = await place();
        expect(child(element, 'c-coach-panel')?.['state']).toBe('loading');
    });

    it('begins with the first by name, and offers everyone', async () => {
        const element = await place({}, [ANA, JON]);
        expect(shownRep(element)).toBe(ANA.repId);
        expect(child(element, 'lightning-combobox')?.['options']).toEqual([
            { value: ANA.repId, label: 'Ana' },
            { value: JON.repId, label: 'Jon' }
        ]);
    });

    it('shows whom the address names', async () => {
        const element = await place({ c__rep: JON.repId ?? '' }, [ANA, JON]);
        expect(shownRep(element)).toBe(JON.repId);
        expect(child(element, 'lightning-combobox')?.['value']).toBe(JON.repId);
    });

    it('writes a pick into the address and closes the row of the rep before', async () => {
        const element = await place({ c__window: '3M', c__kpi: 'WinRate' }, [ANA, JON]);
        child(element, 'lightning-combobox')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: JON.repId } })
        );
        expect(mockNavigate).toHaveBeenCalledWith({ ...TAB, state: { c__window: '3M', c__rep: JON.repId } });
    });

    it('says why there is nobody yet', async () => {
        const element = await place({}, []);
        const panel = child(element, 'c-coach-panel');
        expect(panel?.['state']).toBe('empty');
        expect(panel?.['message']).toMatch(/no numbers yet/);
    });

    it('says what failed, and tries again', async () => {
        const element = await place();
        choices.error({ message: 'No access' }, 403);
        await settle();
        const panel = child(element, 'c-coach-panel');
        expect(panel?.['state']).toBe('error');
        expect(panel?.['heading']).toMatch(/could not be shown/);
        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });
});
