import type { Chart, Plugin } from 'chart.js';

import { bandsPlugin, baseOptions, marksPlugin, referenceLinePlugin } from 'c/coachChartConfigs';
import type { ChartTheme } from 'c/coachChartConfigs';

const theme = {
    text: 'black',
    muted: 'grey',
    band: 'pale',
    surface: 'white',
    fontFamily: 'Sans',
    fontSize: 12
} as ChartTheme;

/** A canvas that writes down what is drawn; text is 10 pixels a letter; the plot spans 100-300 x 20-220 for values 0-100. */
function fakeChart(): { chart: Chart; calls: string[] } {
    const calls: string[] = [];
    const note =
        (name: string) =>
        (...values: unknown[]): void => {
            calls.push([name, ...values].join(' '));
        };
    const ctx = {
        textAlign: '',
        save: note('save'),
        restore: note('restore'),
        fillRect: note('fillRect'),
        strokeText: note('strokeText'),
        fillText: (text: string, x: number, y: number): void => note('fillText')(text, x, y, ctx.textAlign),
        measureText: (text: string) => ({ width: text.length * 10 }),
        setLineDash: note('dash'),
        beginPath: note('begin'),
        moveTo: note('moveTo'),
        lineTo: note('lineTo'),
        stroke: note('stroke'),
        arc: note('arc'),
        fill: note('fill')
    };
    const chart = {
        ctx,
        width: 310,
        chartArea: { left: 100, right: 300, top: 20, bottom: 220, height: 200, width: 200 },
        scales: {
            x: { getPixelForValue: (value: number) => 100 + value * 2 },
            y: { getPixelForValue: (row: number) => 20 + row * 50 }
        }
    };
    return { chart: chart as unknown as Chart, calls };
}

function draw(plugin: Plugin): string[] {
    const { chart, calls } = fakeChart();
    plugin.beforeDatasetsDraw?.(chart, { cancelable: true }, {});
    plugin.afterDatasetsDraw?.(chart, {}, {}, false);
    expect(calls.filter((call) => call === 'save')).toHaveLength(calls.filter((call) => call === 'restore').length);
    return calls.filter((call) => call !== 'save' && call !== 'restore');
}

describe('bands', () => {
    it('paint every second one inside the plot and are named inside the picture', () => {
        const calls = draw(
            bandsPlugin(
                [
                    { label: 'Q1', from: -50, to: 30 },
                    { label: 'Q2', from: 30, to: 60 },
                    { label: 'a long name', from: 60, to: 100 },
                    { label: 'Q4', from: 120, to: 150 }
                ],
                theme
            )
        );
        expect(calls).toEqual([
            'fillRect 100 20 60 200',
            'fillText Q1 130 14 center',
            'fillText Q2 190 14 center',
            'fillRect 220 20 80 200'
        ]);
    });
});

describe('names of narrow bands', () => {
    it('are written as often as they fit', () => {
        const months = Array.from({ length: 10 }, (_, i) => ({ label: `M${i}`, from: i * 10, to: i * 10 + 10 }));
        const names = draw(bandsPlugin(months, theme)).filter((call) => call.startsWith('fillText'));
        expect(names.map((call) => call.split(' ')[1])).toEqual(['M0', 'M2', 'M4', 'M6', 'M8']);
    });
});

describe('a reference line', () => {
    it('is dashed from top to bottom, with its name on the side that has room', () => {
        expect(draw(referenceLinePlugin(25, 'Today', theme))).toEqual([
            'dash 4,4',
            'begin',
            'moveTo 150 20',
            'lineTo 150 220',
            'stroke',
            'fillText Today 150 226 left'
        ]);
        expect(draw(referenceLinePlugin(90, 'Today', theme)).at(-1)).toBe('fillText Today 280 226 right');
    });

    it('is not drawn outside the plot', () => {
        expect(draw(referenceLinePlugin(120, 'Today', theme))).toEqual([]);
    });
});

describe('marks', () => {
    it('are named on the side asked for, or on the other at the edge', () => {
        const calls = draw(
            marksPlugin(
                [
                    { x: 0, row: 0, label: 'Feb 28', color: 'red', side: 'right' },
                    { x: 50, row: 1, label: 'May 11', color: 'red', side: 'left' },
                    { x: 0, row: 1, label: 'Feb 27', color: 'red', side: 'left' },
                    { x: 90, row: 2, label: 'Jul 31', color: 'red', side: 'right' }
                ],
                theme
            )
        );
        expect(calls.filter((call) => call.startsWith('fillText'))).toEqual([
            'fillText Feb 28 111 20 left',
            'fillText May 11 189 70 right',
            'fillText Feb 27 111 70 left',
            'fillText Jul 31 269 120 right'
        ]);
        expect(calls.filter((call) => call.startsWith('arc'))).toHaveLength(4);
    });
});

describe('base options', () => {
    it('fill the frame and leave naming to the chart itself', () => {
        expect(baseOptions(theme)).toMatchObject({
            responsive: true,
            maintainAspectRatio: false,
            plugins: { legend: { display: false } }
        });
    });
});
