import { createElement } from 'lwc';

import report from '@salesforce/apex/CoachCommitmentController.report';
import saveReportDraft from '@salesforce/apex/CoachCommitmentController.saveReportDraft';

import type { CoachCommitmentView } from 'apex/dto';
import CoachCommitment from 'c/coachCommitment';

import { ACTION, GOAL, METRIC, TO_ME } from '../../coachCommitmentWords/__tests__/promises';

jest.mock('@salesforce/apex/CoachCommitmentController.report', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachCommitmentController.saveReportDraft', () => ({ default: jest.fn() }), {
    virtual: true
});

const send = report as jest.MockedFunction<typeof report>;
const keep = saveReportDraft as jest.MockedFunction<typeof saveReportDraft>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Field = HTMLElement & { value: string; disabled: boolean; label: string };

function place(commitment: CoachCommitmentView, more: object = {}): HTMLElement {
    const element = createElement('c-coach-commitment', { is: CoachCommitment });
    Object.assign(element, { commitment, ...more });
    document.body.appendChild(element);
    return element;
}

const find = (element: HTMLElement, selector: string): Field | null =>
    element.shadowRoot?.querySelector<Field>(selector) ?? null;

function part(element: HTMLElement, selector: string): Field {
    const found = find(element, selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

const labels = (element: HTMLElement): string[] =>
    [...(element.shadowRoot?.querySelectorAll<Field>('.action') ?? [])].map(({ label }) => label);

function type(element: HTMLElement, selector: string, value: string): void {
    part(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

/** The report's text field, or the choice in its place. */
function textField(element: HTMLElement, selector = '.field'): Field {
    return part(part(element, '.text'), selector);
}

function write(element: HTMLElement, value: string): void {
    textField(element).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

async function pause(element: HTMLElement): Promise<void> {
    textField(element).dispatchEvent(new CustomEvent('blur'));
    await settle();
}

const draftOf = (text: string, draftVersion: number): object => ({
    draft: { commitmentId: GOAL.id, text, draftVersion }
});

async function openReport(element: HTMLElement): Promise<void> {
    part(element, '[data-name="report"]').click();
    await settle();
}

beforeEach(() => {
    send.mockReset();
    keep.mockReset();
    keep.mockResolvedValue({ draftVersion: 7, conflict: false, theirs: null, theirDraftVersion: null });
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-commitment', () => {
    it('is ticked with one click, and says so', async () => {
        const done = { ...ACTION, state: 'Done', mayMark: false, mayReport: false, mayReopen: true, version: 2 };
        send.mockResolvedValue(done);
        const element = place(ACTION);
        const reported = jest.fn();
        element.addEventListener('reported', reported);
        part(element, '[data-name="Done"]').click();
        await settle();
        expect(send).toHaveBeenCalledWith({
            said: { commitmentId: ACTION.id, version: 1, progress: null, text: null, draftVersion: null, state: 'Done' }
        });
        expect(reported).toHaveBeenCalledTimes(1);
        expect(labels(element)).toEqual(['Open again']);
        expect(part(element, '.confirmation').textContent).toBe('Saved.');
        await expect(document.body).toBeAccessible();
    });

    it('reports back a number and a text in place', async () => {
        send.mockResolvedValue({ ...GOAL, progress: 3, version: 2 });
        const element = place(GOAL);
        await openReport(element);
        expect(part(element, '.count').value).toBe('2');
        expect(textField(element).value).toBe('Two said yes');
        type(element, '.count', '3');
        write(element, 'Three now');
        await expect(document.body).toBeAccessible();
        part(element, '.save').click();
        await settle();
        expect(send).toHaveBeenCalledWith({
            said: { commitmentId: GOAL.id, version: 1, progress: 3, text: 'Three now', draftVersion: 7, state: null }
        });
        expect(find(element, '.editor')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain('3 of 5');
    });

    it('keeps what was typed when saving fails', async () => {
        send.mockRejectedValue({ body: { message: 'Somebody changed this.' } });
        const element = place(GOAL);
        await openReport(element);
        write(element, 'Three now');
        part(element, '.save').click();
        await settle();
        expect(keep).toHaveBeenCalledWith(draftOf('Three now', 0));
        expect(part(element, '.failure').textContent).toBe(
            'Not saved; what you entered is still here. Somebody changed this.'
        );
        expect(textField(element).value).toBe('Three now');
        expect((element as unknown as CoachCommitment).isEditing).toBe(true);
    });

    it('keeps what is typed as a draft, and goes on with it after a reload', async () => {
        const element = place(GOAL);
        await openReport(element);
        expect(keep).not.toHaveBeenCalled();
        write(element, 'Three n');
        await pause(element);
        write(element, 'Three now');
        await pause(element);
        expect(keep.mock.calls).toEqual([[draftOf('Three n', 0)], [draftOf('Three now', 7)]]);
        expect(send).not.toHaveBeenCalled();

        const later = place({ ...GOAL, reportDraft: 'Three now', reportDraftVersion: 7 });
        expect(labels(later)).toEqual(['Continue report', 'Done']);
        await openReport(later);
        expect(textField(later).value).toBe('Three now');
        write(later, 'Three now!');
        await pause(later);
        expect(keep).toHaveBeenLastCalledWith(draftOf('Three now!', 7));
    });

    it('sends what is typed when the page goes away, whatever shows it', async () => {
        const element = place(GOAL);
        await openReport(element);
        write(element, 'Three');
        window.dispatchEvent(new Event('pagehide'));
        await settle();
        expect(keep).toHaveBeenCalledWith(draftOf('Three', 0));
        write(element, 'Three now');
        element.remove();
        await settle();
        expect(keep).toHaveBeenLastCalledWith(draftOf('Three now', 7));
    });

    it('asks before the page is closed while the server lacks something', async () => {
        keep.mockRejectedValue({ body: { message: 'Not now.' } });
        const element = place(GOAL);
        await openReport(element);
        write(element, 'Three');
        await pause(element);
        const leaving = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(leaving);
        expect(leaving.defaultPrevented).toBe(true);
        expect(textField(element, '.failure').textContent).toContain('Not now.');
        part(element, '.cancel').click();
        await settle();
    });

    it('lets the rep choose when another window has another draft, before anything is saved', async () => {
        keep.mockResolvedValueOnce({ draftVersion: 0, conflict: true, theirs: 'Four', theirDraftVersion: 9 });
        const element = place(GOAL);
        await openReport(element);
        write(element, 'Three');
        part(element, '.save').click();
        await settle();
        expect(send).not.toHaveBeenCalled();
        expect(textField(element, '.theirs').textContent).toBe('Four');
        await expect(document.body).toBeAccessible();
        textField(element, '.keep-both').click();
        await settle();
        expect(keep).toHaveBeenLastCalledWith(draftOf('Three\n\nFour', 9));
    });

    it('goes on with what was typed while it was saved', async () => {
        let answer: (view: CoachCommitmentView) => void = () => undefined;
        send.mockReturnValue(
            new Promise((resolve) => {
                answer = resolve;
            })
        );
        const element = place(GOAL);
        await openReport(element);
        write(element, 'Three');
        part(element, '.save').click();
        await settle();
        write(element, 'Three now');
        answer({ ...GOAL, reportText: 'Three', version: 2 });
        await settle();
        expect(textField(element).value).toBe('Three now');
        await pause(element);
        expect(keep).toHaveBeenLastCalledWith(draftOf('Three now', 0));
    });

    it('takes a draft back with Cancel', async () => {
        const element = place({ ...GOAL, reportDraft: 'Three', reportDraftVersion: 7 });
        await openReport(element);
        part(element, '.cancel').click();
        await settle();
        expect(keep).toHaveBeenLastCalledWith(draftOf('Two said yes', 7));
        expect(labels(element)).toEqual(['Report back', 'Done']);
    });

    it('keeps the draft on Escape, and says so', async () => {
        const element = place(GOAL);
        await openReport(element);
        write(element, 'Three');
        part(element, '.text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(find(element, '.editor')).toBeNull();
        expect(part(element, '.confirmation').textContent).toBe('Your draft is kept.');
        expect(keep).toHaveBeenCalledWith(draftOf('Three', 0));
        await openReport(element);
        expect(textField(element).value).toBe('Three');
    });

    it('closes the report on Escape without saving', async () => {
        const element = place(GOAL);
        await openReport(element);
        part(element, '.text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(find(element, '.editor')).toBeNull();
        expect(send).not.toHaveBeenCalled();
    });

    it('offers each what each may say', () => {
        expect(labels(place(ACTION))).toEqual(['Done', 'Report back']);
        expect(labels(place(GOAL))).toEqual(['Report back', 'Done']);
        expect(labels(place(METRIC))).toEqual(['Report back']);
        expect(labels(place({ ...METRIC, mayMark: true, daysLeft: -1 }))).toEqual([
            'Report back',
            'Done',
            'Not reached'
        ]);
        expect(labels(place(TO_ME))).toEqual(['Done', 'Drop']);
        expect(labels(place({ ...TO_ME, mayMark: false, mayClose: false }))).toEqual([]);
    });

    it('asks for no number where the system measures', async () => {
        const element = place(METRIC);
        await openReport(element);
        expect(find(element, '.count')).toBeNull();
    });

    it('shows typed markup as text', () => {
        const text = '<img src=x onerror=alert(1)>';
        const element = place({ ...GOAL, text, reportText: text });
        expect(part(element, '.words').textContent).toBe(text);
        expect(part(element, '.report-text').textContent).toBe(text);
        expect(find(element, 'img')).toBeNull();
    });

    it('leads to its session where it is asked to', () => {
        expect(find(place(ACTION), '.session')).toBeNull();
        const link = part(place(ACTION, { linksSession: true }), '.session');
        expect(link.getAttribute('href')).toBe(
            '/lightning/r/User/005000000000001AAA/view?c__session=a02000000000001AAA'
        );
    });
});
