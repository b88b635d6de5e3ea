import { LightningElement, api } from 'lwc';
import { context } from 'org/context';

interface TabView {
    label: string;
    url: string;
    className: string;
    current: 'page' | null;
}

/** Name of the app, its tabs, and the tools of the local org: clock, theme, user. */
export default class Header extends LightningElement {
    @api currentUrl = '';
    app = context.app;

    get tabs(): TabView[] {
        const setup = context.mayOpenSetup
            ? [{ label: 'Setup', url: '/lightning/setup/CustomSettings', objectApiName: null }]
            : [];
        return [...context.app.tabs, ...setup].map(({ label, url, objectApiName }) => {
            const record = objectApiName !== null && this.currentUrl.startsWith(`/lightning/r/${objectApiName}/`);
            const current = record || this.currentUrl === url;
            return { label, url, className: current ? 'tab tab-current' : 'tab', current: current ? 'page' : null };
        });
    }

    skip(): void {
        this.dispatchEvent(new CustomEvent('skip'));
    }
}
