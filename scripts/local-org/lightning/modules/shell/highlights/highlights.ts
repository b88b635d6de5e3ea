import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { iconOf } from 'org/icons';
import type { RecordRepresentation } from 'org/records';
import { shownField, wantedPaths, type ObjectInfo, type ShownField } from 'org/fields';
import type { WireValue } from 'org/wire';
import type { QuickAction } from '../../../server/quick-actions';
import type { RecordPageDefinition } from 'shell/pageItem';

/** Name and most important facts at the head of a record page. */
export default class Highlights extends LightningElement {
    @api record!: RecordPageDefinition;
    info?: ObjectInfo;
    current?: RecordRepresentation;
    /** The screen action that is open. */
    openAction: QuickAction | null = null;

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    receiveInfo({ data }: WireValue<ObjectInfo>): void {
        this.info = data;
    }

    @wire(getRecord, { recordId: '$record.recordId', optionalFields: '$paths' })
    receiveRecord({ data }: WireValue<RecordRepresentation>): void {
        if (data) this.current = data;
    }

    open(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.openAction = this.record.actions.find((action) => action.name === name) ?? null;
    }

    close(): void {
        this.openAction = null;
    }

    get objectApiName(): string {
        return this.record.objectApiName;
    }
    get paths(): string[] | undefined {
        return this.info && wantedPaths(this.info, [this.record.nameField, ...this.record.highlights]);
    }
    get icon(): string {
        return iconOf(this.record.objectApiName);
    }
    get label(): string {
        return this.record.label;
    }
    get name(): string {
        const value = this.current?.fields[this.record.nameField]?.value;
        return typeof value === 'string' ? value : this.record.name;
    }
    get values(): (ShownField & { text: string })[] {
        const { info, current } = this;
        if (!info) return [];
        return this.record.highlights.map((name) => {
            const shown = shownField(info, current, name);
            return { ...shown, text: shown.text || '—' };
        });
    }
}
