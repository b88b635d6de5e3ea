import type { CoachSessionPerson } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { say } from 'c/coachFormat';
import type { SessionText } from 'c/coachSessionTexts';
import { WORDS, failureLine, stateLine } from 'c/coachSessionWords';
import type { Option } from 'c/coachSessionWords';

import { isBlank, isComplete, newPromise, readPromises, writePromises } from './promises';
import type { Promised } from './promises';

/** A commitment as `CoachSessionController.saveSession` takes it. */
export interface PromiseSave {
    readonly requestKey: string;
    readonly repId: string | null;
    readonly kind: string;
    readonly text: string;
    readonly due: string | null;
    readonly kpi: string | null;
    readonly target: number | null;
}

/** A KPI that a metric goal may be about. */
export interface KpiOption extends Option {
    /** Typed as a percent, kept as a share of 0 to 1. */
    readonly isPercent: boolean;
}

type ValueEvent = CustomEvent<{ value: string }>;

const KINDS: readonly Option[] = [
    { value: 'Action', label: WORDS.commitmentAction },
    { value: 'ReportBack', label: WORDS.commitmentReportBack },
    { value: 'Metric', label: WORDS.commitmentMetric }
];

/**
 * Commitments that are being made. They are kept while somebody types, as one draft, each with the key that makes a
 * repeated save one commitment.
 */
export default class CoachSessionPromises extends LightningElement {
    /** 'yyyy-MM-dd' */
    @api today = '';
    @api kpis: readonly KpiOption[] = [];
    /** Who may promise, where it is not clear; empty otherwise. */
    @api people: readonly CoachSessionPerson[] = [];

    readonly words = WORDS;
    readonly kinds = KINDS;

    promises: readonly Promised[] = [];
    complaint = '';

    private seen = 0;
    private shown: SessionText | undefined;
    private focusLast = false;

    /** Holds the draft; see {@link SessionText}. */
    @api get source(): SessionText | undefined {
        return this.shown;
    }
    set source(source: SessionText | undefined) {
        this.shown = source;
        this.promises = readPromises(source?.text ?? '');
        source?.listen(() => {
            this.seen++;
        });
    }

    /** What to save; null, with a complaint beside the fields, when something is missing. */
    @api collect(): PromiseSave[] | null {
        const written = this.promises.filter((promise) => !isBlank(promise));
        this.complaint = written.every(isComplete) ? '' : WORDS.commitmentMissing;
        return this.complaint ? null : written.map((promise) => this.toSave(promise));
    }

    /** Those with these keys are saved: they are commitments now. */
    @api settle(keys: readonly string[]): void {
        this.update(this.promises.filter(({ key }) => !keys.includes(key)));
    }

    get rows(): object[] {
        return this.promises.map((promise, index) => {
            const isPercent = this.kpis.some(({ value, isPercent: percent }) => value === promise.kpi && percent);
            return {
                ...promise,
                name: say(WORDS.commitmentNumber, index + 1),
                removeName: say(WORDS.commitmentRemove, index + 1),
                isMetric: promise.kind === 'Metric',
                hasTarget: promise.kind !== 'Action',
                targetLabel:
                    promise.kind === 'Metric' && isPercent ? WORDS.commitmentTargetPercent : WORDS.commitmentTarget
            };
        });
    }

    get hasPeople(): boolean {
        return this.people.length > 1;
    }

    get personOptions(): Option[] {
        return this.people.map(({ userId, name }) => ({ value: userId ?? '', label: name ?? '' }));
    }

    get stateText(): string {
        return this.seen >= 0 && this.shown && this.promises.length > 0 ? stateLine(this.shown) : '';
    }

    get failure(): string {
        return this.seen >= 0 && this.shown ? failureLine(this.shown) : '';
    }

    get hasTwoVersions(): boolean {
        return this.seen >= 0 && this.shown?.choice !== undefined;
    }

    override renderedCallback(): void {
        if (!this.focusLast) return;
        this.focusLast = false;
        const fields = this.template?.querySelectorAll<HTMLElement>('.promise-text') ?? [];
        [...fields].at(-1)?.focus();
    }

    handleAdd(): void {
        this.update([...this.promises, newPromise(this.today)]);
        this.focusLast = true;
    }

    handleRemove(event: Event): void {
        const key = keyOf(event);
        this.update(this.promises.filter((promise) => promise.key !== key));
    }

    handleField(event: ValueEvent): void {
        const { key, field } = (event.currentTarget as HTMLElement).dataset;
        const value = event.detail.value ?? '';
        this.update(
            this.promises.map((promise) => (promise.key === key ? { ...promise, [field ?? '']: value } : promise))
        );
    }

    handleBlur(): void {
        void this.shown?.flush();
    }

    handleRetry(): void {
        void this.shown?.retry();
    }

    /** Commitments of both windows have keys of their own, so both may stand; the same one is taken once. */
    handleKeepBoth(): void {
        const choice = this.shown?.choice;
        if (!choice) return;
        const mine = readPromises(choice.mine);
        const known = new Set(mine.map(({ key }) => key));
        this.promises = [...mine, ...readPromises(choice.theirs).filter(({ key }) => !known.has(key))];
        this.shown?.choose(writePromises(this.promises));
    }

    private update(promises: readonly Promised[]): void {
        this.promises = promises;
        this.complaint = '';
        this.shown?.change(writePromises(promises));
        this.dispatchEvent(new CustomEvent('textchange'));
    }

    private toSave({ key, kind, text, due, kpi, target, repId }: Promised): PromiseSave {
        const isMetric = kind === 'Metric';
        const isPercent = isMetric && this.kpis.some(({ value, isPercent: percent }) => value === kpi && percent);
        const number = kind === 'Action' || !target ? null : Number(target);
        return {
            requestKey: key,
            repId: repId || null,
            kind,
            text,
            due: due || null,
            kpi: isMetric ? kpi : null,
            target: number !== null && isPercent ? number / 100 : number
        };
    }
}

const keyOf = (event: Event): string | undefined => (event.currentTarget as HTMLElement).dataset.key;
