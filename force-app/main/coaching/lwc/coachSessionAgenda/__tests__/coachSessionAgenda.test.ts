import { createElement } from 'lwc';

import getAgenda from '@salesforce/apex/CoachAgendaController.getAgenda';

import type { CoachSessionText } from 'apex/dto';
import { QUIET_MS } from 'c/coachAutosave';
import CoachSessionAgenda from 'c/coachSessionAgenda';
import { SessionText } from 'c/coachSessionTexts';
import type { SaveDraft } from 'c/coachSessionTexts';

import { ANA, SESSION, textOf } from '../../coachSessions/__tests__/company';

jest.mock('@salesforce/apex/CoachAgendaController.getAgenda', () => ({ default: jest.fn() }), { virtual: true });

type Child = HTMLElement & Record<string, unknown>;
const save = jest.fn<ReturnType<SaveDraft>, Parameters<SaveDraft>>();
const propose = getAgenda as jest.MockedFunction<typeof getAgenda>;
const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;

const MINE = '{"made":"","finding":"Mine","lines":[]}';
const THEIRS = '{"made":"","finding":"Theirs","lines":[]}';

let source: SessionText;

async function place(saved: Partial<CoachSessionText> = {}, held = false): Promise<HTMLElement> {
    source = SessionText.open(SESSION, textOf('Agenda', saved), save, () => false);
    const element = createElement('c-coach-session-agenda', { is: CoachSessionAgenda });
    Object.assign(element, { repId: ANA, held, source });
    document.body.appendChild(element);
    await wait();
    return element;
}

async function tell(element: HTMLElement, value: string): Promise<void> {
    const detail = { value, asked: 1, told: 0, earlyItems: 1, lateItems: 0, opportunityIds: [] };
    child(element, 'c-coach-agenda')?.dispatchEvent(new CustomEvent('agendachange', { detail }));
    await wait(QUIET_MS);
}

beforeEach(() => {
    jest.useFakeTimers();
    propose.mockReset().mockReturnValue(new Promise(() => undefined));
    save.mockReset().mockResolvedValue({ conflict: false, draftVersion: 1 });
});
afterEach(() => {
    source.discard();
    document.body.replaceChildren();
    jest.useRealTimers();
});

describe('c-coach-session-agenda', () => {
    it('makes no agenda for a session that was held without one', async () => {
        expect(child(await place({}, true), 'c-coach-agenda')).toBeNull();
        expect(child(await place({ text: MINE }, true), 'c-coach-agenda')).not.toBeNull();
    });

    it('keeps the agenda as a draft while it is written, and tells its session', async () => {
        const told = jest.fn();
        const element = await place();
        element.addEventListener('agendachange', told);
        await tell(element, MINE);
        expect(save.mock.lastCall?.[0]).toMatchObject({ part: 'Agenda', text: MINE });
        expect(told).toHaveBeenCalledTimes(1);
        expect(child(element, '.state')?.textContent).toBe('Saved just now');
    });

    it('goes on with what was kept, and proposes nothing over it', async () => {
        const element = await place({ draft: MINE, draftVersion: 1 });
        expect(child(element, 'c-coach-agenda')?.value).toBe(MINE);
        expect(propose).not.toHaveBeenCalled();
    });

    it('overwrites nothing of another window before somebody chose', async () => {
        save.mockResolvedValueOnce({ conflict: true, theirs: THEIRS, theirDraftVersion: 4 });
        const element = await place();
        await tell(element, MINE);
        expect(child(element, '[role="alert"]')?.textContent).toMatch(/another window/);
        child(element, '.keep-theirs')?.click();
        await wait();
        expect(child(element, 'c-coach-agenda')?.value).toBe(THEIRS);
        expect(save.mock.lastCall?.[0]).toMatchObject({ text: THEIRS, draftVersion: 4 });
    });

    it('is for reading to those who did not write it, and nothing where there is none', async () => {
        const element = await place({ mayWrite: false, text: MINE, version: 1 });
        expect(child(element, 'c-coach-agenda')?.readOnly).toBe(true);
        document.body.replaceChildren();
        expect(child(await place({ mayWrite: false }), 'c-coach-agenda')).toBeNull();
    });
});
