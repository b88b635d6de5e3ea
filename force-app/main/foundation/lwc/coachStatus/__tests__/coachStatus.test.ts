import { createElement } from 'lwc';

import CoachStatus from 'c/coachStatus';
import type { StatusTone } from 'c/coachStatus';

afterEach(() => document.body.replaceChildren());

describe('c-coach-status', () => {
    it.each<[StatusTone, string]>([
        ['good', 'utility:success'],
        ['mild', 'utility:info'],
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
});
