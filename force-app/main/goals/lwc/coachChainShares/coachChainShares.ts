import type { CoachChainRep } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { WORDS } from 'c/coachChainWords';
import type { ChosenGoal, Parts } from 'c/coachChainWords';
import { say } from 'c/coachFormat';
import { listText, valueText } from 'c/coachScorecardWords';

/** A part that somebody typed. */
export interface PartChange {
    readonly kpi: string;
    /** Position of the rep. */
    readonly index: number;
    readonly value: number;
}

/** One rep with the parts of each goal. */
interface ShownRep {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly { key: string; kpi: string; label: string; value: number; index: number }[];
}

/**
 * A team's goals in parts, one row a rep. Fires `partchange` with a `PartChange`.
 */
export default class CoachChainShares extends LightningElement {
    @api reps: readonly CoachChainRep[] = [];
    /** `ChosenGoal`s. */
    @api goals: readonly ChosenGoal[] = [];
    @api parts: Parts = {};
    /** Of the reps, in their order: goal or quota of the period. */
    @api weights: readonly number[] = [];

    readonly words = WORDS;

    get rows(): ShownRep[] {
        return this.reps.map(({ repId, name }, index) => ({
            key: repId ?? String(index),
            name: name ?? '',
            cells: this.goals.map(({ kpi, label }) => ({
                key: `${repId ?? ''}${kpi}`,
                kpi,
                label: say(WORDS.shareOf, name ?? '', label),
                value: this.parts[kpi]?.[index] ?? 0,
                index
            }))
        }));
    }

    get sums(): { key: string; label: string; text: string }[] {
        return this.goals.map(({ kpi, label, total }) => ({
            key: kpi,
            label,
            text: say(WORDS.shareSum, plain(this.sumOf(kpi)), plain(total))
        }));
    }

    get isEqual(): boolean {
        return this.weights.every((weight) => weight === 0);
    }

    get howDivided(): string {
        return this.isEqual ? WORDS.shareEqual : WORDS.shareByWeight;
    }

    get without(): string {
        const names = this.reps.filter((_rep, i) => this.weights[i] === 0).map(({ name }) => name ?? '');
        return this.isEqual || names.length === 0 ? '' : say(WORDS.shareWithout, listText(names));
    }

    get off(): string {
        const labels = this.goals.filter(({ kpi, total }) => this.sumOf(kpi) !== total).map(({ label }) => label);
        return labels.length === 0 ? '' : say(WORDS.shareOff, listText(labels));
    }

    handlePart(event: CustomEvent<{ value: string }>): void {
        const { kpi = '', index = '' } = (event.currentTarget as HTMLElement).dataset;
        const value = Number(event.detail.value);
        if (!Number.isFinite(value) || value < 0) return;
        const detail: PartChange = { kpi, index: Number(index), value };
        this.dispatchEvent(new CustomEvent<PartChange>('partchange', { detail }));
    }

    /** In cents, so that amounts add up as people add them. */
    private sumOf(kpi: string): number {
        return (this.parts[kpi] ?? []).reduce((sum, part) => sum + Math.round(part * 100), 0) / 100;
    }
}

function plain(value: number): string {
    return valueText(value, { unit: 'number', currency: '' }).full;
}
