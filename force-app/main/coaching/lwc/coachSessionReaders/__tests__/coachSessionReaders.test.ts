import { createElement } from 'lwc';

import type { CoachReaders } from 'apex/dto';
import CoachSessionReaders from 'c/coachSessionReaders';

import { PRIVATE } from '../../coachSessions/__tests__/company';

function place(readers?: CoachReaders): ShadowRoot {
    const element = createElement('c-coach-session-readers', { is: CoachSessionReaders });
    Object.assign(element, { readers });
    document.body.appendChild(element);
    return element.shadowRoot as ShadowRoot;
}

afterEach(() => document.body.replaceChildren());

describe('c-coach-session-readers', () => {
    it('says quietly who can read it', async () => {
        const shown = place(PRIVATE);
        expect(shown.querySelector('[role="note"]')?.textContent).toMatch(/^Only those who take part can read/);
        await expect(document.body).toBeAccessible();
    });

    it('warns loudly where the org opens it to others', async () => {
        const grants = [{ name: 'Standard User', kind: 'Profile', people: 37 }];
        const shown = place({ state: 'opened', grants, allDataPeople: 1 });
        expect(shown.querySelector('[role="alert"]')?.textContent).toContain('Standard User (37 people)');
        expect(shown.querySelector('.line_loud')?.textContent).toMatch(/^Not private in this org/);
        await expect(document.body).toBeAccessible();
    });

    it('asserts nothing before it knows', () => {
        expect(place().textContent).toBe('');
    });
});
