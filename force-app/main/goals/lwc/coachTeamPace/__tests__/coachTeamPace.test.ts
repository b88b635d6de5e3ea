import { createElement } from 'lwc';

import getTeamPace from '@salesforce/apex/CoachPaceController.getTeamPace';

import CoachTeamPace from 'c/coachTeamPace';

import { TEAM } from '../../coachTeamPaceWords/__tests__/teams';

const mockNavigate = jest.fn<void, [unknown]>();

jest.mock('@salesforce/apex/CoachPaceController.getTeamPace', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: unknown): void {
                mockNavigate(page);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});

const read = getTeamPace as jest.MockedFunction<typeof getTeamPace>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Panel = HTMLElement & { state: string; heading: string; message: string };

async function show(): Promise<HTMLElement> {
    const element = createElement('c-coach-team-pace', { is: CoachTeamPace });
    document.body.appendChild(element);
    await settle();
    return element;
}

const panel = (element: HTMLElement): Panel => element.shadowRoot!.querySelector<Panel>('c-coach-panel')!;
const text = (element: HTMLElement): string => element.shadowRoot!.textContent ?? '';

beforeEach(() => {
    read.mockReset();
    mockNavigate.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-team-pace', () => {
    it('opens with who is behind on what, and a map of all', async () => {
        read.mockResolvedValue(TEAM);
        const element = await show();
        expect(panel(element).heading).toContain('The whole team is behind on Calls this week');
        expect(element.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(2);
        expect(text(element)).toContain('No goal');
        await expect(document.body).toBeAccessible();
    });

    it('opens a prepared session and begins none', async () => {
        read.mockResolvedValue(TEAM);
        const element = await show();
        element.shadowRoot!.querySelector<HTMLElement>('[data-offer="Calls|Week"]')!.click();
        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__navItemPage',
            attributes: { apiName: 'Coach_Rep' },
            state: {
                c__rep: '005000000000001AAA',
                c__begin: 'Group',
                c__with: '005000000000002AAA',
                c__about: 'Calls'
            }
        });
    });

    it('leads to a rep in place, and to a new tab where the reader wants one', async () => {
        read.mockResolvedValue(TEAM);
        const element = await show();
        const link = element.shadowRoot!.querySelector<HTMLElement>('tbody a')!;
        // The browser's own tab is no page of this test.
        link.addEventListener('click', (event) => event.preventDefault(), { once: true });
        link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true }));
        expect(mockNavigate).not.toHaveBeenCalled();
        link.click();
        expect(mockNavigate).toHaveBeenCalledWith(
            expect.objectContaining({
                attributes: expect.objectContaining({ recordId: '005000000000001AAA' }) as object
            })
        );
    });

    it('says how many more there are', async () => {
        read.mockResolvedValue({ ...TEAM, leftOut: 7 });
        expect(text(await show())).toContain('7 more reps have goals; the page reads 50 at once.');
    });

    it('reads again when the manager comes back after a while, and by a button', async () => {
        read.mockResolvedValue(TEAM);
        const element = await show();
        globalThis.dispatchEvent(new Event('focus'));
        expect(read).toHaveBeenCalledTimes(1);
        element.shadowRoot!.querySelector('.foot lightning-button')!.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(text(element)).toContain('The pace was read anew.');
        jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
        globalThis.dispatchEvent(new Event('focus'));
        await settle();
        expect(read).toHaveBeenCalledTimes(3);
    });

    it('says why it is empty, and what failed', async () => {
        read.mockResolvedValue({ state: 'noPeople', kpis: [], reps: [] });
        expect(panel(await show())).toMatchObject({ state: 'empty' });
        read.mockRejectedValue({ status: 500 });
        const failed = await show();
        expect(panel(failed)).toMatchObject({ state: 'error', heading: "The team's pace cannot be shown." });
        read.mockResolvedValue(TEAM);
        panel(failed).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(failed).state).toBe('ready');
    });
});
