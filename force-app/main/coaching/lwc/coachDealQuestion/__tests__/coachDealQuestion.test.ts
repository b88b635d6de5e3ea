import { createElement } from 'lwc';

import answer from '@salesforce/apex/CoachDealController.answer';

import type { CoachAnswerView } from 'apex/dto';
import CoachDealQuestion from 'c/coachDealQuestion';

import { answerOf, questionOf } from '../../coachDealWords/__tests__/deals';

jest.mock('@salesforce/apex/CoachDealController.answer', () => ({ default: jest.fn() }), { virtual: true });

const save = answer as jest.MockedFunction<typeof answer>;
const DEAL = '006000000000001AAA';
const EARLIER = '2026-11-26T15:00:00.000Z';
const LATER = '2026-11-27T09:00:00.000Z';

type Field = HTMLElement & { value: string; checked: boolean; label: string };

let count = 0;

/** Each test asks another question, so that no text of one is waiting in the next. */
function place(stored: Partial<CoachAnswerView> = {}, mayAnswer = true): HTMLElement {
    const element = createElement('c-coach-deal-question', { is: CoachDealQuestion });
    count++;
    Object.assign(element, { opportunityId: DEAL, mayAnswer, question: questionOf(`Q${count}`, 'now', stored) });
    document.body.appendChild(element);
    return element;
}

function find(element: HTMLElement, selector: string): Field | null {
    return element.shadowRoot?.querySelector<Field>(selector) ?? null;
}

function part(element: HTMLElement, selector: string): Field {
    const found = find(element, selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

function pick(element: HTMLElement, selector: '.yes' | '.no'): void {
    const radio = part(element, selector);
    radio.checked = true;
    radio.dispatchEvent(new CustomEvent('change'));
}

async function type(element: HTMLElement, value: string): Promise<void> {
    if (!find(element, '.field')) part(element, '.note-button').click();
    await settle();
    part(element, '.field').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

const reply = (more: Partial<CoachAnswerView>): CoachAnswerView =>
    answerOf(`Q${count}`, { answeredAt: LATER, answeredBy: 'Ana Ruiz', ...more });
const sent = (): unknown[] => save.mock.calls.map(([request]) => (request as { save: unknown }).save);

beforeEach(() => {
    jest.useFakeTimers();
    save.mockReset().mockImplementation((request) => {
        const { answer: given, note } = (request as { save: { answer: string; note: string } }).save;
        return Promise.resolve(reply({ answer: given, note }));
    });
});
afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
});

describe('c-coach-deal-question', () => {
    it('asks, and shows what stands there and from whom', async () => {
        const element = place({ answer: 'No', note: 'Ask <b>Zoe</b>', answeredAt: EARLIER, answeredBy: 'Ana Ruiz' });
        expect(part(element, 'legend').textContent).toContain(`Q${count} in words?`);
        expect(part(element, '.no').checked).toBe(true);
        expect(part(element, '.yes').checked).toBe(false);
        expect(part(element, '.note').textContent).toBe('Ask <b>Zoe</b>');
        expect(find(element, '.note b')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain('Ana Ruiz');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('saves an answer with one click and tells its panel', async () => {
        const answered = jest.fn();
        const element = place();
        element.addEventListener('answered', answered);
        pick(element, '.yes');
        await settle();
        expect(sent()).toEqual([{ opportunityId: DEAL, question: `Q${count}`, answer: 'Yes', note: '', seenAt: null }]);
        expect(answered).toHaveBeenCalledTimes(1);
        expect(part(element, '[role="status"]').textContent).toBe('Saved');
    });

    it('builds the next save on the last reply', async () => {
        const element = place({ answer: 'Yes', answeredAt: EARLIER });
        pick(element, '.no');
        await settle();
        part(element, '.clear').click();
        await settle();
        expect(sent()).toMatchObject([
            { answer: 'No', seenAt: EARLIER },
            { answer: '', seenAt: LATER }
        ]);
        expect(find(element, '.clear')).toBeNull();
    });

    it('saves a note when the typing pauses, and at once when the field is left', async () => {
        const element = place();
        await type(element, 'Budget round');
        expect(save).not.toHaveBeenCalled();
        await jest.advanceTimersByTimeAsync(700);
        expect(sent()).toMatchObject([{ note: 'Budget round' }]);
        await type(element, 'Budget round in April');
        part(element, '.field').dispatchEvent(new CustomEvent('blur'));
        await settle();
        expect(sent()).toMatchObject([{}, { note: 'Budget round in April', seenAt: LATER }]);
    });

    it('closes the note on Escape with everything kept and saved', async () => {
        const element = place();
        await type(element, 'half a thought');
        part(element, '.editor').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(find(element, '.field')).toBeNull();
        expect(part(element, '.note').textContent).toBe('half a thought');
        expect(sent()).toMatchObject([{ note: 'half a thought' }]);
    });

    it('keeps what was typed when saving fails, and tries again', async () => {
        const element = place();
        save.mockRejectedValueOnce({ body: { message: 'The note is too long.' } });
        await type(element, 'long text');
        await jest.advanceTimersByTimeAsync(700);
        expect(part(element, '.failure').textContent).toContain('Not saved: The note is too long.');
        expect(part(element, '.field').value).toBe('long text');
        part(element, '.retry').click();
        await settle();
        expect(find(element, '.failure')).toBeNull();
        expect(sent()).toHaveLength(2);
    });

    it('takes its own answer for its own when the reply to an earlier save was lost', async () => {
        const element = place();
        save.mockRejectedValueOnce({ status: 0 });
        pick(element, '.yes');
        await settle();
        save.mockResolvedValueOnce(reply({ answer: 'Yes', conflict: true }));
        await type(element, 'and more');
        await jest.advanceTimersByTimeAsync(5000);
        expect(find(element, '.choice')).toBeNull();
        expect(sent()).toMatchObject([
            { answer: 'Yes', note: '', seenAt: null },
            { answer: 'Yes', note: 'and more', seenAt: null },
            { answer: 'Yes', note: 'and more', seenAt: LATER }
        ]);
    });

    it.each([
        ['.keep-mine', 'Yes'],
        ['.keep-theirs', 'No']
    ])('lets the user choose when somebody else answered: %s', async (button, ends) => {
        const element = place();
        save.mockResolvedValueOnce(reply({ answer: 'No', note: 'Theirs', answeredBy: 'Jon Lee', conflict: true }));
        pick(element, '.yes');
        await settle();
        expect(part(element, '.choice').textContent).toContain('Jon Lee answered in the meantime');
        expect(part(element, '.choice').textContent).toContain('Theirs');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
        jest.useFakeTimers();
        part(element, button).click();
        await settle();
        expect(find(element, '.choice')).toBeNull();
        expect(part(element, '.yes').checked).toBe(ends === 'Yes');
        // The user touched the answer alone: the other's note is not theirs to lose.
        expect(sent().at(-1)).toMatchObject({ answer: ends, note: 'Theirs', seenAt: LATER });
    });

    it('leaves the field alone when the refresh after a save brings what is known', async () => {
        const element = place();
        await type(element, 'abc ');
        await jest.advanceTimersByTimeAsync(700);
        Object.assign(element, {
            question: questionOf(`Q${count}`, 'now', { note: 'abc', answeredAt: LATER, answeredBy: 'Ana Ruiz' })
        });
        await settle();
        expect(part(element, '.field').value).toBe('abc ');
        expect(part(element, '[role="status"]').textContent).toBe('Saved');
    });

    it("says so when the other answer is the user's own, of another window", async () => {
        const element = place();
        save.mockResolvedValueOnce(reply({ answer: 'No', isOwn: true, conflict: true }));
        pick(element, '.yes');
        await settle();
        expect(part(element, '.choice').textContent).toContain('You answered in another window');
    });

    it('shows a newer answer of somebody else', async () => {
        const element = place({ answer: 'Yes', answeredAt: EARLIER });
        Object.assign(element, { question: questionOf(`Q${count}`, 'now', { answer: 'No', answeredAt: LATER }) });
        await settle();
        expect(part(element, '.no').checked).toBe(true);
    });

    it('does not lose what is being typed when the panel is refreshed', async () => {
        const element = place();
        await type(element, 'mine');
        Object.assign(element, {
            question: questionOf(`Q${count}`, 'now', { answer: 'No', answeredAt: LATER, note: 'theirs' })
        });
        await settle();
        expect(part(element, '.field').value).toBe('mine');
        save.mockResolvedValueOnce(reply({ answer: 'No', note: 'theirs', conflict: true }));
        await jest.advanceTimersByTimeAsync(700);
        expect(find(element, '.choice')).not.toBeNull();
    });

    it('sends what is unsent when it leaves the page', async () => {
        const element = place();
        await type(element, 'last words');
        element.remove();
        await settle();
        expect(sent()).toMatchObject([{ note: 'last words' }]);
    });

    it('is read-only for those who may not answer', () => {
        const element = place({ answer: 'Yes', answeredAt: EARLIER }, false);
        expect(find(element, 'input')).toBeNull();
        expect(find(element, '.note-button')).toBeNull();
        expect(part(element, '.given').textContent).toBe('Yes');
    });
});
