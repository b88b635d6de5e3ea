import { createElement } from 'lwc';

import report from '@salesforce/apex/CoachCommitmentController.report';

import type { CoachCommitmentView } from 'apex/dto';
import CoachCommitment from 'c/coachCommitment';

import { ACTION, GOAL, METRIC, TO_ME } from '../../coachCommitmentWords/__tests__/promises';

jest.mock('@salesforce/apex/CoachCommitmentController.report', () => ({ default: jest.fn() }), { virtual: true });

const send = report as jest.MockedFunction<typeof report>;
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

async function openReport(element: HTMLElement): Promise<void> {
    part(element, '[data-name="report"]').click();
    await settle();
}

beforeEach(() => send.mockReset());
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
            said: { commitmentId: ACTION.id, version: 1, progress: null, text: null, state: 'Done' }
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
        expect(part(element, '.text').value).toBe('Two said yes');
        type(element, '.count', '3');
        type(element, '.text', 'Three now');
        await expect(document.body).toBeAccessible();
        part(element, '.save').click();
        await settle();
        expect(send).toHaveBeenCalledWith({
            said: { commitmentId: GOAL.id, version: 1, progress: 3, text: 'Three now', state: null }
        });
        expect(find(element, '.editor')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain('3 of 5');
    });

    it('keeps what was typed when saving fails', async () => {
        send.mockRejectedValue({ body: { message: 'Somebody changed this.' } });
        const element = place(GOAL);
        await openReport(element);
        type(element, '.text', 'Three now');
        part(element, '.save').click();
        await settle();
        expect(part(element, '.failure').textContent).toBe(
            'Not saved; what you entered is still here. Somebody changed this.'
        );
        expect(part(element, '.text').value).toBe('Three now');
        expect((element as unknown as CoachCommitment).isEditing).toBe(true);
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
