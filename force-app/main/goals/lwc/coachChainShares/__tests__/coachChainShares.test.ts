import { createElement } from 'lwc';

import CoachChainShares from 'c/coachChainShares';
import type { PartChange } from 'c/coachChainShares';

import { TEAM } from '../../coachChainWords/__tests__/chains';

type Element = HTMLElement & InstanceType<typeof CoachChainShares>;
const GOALS = [{ kpi: 'DealsWon', label: 'Deals won', total: 10, grain: 'Quarter' }];
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function show(parts: number[], weights: number[]): Promise<Element> {
    const element = createElement('c-coach-chain-shares', { is: CoachChainShares }) as Element;
    Object.assign(element, { reps: TEAM.reps, goals: GOALS, parts: { DealsWon: parts }, weights });
    document.body.appendChild(element);
    await settle();
    return element;
}

const text = (element: HTMLElement): string => element.shadowRoot!.textContent ?? '';

afterEach(() => document.body.replaceChildren());

describe('c-coach-chain-shares', () => {
    it('shows each rep’s part, the sum, and who has no part because nobody has a goal', async () => {
        const element = await show([6, 4, 0], [60_000, 40_000, 0]);
        const inputs = [
            ...element.shadowRoot!.querySelectorAll<HTMLElement & { label: string; value: number }>('.cell')
        ];
        expect(inputs.map(({ label, value }) => [label, value])).toEqual([
            ['Ana Ruiz: Deals won', 6],
            ['Ben Ode: Deals won', 4],
            ['Cleo Fox: Deals won', 0]
        ]);
        expect(text(element)).toContain('10 of 10');
        expect(text(element)).toContain('In proportion to goal or quota of the period.');
        expect(text(element)).toContain('No goal or quota in this period, and so no part: Cleo Fox.');
        expect(text(element)).not.toContain('no longer add up');
        await expect(element).toBeAccessible();
    });

    it('says when parts no longer add up, and when they are equal', async () => {
        const element = await show([6, 4, 1], [0, 0, 0]);
        expect(text(element)).toContain('The parts no longer add up to what the chain needs: Deals won.');
        expect(text(element)).toContain('In equal parts');
        expect(text(element)).not.toContain('and so no part');
    });

    it('tells a part that is typed', async () => {
        const element = await show([6, 4, 0], [1, 1, 1]);
        const changes: PartChange[] = [];
        element.addEventListener('partchange', (event) => changes.push((event as CustomEvent<PartChange>).detail));
        const [, second] = [...element.shadowRoot!.querySelectorAll('.cell')];
        second?.dispatchEvent(new CustomEvent('change', { detail: { value: '5' } }));
        second?.dispatchEvent(new CustomEvent('change', { detail: { value: '-5' } }));
        expect(changes).toEqual([{ kpi: 'DealsWon', index: 1, value: 5 }]);
    });
});
