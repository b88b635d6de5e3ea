import type { Chart, ChartConfiguration, Plugin } from 'chart.js';

import { baseOptions, setFont } from './base';
import type { ChartBuilder, ChartTheme } from './base';

/** One line of a trend; null leaves a gap, since nothing known is not zero. */
export interface TrendLine {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** Own lines are drawn strong, references thin and dashed: the same way on every chart. */
    readonly role: 'own' | 'reference';
}

/** All that a trend shows, before it has colours: complete periods, oldest first, unless `lastIsOpen`. */
export interface TrendPicture {
    /** Names of the periods. */
    readonly labels: readonly string[];
    readonly lines: readonly TrendLine[];
    /** A value as people read it. */
    readonly format: (value: number) => string;
    /** The last period is not over: its points are hollow, and the lines of one's own up to them dashed. */
    readonly lastIsOpen?: boolean;
}

const NAME_GAP = 6;
const NAME_ROOM = 90;

/** Lines over periods, from zero, each named at its end. */
export function trendChart(picture: TrendPicture): ChartBuilder {
    return (theme) => {
        const configuration: ChartConfiguration<'line', (number | null)[]> = {
            type: 'line',
            data: {
                labels: [...picture.labels],
                datasets: picture.lines.map((line) => ({
                    label: line.name,
                    data: [...line.values],
                    borderColor: colorOf(line, theme),
                    backgroundColor: colorOf(line, theme),
                    borderWidth: line.role === 'own' ? 2 : 1.5,
                    borderDash: line.role === 'own' ? [] : [4, 3],
                    pointRadius: line.role === 'own' ? 3 : 0,
                    ...(picture.lastIsOpen && line.role === 'own' ? openEnd(picture.labels.length - 1, theme) : {}),
                    spanGaps: false
                }))
            },
            options: {
                ...baseOptions(theme),
                interaction: { mode: 'index', intersect: false },
                layout: { padding: { right: NAME_ROOM, top: 8 } },
                scales: { x: periodScale(theme), y: valueScale(picture, theme) },
                plugins: {
                    legend: { display: false },
                    tooltip: {
                        displayColors: false,
                        callbacks: {
                            label: ({ dataset, parsed }) => {
                                if (parsed.y === null) return '';
                                return `${dataset.label ?? ''}: ${picture.format(parsed.y)}`;
                            }
                        }
                    }
                }
            },
            plugins: [lineNamesPlugin(picture.lines, theme)]
        };
        return configuration;
    };
}

/** Names each line beside its last point; names that would touch are moved apart. */
export function lineNamesPlugin(lines: readonly TrendLine[], theme: ChartTheme): Plugin {
    return {
        id: 'coachLineNames',
        afterDatasetsDraw(chart) {
            const { ctx } = chart;
            ctx.save();
            setFont(chart, theme);
            ctx.textAlign = 'left';
            ctx.textBaseline = 'middle';
            const room = theme.fontSize + 2;
            let free = Number.NEGATIVE_INFINITY;
            for (const { line, x, y } of endsOf(chart, lines)) {
                const place = Math.max(y, free);
                ctx.fillStyle = colorOf(line, theme);
                ctx.fillText(line.name, x + NAME_GAP, place, Math.max(0, chart.width - x - NAME_GAP));
                free = place + room;
            }
            ctx.restore();
        }
    };
}

/** What tells that the last point will still move. */
function openEnd(last: number, theme: ChartTheme): object {
    const dots = Array.from({ length: last }, () => theme.accent);
    const dash = new Map([[last, [4, 3]]]);
    return {
        pointBackgroundColor: [...dots, theme.surface],
        segment: { borderDash: ({ p1DataIndex }: { p1DataIndex: number }) => dash.get(p1DataIndex) }
    };
}

/** Where each line ends, topmost first. */
function endsOf(chart: Chart, lines: readonly TrendLine[]): { line: TrendLine; x: number; y: number }[] {
    return lines
        .flatMap((line) => {
            const index = line.values.findLastIndex((value) => value !== null);
            const value = line.values[index];
            const x = chart.scales.x?.getPixelForValue(line.values.length - 1);
            const y = typeof value === 'number' ? chart.scales.y?.getPixelForValue(value) : undefined;
            return x === undefined || y === undefined ? [] : [{ line, x, y }];
        })
        .sort((a, b) => a.y - b.y);
}

function colorOf(line: TrendLine, theme: ChartTheme): string {
    return line.role === 'own' ? theme.accent : theme.muted;
}

function periodScale(theme: ChartTheme): object {
    return {
        grid: { display: false },
        border: { color: theme.grid },
        ticks: { color: theme.muted, font: { family: theme.fontFamily, size: theme.fontSize }, maxRotation: 0 }
    };
}

function valueScale({ format }: TrendPicture, theme: ChartTheme): object {
    return {
        beginAtZero: true,
        grid: { color: theme.grid },
        border: { display: false },
        ticks: {
            color: theme.muted,
            font: { family: theme.fontFamily, size: theme.fontSize },
            maxTicksLimit: 5,
            callback: (value: number | string) => format(Number(value))
        }
    };
}
