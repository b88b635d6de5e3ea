/** Algorithms behind String methods that have no JavaScript counterpart; the platform takes them from Apache Commons Lang. */
import { apexException } from '../kernel/exceptions.ts';

/** Java's String.hashCode. */
export function stringHash(text: string): number {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
    return hash;
}

/** Java's String.compareTo: difference of the first unequal characters, else of the lengths. */
export function compareStrings(a: string, b: string): number {
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) {
        const d = a.charCodeAt(i) - b.charCodeAt(i);
        if (d) return d;
    }
    return a.length - b.length;
}

/** Ends in `...`; from `offset` on at the left, where there is more to the left. */
export function abbreviate(text: string, width: number, offset = 0): string {
    if (width < 4) throw apexException('System.StringException', 'Minimum abbreviation width is 4');
    if (text.length <= width) return text;
    let from = Math.min(offset, text.length);
    if (text.length - from < width - 3) from = text.length - (width - 3);
    if (from <= 4) return `${text.slice(0, width - 3)}...`;
    if (width < 7) throw apexException('System.StringException', 'Minimum abbreviation width with offset is 7');
    if (from + width - 3 < text.length) return `...${abbreviate(text.slice(from), width - 3)}`;
    return `...${text.slice(-(width - 3))}`;
}

export function center(text: string, size: number, padding = ' '): string {
    const pads = size - text.length;
    if (pads <= 0) return text;
    return text.padStart(text.length + Math.floor(pads / 2), padding || ' ').padEnd(size, padding || ' ');
}

/** Index of the first difference, -1 when equal. */
export function indexOfDifference(a: string, b: string): number {
    if (a === b) return -1;
    let i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i++;
    return i;
}

/** Edits between two texts; -1 when more than `threshold`. */
export function levenshtein(a: string, b: string, threshold = Infinity): number {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
        }
        row = next;
    }
    const distance = row[b.length]!;
    return distance > threshold ? -1 : distance;
}

export function overlay(text: string, over: string, start: number, end: number): string {
    const clamp = (i: number): number => Math.max(0, Math.min(i, text.length));
    const from = Math.min(clamp(start), clamp(end));
    return text.slice(0, from) + over + text.slice(Math.max(clamp(start), clamp(end)));
}

export function commonPrefix(texts: readonly string[]): string {
    let prefix = texts[0] ?? '';
    for (const t of texts) {
        const i = indexOfDifference(prefix, t);
        if (i >= 0) prefix = prefix.slice(0, i);
    }
    return prefix;
}

/** Unicode general category. */
function category(c: string): string {
    for (const name of [
        'Lu',
        'Ll',
        'Lt',
        'Lm',
        'Lo',
        'Nd',
        'Nl',
        'No',
        'Zs',
        'Pc',
        'Pd',
        'Ps',
        'Pe',
        'Pi',
        'Pf',
        'Po',
        'Sm',
        'Sc',
        'Sk',
        'So',
        'Cc'
    ]) {
        if (new RegExp(`^\\p{${name}}`, 'u').test(c)) return name;
    }
    return 'Cn';
}

/** Runs of characters of one kind; with `camelCase` the last capital before a small letter starts the next run. */
export function splitByCharacterType(text: string, camelCase: boolean): string[] {
    const parts: string[] = [];
    let kind = '';
    for (const c of text) {
        const next = category(c);
        const last = parts.length - 1;
        if (next === kind) parts[last] += c;
        else if (camelCase && kind === 'Lu' && next === 'Ll') {
            const capitals = parts[last]!;
            if (capitals.length > 1) {
                parts[last] = capitals.slice(0, -1);
                parts.push(capitals.slice(-1) + c);
            } else parts[last] = capitals + c;
        } else parts.push(c);
        kind = next;
    }
    return parts;
}

/**
 * MessageFormat as `String.format` knows it: `{0}` is the first argument, `''` one quote, and what stands between single
 * quotes is taken as it is. An index without an argument stays as written.
 */
export function messageFormat(pattern: string, args: readonly string[]): string {
    let out = '';
    let quoted = false;
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern[i]!;
        if (c === "'") {
            if (pattern[i + 1] === "'") {
                out += c;
                i++;
            } else quoted = !quoted;
            continue;
        }
        const m = quoted || c !== '{' ? null : /^\{\s*(\d+)\s*\}/.exec(pattern.slice(i));
        if (m) {
            out += args[Number(m[1])] ?? m[0];
            i += m[0].length - 1;
        } else if (c === '{' && !quoted) {
            throw apexException(
                'System.IllegalArgumentException',
                `can't parse argument number: ${/^\{([^}]*)/.exec(pattern.slice(i))![1]}`
            );
        } else out += c;
    }
    return out;
}
