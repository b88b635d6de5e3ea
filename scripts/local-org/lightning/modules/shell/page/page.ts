import { LightningElement, api } from 'lwc';
import type { Item, Page as PageDefinition } from '../../../server/flexipage';
import type { RecordPageDefinition } from 'shell/pageItem';

interface RegionView {
    name: string;
    className: string;
    items: Item[];
}

const FULL_WIDTH = /^(header|subheader|top|footer)/i;
const NARROW = /sidebar|rightcol$/i;

/** The regions of a Lightning page: full-width ones above, the others side by side where there is room. */
export default class Page extends LightningElement {
    @api definition?: PageDefinition;
    /** The record the page is about, if any. */
    @api record?: RecordPageDefinition;

    private get filled(): PageDefinition['regions'] {
        return (this.definition?.regions ?? []).filter((region) => region.items.length);
    }

    get className(): string {
        const columns = this.filled.filter(({ name }) => !FULL_WIDTH.test(name));
        const withSidebar = columns.length > 1 && columns.some(({ name }) => /sidebar/i.test(name));
        return `page ${withSidebar ? 'page-sidebar' : `page-columns-${Math.min(columns.length, 3)}`}`;
    }

    get regions(): RegionView[] {
        return this.filled.map(({ name, items }) => ({
            name,
            items,
            className: FULL_WIDTH.test(name)
                ? 'region region-full'
                : NARROW.test(name)
                  ? 'region region-side'
                  : 'region'
        }));
    }
}
