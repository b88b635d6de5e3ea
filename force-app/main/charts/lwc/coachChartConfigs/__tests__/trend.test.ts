import type { Chart } from 'chart.js';

import { lineNamesPlugin, trendChart } from 'c/coachChartConfigs';
import type { ChartTheme, TrendLine, TrendPicture } from 'c/coachChartConfigs';

const theme = {
    text: 'black',
    muted: 'grey',
    grid: 'pale',
    accent: 'blue',
    surface: 'white',
    fontFamily: 'Sans',
    fontSize: 12
} as ChartTheme;

const OWN: TrendLine = { name: 'This rep', values: [0.2, null, 0.1], role: 'own' };
const PEERS: TrendLine = { name: 'Peers together', values: [0.3, 0.3, 0.3], role: 'reference' };
const PICTURE: TrendPicture = {
    labels: ['Oct', 'Nov', 'Dec'],
    lines: [OWN, PEERS],
    format: (value) => `${value * 100} %`
};

interface Parts {
    type: string;
    data: { labels: string[]; datasets: Record<string, unknown>[] };
    options: {
        scales: { y: { beginAtZero: boolean; ticks: { callback(value: number): string } } };
        plugins: { tooltip: { callbacks: { label(item: object): string } } };
    };
}

const parts = (picture = PICTURE): Parts => trendChart(picture)(theme) as unknown as Parts;

describe('a trend', () => {
    it('draws the own line strong and the reference dashed, with gaps where nothing is known', () => {
        const { type, data } = parts();
        expect(type).toBe('line');
        expect(data.labels).toEqual(['Oct', 'Nov', 'Dec']);
        expect(data.datasets).toMatchObject([
            { label: 'This rep', data: [0.2, null, 0.1], borderColor: 'blue', borderDash: [], spanGaps: false },
            { label: 'Peers together', data: [0.3, 0.3, 0.3], borderColor: 'grey', borderDash: [4, 3], pointRadius: 0 }
        ]);
    });

    it('tells a last period that is not over by a hollow point and a dashed way to it', () => {
        expect(parts().data.datasets[0]).not.toHaveProperty('segment');
        const [own, peers] = parts({ ...PICTURE, lastIsOpen: true }).data.datasets as unknown as {
            pointBackgroundColor?: string[];
            segment?: { borderDash(segment: object): number[] | undefined };
        }[];
        expect(own?.pointBackgroundColor).toEqual(['blue', 'blue', 'white']);
        expect(own?.segment?.borderDash({ p1DataIndex: 2 })).toEqual([4, 3]);
        expect(own?.segment?.borderDash({ p1DataIndex: 1 })).toBeUndefined();
        expect(peers).not.toHaveProperty('segment');
    });

    it('starts at zero and says values as people read them', () => {
        const { scales, plugins } = parts().options;
        expect(scales.y.beginAtZero).toBe(true);
        expect(scales.y.ticks.callback(0.25)).toBe('25 %');
        const { label } = plugins.tooltip.callbacks;
        expect(label({ dataset: { label: 'This rep' }, parsed: { y: 0.5 } })).toBe('This rep: 50 %');
        expect(label({ dataset: { label: 'This rep' }, parsed: { y: null } })).toBe('');
    });

    it('gives a new configuration each time, since Chart.js keeps what it gets', () => {
        const builder = trendChart(PICTURE);
        expect(builder(theme)).not.toBe(builder(theme));
        expect(parts().data.datasets[0]?.['data']).not.toBe(OWN.values);
    });
});

describe('names of lines', () => {
    function drawn(lines: readonly TrendLine[]): string[] {
        const calls: string[] = [];
        const ctx = {
            save: () => undefined,
            restore: () => undefined,
            fillText: (text: string, x: number, y: number): void => {
                calls.push(`${text} ${x} ${y}`);
            }
        };
        const chart = {
            ctx,
            width: 400,
            scales: {
                x: { getPixelForValue: (index: number) => index * 100 },
                y: { getPixelForValue: (value: number) => 100 - value * 100 }
            }
        };
        lineNamesPlugin(lines, theme).afterDatasetsDraw?.(chart as unknown as Chart, {}, {}, false);
        return calls;
    }

    it('stand beside the last known point, the topmost first', () => {
        expect(drawn([OWN, PEERS])).toEqual(['Peers together 206 70', 'This rep 206 90']);
    });

    it('are moved apart where they would touch', () => {
        const near: TrendLine = { ...OWN, values: [0.2, 0.2, 0.29] };
        expect(drawn([near, PEERS])).toEqual(['Peers together 206 70', 'This rep 206 84']);
    });

    it('are left out for a line without points', () => {
        expect(drawn([{ ...OWN, values: [null, null] }])).toEqual([]);
    });
});
