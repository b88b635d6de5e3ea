import { createElement } from 'lwc';

import CoachCauseEvidence from 'c/coachCauseEvidence';
import { evidenceOf } from 'c/coachCauseWords';

import { CALLS, WIN_RATE, WRONG_PERSON } from '../../coachCauseWords/__tests__/lists';

jest.mock(
    '@salesforce/apex/CoachScorecardController.getRecords',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function place(): HTMLElement {
    const element = createElement('c-coach-cause-evidence', { is: CoachCauseEvidence });
    const numbers = [WIN_RATE, CALLS, WRONG_PERSON.measure!].map((number) => evidenceOf(number, 'EUR'));
    Object.assign(element, { numbers, repId: '005000000000001AAA', window: '12M', currency: 'EUR' });
    document.body.appendChild(element);
    return element;
}

const buttons = (element: HTMLElement): HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])
];
const records = (element: HTMLElement): (HTMLElement & { kpi: string; unit: string })[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { kpi: string; unit: string }>(
        'c-coach-scorecard-records'
    ) ?? [])
];

afterEach(() => document.body.replaceChildren());

describe('c-coach-cause-evidence', () => {
    it('shows each number with its range, its peers and why it has its status', async () => {
        const element = place();
        const text = element.shadowRoot?.textContent ?? '';
        expect(text).toContain('12% of 60 closed deals');
        expect(text).toMatch(/peers 24.*33%/);
        expect(text).toContain('enough records to say so');
        await expect(element).toBeAccessible();
    });

    it('opens the records of one number at a time, and closes them with Escape', async () => {
        const element = place();
        expect(buttons(element)).toHaveLength(2);
        buttons(element)[0]!.click();
        await settle();
        expect(records(element).map(({ kpi }) => kpi)).toEqual(['WinRate']);
        expect(buttons(element)[0]!.getAttribute('aria-expanded')).toBe('true');
        buttons(element)[1]!.click();
        await settle();
        expect(records(element).map(({ kpi }) => kpi)).toEqual(['Calls']);
        buttons(element)[1]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await settle();
        expect(records(element)).toHaveLength(0);
    });
});
