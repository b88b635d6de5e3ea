import type { CoachScorecardPoint } from 'apex/dto';
import type { TrendPicture } from 'c/coachChartConfigs';

import { formatDay, say } from 'c/coachFormat';

import { monthText } from './months';
import { valueText } from './values';
import type { Measured } from './values';
import { WORDS } from './words';

/** Months or weeks: which periods a trend is drawn by. */
export type Grain = 'month' | 'week';

/** A trend to draw, and the same in words. */
export interface TrendText {
    readonly picture: TrendPicture;
    readonly description: string;
}

/** What a trend shows, or undefined where no period holds a number: then words say so. */
export function trendOf(
    points: readonly CoachScorecardPoint[],
    grain: Grain,
    measured: Measured,
    isOwn: boolean
): TrendText | undefined {
    const own = points.map((point) => point.value ?? null);
    const peers = points.map((point) => point.peerValue ?? null);
    if (own.every((value) => value === null)) return undefined;
    const labels = points.map(({ startDate }) => periodText(startDate, grain));
    const format = (value: number): string => valueText(value, measured).short;
    const ownName = isOwn ? WORDS.lineOwnSelf : WORDS.lineOwn;
    const withPeers = peers.some((value) => value !== null);
    const sentences = points.map((point, index) => {
        const value = valueText(point.value, measured).full;
        const label = labels[index] ?? '';
        if (typeof point.peerValue !== 'number') return say(WORDS.trendAltPointOwn, label, value);
        return say(WORDS.trendAltPoint, label, value, valueText(point.peerValue, measured).full);
    });
    return {
        picture: {
            labels,
            lines: [
                { name: ownName, values: own, role: 'own' },
                ...(withPeers ? [{ name: WORDS.linePeers, values: peers, role: 'reference' } as const] : [])
            ],
            format
        },
        description: say(WORDS.trendAlt, sentences.join('; '))
    };
}

function periodText(start: string | null | undefined, grain: Grain): string {
    if (!start) return '';
    return grain === 'month' ? monthText(start) : formatDay(start);
}
