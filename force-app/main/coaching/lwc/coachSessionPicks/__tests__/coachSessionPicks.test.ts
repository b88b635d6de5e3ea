import { createElement } from 'lwc';

import CoachSessionPicks from 'c/coachSessionPicks';

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const pickers = (element: HTMLElement): Child[] => [...(element.shadowRoot?.querySelectorAll<Child>('.pick') ?? [])];

function place(several: boolean, given: string[] = []): { element: HTMLElement; told: string[][] } {
    const element = createElement('c-coach-session-picks', { is: CoachSessionPicks });
    const told: string[][] = [];
    Object.assign(element, { label: 'Person {0}', objectApiName: 'User', several, given });
    element.addEventListener('pickschange', (event) => told.push((event as CustomEvent<string[]>).detail));
    document.body.appendChild(element);
    return { element, told };
}

async function pick(element: HTMLElement, at: number, recordId: string | null): Promise<void> {
    pickers(element)[at]?.dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
    await settle();
}

afterEach(() => document.body.replaceChildren());

describe('c-coach-session-picks', () => {
    it('picks one record, another instead, or none', async () => {
        const { element, told } = place(false);
        await pick(element, 0, 'a');
        await pick(element, 0, 'b');
        await pick(element, 0, null);
        expect(told).toEqual([['a'], ['b'], []]);
        expect(pickers(element)).toHaveLength(1);
    });

    it('offers another picker below each that is filled, and takes an emptied one away', async () => {
        const { element, told } = place(true);
        await pick(element, 0, 'a');
        await pick(element, 1, 'b');
        expect(pickers(element).map(({ label, value }) => [label, value])).toEqual([
            ['Person 1', 'a'],
            ['Person 2', 'b'],
            ['Person 3', null]
        ]);
        await pick(element, 0, null);
        expect(told.at(-1)).toEqual(['b']);
        expect(pickers(element).map(({ value }) => value)).toEqual(['b', null]);
        await expect(element).toBeAccessible();
    });

    it('shows the records that were picked beforehand, with an empty picker below them', async () => {
        const { element, told } = place(true, ['a', 'b']);
        expect(pickers(element).map(({ value }) => value)).toEqual(['a', 'b', null]);
        await pick(element, 0, null);
        await pick(element, 1, 'c');
        expect(told).toEqual([['b'], ['b', 'c']]);
    });

    it('counts nobody twice', async () => {
        const { element, told } = place(true);
        await pick(element, 0, 'a');
        await pick(element, 1, 'a');
        expect(told.at(-1)).toEqual(['a']);
    });
});
