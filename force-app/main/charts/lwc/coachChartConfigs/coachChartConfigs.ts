/**
 * Pure parts that chart configurations are made of. Nothing here touches the page: `<c-coach-chart>` reads the theme
 * and hands it to a builder, and the builder's configuration goes to Chart.js.
 */
import type { Chart, Plugin } from 'chart.js';

import { setFont } from './base';
import type { ChartTheme } from './base';

export { baseOptions } from './base';
export type { ChartBuilder, ChartTheme } from './base';
export { lineNamesPlugin, trendChart } from './trend';
export type { TrendLine, TrendPicture } from './trend';

/** A stretch of the x axis with a name: a fiscal period. `from` and `to` are axis values, `to` excluded. */
export interface Band {
    readonly label: string;
    readonly from: number;
    readonly to: number;
}

const LABEL_GAP = 6;

/** Paints every second band and names bands above the plot, passing over those whose name would touch the one before. */
export function bandsPlugin(bands: readonly Band[], theme: ChartTheme): Plugin {
    return {
        id: 'coachBands',
        beforeDatasetsDraw(chart) {
            const { ctx, chartArea } = chart;
            ctx.save();
            setFont(chart, theme);
            ctx.textAlign = 'center';
            ctx.textBaseline = 'bottom';
            let free = 0;
            bands.forEach((band, index) => {
                const left = Math.max(pixel(chart, band.from), chartArea.left);
                const right = Math.min(pixel(chart, band.to), chartArea.right);
                if (right <= left) return;
                if (index % 2 === 0) {
                    ctx.fillStyle = theme.band;
                    ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
                }
                const middle = (left + right) / 2;
                const half = ctx.measureText(band.label).width / 2;
                if (middle - half < free || middle + half > chart.width) return;
                ctx.fillStyle = theme.muted;
                ctx.fillText(band.label, middle, chartArea.top - LABEL_GAP);
                free = middle + half + LABEL_GAP;
            });
            ctx.restore();
        }
    };
}

/** A dashed upright line at an axis value, named at its foot: today, or a target. */
export function referenceLinePlugin(value: number, label: string, theme: ChartTheme): Plugin {
    return {
        id: 'coachReferenceLine',
        afterDatasetsDraw(chart) {
            const { ctx, chartArea } = chart;
            const x = pixel(chart, value);
            if (x < chartArea.left || x > chartArea.right) return;
            ctx.save();
            ctx.strokeStyle = theme.muted;
            ctx.setLineDash([4, 4]);
            ctx.beginPath();
            ctx.moveTo(x, chartArea.top);
            ctx.lineTo(x, chartArea.bottom);
            ctx.stroke();
            setFont(chart, theme);
            ctx.fillStyle = theme.muted;
            ctx.textBaseline = 'top';
            ctx.textAlign = x > (chartArea.left + chartArea.right) / 2 ? 'right' : 'left';
            ctx.fillText(label, x, chartArea.bottom + LABEL_GAP);
            ctx.restore();
        }
    };
}

/** A dot with a name beside it, on the side asked for where it fits, else on the other. */
export interface Mark {
    readonly x: number;
    /** Index on the category axis. */
    readonly row: number;
    readonly label: string;
    readonly color: string;
    /** Where the name stands: away from what is drawn up to the dot. */
    readonly side: 'left' | 'right';
}

const MARK_RADIUS = 5;
const MARK_RIM = 3;

/** Draws marks over the datasets. */
export function marksPlugin(marks: readonly Mark[], theme: ChartTheme): Plugin {
    return {
        id: 'coachMarks',
        afterDatasetsDraw(chart) {
            const { ctx, chartArea } = chart;
            ctx.save();
            setFont(chart, theme);
            ctx.textBaseline = 'middle';
            for (const mark of marks) {
                const x = pixel(chart, mark.x);
                const y = chart.scales.y?.getPixelForValue(mark.row) ?? chartArea.top;
                ctx.fillStyle = mark.color;
                ctx.strokeStyle = theme.surface;
                ctx.lineWidth = MARK_RIM;
                ctx.beginPath();
                ctx.arc(x, y, MARK_RADIUS, 0, 2 * Math.PI);
                ctx.fill();
                ctx.stroke();
                const gap = MARK_RADIUS + LABEL_GAP;
                const { width } = ctx.measureText(mark.label);
                const fits = { left: x - gap - width >= chartArea.left, right: x + gap + width <= chart.width };
                const right = mark.side === 'right' ? fits.right || !fits.left : fits.right && !fits.left;
                ctx.textAlign = right ? 'left' : 'right';
                ctx.fillStyle = theme.text;
                // A rim of the background keeps the name readable where it has to stand on a bar.
                ctx.strokeText(mark.label, right ? x + gap : x - gap, y);
                ctx.fillText(mark.label, right ? x + gap : x - gap, y);
            }
            ctx.restore();
        }
    };
}

function pixel(chart: Chart, value: number): number {
    return chart.scales.x?.getPixelForValue(value) ?? chart.chartArea.left;
}
