import { LightningElement } from 'lwc';

const THEMES = [
    { value: 'system', label: 'As the system' },
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' }
] as const;

const KEY = 'theme';

/** Light, dark, or what the system prefers; remembered by this browser. The page sets the class before it is first painted. */
export default class Theme extends LightningElement {
    current = localStorage.getItem(KEY) ?? 'system';

    get choices(): { value: string; label: string; checked: boolean }[] {
        return THEMES.map((theme) => ({ ...theme, checked: theme.value === this.current }));
    }

    choose(event: CustomEvent<{ value: string }>): void {
        this.current = event.detail.value;
        localStorage.setItem(KEY, this.current);
        const { classList } = document.documentElement;
        for (const { value } of THEMES) classList.toggle(`slds-color-scheme_${value}`, value === this.current);
    }
}
