import { LightningElement } from 'lwc';
import { messageOf, request } from 'org/http';
import type { Column, Row } from '../../../server/rows';

interface List {
    columns: Column[];
    rows: Row[];
}

interface Card {
    title: string;
    columns: Column[];
    rows: Row[];
}

const SHOWN = 6;

const LISTS = [
    { view: 'Recent', title: 'Recent deals' },
    { view: 'Open', title: 'Open deals by close date' }
];

/** Deals opened last, and the open deals whose close date comes first. */
export default class RecentRecords extends LightningElement {
    cards: Card[] | null = null;
    failure = '';

    async connectedCallback(): Promise<void> {
        try {
            const lists = await Promise.all(
                LISTS.map(({ view }) => request<List>(`/lightning/list/Opportunity?view=${view}&sort=CloseDate`))
            );
            this.cards = lists
                .map(({ columns, rows }, index) => ({
                    title: LISTS[index]!.title,
                    // Sorting belongs to the list page: here the headings are plain.
                    columns: columns.slice(0, 6).map((column) => ({ ...column, sortable: false })),
                    rows: rows.slice(0, SHOWN)
                }))
                .filter(({ rows }) => rows.length);
        } catch (error) {
            this.failure = messageOf(error);
        }
    }

    get nothing(): boolean {
        return this.cards?.length === 0;
    }
}
