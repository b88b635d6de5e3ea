import { createElement } from 'lwc';

import getPeers from '@salesforce/apex/CoachPracticeController.getPeers';
import remind from '@salesforce/apex/CoachPracticeController.remind';
import remove from '@salesforce/apex/CoachPracticeController.remove';
import seen from '@salesforce/apex/CoachPracticeController.seen';

import type { CoachPracticeView } from 'apex/dto';
import CoachPractice from 'c/coachPractice';

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
jest.mock('@salesforce/apex/CoachPracticeController.getPeers', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.remind', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.remove', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.seen', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.ask', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPracticeController.save', () => ({ default: jest.fn() }), { virtual: true });

const reminding = remind as jest.MockedFunction<typeof remind>;
const seeing = seen as jest.MockedFunction<typeof seen>;
const removing = remove as jest.MockedFunction<typeof remove>;
const peers = getPeers as jest.MockedFunction<typeof getPeers>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;

const BEN = '005000000000003AAA';
const SHARED: CoachPracticeView = {
    id: 'a0P',
    kind: 'Practice',
    title: 'Ask who signs',
    kpiLabel: 'Win rate',
    how: 'Three questions',
    link: 'https://files.example/how',
    shared: true,
    isMine: false,
    authorId: BEN,
    authorName: 'Ben',
    isStrong: true,
    isReminded: false,
    asked: []
};
const PITCH: CoachPracticeView = { ...SHARED, kind: 'Pitch', title: 'My pitch', isMine: true, shared: false };

function place(practice: CoachPracticeView): { element: HTMLElement; told: CoachPracticeView[]; removed: string[] } {
    const element = createElement('c-coach-practice', { is: CoachPractice });
    const told: CoachPracticeView[] = [];
    const removed: string[] = [];
    Object.assign(element, { practice, today: '2026-02-12', steps: [] });
    element.addEventListener('changed', (event) => told.push((event as CustomEvent<CoachPracticeView>).detail));
    element.addEventListener('removed', (event) => removed.push((event as CustomEvent<string>).detail));
    document.body.appendChild(element);
    return { element, told, removed };
}

async function press(element: HTMLElement, selector: string): Promise<void> {
    child(element, selector)?.click();
    await settle();
    await settle();
}

beforeEach(() => [reminding, seeing, removing, peers].forEach((mock) => mock.mockReset()));
afterEach(() => document.body.replaceChildren());

describe('c-coach-practice', () => {
    it('says how it is done, leads to its link in a new tab, and lets its author be asked', async () => {
        const { element } = place(SHARED);
        const link = child(element, '.link');
        expect(link?.getAttribute('href')).toBe('https://files.example/how');
        expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
        expect(child(element, '.how')?.textContent).toBe('Three questions');
        expect(child(element, 'c-coach-practice-ask')).toMatchObject({
            kind: 'Observe',
            peerId: BEN,
            practiceId: 'a0P'
        });
        expect(child(element, '.edit')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('lets nobody be asked who is not named', () => {
        const { element } = place({ ...SHARED, authorId: null, authorName: null });
        expect(child(element, 'c-coach-practice-ask')).toBeNull();
    });

    it('leads to the session where the author was asked before, instead of asking again', () => {
        const { element } = place({
            ...SHARED,
            asked: [{ sessionId: 'a00', name: 'Ben', userId: BEN, isLeader: true }]
        });
        expect(child(element, 'c-coach-practice-ask')).toBeNull();
        expect(child(element, '.asked')?.textContent).toContain('You asked Ben.');
        child(element, '.session')?.click();
        expect(mockNavigate).toHaveBeenLastCalledWith(expect.objectContaining({ state: { c__session: 'a00' } }));
    });

    it('tells the author who would like to observe', () => {
        const asked = [{ sessionId: 'a00', name: 'Ana', userId: 'u', isLeader: false }];
        const { element } = place({ ...SHARED, isMine: true, asked });
        expect(child(element, '.asked')?.textContent).toContain('Ana would like to observe.');
    });

    it('reminds, and stops reminding', async () => {
        reminding.mockResolvedValueOnce({ ...SHARED, isReminded: true, nextOn: '2026-02-13' });
        const { element, told } = place(SHARED);
        expect(child(element, '.seen')).toBeNull();
        await press(element, '.remind');
        expect(reminding).toHaveBeenLastCalledWith({ practiceId: 'a0P', wanted: true });
        expect(told).toHaveLength(1);
        expect(child(element, '[role="status"]')?.textContent).toBe('Comes up again on Feb 13.');
        reminding.mockResolvedValueOnce(SHARED);
        await press(element, '.remindEnd');
        expect(reminding).toHaveBeenLastCalledWith({ practiceId: 'a0P', wanted: false });
        expect(child(element, '[role="status"]')?.textContent).toBe('It does not come up again.');
    });

    it('is seen when it came up', async () => {
        seeing.mockResolvedValue({ ...SHARED, isReminded: true, nextOn: '2026-02-19', round: 1 });
        const { element } = place({ ...SHARED, isReminded: true, nextOn: '2026-02-12' });
        await press(element, '.seen');
        expect(child(element, '[role="status"]')?.textContent).toBe('Comes up again on Feb 19.');
        expect(child(element, '.seen')).toBeNull();
    });

    it('offers feedback on a pitch of one’s own by those who are strong at it', async () => {
        peers.mockResolvedValue([{ userId: BEN, name: 'Ben' }]);
        const { element } = place(PITCH);
        await press(element, '.feedback');
        expect(child(element, 'c-coach-practice-ask')).toMatchObject({ kind: 'Feedback', peerName: 'Ben' });
        peers.mockResolvedValue([]);
        await press(element, '.feedback');
        expect(child(element, '.peers')?.textContent).toContain('No colleague who is strong at it');
    });

    it('is deleted after a question whose harmless answer has the focus', async () => {
        const { element, removed } = place(PITCH);
        await press(element, '.remove');
        expect(element.shadowRoot?.textContent).toContain('Delete My pitch for good, for everybody?');
        expect(removing).not.toHaveBeenCalled();
        await press(element, '.cancel');
        expect(child(element, '.do-remove')).toBeNull();
        await press(element, '.remove');
        await press(element, '.do-remove');
        expect(removing).toHaveBeenCalledWith({ practiceId: 'a0P' });
        expect(removed).toEqual(['My pitch']);
    });

    it('says what failed', async () => {
        reminding.mockRejectedValue({ body: { message: 'It is gone.' } });
        const { element } = place(SHARED);
        await press(element, '.remind');
        expect(child(element, '[role="alert"]')?.textContent).toBe('Not saved. It is gone.');
    });
});
