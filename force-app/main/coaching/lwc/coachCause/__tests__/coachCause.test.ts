import { createElement } from 'lwc';

import CoachCause from 'c/coachCause';
import { WORDS } from 'c/coachCauseWords';

import { DEMOS, DEPTH, SHALLOW } from '../../coachCauseWords/__tests__/lists';

jest.mock(
    '@salesforce/apex/CoachScorecardController.getRecords',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);

type Child = HTMLElement & Record<string, unknown>;

function place(cause = SHALLOW): HTMLElement {
    const element = createElement('c-coach-cause', { is: CoachCause });
    Object.assign(element, { cause, named: [DEMOS, SHALLOW], repId: '005000000000001AAA', window: '12M' });
    document.body.appendChild(element);
    return element;
}

function part(element: HTMLElement, selector: string): Child {
    const found = element.shadowRoot?.querySelector<Child>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
}

afterEach(() => document.body.replaceChildren());

describe('c-coach-cause', () => {
    it('asks first, then says what speaks for it and against it', async () => {
        const element = place();
        const text = element.shadowRoot?.textContent ?? '';
        expect(text.indexOf('What surprised you?')).toBeLessThan(text.indexOf(WORDS.speaksFor));
        expect(text).toContain('Keeps silent after a question');
        expect(text).toContain('Calls: 812, on par with peers or ahead');
        expect(text).toContain('May follow from: Many demos.');
        const numbers = part(element, 'c-coach-cause-evidence').numbers as { name: string }[];
        expect(numbers.map(({ name }) => name)).toEqual([
            'Result: Win rate',
            'Habit: Discovery questions answered per deal'
        ]);
        await expect(element).toBeAccessible();
    });

    it('tells a number once where result and habit are the same', () => {
        const numbers = part(place({ ...SHALLOW, triggers: [DEPTH] }), 'c-coach-cause-evidence').numbers;
        expect(numbers).toHaveLength(1);
    });

    it('tells which cause a verdict is about', () => {
        const element = place();
        const told = jest.fn<void, [unknown]>();
        element.addEventListener('causejudge', (event) => told((event as CustomEvent).detail));
        part(element, 'c-coach-cause-verdict').dispatchEvent(new CustomEvent('judge', { detail: 'Confirmed' }));
        expect(told).toHaveBeenCalledWith({ cause: 'ShallowDiscovery', verdict: 'Confirmed' });
    });
});
