/** What a source file refers to, by the syntax of its language. Names that nobody in the package defines are sorted out later. */
import type { Kind } from './definitions.ts';

export interface Reference {
    kind: Kind;
    name: string;
    /** 1-based. */
    line: number;
}

type Pattern = readonly [Kind, RegExp];

const CUSTOM_NAMES: readonly Pattern[] = [
    ['object', /\b(\w+?__(?:c|mdt|e))\b/g],
    ['field', /\b(\w+?__c)\b/g]
];

const SCRIPT: readonly Pattern[] = [
    ['component', /['"]c\/(\w+)['"]/g],
    ['class', /['"]@salesforce\/apex\/(\w+)[.'"]/g],
    ['label', /['"]@salesforce\/label\/c\.(\w+)['"]/g],
    ['resource', /['"]@salesforce\/resourceUrl\/(\w+)['"]/g],
    ['permission', /['"]@salesforce\/customPermission\/(\w+)['"]/g],
    ...CUSTOM_NAMES
];

const APEX: readonly Pattern[] = [['label', /\bLabel\.(\w+)/gi], ['class', /\b([A-Za-z]\w*)\b/g], ...CUSTOM_NAMES];

const XML: readonly Pattern[] = CUSTOM_NAMES;

/** The references in a file of that name; none for a language that has none (CSS, SVG). */
export function referencesIn(fileName: string, text: string): Reference[] {
    if (/\.(ts|js)$/.test(fileName)) return match(SCRIPT, blank(text, /\/\*[\s\S]*?\*\/|(?<!['":])\/\/[^\n]*/g));
    if (fileName.endsWith('.html')) return childComponents(text);
    if (/\.(cls|trigger)$/.test(fileName))
        return match(APEX, blank(text, /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g));
    if (fileName.endsWith('-meta.xml'))
        return match(XML, blank(text, /<!--[\s\S]*?-->|<description>[\s\S]*?<\/description>/g));
    return [];
}

/** `<c-coach-panel>` is bundle coachPanel. */
function childComponents(text: string): Reference[] {
    return match([['component', /<c-([a-z0-9-]+)/g]], text).map((reference) => ({
        ...reference,
        name: reference.name.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())
    }));
}

function match(patterns: readonly Pattern[], text: string): Reference[] {
    const lines = text.split('\n');
    return patterns.flatMap(([kind, pattern]) =>
        lines.flatMap((line, index) =>
            [...line.matchAll(pattern)].map(([, name]) => ({ kind, name: name ?? '', line: index + 1 }))
        )
    );
}

/** Takes out what is no code, keeping the lines. */
function blank(text: string, pattern: RegExp): string {
    return text.replace(pattern, (whole) => whole.replace(/[^\n]/g, ' '));
}
