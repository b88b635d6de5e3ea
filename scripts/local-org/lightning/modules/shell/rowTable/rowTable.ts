import { LightningElement, api } from 'lwc';
import { recordUrl } from 'org/fields';
import { isNarrow, onViewportChange } from 'org/viewport';
import type { Cell, Column, Row } from '../../../server/rows';

interface CellView {
    key: string;
    label: string;
    text: string;
    url: string | null;
    className: string;
}

const NUMBERS = new Set(['currency', 'percent', 'double', 'int', 'long']);
const ID_PREFIX_PAGES: Readonly<Record<string, string>> = {
    '001': 'Account',
    '003': 'Contact',
    '005': 'User',
    '006': 'Opportunity'
};

const pageOf = (recordId: string | null): string | null => {
    const object = ID_PREFIX_PAGES[recordId?.slice(0, 3) ?? ''];
    return object ? recordUrl(object, recordId!) : null;
};

/** Rows as a table whose headings sort, or as cards where a table would not fit. `sort` tells the column and direction asked for. */
export default class RowTable extends LightningElement {
    @api columns: Column[] = [];
    @api rows: Row[] = [];
    /** Column now sorted by, and how. */
    @api sort = '';
    @api direction = 'asc';
    @api label = '';
    narrow = isNarrow();

    private stop?: () => void;

    connectedCallback(): void {
        this.stop = onViewportChange(() => {
            this.narrow = isNarrow();
        });
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    get headings(): (Column & { className: string; ariaSort: string | null; arrow: string })[] {
        return this.columns.map((column) => {
            const sorted = column.name === this.sort;
            const ascending = this.direction !== 'desc';
            return {
                ...column,
                className: this.alignment(column),
                ariaSort: sorted ? (ascending ? 'ascending' : 'descending') : null,
                arrow: sorted ? (ascending ? ' ↑' : ' ↓') : ''
            };
        });
    }

    get cards(): { id: string; head: CellView; cells: CellView[] }[] {
        return this.rows.map((row) => {
            const [head, ...cells] = this.columns.map((column) => this.cell(row, column));
            return { id: row.id, head: { ...head!, url: pageOf(row.id) }, cells };
        });
    }

    sortBy(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const direction = name === this.sort && this.direction !== 'desc' ? 'desc' : 'asc';
        this.dispatchEvent(new CustomEvent('sort', { detail: { name, direction } }));
    }

    private cell(row: Row, column: Column): CellView {
        const { value, text, recordId } = row.cells[column.name] as Cell;
        const plain = value === true ? 'Yes' : value === false ? 'No' : String(value ?? '');
        return {
            key: `${row.id}${column.name}`,
            label: column.label,
            text: text ?? plain,
            url: pageOf(recordId),
            className: this.alignment(column)
        };
    }

    private alignment = ({ type }: Column): string => (NUMBERS.has(type) ? 'cell cell-number' : 'cell');
}
