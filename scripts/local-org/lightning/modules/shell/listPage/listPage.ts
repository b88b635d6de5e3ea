import { LightningElement, api } from 'lwc';
import { context } from 'org/context';
import { messageOf, request, type FetchError } from 'org/http';
import { iconOf } from 'org/icons';
import { navigate } from 'org/router';
import type { Column, Row } from '../../../server/rows';

interface List {
    label: string;
    views: { name: string; label: string }[];
    view: string;
    sort: string;
    direction: string;
    columns: Column[];
    rows: Row[];
    total: number;
    offset: number;
    pageSize: number;
    maxOffset: number;
}

const PAUSE_MS = 250;

/** The records of one object that the user may see. What is shown is in the address, so that back and reload work. */
export default class ListPage extends LightningElement {
    @api objectApiName = '';
    list: List | null = null;
    failure = '';
    unavailable = '';

    private current: Record<string, string> = {};
    private asked = 0;
    private pause?: ReturnType<typeof setTimeout>;

    @api get state(): Record<string, string> {
        return this.current;
    }
    set state(state: Record<string, string>) {
        this.current = { ...state };
        if (this.isConnected) void this.load();
    }

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        clearTimeout(this.pause);
    }

    get icon(): string {
        return iconOf(this.objectApiName);
    }
    get heading(): string {
        return this.list?.label ?? '';
    }
    get view(): string {
        return this.list?.view ?? '';
    }
    get views(): { label: string; value: string }[] {
        return (this.list?.views ?? []).map(({ name, label }) => ({ label, value: name }));
    }
    get search(): string {
        return this.current.search ?? '';
    }
    get sort(): string {
        return this.list?.sort ?? '';
    }
    get direction(): string {
        return this.list?.direction ?? 'asc';
    }
    get countText(): string {
        const { list } = this;
        if (!list) return '';
        const number = new Intl.NumberFormat(String(context.i18n.locale)).format(list.total);
        return `${number} ${list.total === 1 ? 'item' : 'items'}`;
    }
    get pageText(): string {
        const { offset = 0, rows = [], total = 0 } = this.list ?? {};
        return `${offset + 1}–${offset + rows.length} of ${total}`;
    }
    get emptyText(): string {
        if (this.search) return `Nothing matches “${this.search}”.`;
        return this.view === 'Recent' ? 'Records you open will be listed here.' : 'No records to show.';
    }
    get first(): boolean {
        return (this.list?.offset ?? 0) === 0;
    }
    get last(): boolean {
        const { offset = 0, pageSize = 0, total = 0, maxOffset = 0 } = this.list ?? {};
        return offset + pageSize >= total || offset + pageSize > maxOffset;
    }

    chooseView(event: CustomEvent<{ value: string }>): void {
        this.go({ view: event.detail.value, offset: undefined });
    }
    changeSearch(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        clearTimeout(this.pause);
        this.pause = setTimeout(() => this.go({ search: value || undefined, offset: undefined }, true), PAUSE_MS);
    }
    changeSort(event: CustomEvent<{ name: string; direction: string }>): void {
        const { name, direction } = event.detail;
        this.go({ sort: name, direction, offset: undefined });
    }
    previous(): void {
        const { offset = 0, pageSize = 0 } = this.list ?? {};
        this.go({ offset: offset > pageSize ? String(offset - pageSize) : undefined });
    }
    next(): void {
        const { offset = 0, pageSize = 0 } = this.list ?? {};
        this.go({ offset: String(offset + pageSize) });
    }

    private go(changes: Record<string, string | undefined>, replace = false): void {
        navigate(
            {
                type: 'standard__objectPage',
                attributes: { objectApiName: this.objectApiName, actionName: 'list' },
                state: { ...this.current, ...changes } as Record<string, string>
            },
            replace
        );
    }

    private async load(): Promise<void> {
        const asked = ++this.asked;
        try {
            const list = await request<List>(
                `/lightning/list/${this.objectApiName}?${new URLSearchParams(this.current)}`
            );
            if (asked !== this.asked) return;
            this.list = list;
            this.failure = '';
            document.title = `${list.label} | ${context.app.label}`;
        } catch (error) {
            if (asked !== this.asked) return;
            if ((error as FetchError).status === 403) this.unavailable = messageOf(error);
            else this.failure = messageOf(error);
        }
    }
}
