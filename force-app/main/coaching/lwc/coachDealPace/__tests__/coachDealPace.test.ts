import { createElement } from 'lwc';

import type { CoachDealPace as Pace } from 'apex/dto';
import CoachDealPace from 'c/coachDealPace';

const COMPARED: Pace = { ageDays: 60, state: 'compared', q1: 20, median: 40, q3: 100 };

function place(pace: Pace): ShadowRoot {
    const element = createElement('c-coach-deal-pace', { is: CoachDealPace });
    Object.assign(element, { pace });
    document.body.appendChild(element);
    return element.shadowRoot!;
}

const at = (root: ShadowRoot, selector: string, name: string): string | null | undefined =>
    root.querySelector(selector)?.getAttribute(name);

afterEach(() => document.body.replaceChildren());

describe('c-coach-deal-pace', () => {
    it('draws the middle half, the median and this deal on one line that starts at zero', () => {
        // The line ends a tenth beyond the furthest mark, at 110 days.
        const root = place(COMPARED);
        expect(at(root, '.half', 'x')).toBe('18.2%');
        expect(Number.parseFloat(at(root, '.half', 'width') ?? '')).toBeCloseTo(90.9 - 18.2, 5);
        expect(at(root, '.median', 'x1')).toBe('36.4%');
        expect(at(root, '.own', 'cx')).toBe('54.5%');
    });

    it('keeps a deal on the line that has been open far longer', () => {
        expect(at(place({ ...COMPARED, ageDays: 400 }), '.own', 'cx')).toBe('90.9%');
    });

    it('says in words what it shows', async () => {
        const root = place(COMPARED);
        expect(at(root, 'svg', 'aria-label')).toBe(
            '60 days; won deals: a quarter within 20, half within 40, three in four within 100 days.'
        );
        await expect(document.body).toBeAccessible();
    });

    it.each([
        ['too few', { ...COMPARED, state: 'tooFew' }],
        ['an unknown age', { ...COMPARED, ageDays: null }]
    ])('draws nothing for %s', (_why, pace) => {
        expect(place(pace).querySelector('svg')).toBeNull();
    });
});
