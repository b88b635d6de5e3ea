import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { getRecord, updateRecord } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { shownField, wantedPaths, type FieldInfo, type ObjectInfo, type ShownField } from 'org/fields';
import { messageOf } from 'org/http';
import type { RecordRepresentation } from 'org/records';
import type { WireValue } from 'org/wire';
import type { RecordPageDefinition } from 'shell/pageItem';

interface PicklistEntry {
    label: string;
    value: string;
}

interface FieldView {
    name: string;
    info: FieldInfo;
    shown: ShownField;
    value: unknown;
    picklist: PicklistEntry[];
    error: string;
}

interface SaveError {
    body?: { output?: { errors?: { message: string }[]; fieldErrors?: Record<string, { message: string }[]> } };
}

/** The record's fields, section by section. A pencil opens all of them for editing, as on the platform; one Save. */
export default class Details extends LightningElement {
    @api record!: RecordPageDefinition;
    info?: ObjectInfo;
    current?: RecordRepresentation;
    picklists: Record<string, { values: PicklistEntry[] }> = {};
    failure = '';
    editing = false;
    saving = false;
    problem = '';
    /** Changed values by field, until they are saved. */
    draft: Record<string, unknown> = {};
    fieldErrors: Record<string, string> = {};

    private focusOn: string | null = null;
    /** Field whose pencil opened the editing: it gets the focus back. */
    private openedFrom: string | null = null;

    @wire(getObjectInfo, { objectApiName: '$record.objectApiName' })
    receiveInfo({ data, error }: WireValue<ObjectInfo>): void {
        this.info = data;
        if (error) this.failure = messageOf(error);
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: '$record.objectApiName', recordTypeId: '$recordTypeId' })
    receivePicklists({ data }: WireValue<{ picklistFieldValues: Record<string, { values: PicklistEntry[] }> }>): void {
        if (data) this.picklists = data.picklistFieldValues;
    }

    @wire(getRecord, { recordId: '$record.recordId', optionalFields: '$paths' })
    receiveRecord({ data, error }: WireValue<RecordRepresentation>): void {
        if (data) this.current = data;
        if (error) this.failure = messageOf(error);
    }

    get recordTypeId(): string | undefined {
        return this.info && (this.current?.recordTypeId ?? this.info.defaultRecordTypeId);
    }

    get paths(): string[] | undefined {
        return (
            this.info &&
            wantedPaths(
                this.info,
                this.record.sections.flatMap(({ columns }) => columns.flat())
            )
        );
    }

    get locked(): boolean {
        return !this.record.mayEdit;
    }

    get ready(): boolean {
        return Boolean(this.info && this.current);
    }

    get sections(): { heading: string; columns: { key: string; fields: FieldView[] }[] }[] {
        return this.record.sections.map(({ heading, columns }) => ({
            heading,
            columns: columns.map((names, index) => ({
                key: String(index),
                fields: names.flatMap((name) => this.fieldView(name) ?? [])
            }))
        }));
    }

    private fieldView(name: string): FieldView | undefined {
        const info = this.info?.fields[name];
        if (!info) return undefined;
        const value = name in this.draft ? this.draft[name] : this.current?.fields[name]?.value;
        const values = this.picklists[name]?.values ?? [];
        return {
            name,
            info,
            shown: shownField(this.info!, this.current, name),
            value: value ?? null,
            picklist: values.map(({ label, value: v }) => ({ label, value: v })),
            error: this.fieldErrors[name] ?? ''
        };
    }

    edit(event: CustomEvent<{ name: string }>): void {
        this.editing = true;
        this.openedFrom = event.detail.name;
        this.focusOn = event.detail.name;
    }

    change(event: CustomEvent<{ name: string; value: unknown }>): void {
        const { name, value } = event.detail;
        this.draft = { ...this.draft, [name]: value };
        this.fieldErrors = { ...this.fieldErrors, [name]: '' };
    }

    cancel(): void {
        this.leaveEditing();
    }

    async save(event: Event): Promise<void> {
        event.preventDefault();
        if (this.saving) return;
        const fields = [...this.template!.querySelectorAll<HTMLElement & { validate(): boolean }>('shell-field')];
        if (!fields.map((field) => field.validate()).every(Boolean)) return;
        const changed = Object.entries(this.draft).filter(
            ([name, value]) => value !== (this.current?.fields[name]?.value ?? null)
        );
        if (!changed.length) {
            this.leaveEditing();
            return;
        }
        this.saving = true;
        this.problem = '';
        this.fieldErrors = {};
        try {
            await updateRecord({ fields: { Id: this.record.recordId, ...Object.fromEntries(changed) } });
            this.leaveEditing();
            this.dispatchEvent(new ShowToastEvent({ title: `${this.record.label} saved`, variant: 'success' }));
        } catch (error) {
            this.showErrors(error as SaveError);
        } finally {
            this.saving = false;
        }
    }

    private showErrors(error: SaveError): void {
        const output = error.body?.output;
        this.fieldErrors = Object.fromEntries(
            Object.entries(output?.fieldErrors ?? {}).map(([name, errors]) => [
                name,
                errors.map((e) => e.message).join(' ')
            ])
        );
        const elsewhere = Object.entries(this.fieldErrors)
            .filter(([name]) => !this.template!.querySelector(`[data-field="${name}"]`))
            .map(([, message]) => message);
        const general = [...(output?.errors ?? []).map((e) => e.message), ...elsewhere].join(' ');
        this.problem =
            general || (Object.keys(this.fieldErrors).length ? 'Review the errors on this page.' : messageOf(error));
    }

    private leaveEditing(): void {
        this.focusOn = this.openedFrom;
        this.editing = false;
        this.draft = {};
        this.fieldErrors = {};
        this.problem = '';
    }

    renderedCallback(): void {
        if (!this.focusOn) return;
        const field = this.template!.querySelector<HTMLElement & { takeFocus(): void }>(
            `[data-field="${this.focusOn}"]`
        );
        this.focusOn = null;
        field?.takeFocus();
    }
}
