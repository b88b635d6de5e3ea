import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { context } from 'org/context';
import { messageOf, request } from 'org/http';

interface Setting {
    name: string;
    label: string;
    type: string;
    helpText: string | null;
    value: unknown;
}

interface Group {
    name: string;
    label: string;
    fields: Setting[];
}

type SettingView = Setting & { key: string; checkbox: boolean; inputType: string };

type Input = HTMLElement & { type: string; value: string | null; checked: boolean; reportValidity(): boolean };

const INPUT_TYPES: Readonly<Record<string, string>> = {
    double: 'number',
    currency: 'number',
    percent: 'number',
    int: 'number',
    date: 'date',
    datetime: 'datetime',
    email: 'email',
    phone: 'tel',
    url: 'url'
};

/** Setup page: hierarchy custom settings, at the level of the organization. */
export default class SettingsPage extends LightningElement {
    data: Group[] | null = null;
    unavailable = '';
    failure = '';
    saving = false;

    async connectedCallback(): Promise<void> {
        document.title = `Custom Settings | ${context.app.label}`;
        try {
            this.data = await request<Group[]>('/lightning/settings');
        } catch (error) {
            this.unavailable = messageOf(error);
        }
    }

    get groups(): { name: string; label: string; fields: SettingView[] }[] | null {
        return (
            this.data &&
            this.data.map((group) => ({
                ...group,
                fields: group.fields.map((field) => ({
                    ...field,
                    key: `${group.name}.${field.name}`,
                    checkbox: field.type === 'boolean',
                    inputType: INPUT_TYPES[field.type] ?? 'text'
                }))
            }))
        );
    }

    async save(event: Event): Promise<void> {
        event.preventDefault();
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const inputs = [...this.template!.querySelectorAll<Input>(`[data-name="${name}"] lightning-input`)];
        if (this.saving || !inputs.map((input) => input.reportValidity()).every(Boolean)) return;
        this.saving = true;
        this.failure = '';
        try {
            const fields = Object.fromEntries(
                inputs.map((input) => [
                    input.dataset.field!,
                    input.type === 'checkbox' ? input.checked : input.value === '' ? null : input.value
                ])
            );
            const saved = await request<Group>(`/lightning/settings/${name}`, { method: 'POST', body: { fields } });
            this.data = (this.data ?? []).map((group) => (group.name === name ? saved : group));
            this.dispatchEvent(
                new ShowToastEvent({
                    title: 'Settings saved',
                    message: 'Reload a page to see what they change.',
                    variant: 'success'
                })
            );
        } catch (error) {
            this.failure = messageOf(error);
        } finally {
            this.saving = false;
        }
    }
}
