/** A type as written: `Map<Id, List<Account>>` is `{ name: 'Map', args: [...] }`; arrays are lists already. */
export interface TypeText {
    name: string;
    args: TypeText[];
}

/** Splits at commas that stand in no angle brackets. */
export function splitTop(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text[i];
        if (c === '<') depth++;
        else if (c === '>') depth--;
        else if (c === ',' && depth === 0) {
            parts.push(text.slice(start, i).trim());
            start = i + 1;
        }
    }
    const last = text.slice(start).trim();
    if (last) parts.push(last);
    return parts;
}

const known = new Map<string, TypeText>();

/** Reads a type text; remembers what it read, since the same few texts come again and again. */
export function readType(text: string): TypeText {
    const hit = known.get(text);
    if (hit) return hit;
    let t = text.trim();
    let arrays = 0;
    while (t.endsWith('[]')) {
        t = t.slice(0, -2).trim();
        arrays++;
    }
    const open = t.indexOf('<');
    let read: TypeText =
        open < 0
            ? { name: t, args: [] }
            : { name: t.slice(0, open).trim(), args: splitTop(t.slice(open + 1, t.lastIndexOf('>'))).map(readType) };
    while (arrays-- > 0) read = { name: 'List', args: [read] };
    known.set(text, read);
    return read;
}
