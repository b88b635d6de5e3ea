import { createElement } from 'lwc';

import CoachScorecardPeers from 'c/coachScorecardPeers';

import { EMAILS, MEETINGS, WIN_RATE } from '../../coachScorecardWords/__tests__/cards';

const BINS = [
    { lower: 70, upper: 90, people: 5, isOwn: false },
    { lower: 90, upper: 110, people: 6, isOwn: true }
];
const DOTS = [
    { repId: 'own', name: 'Ana Ruiz', value: 0.1167, n: 60, isOwn: true, isBenchmark: false },
    { repId: 'ben', name: 'Ben Okafor', value: 0.24, n: 50, isOwn: false, isBenchmark: false },
    { repId: 'jon', name: 'Jon Bell', value: 0.41, n: 70, isOwn: false, isBenchmark: true }
];

function show(values: object): HTMLElement {
    const element = createElement('c-coach-scorecard-peers', { is: CoachScorecardPeers });
    Object.assign(element, { currency: 'EUR', ...values });
    document.body.appendChild(element);
    return element;
}

const part = (element: HTMLElement, selector: string): Element | null =>
    element.shadowRoot?.querySelector(selector) ?? null;
const all = (element: HTMLElement, selector: string): Element[] => [
    ...(element.shadowRoot?.querySelectorAll(selector) ?? [])
];

afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard-peers', () => {
    it('draws quartiles, with the same in words', async () => {
        const element = show({ row: WIN_RATE, bins: [], dots: [] });
        expect(part(element, '.box')).not.toBeNull();
        expect(part(element, '.median')).not.toBeNull();
        expect(part(element, '.dot_own')).not.toBeNull();
        expect(element.shadowRoot?.textContent).toContain(
            'A quarter of the peers is at 24% or below, half at 28% or below, a quarter at 33% or above. Own value: 12%.'
        );
        await expect(element).toBeAccessible();
    });

    it('draws bins of people as columns', async () => {
        const element = show({ row: MEETINGS, bins: BINS, dots: [] });
        expect(all(element, '.column').map((column) => column.getAttribute('height'))).toEqual(['83.33%', '100%']);
        expect(part(element, 'svg')?.getAttribute('aria-label')).toMatch(
            /^Peers by value: 70.90: 5 peers and 90.110: 6 peers\. Own value: 96\.$/
        );
        await expect(element).toBeAccessible();
    });

    it('draws people as dots where Apex gives them, the own one and benchmark reps marked', async () => {
        const element = show({ row: WIN_RATE, bins: BINS, dots: DOTS });
        expect(all(element, 'circle')).toHaveLength(3);
        expect(all(element, '.dot_own')).toHaveLength(1);
        expect(all(element, '.dot_best')).toHaveLength(1);
        expect(all(element, 'title').map((title) => title.textContent)).toContain('Jon Bell 41% (benchmark rep)');
        expect(part(element, 'svg')?.getAttribute('aria-label')).toBe(
            'Peers: Ben Okafor 24% and Jon Bell 41% (benchmark rep). Own value: 12%.'
        );
        await expect(element).toBeAccessible();
    });

    it('says that fewer than five peers are not shown', async () => {
        const element = show({ row: EMAILS, bins: null, dots: null });
        expect(part(element, 'svg')).toBeNull();
        expect(element.shadowRoot?.textContent).toMatch(/fewer than five peers/);
        await expect(element).toBeAccessible();
    });
});
