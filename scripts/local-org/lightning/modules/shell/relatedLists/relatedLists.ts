import { LightningElement, api } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { recordUrl } from 'org/fields';
import { messageOf, request } from 'org/http';
import { iconOf } from 'org/icons';
import { onRecordSaved } from 'org/records';
import type { Cell, Column, Row } from '../../../server/rows';

interface RelatedList {
    relationship: string;
    label: string;
    childObject: string;
    columns: Column[];
    rows: Row[];
    total: number;
}

interface RowView {
    id: string;
    head: string;
    url: string | null;
    facts: { label: string; text: string }[];
}

interface ListView {
    relationship: string;
    label: string;
    title: string;
    icon: string;
    empty: boolean;
    rows: RowView[];
    hidden: boolean;
    showAll: string;
}

/** Objects whose records have a page worth opening. */
const OPENABLE = new Set(['Opportunity', 'Account', 'Contact']);

const textOf = ({ value, text }: Cell): string =>
    text ?? (value === true ? 'Yes' : value === false ? 'No' : String(value ?? ''));

/** Children of the record, list by list, newest first; read again after every save on this page. */
export default class RelatedLists extends LightningElement {
    @api recordId = '';
    /** Shows this child relationship alone. */
    @api relationship?: string;
    data: RelatedList[] | null = null;
    failure = '';

    private readonly whole = new Set<string>();
    private stop: (() => void)[] = [];

    connectedCallback(): void {
        void this.load();
        const handler = registerRefreshHandler(this, () => this.load().then(() => 'COMPLETE'));
        this.stop = [onRecordSaved(() => void this.load()), () => unregisterRefreshHandler(handler)];
    }

    disconnectedCallback(): void {
        for (const stop of this.stop) stop();
    }

    get lists(): ListView[] | null {
        return this.data && this.data.map((list) => this.view(list));
    }

    private view({ relationship, label, childObject, columns, rows, total }: RelatedList): ListView {
        const hidden = total > rows.length;
        return {
            relationship,
            label,
            title: `${label} (${total})`,
            icon: iconOf(childObject),
            empty: rows.length === 0,
            rows: rows.map(({ id, cells }) => {
                const [first, ...others] = columns;
                const facts = others
                    .map((column) => ({ label: column.label, text: textOf(cells[column.name]!) }))
                    .filter(({ text }) => text !== '');
                return {
                    id,
                    head: first ? textOf(cells[first.name]!) : id,
                    url: OPENABLE.has(childObject) ? recordUrl(childObject, id) : null,
                    facts
                };
            }),
            hidden,
            showAll: `Show all ${total}`
        };
    }

    async showAll(event: Event): Promise<void> {
        this.whole.add((event.currentTarget as HTMLElement).dataset.relationship!);
        await this.load();
    }

    private async load(): Promise<void> {
        try {
            const address = `/lightning/related/${this.recordId}${this.relationship ? `/${this.relationship}` : ''}`;
            const lists = await request<RelatedList[]>(address);
            this.data = await Promise.all(
                lists.map(async (list) =>
                    this.whole.has(list.relationship)
                        ? (await request<RelatedList[]>(`/lightning/related/${this.recordId}/${list.relationship}`))[0]!
                        : list
                )
            );
            this.failure = '';
        } catch (error) {
            this.failure = messageOf(error);
        }
    }
}
