import { createElement } from 'lwc';

import saveReason from '@salesforce/apex/CoachPushController.saveReason';

import CoachPushMove from 'c/coachPushMove';
import { moveView } from 'c/coachPushWords';

import { PUSH_1, PUSH_2, TELLING } from '../../coachPushWords/__tests__/journeys';

jest.mock('@salesforce/apex/CoachPushController.saveReason', () => ({ default: jest.fn() }), { virtual: true });

const save = saveReason as jest.MockedFunction<typeof saveReason>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Field = HTMLElement & { value: string; disabled: boolean; label: string };

function place(move = moveView(PUSH_2, TELLING)): HTMLElement {
    const element = createElement('c-coach-push-move', { is: CoachPushMove });
    const reasons = [
        { value: '', label: 'No reason' },
        { value: 'NoBudget', label: 'No budget until next quarter' }
    ];
    Object.assign(element, { opportunityId: '006000000000001AAA', move, reasons });
    document.body.appendChild(element);
    return element;
}

function part(element: HTMLElement, selector: string): Field {
    const found = element.shadowRoot?.querySelector<Field>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

const has = (element: HTMLElement, selector: string): boolean => element.shadowRoot?.querySelector(selector) !== null;

/** The stubs of base components cannot take the focus themselves; this tells which one was asked to. */
function watchFocus(): string[] {
    const asked: string[] = [];
    jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
        asked.push(this.className);
    });
    return asked;
}

async function openEditor(element: HTMLElement): Promise<void> {
    part(element, '.explain').click();
    await settle();
}

function type(element: HTMLElement, selector: string, value: string): void {
    part(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

beforeEach(() => save.mockReset());
afterEach(() => document.body.replaceChildren());

describe('c-coach-push-move', () => {
    it('tells the move and why', async () => {
        const text = place(moveView(PUSH_1, TELLING)).shadowRoot?.textContent ?? '';
        expect(text).toContain('Feb 28 to Apr 30');
        expect(text).toContain('61 days later');
        expect(text).toContain('1 fiscal quarter');
        expect(text).toContain('Ana Ruiz, 9 months ago, Feb 26');
        expect(text).toContain('in Proposal');
        expect(text).toContain('Reason: No budget until next quarter (sound)');
        expect(text).toContain('Budget round is in April.');
        await expect(document.body).toBeAccessible();
    });

    it('shows typed markup as text', () => {
        const comment = '<img src=x onerror=alert(1)>';
        const element = place(moveView({ ...PUSH_1, comment }, TELLING));
        expect(part(element, '.comment').textContent).toBe(comment);
        expect(has(element, 'img')).toBe(false);
    });

    it('names the kind of a move that does not count, and asks it for no reason', () => {
        const element = place(moveView({ ...PUSH_2, kind: 'slip', mayExplain: true }, TELLING));
        expect(part(element, '.kind').textContent).toBe('Slip');
        expect(has(element, '.explain')).toBe(false);
    });

    it('offers no editing to those who may not', () => {
        expect(has(place(moveView({ ...PUSH_2, mayExplain: false }, TELLING)), '.explain')).toBe(false);
    });

    it('opens the reason below itself with the focus in it, filled with what is there', async () => {
        const asked = watchFocus();
        const element = place(moveView(PUSH_1, TELLING));
        await openEditor(element);
        expect(part(element, '.reason').value).toBe('NoBudget');
        expect(part(element, '.typed').value).toBe('Budget round is in April.');
        expect(asked).toEqual(['reason']);
        await expect(element).toBeAccessible();
    });

    it('closes on Escape and on Cancel, with the focus back on the button and nothing saved', async () => {
        const element = place();
        for (const leave of [
            () =>
                part(element, '.editor').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
            () => part(element, '.cancel').click()
        ]) {
            await openEditor(element);
            type(element, '.typed', 'half a thought');
            const asked = watchFocus();
            leave();
            await settle();
            expect(has(element, '.editor')).toBe(false);
            expect(asked).toEqual(['explain']);
        }
        expect(save).not.toHaveBeenCalled();
        await openEditor(element);
        expect(part(element, '.typed').value).toBe('');
    });

    it('saves reason and comment, confirms, and tells its panel', async () => {
        save.mockResolvedValue(null);
        const explained = jest.fn();
        const element = place();
        element.addEventListener('explained', explained);
        await openEditor(element);
        type(element, '.reason', 'NoBudget');
        type(element, '.typed', 'Stay close.');
        const asked = watchFocus();
        part(element, '.save').click();
        await settle();
        expect(save).toHaveBeenCalledWith({
            opportunityId: '006000000000001AAA',
            moveKey: 'h3',
            reason: 'NoBudget',
            comment: 'Stay close.'
        });
        expect(has(element, '.editor')).toBe(false);
        expect(part(element, '.confirmation').textContent).toBe('Reason saved.');
        expect(explained).toHaveBeenCalledTimes(1);
        expect(asked).toEqual(['explain']);
    });

    it('takes a reason away by choosing none', async () => {
        save.mockResolvedValue(null);
        const element = place(moveView(PUSH_1, TELLING));
        await openEditor(element);
        type(element, '.reason', '');
        type(element, '.typed', '');
        part(element, '.save').click();
        await settle();
        expect(save.mock.lastCall?.[0]).toMatchObject({ reason: null, comment: null });
    });

    it('cannot be changed or left while it saves', async () => {
        let finish: () => void = () => undefined;
        save.mockReturnValue(new Promise((resolve) => (finish = () => resolve(null))));
        const element = place();
        await openEditor(element);
        part(element, '.save').click();
        await settle();
        for (const selector of ['.reason', '.typed', '.save', '.cancel']) {
            expect(part(element, selector).disabled).toBe(true);
        }
        part(element, '.editor').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await settle();
        expect(has(element, '.editor')).toBe(true);
        finish();
        await settle();
        expect(has(element, '.editor')).toBe(false);
    });

    it('keeps what was typed when the save fails, and says what failed', async () => {
        save.mockRejectedValue({ status: 500, body: { message: 'This push is gone.' } });
        const explained = jest.fn();
        const element = place();
        element.addEventListener('explained', explained);
        await openEditor(element);
        type(element, '.reason', 'NoBudget');
        type(element, '.typed', 'A long story.');
        const asked = watchFocus();
        part(element, '.save').click();
        await settle();
        expect(part(element, '[role="alert"]').textContent).toBe(
            'Not saved; what you entered is still here. This push is gone.'
        );
        expect(part(element, '.reason').value).toBe('NoBudget');
        expect(part(element, '.typed').value).toBe('A long story.');
        expect(part(element, '.save').disabled).toBe(false);
        expect(asked).toEqual(['save']);
        expect(explained).not.toHaveBeenCalled();
    });

    it('keeps an open editor as it is when the panel refreshes', async () => {
        const element = place();
        await openEditor(element);
        type(element, '.typed', 'half a thought');
        Object.assign(element, { move: moveView({ ...PUSH_2, reason: 'NoBudget' }, TELLING) });
        await settle();
        expect(part(element, '.typed').value).toBe('half a thought');
    });
});
