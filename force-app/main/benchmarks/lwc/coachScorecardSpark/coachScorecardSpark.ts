import type { CoachScorecardPoint } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { USER, say } from 'c/coachFormat';
import { sparkDomain, sparkline } from 'c/coachScorecardPlot';
import type { Box, Domain, Spark } from 'c/coachScorecardPlot';
import { WORDS, monthText, unitOf, valueText } from 'c/coachScorecardWords';

const BOX: Box = { width: 104, height: 28, margin: 4 };
const PERCENTILES: Domain = { from: 0, to: 100 };

/**
 * The last complete months of a KPI, as small as a word, with the peers' line behind it. Managers see the percentile
 * among the peers instead, on an axis from 0 to 100 with its middle marked.
 */
export default class CoachScorecardSpark extends LightningElement {
    /** Complete months, oldest first. */
    @api months: readonly CoachScorecardPoint[] | null | undefined;
    /** By month, parallel to `months`; only for managers. */
    @api percentiles: readonly (number | null)[] | null | undefined;
    @api unit: string | null | undefined;
    /** ISO 4217 code of amounts. */
    @api currency = USER.currency;

    readonly viewBox = `0 0 ${BOX.width} ${BOX.height}`;
    readonly width = BOX.width;
    readonly height = BOX.height;

    get own(): Spark {
        return sparkline(this.values, this.domain, BOX);
    }

    get peers(): Spark {
        return sparkline(this.reference, this.domain, BOX);
    }

    /** The drawing in words: where it starts and where it ends. */
    get description(): string {
        const known = this.values.flatMap((value, index) => {
            const start = this.points[index]?.startDate;
            return typeof value === 'number' ? [{ text: this.text(value), month: start ? monthText(start) : '' }] : [];
        });
        const first = known[0];
        const last = known.at(-1);
        if (!first || !last) return WORDS.sparkAltNone;
        if (known.length === 1) return say(WORDS.sparkAltOne, first.text, first.month);
        const sentence = this.showsPercentiles ? WORDS.sparkAltPercentile : WORDS.sparkAlt;
        return say(sentence, first.text, first.month, last.text, last.month);
    }

    private get points(): readonly CoachScorecardPoint[] {
        return this.months ?? [];
    }

    private get showsPercentiles(): boolean {
        return (this.percentiles ?? []).some((value) => typeof value === 'number');
    }

    private get values(): readonly (number | null)[] {
        return this.showsPercentiles ? (this.percentiles ?? []) : this.points.map((point) => point.value ?? null);
    }

    private get reference(): readonly (number | null)[] {
        return this.showsPercentiles ? this.values.map(() => 50) : this.points.map((point) => point.peerValue ?? null);
    }

    private get domain(): Domain {
        return this.showsPercentiles ? PERCENTILES : sparkDomain(this.values, this.reference);
    }

    private text(value: number): string {
        const unit = this.showsPercentiles ? 'number' : unitOf(this.unit);
        return valueText(value, { unit, currency: this.currency }).full;
    }
}
