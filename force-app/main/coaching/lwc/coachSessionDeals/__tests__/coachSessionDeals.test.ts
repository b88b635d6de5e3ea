import { createElement } from 'lwc';

import CoachSessionDeals from 'c/coachSessionDeals';

import { ANA, DEAL } from '../../coachSessions/__tests__/company';

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const texts = (element: HTMLElement, selector: string): (string | null)[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);

const BIG = { opportunityId: DEAL, name: 'Big', stage: 'Qualification', stageNow: 'Proposal', early: true };
const HIDDEN = { opportunityId: '006000000000002AAA', name: null, stage: 'Negotiation', stageNow: null, early: false };

async function place(given: object): Promise<HTMLElement> {
    const element = createElement('c-coach-session-deals', { is: CoachSessionDeals });
    Object.assign(element, { repId: ANA, ...given });
    document.body.appendChild(element);
    await settle();
    return element;
}

afterEach(() => document.body.replaceChildren());

describe('c-coach-session-deals', () => {
    it('tells the stage of then and of now, and never the name of a deal the reader may not see', async () => {
        const element = await place({ deals: [BIG, HIDDEN], readOnly: true });
        expect(texts(element, '.name')).toEqual(['Big', 'A deal you may not see']);
        expect(texts(element, '.stage')).toEqual([
            'Discussed in Qualification, now in Proposal',
            'Discussed in Negotiation'
        ]);
        expect(texts(element, '.mark')).toEqual(['Early', 'Late']);
        expect(child(element, '.add')).toBeNull();
        expect(child(element, '.remove')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('adds a deal of the rep once, and takes one off', async () => {
        const told: string[][] = [];
        const element = await place({ deals: [BIG] });
        element.addEventListener('dealschange', (event) => told.push((event as CustomEvent<string[]>).detail));
        const picker = child(element, '.add') as Child;
        expect(picker.filter).toEqual({ criteria: [{ fieldPath: 'OwnerId', operator: 'eq', value: ANA }] });
        const clear = jest.fn();
        Object.assign(picker, { clearSelection: clear });
        for (const recordId of ['006000000000003AAA', DEAL, null]) {
            picker.dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
        }
        await settle();
        expect(told).toEqual([[DEAL, '006000000000003AAA']]);
        expect(texts(element, '.name')).toEqual(['Big', 'Being added']);
        child(element, '.remove')?.click();
        expect(told.at(-1)).toEqual(['006000000000003AAA']);
    });
});
