import { createElement } from 'lwc';

import CoachScorecardRange from 'c/coachScorecardRange';

import { EMAILS, WIN_RATE } from '../../coachScorecardWords/__tests__/cards';

function show(row: object, more: object = {}): HTMLElement {
    const element = createElement('c-coach-scorecard-range', { is: CoachScorecardRange });
    Object.assign(element, { row, domain: { from: 0, to: 1 }, currency: 'EUR', ...more });
    document.body.appendChild(element);
    return element;
}

const part = (element: HTMLElement, selector: string): Element | null =>
    element.shadowRoot?.querySelector(selector) ?? null;

afterEach(() => document.body.replaceChildren());

describe('c-coach-scorecard-range', () => {
    it('draws the value, its range, the peers and the benchmark reps', async () => {
        const element = show(WIN_RATE);
        for (const name of ['.own', '.own-bar', '.peers', '.peers-bar', '.best']) {
            expect(part(element, name)).not.toBeNull();
        }
        await expect(element).toBeAccessible();
    });

    it('says in words all that it draws', () => {
        const label = part(show(WIN_RATE), 'svg')?.getAttribute('aria-label');
        expect(label).toMatch(/^11\.7%, plausibly 5\.8.*22.*%\. All peers together 28\.3%; the middle half 24.*33%/);
        expect(label).toMatch(/Benchmark reps 41%/);
    });

    it('draws nothing that is not known, and says so', async () => {
        const element = show(EMAILS, { hatched: true });
        expect(part(element, 'circle')).toBeNull();
        expect(part(element, 'rect')).toBeNull();
        expect(part(element, '.frame_hatched')).not.toBeNull();
        expect(part(element, 'svg')?.getAttribute('aria-label')).toBe('not known. No peers to compare with.');
        await expect(element).toBeAccessible();
    });

    it('says the peers’ value where there are no quartiles', () => {
        const label = part(show({ unit: 'percent', value: 0.2, peerValue: 0.3 }), 'svg')?.getAttribute('aria-label');
        expect(label).toBe('20%. All peers together 30%.');
    });
});
