import { LightningElement } from 'lwc';
import { context } from 'org/context';
import { messageOf, request } from 'org/http';

interface Person {
    id: string;
    name: string;
    title: string;
    role: string;
    permissionSets: string[];
}

interface PersonView {
    id: string;
    name: string;
    details: string;
    sets: string;
    current: 'true' | null;
}

/** Who is signed in, and one click to be somebody else. */
export default class UserMenu extends LightningElement {
    userName = context.user.name;
    people: Person[] | null = null;
    error = '';
    words = '';

    get shown(): PersonView[] {
        const wanted = this.words.toLowerCase();
        return (this.people ?? [])
            .filter(({ name, title, role, permissionSets }) =>
                [name, title, role, ...permissionSets].join(' ').toLowerCase().includes(wanted)
            )
            .map(({ id, name, title, role, permissionSets }) => ({
                id,
                name,
                details: [title, role].filter(Boolean).join(' · '),
                sets: permissionSets.join(', ') || 'No permission set',
                current: id === context.user.Id ? 'true' : null
            }));
    }

    get nothingFound(): boolean {
        return this.shown.length === 0;
    }

    async load(): Promise<void> {
        if (this.people) return;
        try {
            this.people = (await request<{ people: Person[] }>('/lightning/people')).people;
            this.error = '';
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    focusSearch(): void {
        this.template!.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    search(event: CustomEvent<{ value: string }>): void {
        this.words = event.detail.value;
    }

    async choose(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        try {
            await request('/lightning/session', { method: 'POST', body: { userId: id } });
            location.reload();
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
