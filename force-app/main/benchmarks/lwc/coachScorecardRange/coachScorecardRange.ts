import { LightningElement, api } from 'lwc';

import { USER, say } from 'c/coachFormat';
import { domainOf, rangePlot } from 'c/coachScorecardPlot';
import type { Domain, RangePlot, Ranged } from 'c/coachScorecardPlot';
import { WORDS, rangeText, unitOf, valueText } from 'c/coachScorecardWords';
import type { Measured } from 'c/coachScorecardWords';

/**
 * A value and its range against the peers' line: a dot on a bar is the rep's own, a shade the middle half of the peers,
 * an upright line the peers together, a dashed one the benchmark reps. Drawn the same way everywhere.
 */
export default class CoachScorecardRange extends LightningElement {
    @api row: Ranged | undefined;
    @api domain: Domain | undefined;
    /** ISO 4217 code of amounts. */
    @api currency = USER.currency;
    /** Hatched: too little is known to read the drawing as a finding. */
    @api hatched = false;

    get plot(): RangePlot {
        return rangePlot(this.row ?? {}, this.domain ?? domainOf([]));
    }

    get frameClass(): string {
        return this.hatched ? 'frame frame_hatched' : 'frame';
    }

    /** The whole drawing in words. */
    get description(): string {
        const row = this.row ?? {};
        const measured: Measured = { unit: unitOf(row.unit), currency: this.currency };
        const range = rangeText(row.lower, row.upper, measured);
        const best = typeof row.bestValue === 'number' ? valueText(row.bestValue, measured).full : '';
        const peers = [peersPart(row, measured), best && say(WORDS.rangeAltBest, best)].filter(Boolean).join('. ');
        const own = range && say(WORDS.rangeAltOwn, range);
        return say(WORDS.rangeAlt, valueText(row.value, measured).full, own, peers);
    }
}

function peersPart(row: Ranged, measured: Measured): string {
    if (typeof row.peerValue !== 'number') return WORDS.rangeAltNoPeers;
    const together = valueText(row.peerValue, measured).full;
    const middle = rangeText(row.peerQ1, row.peerQ3, measured);
    return middle ? say(WORDS.rangeAltPeers, together, middle) : say(WORDS.rangeAltPeersValue, together);
}
