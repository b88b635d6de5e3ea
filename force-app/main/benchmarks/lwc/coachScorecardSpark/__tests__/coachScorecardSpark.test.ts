import { createElement } from 'lwc';

import CoachScorecardSpark from 'c/coachScorecardSpark';

import { CALLS, WIN_RATE, months } from '../../coachScorecardWords/__tests__/cards';

function show(values: object): HTMLElement {
    const element = createElement('c-coach-scorecard-spark', { is: CoachScorecardSpark });
    Object.assign(element, { currency: 'EUR', ...values });
    document.body.appendChild(element);
    return element;
}

const part = (element: HTMLElement, selector: string): Element | null =>
    element.shadowRoot?.querySelector(selector) ?? null;
const words = (element: HTMLElement): string | null => part(element, 'svg')?.getAttribute('aria-label') ?? null;

afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard-spark', () => {
    it('draws the own months over the peers’ and says where they start and end', async () => {
        const element = show({ months: WIN_RATE.months, unit: 'percent' });
        expect(part(element, '.own')?.getAttribute('d')).toMatch(/^M4 .*M/);
        expect(part(element, '.peers')).not.toBeNull();
        expect(part(element, '.end')).not.toBeNull();
        expect(words(element)).toBe('From 20% in Oct 2025 to 9% in Oct 2026');
        await expect(element).toBeAccessible();
    });

    it('draws a manager’s percentiles on an axis from 0 to 100, with its middle', () => {
        const element = show({ months: WIN_RATE.months, percentiles: WIN_RATE.percentiles, unit: 'percent' });
        expect(words(element)).toBe('Percentile among peers: from 50 in Oct 2025 to 8 in Oct 2026');
        expect(part(element, '.own')?.getAttribute('d')).toMatch(/^M4 14/);
        expect(part(element, '.peers')?.getAttribute('d')).toMatch(/^M4 14L.* 14$/);
    });

    it('leaves the peers out where they may not be shown', () => {
        expect(part(show({ months: CALLS.months, unit: 'number' }), '.peers')).toBeNull();
    });

    it('shows a lone month as a dot', () => {
        const element = show({ months: months([null, 5, null]), unit: 'number' });
        expect(part(element, '.own')).toBeNull();
        expect(part(element, '.lone')).not.toBeNull();
        expect(words(element)).toBe('5 in Nov 2025');
    });

    it('says that there is nothing', async () => {
        const element = show({ months: [], unit: 'number' });
        expect(words(element)).toBe('No complete month with records');
        expect(part(element, '.end')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
