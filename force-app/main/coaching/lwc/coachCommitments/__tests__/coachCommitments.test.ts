import { createElement } from 'lwc';

import getCommitments from '@salesforce/apex/CoachCommitmentController.getCommitments';

import type { CoachCommitmentList } from 'apex/dto';
import CoachCommitments from 'c/coachCommitments';

import { ACTION, GOAL, TO_ME } from '../../coachCommitmentWords/__tests__/promises';

jest.mock('@salesforce/apex/CoachCommitmentController.getCommitments', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/CoachCommitmentController.report', () => ({ default: jest.fn() }), { virtual: true });

const read = getCommitments as jest.MockedFunction<typeof getCommitments>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Panel = HTMLElement & { state: string; heading: string; message: string };
type Row = HTMLElement & { commitment: typeof ACTION };

const LIST: CoachCommitmentList = {
    today: '2026-11-27',
    isCoach: false,
    mine: [ACTION, { ...GOAL, state: 'Done' }],
    promisedToMe: []
};

async function show(): Promise<HTMLElement> {
    const element = createElement('c-coach-commitments', { is: CoachCommitments });
    document.body.appendChild(element);
    await settle();
    return element;
}

const panel = (element: HTMLElement): Panel => element.shadowRoot!.querySelector<Panel>('c-coach-panel')!;
const rows = (element: HTMLElement, within = ''): Row[] => [
    ...element.shadowRoot!.querySelectorAll<Row>(`${within} c-coach-commitment`)
];
const text = (element: HTMLElement): string => element.shadowRoot!.textContent ?? '';

beforeEach(() => read.mockReset());
afterEach(() => document.body.replaceChildren());

describe('c-coach-commitments', () => {
    it('opens with the finding, open ones first, closed ones folded', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        expect(panel(element)).toMatchObject({ state: 'ready', heading: '1 commitment is due within a week.' });
        expect(text(element)).toContain('Promised by me (1)');
        expect(text(element)).not.toContain('Promised to me');
        expect(rows(element, '.closed')).toHaveLength(1);
        expect(text(element)).toContain('Closed in the last 30 days (1)');
        await expect(document.body).toBeAccessible();
    });

    it('shows both lists to who has both', async () => {
        read.mockResolvedValue({ ...LIST, isCoach: true, promisedToMe: [TO_ME] });
        const element = await show();
        expect(text(element)).toContain('Promised to me (1)');
        expect(panel(element).heading).toBe('2 commitments are due within a week.');
    });

    it('leaves what was ticked in its place, with a new finding', async () => {
        read.mockResolvedValue(LIST);
        const element = await show();
        rows(element)[0]?.dispatchEvent(
            new CustomEvent('reported', { detail: { commitment: { ...ACTION, state: 'Done' } } })
        );
        await settle();
        expect(panel(element).heading).toBe('No commitment is open.');
        expect(rows(element)[0]?.commitment.state).toBe('Done');
        expect(rows(element, '.closed')).toHaveLength(1);
    });

    it('says why it is empty, to a rep and to a coach', async () => {
        read.mockResolvedValue({ ...LIST, mine: [] });
        expect(panel(await show())).toMatchObject({ state: 'empty' });
        expect(panel(await show()).message).toContain('You have no commitments');
        read.mockResolvedValue({ ...LIST, mine: [], isCoach: true });
        expect(panel(await show()).message).toContain('Nobody has promised you anything');
    });

    it('says what failed and tries again', async () => {
        read.mockRejectedValueOnce({ body: { message: 'No access.' } }).mockResolvedValue(LIST);
        const element = await show();
        expect(panel(element)).toMatchObject({
            state: 'error',
            heading: 'Your commitments could not be shown',
            message: 'No access.'
        });
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element).state).toBe('ready');
    });

    it('reads anew when the viewer comes back, but not at once', async () => {
        read.mockResolvedValue(LIST);
        await show();
        window.dispatchEvent(new Event('focus'));
        expect(read).toHaveBeenCalledTimes(1);
        jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
        window.dispatchEvent(new Event('focus'));
        expect(read).toHaveBeenCalledTimes(2);
        jest.restoreAllMocks();
        document.body.replaceChildren();
        window.dispatchEvent(new Event('focus'));
        expect(read).toHaveBeenCalledTimes(2);
    });
});
