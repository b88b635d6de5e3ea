import { createElement } from 'lwc';

import type { CoachSessionText } from 'apex/dto';
import { QUIET_MS } from 'c/coachAutosave';
import CoachSessionPromises from 'c/coachSessionPromises';
import type { PromiseSave } from 'c/coachSessionPromises';
import { SessionText } from 'c/coachSessionTexts';
import type { SaveDraft } from 'c/coachSessionTexts';

import { ANA, MARIA, SESSION, textOf } from '../../coachSessions/__tests__/company';
import { newPromise, writePromises } from '../promises';

type Element = HTMLElement & { collect(): PromiseSave[] | null; settle(keys: readonly string[]): void };
type Child = HTMLElement & Record<string, unknown>;

const save = jest.fn<ReturnType<SaveDraft>, Parameters<SaveDraft>>();
const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const children = (element: HTMLElement, selector: string): Child[] => [
    ...(element.shadowRoot?.querySelectorAll<Child>(selector) ?? [])
];
const child = (element: HTMLElement, selector: string): Child => {
    const found = children(element, selector)[0];
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
};

let source: SessionText;

async function place(saved: Partial<CoachSessionText> = {}, given: object = {}): Promise<Element> {
    source = SessionText.open(SESSION, textOf('Commitment', saved), save, () => false);
    const element = createElement('c-coach-session-promises', { is: CoachSessionPromises }) as Element;
    const kpis = [
        { value: 'WinRate', label: 'Win rate', isPercent: true },
        { value: 'Calls', label: 'Calls', isPercent: false }
    ];
    Object.assign(element, { today: '2026-11-27', kpis, source, ...given });
    document.body.appendChild(element);
    await wait();
    return element;
}

async function add(element: HTMLElement): Promise<void> {
    child(element, '.add').click();
    await wait();
}

async function set(element: HTMLElement, selector: string, value: string): Promise<void> {
    child(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await wait();
}

beforeEach(() => {
    jest.useFakeTimers();
    save.mockReset().mockResolvedValue({ conflict: false, draftVersion: 1 });
});
afterEach(() => {
    source.discard();
    document.body.replaceChildren();
    jest.useRealTimers();
});

describe('c-coach-session-promises', () => {
    it('adds a commitment that is due next Friday, and keeps it as a draft while it is typed', async () => {
        const element = await place();
        await add(element);
        expect(child(element, '.due').value).toBe('2026-12-04');
        await set(element, '.promise-text', 'Talk to 5 buyers');
        await wait(QUIET_MS);
        expect(save.mock.lastCall?.[0]).toMatchObject({ part: 'Commitment', draftVersion: 0 });
        const collected = element.collect() ?? [];
        expect(collected[0]?.requestKey).toMatch(/^[0-9a-f]{32}$/);
        expect(collected).toMatchObject([
            {
                repId: null,
                kind: 'Action',
                text: 'Talk to 5 buyers',
                due: '2026-12-04',
                kpi: null,
                target: null
            }
        ]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('goes on after a reload with the same keys, so that a repeated save makes nothing twice', async () => {
        const promise = { ...newPromise('2026-11-27'), text: 'Talk to 5 buyers' };
        const element = await place({ draft: writePromises([promise]), draftVersion: 1 });
        expect(element.collect()?.map(({ requestKey }) => requestKey)).toEqual([promise.key]);
    });

    it('keeps a percent as a share, and a number as it is', async () => {
        const element = await place();
        await add(element);
        await set(element, '.promise-text', 'Win more');
        await set(element, '.kind', 'Metric');
        expect(element.collect()).toBeNull();
        await set(element, '.kpi', 'WinRate');
        expect(child(element, '.target').label).toBe('Target, in percent');
        await set(element, '.target', '30');
        expect(element.collect()).toMatchObject([{ kind: 'Metric', kpi: 'WinRate', target: 0.3 }]);
        await set(element, '.kpi', 'Calls');
        expect(element.collect()).toMatchObject([{ kpi: 'Calls', target: 30 }]);
    });

    it('says what is missing, and leaves out what nobody wrote into', async () => {
        const element = await place();
        await add(element);
        expect(element.collect()).toEqual([]);
        await set(element, '.promise-text', 'Call');
        await set(element, '.due', '');
        expect(element.collect()).toBeNull();
        await wait();
        expect(child(element, '[role="alert"]').textContent).toMatch(/until when/);
    });

    it('takes away those that are saved and keeps what was typed meanwhile', async () => {
        const element = await place();
        await add(element);
        await set(element, '.promise-text', 'First');
        const [first] = element.collect() ?? [];
        await add(element);
        children(element, '.promise-text')[1]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Second' } })
        );
        element.settle([first?.requestKey ?? '']);
        await wait();
        expect(element.collect()).toMatchObject([{ text: 'Second' }]);
    });

    it('asks who promises in a session of several', async () => {
        const people = [
            { userId: ANA, name: 'Ana Ruiz', role: 'Peer' },
            { userId: MARIA, name: 'Ben', role: 'Peer' }
        ];
        const element = await place({}, { people });
        await add(element);
        await set(element, '.promise-text', 'Call');
        await set(element, '.person', ANA);
        expect(element.collect()).toMatchObject([{ repId: ANA }]);
    });

    it('puts the commitments of two windows together', async () => {
        const theirs = { ...newPromise('2026-11-27'), text: 'Theirs' };
        save.mockResolvedValueOnce({ conflict: true, theirs: writePromises([theirs]), theirDraftVersion: 3 });
        const element = await place();
        await add(element);
        await set(element, '.promise-text', 'Mine');
        await wait(QUIET_MS);
        child(element, '.keep-both').click();
        await wait();
        expect(element.collect()?.map(({ text }) => text)).toEqual(['Mine', 'Theirs']);
    });
});
