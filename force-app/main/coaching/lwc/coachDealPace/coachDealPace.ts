import { LightningElement, api } from 'lwc';

import type { CoachDealPace as Pace } from 'apex/dto';
import { WORDS } from 'c/coachDealWords';
import { say } from 'c/coachFormat';

/** Room beyond the furthest mark, so that none lies on the edge. */
const MARGIN = 1.1;
const PERCENT = 100;

/** How long a deal has been open, on one line with the middle half and the median of the won deals. */
export default class CoachDealPace extends LightningElement {
    @api pace: Pace | undefined;

    readonly words = WORDS;

    get isDrawn(): boolean {
        return this.pace?.state === 'compared' && typeof this.pace.ageDays === 'number';
    }

    get description(): string {
        const { ageDays, q1, median, q3 } = this.pace ?? {};
        return say(WORDS.paceAlt, ageDays ?? 0, q1 ?? 0, median ?? 0, q3 ?? 0);
    }

    get box(): { x: string; width: string } {
        const { q1, q3 } = this.pace ?? {};
        return { x: this.at(q1), width: `${this.share(q3) - this.share(q1)}%` };
    }

    get medianAt(): string {
        return this.at(this.pace?.median);
    }

    get ownAt(): string {
        return this.at(this.pace?.ageDays);
    }

    private at(days: number | null | undefined): string {
        return `${this.share(days)}%`;
    }

    private share(days: number | null | undefined): number {
        const { ageDays, q3 } = this.pace ?? {};
        const longest = Math.max(ageDays ?? 0, q3 ?? 0, 1) * MARGIN;
        return Math.round(((days ?? 0) / longest) * PERCENT * 10) / 10;
    }
}
