import { createElement } from 'lwc';

import CoachPanel from 'c/coachPanel';
import type { PanelState } from 'c/coachPanel';

function show(
    state: PanelState,
    more: Partial<Pick<CoachPanel, 'heading' | 'message' | 'iconName'>> = {}
): HTMLElement {
    const element = createElement('c-coach-panel', { is: CoachPanel });
    Object.assign(element, { topic: 'Close-date pushes', state, ...more });
    document.body.appendChild(element);
    return element;
}

const text = (element: HTMLElement, selector: string): string | undefined =>
    element.shadowRoot?.querySelector(selector)?.textContent ?? undefined;
const has = (element: HTMLElement, selector: string): boolean => element.shadowRoot?.querySelector(selector) !== null;

afterEach(() => document.body.replaceChildren());

describe('c-coach-panel', () => {
    it('shows the shape of what comes while it loads, and says so', async () => {
        const panel = show('loading');
        expect(has(panel, '.stencil')).toBe(true);
        expect(text(panel, '[role="status"]')).toBe('Loading: Close-date pushes');
        expect(panel.shadowRoot?.querySelector('article')?.getAttribute('aria-busy')).toBe('true');
        await expect(panel).toBeAccessible();
    });

    it('has the topic as its heading until there is a finding, then above it', () => {
        expect(text(show('loading'), 'h2')).toBe('Close-date pushes');
        const ready = show('ready', { heading: 'Pushed twice' });
        expect(text(ready, 'h2')).toBe('Pushed twice');
        expect(text(ready, '.overline')).toBe('Close-date pushes');
    });

    it('says why it is empty and leaves room for what to do', async () => {
        const panel = show('empty', { message: 'No moves yet.' });
        expect(text(panel, '.message')).toBe('No moves yet.');
        expect(has(panel, 'slot[name="action"]')).toBe(true);
        expect(has(panel, 'slot:not([name])')).toBe(false);
        await expect(panel).toBeAccessible();
    });

    it('says what failed and offers another try', async () => {
        const panel = show('error', { message: 'Salesforce cannot be reached.' });
        const retried = jest.fn();
        panel.addEventListener('retry', retried);
        expect(text(panel, '[role="alert"]')).toBe('Salesforce cannot be reached.');
        const button = panel.shadowRoot?.querySelector<HTMLElement & { label: string }>('lightning-button');
        expect(button?.label).toBe('Try again');
        button?.click();
        expect(retried).toHaveBeenCalledTimes(1);
        await expect(panel).toBeAccessible();
    });

    it('shows its content only when ready', async () => {
        const panel = show('ready', { heading: 'Pushed twice', iconName: 'utility:clock' });
        expect(has(panel, 'slot:not([name])')).toBe(true);
        expect(has(panel, 'slot[name="footer"]')).toBe(true);
        expect(has(panel, '.stencil')).toBe(false);
        await expect(panel).toBeAccessible();
    });
});
