import type { CoachScorecardBin, CoachScorecardDot, CoachScorecardRow } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { USER, say } from 'c/coachFormat';
import { bar, columns, peopleDomain, peopleDots, place } from 'c/coachScorecardPlot';
import type { Bar, Column, Domain, PersonDot } from 'c/coachScorecardPlot';
import { WORDS, listText, rangeText, unitOf, valueText } from 'c/coachScorecardWords';
import type { Maybe, Measured } from 'c/coachScorecardWords';

/** How much of the peers may be shown: the most telling way that Apex sent the numbers for. */
type Manner = 'dots' | 'bins' | 'quartiles' | 'none';

/** A dot with what it says when pointed at. */
interface ShownDot extends PersonDot {
    readonly y: number;
    readonly dotClass: string;
    readonly title: string;
}

const DOT_STEP = 12;
const FOOT = 10;

/**
 * Where the peers stand beside the rep: as single dots where the viewer may see the people, as bins of at least three
 * people, or as quartiles. Which of them it is was decided by Apex; nothing else reaches the page.
 */
export default class CoachScorecardPeers extends LightningElement {
    @api row: CoachScorecardRow | undefined;
    @api bins: readonly CoachScorecardBin[] | null | undefined;
    @api dots: readonly CoachScorecardDot[] | null | undefined;
    /** ISO 4217 code of amounts. */
    @api currency = USER.currency;

    readonly words = WORDS;

    get hasDots(): boolean {
        return this.manner === 'dots';
    }

    get hasBins(): boolean {
        return this.manner === 'bins';
    }

    get hasQuartiles(): boolean {
        return this.manner === 'quartiles';
    }

    get hasNone(): boolean {
        return this.manner === 'none';
    }

    get middleHalf(): Bar | undefined {
        return bar(this.row?.peerQ1, this.row?.peerQ3, this.domain);
    }

    get median(): string | undefined {
        return place(this.row?.peerMedian, this.domain);
    }

    get own(): string | undefined {
        return place(this.row?.value, this.domain);
    }

    get columns(): Column[] {
        return columns(this.bins ?? [], this.domain);
    }

    get people(): ShownDot[] {
        const top = this.dotsHeight - FOOT;
        return this.placedDots.map((dot) => ({
            ...dot,
            y: top - dot.level * DOT_STEP,
            dotClass: `dot${dot.isOwn ? ' dot_own' : ''}${dot.isBest ? ' dot_best' : ''}`,
            title: this.personText((this.dots ?? []).find((person) => person.repId === dot.key))
        }));
    }

    get dotsHeight(): number {
        return 2 * FOOT + Math.max(0, ...this.placedDots.map((dot) => dot.level)) * DOT_STEP;
    }

    get dotsStyle(): string {
        return `height: ${this.dotsHeight}px`;
    }

    get axisFrom(): string {
        return this.text(this.domain.from);
    }

    get axisTo(): string {
        return this.text(this.domain.to);
    }

    /** The drawing in words; also shown under quartiles, which say little without them. */
    get description(): string {
        const own = this.text(this.row?.value);
        switch (this.manner) {
            case 'dots':
                return say(WORDS.dots, listText(this.otherPeople.map((person) => this.personText(person))), own);
            case 'bins':
                return say(WORDS.bins, listText((this.bins ?? []).map((bin) => this.binText(bin))), own);
            case 'quartiles': {
                const { peerQ1, peerMedian, peerQ3 } = this.row ?? {};
                return say(WORDS.quartiles, this.text(peerQ1), this.text(peerMedian), this.text(peerQ3), own);
            }
            default:
                return WORDS.peersNone;
        }
    }

    private get manner(): Manner {
        if (this.dots?.length) return 'dots';
        if (this.bins?.length) return 'bins';
        return typeof this.row?.peerMedian === 'number' ? 'quartiles' : 'none';
    }

    private get placedDots(): PersonDot[] {
        return peopleDots(this.dots ?? [], this.domain);
    }

    private get otherPeople(): CoachScorecardDot[] {
        return (this.dots ?? []).filter((person) => !person.isOwn);
    }

    private get measured(): Measured {
        return { unit: unitOf(this.row?.unit), currency: this.currency };
    }

    private get domain(): Domain {
        const row = this.row ?? {};
        const people = (this.dots ?? []).map((person) => person.value);
        const bounds = (this.bins ?? []).flatMap((bin) => [bin.lower, bin.upper]);
        const values = [row.value, row.peerQ1, row.peerMedian, row.peerQ3, ...people, ...bounds];
        return peopleDomain(values, this.measured.unit === 'percent');
    }

    private text(value: Maybe): string {
        return valueText(value, this.measured).short;
    }

    private personText(person: CoachScorecardDot | undefined): string {
        const text = say(WORDS.dot, person?.name ?? '', this.text(person?.value));
        return person?.isBenchmark ? `${text} (${WORDS.dotBest})` : text;
    }

    private binText({ lower, upper, people }: CoachScorecardBin): string {
        return say(WORDS.bin, rangeText(lower, upper, this.measured), people ?? 0);
    }
}
