import { createElement } from 'lwc';

import getAgenda from '@salesforce/apex/CoachAgendaController.getAgenda';

import type { CoachAgenda as Agenda } from 'apex/dto';
import CoachAgenda from 'c/coachAgenda';
import type { AgendaChange } from 'c/coachAgenda';
import { readAgenda, writeAgenda } from 'c/coachAgendaWords';

import { AGENDA, GAP, PRAISE, RISK } from '../../coachAgendaWords/__tests__/agendas';

jest.mock('@salesforce/apex/CoachAgendaController.getAgenda', () => ({ default: jest.fn() }), { virtual: true });

const load = getAgenda as jest.MockedFunction<typeof getAgenda>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Part = HTMLElement & Record<string, unknown>;

interface Placed {
    readonly element: HTMLElement & Record<string, unknown>;
    readonly told: AgendaChange[];
}

async function show(properties: Record<string, unknown> = {}): Promise<Placed> {
    const element = createElement('c-coach-agenda', { is: CoachAgenda }) as unknown as Placed['element'];
    const told: AgendaChange[] = [];
    element.addEventListener('agendachange', (event) => told.push((event as CustomEvent<AgendaChange>).detail));
    Object.assign(element, { repId: '005000000000001AAA', value: '', ...properties });
    document.body.appendChild(element);
    await settle();
    return { element, told };
}

const all = (element: HTMLElement, selector: string): Part[] => [
    ...(element.shadowRoot?.querySelectorAll<Part>(selector) ?? [])
];

function part(element: HTMLElement, selector: string): Part {
    const [found] = all(element, selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';
const last = (told: AgendaChange[]): AgendaChange => told[told.length - 1] as AgendaChange;
const keys = ({ value }: AgendaChange): string[] => readAgenda(value).lines.map(({ key }) => key);

async function type(element: HTMLElement, text: string): Promise<void> {
    part(element, '.own').dispatchEvent(new CustomEvent('change', { detail: { value: text } }));
    await settle();
}

beforeEach(() => load.mockReset().mockResolvedValue(AGENDA));
afterEach(() => document.body.replaceChildren());

describe('c-coach-agenda', () => {
    it('proposes an agenda and tells it once', async () => {
        const { element, told } = await show();
        expect(load).toHaveBeenCalledWith({ repId: '005000000000001AAA' });
        expect(textOf(element)).toContain('One real gap in what Ana Ruiz does');
        expect(all(element, '.tick').map(({ label }) => label)[0]).toContain('Win rate: 12% on 60 closed deals');
        expect(told).toHaveLength(1);
        expect(told[0]).toMatchObject({ asked: 2, told: 1, earlyItems: 1, lateItems: 1 });
        expect(told[0]?.opportunityIds).toEqual([RISK.opportunityId]);
        expect(textOf(element)).toContain('2 questions, 1 statement; 1 early, 1 late');
        await expect(document.body).toBeAccessible();
    });

    it('shows what is kept without asking for it again', async () => {
        const value = writeAgenda({ made: '2020-01-02', finding: 'As it was', lines: readAgenda('Mine?').lines });
        const { element, told } = await show({ value });
        expect(load).not.toHaveBeenCalled();
        expect(told).toHaveLength(0);
        expect(textOf(element)).toContain('As it was');
        expect(textOf(element)).toContain('Made on Jan 2, 2020');
        expect(part(element, '.tick').label).toBe('Mine?');
    });

    it('shows typed markup as text', async () => {
        const { element } = await show({ readOnly: true, value: 'About <img src=x onerror=alert(1)>' });
        expect(textOf(element)).toContain('<img src=x onerror=alert(1)>');
        expect(all(element, 'img')).toHaveLength(0);
    });

    it('keeps ticks, marks, order and what was taken out', async () => {
        const { element, told } = await show();
        part(element, '.tick').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        expect(readAgenda(last(told).value).lines[0]?.done).toBe(true);
        part(element, '.mode').click();
        expect(last(told)).toMatchObject({ asked: 1, told: 2 });
        all(element, '[data-part="stage"]')[2]?.click();
        expect(last(told)).toMatchObject({ earlyItems: 2, lateItems: 1 });
        await settle();
        part(element, '.down').click();
        expect(keys(last(told))).toEqual([RISK.key, GAP.key, PRAISE.key]);
        await settle();
        all(element, '.remove')[0]?.click();
        expect(keys(last(told))).toEqual([GAP.key, PRAISE.key]);
        expect(last(told).opportunityIds).toEqual([]);
        await settle();
        expect(textOf(element)).toContain('Removed. 2 lines are left.');
    });

    it('moves the focus with a line, to the other button at either end', async () => {
        const asked: string[] = [];
        jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
            asked.push(`${this.className} ${this.dataset.key ?? ''}`);
        });
        const { element } = await show();
        all(element, '.up')[1]?.click();
        await settle();
        expect(asked).toEqual([`down ${RISK.key}`]);
        all(element, '.down')[0]?.click();
        await settle();
        expect(asked[1]).toBe(`down ${RISK.key}`);
    });

    it('does not read again what its parent gives back', async () => {
        const { element, told } = await show();
        const kept = last(told).value;
        element.value = kept;
        await settle();
        expect(load).toHaveBeenCalledTimes(1);
        expect(told).toHaveLength(1);
        expect(element.value).toBe(kept);
    });

    it('adds own lines by button and by Enter, and says gently when a question is late', async () => {
        const { element, told } = await show();
        expect(part(element, '.put').disabled).toBe(true);
        await type(element, 'When will it close?');
        expect(textOf(element)).toContain('A late question');
        part(element, '.put').click();
        expect(last(told)).toMatchObject({ asked: 3, lateItems: 2 });
        await settle();
        expect(textOf(element)).toContain('More late than early');
        await type(element, 'Thanks for the call notes.');
        part(element, '.add').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        expect(last(told)).toMatchObject({ asked: 3, told: 2 });
        expect(readAgenda(last(told).value).lines).toHaveLength(5);
    });

    it('offers questions for a gap and adds the one picked', async () => {
        load.mockResolvedValue({ ...AGENDA, items: [{ ...GAP, questions: ['Who holds the budget?'] }] });
        const { element, told } = await show();
        part(element, '.question').click();
        expect(readAgenda(last(told).value).lines[1]).toMatchObject({ source: 'cause', text: 'Who holds the budget?' });
        await settle();
        expect(all(element, '.question')).toHaveLength(0);
    });

    it('makes it again with own lines kept', async () => {
        const { element, told } = await show();
        await type(element, 'Mine?');
        part(element, '.put').click();
        await settle();
        load.mockResolvedValue({ ...AGENDA, state: 'noGaps', items: [PRAISE] });
        part(element, '.again').click();
        await settle();
        expect(keys(last(told))).toEqual([PRAISE.key, 'own:4']);
        expect(textOf(element)).toContain('No real gap');
    });

    it('says what failed, lets own lines be added, and tries again', async () => {
        load.mockRejectedValueOnce({ body: { message: 'These numbers are not yours.' }, status: 500 });
        const { element, told } = await show();
        expect(textOf(element)).toContain('The agenda could not be made');
        expect(told).toHaveLength(0);
        await type(element, 'Mine?');
        part(element, '.put').click();
        expect(last(told).asked).toBe(1);
        await settle();
        part(element, '.retry').click();
        await settle();
        expect(keys(last(told))).toContain('own:1');
        expect(keys(last(told))).toContain(GAP.key);
    });

    it('shows a reader the lines without anything to change them', async () => {
        const { element } = await show({
            readOnly: true,
            value: writeAgenda({ made: '', finding: '', lines: readAgenda('Mine?').lines })
        });
        expect(all(element, '.tick, .up, .remove, .own, .again')).toHaveLength(0);
        expect(textOf(element)).toContain('Mine?');
        await expect(document.body).toBeAccessible();
    });

    it('does not show the agenda of a rep who was left', async () => {
        let answer: (agenda: Agenda) => void = () => undefined;
        load.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
        const { element, told } = await show();
        element.repId = '005000000000002AAA';
        await settle();
        expect(told).toHaveLength(1);
        answer({ ...AGENDA, items: [] });
        await settle();
        expect(told).toHaveLength(1);
        expect(all(element, '.tick')).toHaveLength(3);
    });
});
