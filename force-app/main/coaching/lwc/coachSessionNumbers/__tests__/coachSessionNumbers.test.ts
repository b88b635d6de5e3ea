import { createElement } from 'lwc';

import CoachSessionNumbers from 'c/coachSessionNumbers';

const WIN = {
    kpi: 'WinRate',
    label: 'Win rate',
    unit: 'percent',
    value: 0.12,
    n: 60,
    lower: 0.06,
    upper: 0.22,
    valueNow: 0.2,
    nNow: 64,
    lowerNow: 0.12,
    upperNow: 0.31
};
const CALLS = { kpi: 'Calls', label: 'Calls', unit: 'number', value: null, n: null, valueNow: 31, nNow: 31 };

function place(given: object): HTMLElement {
    const element = createElement('c-coach-session-numbers', { is: CoachSessionNumbers });
    Object.assign(element, given);
    document.body.appendChild(element);
    return element;
}

const cells = (element: HTMLElement): (string | null)[][] =>
    [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        [...row.children].map((cell) => cell.textContent)
    );

afterEach(() => document.body.replaceChildren());

describe('c-coach-session-numbers', () => {
    it('sets then beside now, each with its records and range, the focus first; unknown is no zero', async () => {
        const element = place({ rows: [CALLS, WIN], frozenOn: '2026-11-20', focus: 'WinRate' });
        expect(cells(element)).toEqual([
            ['Win rate', '12% of 60 (6% – 22%)', '20% of 64 (12% – 31%)'],
            ['Calls', '–', '31']
        ]);
        expect(element.shadowRoot?.textContent).toContain('A change is no proof of a cause.');
        await expect(element).toBeAccessible();
    });

    it('tells the numbers of now alone while nothing is frozen, and that they will be', () => {
        const element = place({ rows: [WIN] });
        expect(cells(element)).toEqual([['Win rate', '20% of 64 (12% – 31%)']]);
        expect(element.shadowRoot?.textContent).toContain('Frozen when you save the session');
    });

    it('says when there are none', () => {
        expect(place({ rows: [] }).shadowRoot?.textContent).toBe('There are no numbers of this rep yet.');
    });
});
