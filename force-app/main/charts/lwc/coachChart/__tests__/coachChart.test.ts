import type { ChartConfiguration } from 'chart.js';
import { loadScript } from 'lightning/platformResourceLoader';
import { createElement } from 'lwc';

import CoachChart from 'c/coachChart';
import type { ChartBuilder, ChartTheme } from 'c/coachChartConfigs';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }));

const load = loadScript as jest.MockedFunction<typeof loadScript>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Stands in for Chart.js: remembers what it was asked to draw. */
class FakeChart {
    static drawn: FakeChart[] = [];
    destroyed = false;
    readonly canvas: HTMLCanvasElement;
    readonly configuration: ChartConfiguration;

    constructor(canvas: HTMLCanvasElement, configuration: ChartConfiguration) {
        this.canvas = canvas;
        this.configuration = configuration;
        FakeChart.drawn.push(this);
    }

    destroy(): void {
        this.destroyed = true;
    }
}

const builder = (): jest.MockedFunction<ChartBuilder> =>
    jest.fn((theme: ChartTheme) => ({ type: 'bar', data: { datasets: [] }, options: { color: theme.text } }));

function place(build: ChartBuilder | undefined): HTMLElement & { build: ChartBuilder | undefined } {
    const element = createElement('c-coach-chart', { is: CoachChart });
    Object.assign(element, { build, description: 'Pushed from 28 Feb to 30 Apr.', height: 120 });
    document.body.appendChild(element);
    return element;
}

beforeEach(() => {
    FakeChart.drawn = [];
    load.mockReset().mockImplementation(() => {
        (window as unknown as { Chart?: unknown }).Chart = FakeChart;
        return Promise.resolve();
    });
});

afterEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute('class');
    document.body.removeAttribute('style');
    delete (window as unknown as { Chart?: unknown }).Chart;
});

describe('c-coach-chart', () => {
    it('draws in a frame that says in words what it shows', async () => {
        const element = place(builder());
        await settle();
        const frame = element.shadowRoot?.querySelector('.frame');
        expect(frame?.getAttribute('role')).toBe('img');
        expect(frame?.getAttribute('aria-label')).toBe('Pushed from 28 Feb to 30 Apr.');
        expect(FakeChart.drawn).toHaveLength(1);
        expect(frame?.contains(FakeChart.drawn[0]?.canvas ?? null)).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('draws anew, without motion, when given a new builder, and leaves no chart behind', async () => {
        const element = place(builder());
        await settle();
        element.build = builder();
        await settle();
        expect(FakeChart.drawn.map((chart) => chart.destroyed)).toEqual([true, false]);
        expect(FakeChart.drawn[1]?.configuration.options?.animation).toBe(false);
        expect(element.shadowRoot?.querySelectorAll('canvas')).toHaveLength(1);
    });

    it('waits for a builder that comes later', async () => {
        const element = place(undefined);
        await settle();
        expect(FakeChart.drawn).toHaveLength(0);
        element.build = builder();
        await settle();
        expect(FakeChart.drawn).toHaveLength(1);
    });

    it('honours a wish for reduced motion', async () => {
        jest.spyOn(window, 'matchMedia').mockImplementation(
            (media) =>
                ({
                    matches: media.includes('reduced-motion'),
                    addEventListener: () => undefined,
                    removeEventListener: () => undefined
                }) as unknown as MediaQueryList
        );
        place(builder());
        await settle();
        expect(FakeChart.drawn[0]?.configuration.options?.animation).toBe(false);
    });

    it('draws anew when the theme changes, and only then', async () => {
        const build = builder();
        place(build);
        await settle();
        document.body.className = 'touched';
        await settle();
        expect(FakeChart.drawn).toHaveLength(1);
        const real = window.getComputedStyle.bind(window);
        jest.spyOn(window, 'getComputedStyle').mockImplementation((element) =>
            element.className.startsWith('swatch')
                ? ({ color: 'white', fontFamily: 'x', fontSize: '12px' } as CSSStyleDeclaration)
                : real(element)
        );
        document.body.className = 'dark';
        await settle();
        expect(FakeChart.drawn.map((chart) => chart.destroyed)).toEqual([true, false]);
        expect(build.mock.lastCall?.[0].text).toBe('white');
    });

    it('goes away with its element and comes back with it', async () => {
        const element = place(builder());
        await settle();
        element.remove();
        expect(FakeChart.drawn[0]?.destroyed).toBe(true);
        document.body.appendChild(element);
        await settle();
        expect(FakeChart.drawn).toHaveLength(2);
        expect(element.shadowRoot?.querySelectorAll('canvas')).toHaveLength(1);
    });

    it('does not draw when it was removed while the library loaded', async () => {
        const element = place(builder());
        element.remove();
        await settle();
        expect(FakeChart.drawn).toHaveLength(0);
    });

    it('says so when the library cannot be loaded, and tries again when asked', async () => {
        load.mockRejectedValueOnce(new Error('blocked by policy X'));
        const element = place(builder());
        await settle();
        const failure = element.shadowRoot?.querySelector('.failure');
        expect(failure?.textContent).toContain('The picture could not be drawn.');
        expect(failure?.textContent).not.toContain('policy X');
        await expect(element).toBeAccessible();
        failure?.querySelector<HTMLElement>('lightning-button')?.click();
        await settle();
        expect(element.shadowRoot?.querySelector('.failure')).toBeNull();
        expect(FakeChart.drawn).toHaveLength(1);
    });

    it('treats a script that brings no Chart as a failure', async () => {
        load.mockResolvedValueOnce(undefined);
        const element = place(builder());
        await settle();
        expect(element.shadowRoot?.querySelector('.failure')).not.toBeNull();
    });
});
