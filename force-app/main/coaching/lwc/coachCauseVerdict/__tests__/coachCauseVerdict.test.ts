import { createElement } from 'lwc';

import CoachCauseVerdict from 'c/coachCauseVerdict';
import { WORDS } from 'c/coachCauseWords';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function place(verdict: string): HTMLElement & { verdict: string; busy: boolean } {
    const element = createElement('c-coach-cause-verdict', { is: CoachCauseVerdict });
    Object.assign(element, { subject: 'Many demos', verdict });
    document.body.appendChild(element);
    return element as unknown as HTMLElement & { verdict: string; busy: boolean };
}

const buttons = (element: HTMLElement): (HTMLElement & { label: string; disabled: boolean })[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string; disabled: boolean }>('lightning-button') ??
        [])
];

afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
});

describe('c-coach-cause-verdict', () => {
    it('offers both verdicts, and tells which is picked', async () => {
        const element = place('');
        const told = jest.fn<void, [unknown]>();
        element.addEventListener('judge', (event) => told((event as CustomEvent).detail));
        expect(buttons(element).map(({ label }) => label)).toEqual([WORDS.confirm, WORDS.reject]);
        buttons(element)[0]!.click();
        buttons(element)[1]!.click();
        expect(told.mock.calls).toEqual([['Confirmed'], ['Rejected']]);
        await expect(element).toBeAccessible();
    });

    it('says what was noted, and lets it be taken back', () => {
        const element = place('Rejected');
        const told = jest.fn<void, [unknown]>();
        element.addEventListener('judge', (event) => told((event as CustomEvent).detail));
        expect(element.shadowRoot?.textContent).toContain(WORDS.rejected);
        buttons(element)[0]!.click();
        expect(told).toHaveBeenCalledWith('');
        expect(place('Confirmed').shadowRoot?.textContent).toContain(WORDS.confirmed);
    });

    it('moves the focus to what took the place of the button, once the verdict is kept', async () => {
        const asked: string[] = [];
        jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
            asked.push((this as HTMLElement & { label: string }).label);
        });
        const element = place('');
        buttons(element)[0]!.click();
        element.busy = true;
        await settle();
        expect(asked).toEqual([]);
        element.verdict = 'Confirmed';
        element.busy = false;
        await settle();
        expect(asked).toEqual([WORDS.undo]);
    });
});
