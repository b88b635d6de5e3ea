import type { Chart } from 'chart.js';
import { loadScript } from 'lightning/platformResourceLoader';
import { LightningElement, api } from 'lwc';

import labelFailed from '@salesforce/label/c.Coach_Ui_Chart_Failed';
import labelRetry from '@salesforce/label/c.Coach_Ui_Retry';
import CHART_JS from '@salesforce/resourceUrl/CoachChartJs';

import type { ChartBuilder, ChartTheme } from 'c/coachChartConfigs';

import { readTheme, watchTheme } from './theme';

type ChartClass = typeof Chart;

/**
 * Draws one picture with Chart.js. The caller gives a builder (see `c/coachChartConfigs`) instead of a configuration,
 * because Chart.js writes into what it is given and because the colours are only known here, on the page.
 *
 * Give a new builder to draw anew; the same builder is called again when the page's theme changes.
 */
export default class CoachChart extends LightningElement {
    /** What the picture shows, in words: its whole content for those who cannot see it. */
    @api description = '';
    /** Pixels; the width is that of the place it stands in. */
    @api height = 240;

    failed = false;
    readonly label = { failed: labelFailed, retry: labelRetry };

    private builder: ChartBuilder | undefined;
    private chartClass: ChartClass | undefined;
    private chart: Chart | undefined;
    private drawnTheme: ChartTheme | undefined;
    private stale = false;
    private loading = false;
    private stopWatching: (() => void) | undefined;

    @api
    get build(): ChartBuilder | undefined {
        return this.builder;
    }

    set build(builder: ChartBuilder | undefined) {
        this.builder = builder;
        this.stale = true;
        // The frame may be in place already, in which case no rendering follows that would draw.
        this.draw();
    }

    get frameStyle(): string {
        return `height: ${this.height}px`;
    }

    override connectedCallback(): void {
        this.stopWatching = watchTheme(() => this.redrawInTheme());
        this.stale = true;
    }

    override renderedCallback(): void {
        if (this.chartClass) this.draw();
        else if (!this.failed) void this.load();
    }

    override disconnectedCallback(): void {
        this.stopWatching?.();
        this.stopWatching = undefined;
        this.erase();
    }

    handleRetry(): void {
        // Rendering without the message brings the frame back, and the rendered frame starts the load.
        this.failed = false;
    }

    /** The platform loads a script once a page, however many charts ask for it. */
    private async load(): Promise<void> {
        if (this.loading) return;
        this.loading = true;
        try {
            await loadScript(this, CHART_JS);
            this.chartClass = (window as Window & { Chart?: ChartClass }).Chart;
            this.failed = this.chartClass === undefined;
        } catch {
            this.failed = true;
        } finally {
            this.loading = false;
        }
        this.draw();
    }

    private draw(): void {
        const frame = this.template?.querySelector('.frame');
        if (!this.stale || !this.chartClass || !this.builder || !frame || !this.stopWatching) return;
        const first = this.chart === undefined;
        this.erase();
        this.stale = false;
        const theme = readTheme(this.template);
        this.drawnTheme = theme;
        const configuration = this.builder(theme);
        configuration.options = { ...configuration.options };
        // Motion is for the first sight only, and not for those who asked for none.
        if (!first || prefersStillness()) configuration.options.animation = false;
        const canvas = document.createElement('canvas');
        frame.appendChild(canvas);
        this.chart = new this.chartClass(canvas, configuration);
    }

    private erase(): void {
        this.chart?.destroy();
        this.chart = undefined;
        this.template?.querySelector('.frame')?.replaceChildren();
    }

    private redrawInTheme(): void {
        if (!this.chart || sameTheme(this.drawnTheme, readTheme(this.template))) return;
        this.stale = true;
        this.draw();
    }
}

function prefersStillness(): boolean {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function sameTheme(a: ChartTheme | undefined, b: ChartTheme): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
}
