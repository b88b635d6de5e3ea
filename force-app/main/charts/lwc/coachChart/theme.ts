import type { ChartTheme } from 'c/coachChartConfigs';

/** The parts of a template that the theme is read from: its colour swatches. */
export interface SwatchRoot {
    querySelector(selector: string): Element | null;
}

/**
 * Reads the theme from swatches in the template, each coloured by a styling hook in the style sheet. A swatch's
 * computed colour is final, whereas the text of a hook may be `light-dark(...)` or another hook, which a canvas does
 * not understand.
 */
export function readTheme(root: SwatchRoot | null): ChartTheme {
    const text = swatch(root, 'text');
    return {
        text: text.color,
        muted: swatch(root, 'muted').color,
        grid: swatch(root, 'grid').color,
        surface: swatch(root, 'surface').color,
        band: swatch(root, 'band').color,
        accent: swatch(root, 'accent').color,
        good: swatch(root, 'good').color,
        caution: swatch(root, 'caution').color,
        serious: swatch(root, 'serious').color,
        fontFamily: text.fontFamily,
        fontSize: Number.parseFloat(text.fontSize) || 12
    };
}

/**
 * Calls back, at most once a frame, when the theme may have changed: the system's light or dark setting, or an
 * attribute of the page's root or body, which is where themes and brands are switched. Returns the way to stop.
 */
export function watchTheme(changed: () => void): () => void {
    let frame: number | undefined;
    const notice = (): void => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a theme switch touches many attributes; cancelled below
        frame ??= requestAnimationFrame(() => {
            frame = undefined;
            changed();
        });
    };
    const observer = new MutationObserver(notice);
    observer.observe(document.documentElement, { attributes: true });
    observer.observe(document.body, { attributes: true });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', notice);
    return () => {
        observer.disconnect();
        dark.removeEventListener('change', notice);
        if (frame !== undefined) cancelAnimationFrame(frame);
    };
}

function swatch(root: SwatchRoot | null, name: string): CSSStyleDeclaration {
    const element = root?.querySelector(`.swatch_${name}`);
    if (!element) throw new Error(`The template has no swatch for ${name}.`);
    return getComputedStyle(element);
}
