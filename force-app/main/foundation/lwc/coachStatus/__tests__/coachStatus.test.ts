import { createElement } from 'lwc';

import CoachStatus from 'c/coachStatus';
import type { StatusTone } from 'c/coachStatus';

afterEach(() => document.body.replaceChildren());

describe('c-coach-status', () => {
    it.each<[StatusTone, string]>([
        ['good', 'utility:success'],
        ['mild', 'utility:info'],
        ['neutral', 'utility:dash'],
        ['caution', 'utility:warning'],
        ['serious', 'utility:error'],
        ['unknown', 'utility:help']
    ])('shows %s with an icon of its own beside the word', async (tone, icon) => {
        const element = createElement('c-coach-status', { is: CoachStatus });
        Object.assign(element, { tone, word: 'On plan' });
        document.body.appendChild(element);
        const root = element.shadowRoot;
        expect(root?.querySelector<HTMLElement & { iconName: string }>('lightning-icon')?.iconName).toBe(icon);
        expect(root?.textContent).toBe('On plan');
        expect(root?.querySelector(`.status_${tone}`)).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('keeps icon and word when it is quiet', () => {
        const element = createElement('c-coach-status', { is: CoachStatus });
        Object.assign(element, { tone: 'serious', word: 'Behind', quiet: true });
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelector('.status_serious.status_quiet')?.textContent).toBe('Behind');
        expect(element.shadowRoot?.querySelector('lightning-icon')).not.toBeNull();
    });
});
