import { createElement } from 'lwc';

import CoachChainStep from 'c/coachChainStep';
import type { StepChange } from 'c/coachChainStep';
import { NO_TRIES, viewOf } from 'c/coachChainWords';
import type { StepView } from 'c/coachChainWords';

import { CHAIN } from '../../coachChainWords/__tests__/chains';

type Element = HTMLElement & InstanceType<typeof CoachChainStep>;
interface Props {
    step?: StepView;
    isSaveable?: boolean;
    isChosen?: boolean;
}
const steps = viewOf(CHAIN, CHAIN.periods?.[0], NO_TRIES).steps;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function show(kpi: string, props: Props = {}): Promise<{ element: Element; changes: StepChange[] }> {
    const element = createElement('c-coach-chain-step', { is: CoachChainStep }) as Element;
    const step = steps.find((one) => one.kpi === kpi);
    Object.assign(element, { step, isSaveable: true, longestGrain: 'Quarter', ...props });
    const changes: StepChange[] = [];
    element.addEventListener('stepchange', (event) => changes.push((event as CustomEvent<StepChange>).detail));
    document.body.appendChild(element);
    await settle();
    return { element, changes };
}

const find = (element: HTMLElement, selector: string): HTMLElement =>
    element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const fire = (target: HTMLElement, name: string, detail: unknown): boolean =>
    target.dispatchEvent(new CustomEvent(name, { detail }));

afterEach(() => document.body.replaceChildren());

describe('c-coach-chain-step', () => {
    it('shows the number, the rate and a slider that says what it takes', async () => {
        const { element } = await show('DealsOpened');
        expect(find(element, '.count').textContent).toBe('40 opportunities');
        expect(find(element, '.link-title').textContent).toBe('25% of New opportunities become Deals won');
        const slider = find(element, '.range') as HTMLInputElement;
        expect(slider.value).toBe('25');
        expect(slider.getAttribute('aria-valuetext')).toBe('25%: 40 opportunities needed');
        expect(slider.labels?.[0]?.textContent ?? find(element, 'label').textContent).toBe(
            'What if: New opportunities to Deals won'
        );
        await expect(element).toBeAccessible();
    });

    it('tells a rate that is tried: a share from per cent, a ratio as it is', async () => {
        const share = await show('DealsOpened');
        const slider = find(share.element, '.range') as HTMLInputElement;
        slider.value = '30';
        slider.dispatchEvent(new Event('input'));
        fire(find(share.element, '.typed'), 'change', { value: '12.5' });
        fire(find(share.element, '.typed'), 'change', { value: '' });
        fire(find(share.element, '.typed'), 'change', { value: '-3' });
        expect(share.changes).toEqual([
            { kpi: 'DealsOpened', rate: 0.3 },
            { kpi: 'DealsOpened', rate: 0.125 },
            { kpi: 'DealsOpened', rate: null }
        ]);
        const ratio = await show('Meetings');
        fire(find(ratio.element, '.typed'), 'change', { value: '1.5' });
        expect(ratio.changes).toEqual([{ kpi: 'Meetings', rate: 1.5 }]);
    });

    it('offers the way back only once something was tried', async () => {
        expect(find((await show('DealsOpened')).element, '.reset')).toBeNull();
        const tried = viewOf(CHAIN, CHAIN.periods?.[0], { ...NO_TRIES, rates: { DealsOpened: 0.3 } });
        const step = tried.steps.find(({ kpi }) => kpi === 'DealsOpened')!;
        const { element, changes } = await show('DealsOpened', { step });
        find(element, '.reset').click();
        expect(changes).toEqual([{ kpi: 'DealsOpened', rate: null }]);
    });

    it('can be ticked with a time frame, but not without a number or by who may not', async () => {
        const { element, changes } = await show('DealsWon', { isChosen: true });
        expect(find(element, '.link')).toBeNull();
        fire(find(element, '.goal lightning-input'), 'change', { checked: false });
        fire(find(element, '.grain'), 'change', { value: 'Month' });
        expect(changes).toEqual([
            { kpi: 'DealsWon', isChosen: false },
            { kpi: 'DealsWon', grain: 'Month' }
        ]);
        expect(find((await show('DealsWon', { isChosen: false })).element, '.grain')).toBeNull();
        expect(find((await show('DealsWon', { isSaveable: false })).element, '.goal')).toBeNull();
        const gap = viewOf(CHAIN, CHAIN.periods?.[1], NO_TRIES).steps[0]!;
        const empty = (await show('DealsWon', { step: gap })).element;
        expect(find(empty, '.goal')).toBeNull();
        expect(find(empty, '.gap').textContent).toBe('Needs a goal first.');
    });
});
