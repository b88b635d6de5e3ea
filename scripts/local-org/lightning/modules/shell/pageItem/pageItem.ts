import { LightningElement, api } from 'lwc';
import type { LayoutSection } from '../../../server/layout';
import type { QuickAction } from '../../../server/quick-actions';
import type { Item, Page } from '../../../server/flexipage';

/** What `/lightning/define/record/<id>` answers. */
export interface RecordPageDefinition {
    recordId: string;
    objectApiName: string;
    label: string;
    labelPlural: string;
    nameField: string;
    name: string;
    /** The user may change the record, if not every field. */
    mayEdit: boolean;
    highlights: string[];
    /** What the highlights panel offers to do. */
    actions: QuickAction[];
    sections: LayoutSection[];
    page: Page;
}

/** One thing placed on a Lightning page. */
export default class PageItem extends LightningElement {
    @api item!: Item;
    @api record?: RecordPageDefinition;

    get isComponent(): boolean {
        return this.item.kind === 'component';
    }
    get isTabset(): boolean {
        return this.item.kind === 'tabset';
    }
    get isHighlights(): boolean {
        return this.isStandard('force:highlightsPanel') && Boolean(this.record);
    }
    get isDetails(): boolean {
        return this.isStandard('force:detailPanel') && Boolean(this.record);
    }
    get isRelated(): boolean {
        return (
            (this.isStandard('force:relatedListContainer') || this.relationship !== undefined) && Boolean(this.record)
        );
    }
    get isRecent(): boolean {
        return this.isStandard('home:recentRecordContainer');
    }
    /** Child relationship of a single related list. */
    get relationship(): string | undefined {
        if (!this.isStandard('force:relatedListSingleContainer') && !this.isStandard('lst:dynamicRelatedList'))
            return undefined;
        return String((this.item as Extract<Item, { kind: 'standard' }>).properties.relatedListApiName ?? '');
    }
    get recordId(): string | undefined {
        return this.record?.recordId;
    }
    get objectApiName(): string | undefined {
        return this.record?.objectApiName;
    }

    private isStandard(name: string): boolean {
        return this.item.kind === 'standard' && this.item.name === name;
    }
}
