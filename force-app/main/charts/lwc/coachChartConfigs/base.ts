import type { Chart, ChartConfiguration, ChartOptions } from 'chart.js';

/** The page's colours and type as resolved CSS values, so that a picture fits light, dark and branded themes alike. */
export interface ChartTheme {
    readonly text: string;
    readonly muted: string;
    readonly grid: string;
    /** Background of the picture and of its every second band. */
    readonly surface: string;
    readonly band: string;
    readonly accent: string;
    readonly good: string;
    readonly caution: string;
    readonly serious: string;
    readonly fontFamily: string;
    /** Pixels. */
    readonly fontSize: number;
}

/** Makes a fresh configuration for a theme; called again whenever the theme changes, since Chart.js keeps what it gets. */
export type ChartBuilder = (theme: ChartTheme) => ChartConfiguration;

/** What every chart of ours shares: it fills its frame, names things itself (no legend), and speaks the page's type. */
export function baseOptions(theme: ChartTheme): ChartOptions {
    return {
        responsive: true,
        maintainAspectRatio: false,
        animation: { duration: 400 },
        color: theme.text,
        borderColor: theme.grid,
        font: { family: theme.fontFamily, size: theme.fontSize },
        plugins: { legend: { display: false }, tooltip: { displayColors: false } }
    };
}

/** Text drawn on the canvas looks like the page's. */
export function setFont(chart: Chart, theme: ChartTheme): void {
    chart.ctx.font = `${theme.fontSize}px ${theme.fontFamily}`;
}
