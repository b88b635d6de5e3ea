import { createElement } from 'lwc';

import getCauses from '@salesforce/apex/CoachCauseController.getCauses';
import judgeCause from '@salesforce/apex/CoachCauseController.judgeCause';

import CoachCauses from 'c/coachCauses';
import { WORDS } from 'c/coachCauseWords';

import { LIST, WRONG_PERSON } from '../../coachCauseWords/__tests__/lists';

jest.mock('@salesforce/apex/CoachCauseController.getCauses', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachCauseController.judgeCause', () => ({ default: jest.fn() }), { virtual: true });

const get = getCauses as jest.MockedFunction<typeof getCauses>;
const judge = judgeCause as jest.MockedFunction<typeof judgeCause>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

const REP = '005000000000001AAA';

async function place(repId = REP): Promise<HTMLElement & { repId: string }> {
    const element = createElement('c-coach-causes', { is: CoachCauses });
    Object.assign(element, { repId });
    document.body.appendChild(element);
    await settle();
    return element as unknown as HTMLElement & { repId: string };
}

function part(element: HTMLElement, selector: string): Child {
    const found = element.shadowRoot?.querySelector<Child>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

function causesOf(element: HTMLElement): Child[] {
    return [...(element.shadowRoot?.querySelectorAll<Child>('c-coach-cause') ?? [])];
}

const verdictOf = (cause: Child | undefined): unknown => (cause?.cause as { verdict: string }).verdict;

beforeEach(() => {
    get.mockReset().mockResolvedValue(LIST);
    judge.mockReset().mockResolvedValue(undefined);
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-causes', () => {
    it('states the finding, lists what to ask about in order', async () => {
        const element = await place();
        const panel = part(element, 'c-coach-panel');
        expect(panel.state).toBe('ready');
        expect(panel.topic).toBe('Likely causes: Jon Berg');
        expect(panel.heading).toBe('2 things to ask about, first: Many demos');
        expect(causesOf(element).map((one) => (one.cause as { label: string }).label)).toEqual([
            'Many demos',
            'Discovery stays at the surface'
        ]);
        expect(element.shadowRoot?.textContent).toContain('Nobody with budget (by: Budget and decision covered)');
    });

    // Causes and numbers pass it in the tests of their own components.
    it('passes axe', async () => {
        get.mockResolvedValue({ ...LIST, state: 'none', causes: [WRONG_PERSON], effort: { quadrant: 'cannotTell' } });
        await expect(await place()).toBeAccessible();
    });

    it('keeps a verdict, says so, and shows it', async () => {
        const element = await place();
        causesOf(element)[1]!.dispatchEvent(
            new CustomEvent('causejudge', { detail: { cause: 'ShallowDiscovery', verdict: 'Rejected' } })
        );
        await settle();
        expect(judge).toHaveBeenCalledWith({ repId: REP, cause: 'ShallowDiscovery', verdict: 'Rejected' });
        expect(verdictOf(causesOf(element)[1])).toBe('Rejected');
        expect(part(element, '.notice').textContent).toBe('Noted: Discovery stays at the surface');
        causesOf(element)[1]!.dispatchEvent(
            new CustomEvent('causejudge', { detail: { cause: 'ShallowDiscovery', verdict: '' } })
        );
        await settle();
        expect(verdictOf(causesOf(element)[1])).toBe('');
        expect(part(element, '.notice').textContent).toBe('Taken back: Discovery stays at the surface');
    });

    it('says when a verdict could not be kept, and keeps showing what is', async () => {
        judge.mockRejectedValue({ body: { message: 'No access.' } });
        const element = await place();
        part(element, 'section c-coach-cause-verdict').dispatchEvent(new CustomEvent('judge', { detail: 'Confirmed' }));
        await settle();
        expect(judge).toHaveBeenCalledWith({ repId: REP, cause: 'Effort', verdict: 'Confirmed' });
        expect(part(element, '.notice').textContent).toContain('No access.');
        expect(part(element, 'section c-coach-cause-verdict').verdict).toBe('');
    });

    it('asks no verdict where effort and conversion tell nothing', async () => {
        get.mockResolvedValue({ ...LIST, effort: { ...LIST.effort, quadrant: 'cannotTell' } });
        const element = await place();
        expect(element.shadowRoot?.querySelector('section c-coach-cause-verdict')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain(WORDS.effortCannotTell);
    });

    it('says why it is empty', async () => {
        for (const [state, message] of [
            ['notYours', WORDS.emptyNotYours],
            ['noNumbers', WORDS.emptyNoNumbers]
        ]) {
            get.mockResolvedValue({ repId: REP, state: state!, causes: [] });
            const panel = part(await place(), 'c-coach-panel');
            expect(panel.state).toBe('empty');
            expect(panel.message).toBe(message);
        }
    });

    it('says what failed, and tries again', async () => {
        get.mockRejectedValueOnce({ body: { message: 'No access.' } });
        const element = await place();
        const panel = part(element, 'c-coach-panel');
        expect(panel.state).toBe('error');
        expect(panel.heading).toBe(WORDS.errorHeading);
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.state).toBe('ready');
    });

    it('lets go of a reply about a rep who is no longer shown', async () => {
        let answer: (list: typeof LIST) => void = () => undefined;
        get.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        const element = await place();
        get.mockResolvedValue({ ...LIST, repName: 'Mia Sand' });
        element.repId = '005000000000002AAA';
        await settle();
        answer(LIST);
        await settle();
        expect(part(element, 'c-coach-panel').topic).toBe('Likely causes: Mia Sand');
    });
});
