import { createElement } from 'lwc';

import openSession from '@salesforce/apex/CoachSessionController.openSession';
import saveDraft from '@salesforce/apex/CoachSessionController.saveDraft';
import saveSession from '@salesforce/apex/CoachSessionController.saveSession';

import type { CoachSessionResult, CoachSessionView } from 'apex/dto';
import CoachSessionEditor from 'c/coachSessionEditor';

import { DEAL, HELD, PROMISE, REP_VIEW, SESSION, VIEW, textOf } from '../../coachSessions/__tests__/company';

jest.mock('@salesforce/apex/CoachSessionController.openSession', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachSessionController.saveDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachSessionController.saveSession', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000002AAA' }), { virtual: true });

const open = openSession as jest.MockedFunction<typeof openSession>;
const draft = saveDraft as jest.MockedFunction<typeof saveDraft>;
const save = saveSession as jest.MockedFunction<typeof saveSession>;

type Child = HTMLElement & Record<string, unknown>;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

function within(root: HTMLElement, selector: string): Child | null {
    return root.shadowRoot?.querySelector<Child>(selector) ?? null;
}

function part(root: HTMLElement, name: string): Child {
    const found = within(root, `c-coach-session-text[data-part="${name}"]`);
    if (!found) throw new Error(`No text ${name}.`);
    return found;
}

function field(root: HTMLElement, name: string): Child {
    const found = within(part(root, name), '.field');
    if (!found) throw new Error(`${name} cannot be written.`);
    return found;
}

function type(root: HTMLElement, name: string, value: string): void {
    field(root, name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

async function place(view: CoachSessionView = VIEW): Promise<HTMLElement> {
    const element = createElement('c-coach-session-editor', { is: CoachSessionEditor });
    Object.assign(element, { session: view });
    document.body.appendChild(element);
    await settle();
    return element;
}

async function press(root: HTMLElement, selector: string): Promise<void> {
    within(root, selector)?.click();
    await settle();
}

/** The server takes it. */
function saved(view: CoachSessionView, request: unknown): CoachSessionResult {
    const { texts } = (request as { changes: { texts: { part: string; text: string }[] | null } }).changes;
    const written = new Map((texts ?? []).map((one) => [one.part, one.text]));
    const now = (view.texts ?? []).map((one) =>
        written.has(one.part ?? '') ? { ...one, text: written.get(one.part ?? '') ?? '', version: 1 } : one
    );
    return { view: { ...view, texts: now }, conflicts: [], headerBy: null };
}

const changesOf = (call: number): Record<string, unknown> =>
    (save.mock.calls[call]?.[0] as unknown as { changes: Record<string, unknown> }).changes;
const text = (root: HTMLElement, selector: string): string => within(root, selector)?.textContent ?? '';

beforeEach(() => {
    draft.mockReset().mockResolvedValue({ conflict: false, draftVersion: 1 });
    save.mockReset().mockImplementation((request) => Promise.resolve(saved(VIEW, request)));
});
afterEach(async () => {
    document.body.replaceChildren();
    await settle();
});

describe('c-coach-session-editor', () => {
    it('stands in the order of the work, with who can read it above the first field', async () => {
        const element = await place();
        const order = [...(element.shadowRoot?.querySelectorAll('[data-part], c-coach-session-readers') ?? [])].map(
            (one) => (one as HTMLElement).dataset.part ?? 'readers'
        );
        expect(order).toEqual([
            'readers',
            'RepView',
            'Behaviour',
            'Example',
            'Assessment',
            'Plan',
            'Praise',
            'Private'
        ]);
        await expect(element).toBeAccessible();
    });

    it('begins with what most sessions are, and the widest gap in focus', async () => {
        const element = await place();
        const value = (name: string): unknown => within(element, `[data-field="${name}"]`)?.value;
        expect(within(element, '.minutes')?.value).toBe(30);
        expect(value('heldOn')).toBe('2026-11-27');
        expect(value('phase')).toBe('Technique');
        expect(value('focusKpi')).toBe('WinRate');
        expect(save).not.toHaveBeenCalled();
    });

    it('offers for a metric goal what can be measured between two days, percents as percents', async () => {
        const element = await place({ ...VIEW, baseline: [] });
        expect(within(element, 'c-coach-session-promises')?.kpis).toEqual([
            { value: 'WinRate', label: 'Win rate', isPercent: true }
        ]);
    });

    it('is not saved as held on a general judgement alone, and says what is missing', async () => {
        const element = await place();
        type(element, 'Assessment', 'Could do better.');
        await press(element, '.save');
        expect(save).not.toHaveBeenCalled();
        expect(text(element, '.foot .failure')).toMatch(/what you observed and give an example/);
        type(element, 'Behaviour', 'Asked two questions.');
        type(element, 'Example', ' ');
        await press(element, '.save');
        expect(save).not.toHaveBeenCalled();
    });

    it('keeps the drafts first, then saves all at once, with defaults', async () => {
        const told = jest.fn();
        const element = await place();
        element.addEventListener('saved', told);
        type(element, 'Behaviour', 'Asked two questions.');
        type(element, 'Example', 'On Monday, with Acme.');
        await press(element, '.save');
        expect(draft.mock.calls.map(([{ draft: kept }]) => (kept as { part: string }).part)).toEqual([
            'Behaviour',
            'Example'
        ]);
        expect(save).toHaveBeenCalledTimes(1);
        expect(changesOf(0)).toMatchObject({
            sessionId: SESSION,
            version: 1,
            held: true,
            kind: 'OneOnOne',
            phase: 'Technique',
            heldOn: '2026-11-27',
            minutes: 30,
            focusKpi: 'WinRate',
            texts: [
                { part: 'Behaviour', text: 'Asked two questions.', baseVersion: 0, draftVersion: 1 },
                { part: 'Example', text: 'On Monday, with Acme.', baseVersion: 0, draftVersion: 1 }
            ],
            commitments: []
        });
        expect(told).toHaveBeenCalledTimes(1);
        expect(text(element, '.confirmation')).toMatch(/Saved/);
    });

    it('keeps everything that was written when the save fails, and says so', async () => {
        save.mockRejectedValue({ status: 500, body: { message: 'This session is gone.' } });
        const element = await place();
        type(element, 'Behaviour', 'Asked two questions.');
        type(element, 'Example', 'On Monday.');
        await press(element, '.save');
        expect(text(element, '.foot .failure')).toBe(
            'Not saved; everything you wrote is still here. This session is gone.'
        );
        expect(field(element, 'Behaviour').value).toBe('Asked two questions.');
        expect(within(element, '.save')?.disabled).toBe(false);
    });

    it('lets the user choose between two versions, and saves the chosen one over the other', async () => {
        const conflict = {
            part: 'Behaviour',
            mine: 'mine',
            theirs: 'theirs',
            theirVersion: 7,
            byName: 'Jon Hale',
            at: '2026-11-27T10:00:00Z',
            isDraft: false
        };
        save.mockResolvedValueOnce({ view: VIEW, conflicts: [conflict], headerBy: null });
        const element = await place();
        type(element, 'Behaviour', 'mine');
        type(element, 'Example', 'On Monday.');
        await press(element, '.save');
        expect(text(element, '.foot .failure')).toMatch(/choose between two versions/);
        const merge = part(element, 'Behaviour');
        expect(text(merge, '.mine')).toBe('mine');
        expect(text(merge, '.theirs')).toBe('theirs');
        expect(text(merge, '.merge')).toContain('Jon Hale');
        await expect(element).toBeAccessible();
        await press(element, '.save');
        expect(save).toHaveBeenCalledTimes(1);
        await press(merge, '.keep-both');
        await press(element, '.save');
        expect(changesOf(1).texts).toContainEqual({
            part: 'Behaviour',
            text: 'mine\n\ntheirs',
            baseVersion: 7,
            draftVersion: 1
        });
    });

    it('shows markup as text, whole', async () => {
        const words = `<img src=x onerror=alert(1)> ${'x'.repeat(31_000)}`;
        const view = {
            ...REP_VIEW,
            summary: { ...HELD, isCoach: false },
            texts: [textOf('Behaviour', { mayWrite: false, text: words, version: 1, authorName: 'Maria Keller' })]
        };
        const element = await place(view);
        expect(text(part(element, 'Behaviour'), '.words')).toBe(words);
        expect(within(part(element, 'Behaviour'), 'img')).toBeNull();
    });

    it('asks the rep for the own view first, shares it, and shows no empty text of the coach', async () => {
        save.mockImplementation((request) => Promise.resolve(saved(REP_VIEW, request)));
        const element = await place(REP_VIEW);
        expect(part(element, 'RepView').label).toBe('What do you see first?');
        expect(within(element, '[data-part="Behaviour"]')).toBeNull();
        expect(within(element, '[data-field="phase"]')).toBeNull();
        expect(within(element, '.save')?.label).toBe('Share with Maria Keller');
        type(element, 'RepView', 'I talk too much.');
        await press(element, '.save');
        expect(changesOf(0)).toMatchObject({
            held: false,
            texts: [{ part: 'RepView', text: 'I talk too much.', baseVersion: 0, draftVersion: 1 }],
            commitments: null
        });
        expect(text(element, '.confirmation')).toMatch(/Maria Keller can read it now/);
    });

    it('puts deals of the agenda on the list, and leaves out one that was taken off there', async () => {
        const element = await place({ ...VIEW, texts: [...(VIEW.texts ?? []), textOf('Agenda')] });
        const tell = (opportunityIds: string[]): void => {
            const detail = { value: '{}', asked: 2, told: 1, earlyItems: 1, lateItems: 2, opportunityIds };
            within(element, 'c-coach-session-agenda')?.dispatchEvent(new CustomEvent('agendachange', { detail }));
        };
        tell([DEAL]);
        await settle();
        expect(text(element, '.mix')).toBe('Asked 2, told 1 · Early 1, late 2');
        within(element, 'c-coach-session-deals')?.dispatchEvent(new CustomEvent('dealschange', { detail: [] }));
        tell([DEAL]);
        type(element, 'Behaviour', 'Asked two questions.');
        type(element, 'Example', 'On Monday.');
        await press(element, '.save');
        expect(changesOf(save.mock.calls.length - 1)).toMatchObject({ opportunityIds: [], asked: 2, lateItems: 2 });
    });

    it('reads the session by its id, and says what failed', async () => {
        open.mockRejectedValueOnce({ status: 500, body: { message: 'You do not take part.' } });
        const element = createElement('c-coach-session-editor', { is: CoachSessionEditor });
        Object.assign(element, { sessionId: SESSION });
        document.body.appendChild(element);
        await settle();
        expect(element.shadowRoot?.textContent).toContain('You do not take part.');
        open.mockResolvedValueOnce(VIEW);
        await press(element, '.retry');
        expect(open).toHaveBeenLastCalledWith({ sessionId: SESSION });
        expect(within(element, '.save')).not.toBeNull();
    });

    it('keeps what is chosen at once, and asks before it goes over what somebody else chose', async () => {
        jest.useFakeTimers();
        const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
        const element = createElement('c-coach-session-editor', { is: CoachSessionEditor });
        Object.assign(element, { session: VIEW });
        document.body.appendChild(element);
        await wait(0);
        const phase = within(element, '[data-field="phase"]');
        phase?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Execution' } }));
        await wait(600);
        expect(changesOf(0)).toMatchObject({ held: false, phase: 'Execution', version: 1, texts: null });
        save.mockResolvedValueOnce({ view: { ...VIEW, version: 5 }, conflicts: [], headerBy: 'Jon Hale' });
        phase?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Measurement' } }));
        await wait(600);
        expect(text(element, '.failure')).toContain('Jon Hale changed');
        within(element, '.header-retry')?.click();
        await wait(0);
        expect(changesOf(2)).toMatchObject({ phase: 'Measurement', version: 5 });
        expect(within(element, '.header-retry')).toBeNull();
        jest.useRealTimers();
    });

    it('keeps its texts when its row moves within the list', async () => {
        const element = await place();
        type(element, 'Behaviour', 'Asked two questions.');
        document.body.removeChild(element);
        document.body.appendChild(element);
        await settle();
        expect(field(element, 'Behaviour').value).toBe('Asked two questions.');
        type(element, 'Example', 'On Monday.');
        await press(element, '.save');
        expect(save).toHaveBeenCalledTimes(1);
    });

    it('opens on what was agreed last time', async () => {
        const element = await place({
            ...VIEW,
            previous: { id: SESSION, heldOn: '2026-11-13', plan: 'Three open questions', focusLabel: '' },
            earlier: [PROMISE]
        });
        const first = element.shadowRoot?.querySelector('section');
        expect(first?.textContent).toContain('Three open questions');
        expect(first?.querySelector<Child>('c-coach-commitment')?.commitment).toMatchObject({
            text: 'Talk to 5 buyers'
        });
    });
});
