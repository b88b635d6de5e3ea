import { createElement } from 'lwc';

import type { CoachSessionText as Saved } from 'apex/dto';
import { QUIET_MS } from 'c/coachAutosave';
import CoachSessionText from 'c/coachSessionText';
import { SessionText } from 'c/coachSessionTexts';
import type { SaveDraft } from 'c/coachSessionTexts';

import { SESSION, textOf } from '../../coachSessions/__tests__/company';

type Child = HTMLElement & Record<string, unknown>;
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const words = (element: HTMLElement, selector: string): string => child(element, selector)?.textContent ?? '';
const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

const save = jest.fn<ReturnType<SaveDraft>, Parameters<SaveDraft>>();
let source: SessionText;

async function place(changes: Partial<Saved> = {}): Promise<HTMLElement> {
    source = SessionText.open(SESSION, textOf('Plan', changes), save, () => false);
    const element = createElement('c-coach-session-text', { is: CoachSessionText });
    Object.assign(element, { label: 'What you agreed', help: 'It opens the next session.', source });
    document.body.appendChild(element);
    await wait();
    return element;
}

async function type(element: HTMLElement, value: string): Promise<void> {
    child(element, '.field')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await wait();
}

beforeEach(() => {
    jest.useFakeTimers();
    save.mockReset().mockResolvedValue({ conflict: false, draftVersion: 1 });
});
afterEach(() => {
    source.discard();
    document.body.replaceChildren();
    jest.useRealTimers();
});

describe('c-coach-session-text', () => {
    it('says what became of what was typed', async () => {
        let reply: (result: object) => void = () => undefined;
        save.mockReturnValue(new Promise((resolve) => (reply = resolve)));
        const element = await place();
        expect(words(element, '.state')).toBe('');
        await type(element, 'Three questions');
        expect(words(element, '.state')).toBe('Not saved yet');
        await wait(QUIET_MS);
        expect(words(element, '.state')).toBe('Saving');
        reply({ conflict: false, draftVersion: 1 });
        await wait();
        expect(words(element, '.state')).toBe('Saved just now');
    });

    it('sends at once when the field is left', async () => {
        const element = await place();
        await type(element, 'Three questions');
        child(element, '.field')?.dispatchEvent(new CustomEvent('blur'));
        await wait();
        expect(save).toHaveBeenCalledTimes(1);
    });

    it.each([
        [{ status: 0 }, 'Not saved: no connection. Your text is still here.'],
        [{ status: 401 }, /^Not saved: your session has ended\. Sign in in another tab/],
        [{ status: 500, body: { message: 'It is too long.' } }, 'Not saved. Your text is still here. It is too long.']
    ])('says why it is not saved, keeps the text, and tries again: %j', async (error, message) => {
        save.mockRejectedValueOnce(error);
        const element = await place();
        await type(element, 'Three questions');
        await wait(QUIET_MS);
        expect(words(element, '[role="alert"]')).toMatch(message);
        expect(child(element, '.field')?.value).toBe('Three questions');
        child(element, '.retry')?.click();
        await wait();
        expect(child(element, '[role="alert"]')).toBeNull();
        expect(words(element, '.state')).toBe('Saved just now');
    });

    it('goes on with a draft and says of when it is', async () => {
        jest.setSystemTime(new Date('2026-11-27T12:00:00Z'));
        const element = await place({ draft: 'half a thought', draftVersion: 1, draftAt: '2026-11-26T12:00:00Z' });
        expect(child(element, '.field')?.value).toBe('half a thought');
        expect(words(element, '.state')).toBe('Draft of yesterday, Nov 26, not shared yet');
    });

    it('shows both versions of another window side by side, and keeps what is chosen', async () => {
        save.mockResolvedValueOnce({ conflict: true, theirs: 'there', theirDraftVersion: 4 });
        const element = await place();
        const told = jest.fn();
        element.addEventListener('textchange', told);
        await type(element, 'here');
        await wait(QUIET_MS);
        expect(child(element, '.field')).toBeNull();
        expect([words(element, '.mine'), words(element, '.theirs')]).toEqual(['here', 'there']);
        child(element, '.keep-theirs')?.click();
        await wait();
        expect(child(element, '.field')?.value).toBe('there');
        expect(save.mock.lastCall?.[0]).toMatchObject({ text: 'there', draftVersion: 4 });
        expect(told).toHaveBeenCalledTimes(2);
    });

    it('is words alone for those who may only read, and nothing where nothing is written', async () => {
        const element = await place({ mayWrite: false, text: 'מה קרה?\n<i>x</i>', version: 1, authorName: 'Maria' });
        expect(words(element, '.words')).toBe('מה קרה?\n<i>x</i>');
        expect(child(element, '.words')?.getAttribute('dir')).toBe('auto');
        expect(child(element, '.field')).toBeNull();
        document.body.replaceChildren();
        expect((await place({ mayWrite: false })).shadowRoot?.textContent).toBe('');
    });
});
