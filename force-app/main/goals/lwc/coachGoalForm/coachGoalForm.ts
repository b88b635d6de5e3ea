import type { CoachGoalKpi } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import saveGoals from '@salesforce/apex/CoachGoalController.saveGoals';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachGoalWords';

type ValueEvent = CustomEvent<{ value: string }>;
type CheckEvent = CustomEvent<{ checked: boolean }>;

interface Fields {
    kpi: string;
    grain: string;
    kind: string;
    number: string;
    startDate: string;
    endDate: string;
}

const GRAINS = ['Day', 'Week', 'Month', 'Quarter', 'Year'].map((value) => ({ value, label: say(WORDS.grain, value) }));
const EACH = 'each';
const KINDS = [
    { value: EACH, label: WORDS.kindEach },
    { value: 'total', label: WORDS.kindTotal }
];

/** Sets one goal. Fires `saved` once it is, and `cancel` when the reader turns away. */
export default class CoachGoalForm extends LightningElement {
    @api repId = '';
    @api kpis: readonly CoachGoalKpi[] = [];
    /** Whether the reader sets the goal for somebody else. */
    @api managing = false;

    readonly words = WORDS;
    readonly grains = GRAINS;
    readonly kinds = KINDS;

    fields: Fields = { kpi: '', grain: 'Week', kind: EACH, number: '', startDate: '', endDate: '' };
    propose = false;
    replace = false;
    /** Once something turned out to be in the way. */
    offersReplace = false;
    problems: readonly string[] = [];
    busy = false;

    private begun = false;

    /** First day to propose: today in the org's time zone. */
    @api get today(): string {
        return this.fields.startDate;
    }
    set today(day: string) {
        this.fields = { ...this.fields, startDate: day };
    }

    /** Last day to propose: that of the fiscal year. */
    @api get yearEnd(): string {
        return this.fields.endDate;
    }
    set yearEnd(day: string | null | undefined) {
        this.fields = { ...this.fields, endDate: day ?? '' };
    }

    get options(): { value: string; label: string }[] {
        return this.kpis.map(({ value, label }) => ({ value: value ?? '', label: label ?? '' }));
    }

    get numberLabel(): string {
        return say(WORDS.fieldNumber, this.isTotal ? 'Total' : this.fields.grain);
    }

    get problemRows(): { key: string; text: string }[] {
        return this.problems.map((text, index) => ({ key: String(index), text: say(WORDS.failed, text) }));
    }

    override renderedCallback(): void {
        if (this.begun) return;
        this.begun = true;
        this.template?.querySelector<HTMLElement>('.kpi')?.focus();
    }

    handleField(event: ValueEvent): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.fields = { ...this.fields, [field ?? '']: event.detail.value ?? '' };
    }

    handlePropose(event: CheckEvent): void {
        this.propose = event.detail.checked;
    }

    handleReplace(event: CheckEvent): void {
        this.replace = event.detail.checked;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.busy) return;
        event.stopPropagation();
        this.handleCancel();
    }

    handleSave(): void {
        const { kpi, number, startDate, endDate } = this.fields;
        if (!kpi || number === '' || !startDate || !endDate) {
            this.problems = [WORDS.missing];
            return;
        }
        void this.save();
    }

    private get isTotal(): boolean {
        return this.fields.kind !== EACH;
    }

    private async save(): Promise<void> {
        if (this.busy) return;
        this.busy = true;
        const { kpi, grain, number, startDate, endDate } = this.fields;
        try {
            const result = await saveGoals({
                goals: [
                    {
                        repId: this.repId,
                        kpi,
                        grain,
                        startDate,
                        endDate,
                        target: this.isTotal ? null : Number(number),
                        total: this.isTotal ? Number(number) : null,
                        source: this.managing ? 'Manual' : 'Own',
                        propose: this.managing && this.propose,
                        replaceExisting: this.replace
                    }
                ]
            });
            this.problems = (result?.problems ?? []).map(({ message }) => message ?? '');
            this.offersReplace = this.problems.length > 0;
            if (result?.saved) this.dispatchEvent(new CustomEvent('saved'));
        } catch (error) {
            this.problems = [messageFor(error)];
        } finally {
            this.busy = false;
        }
    }
}
