/** Type names as written in Apex: `Map<Id,List<Account>>`, `Account[]`, `System.Datetime`. */

export interface TypeName {
    /** Without type arguments, as written. */
    name: string;
    args: TypeName[];
}

const parsed = new Map<string, TypeName>();

export function parseTypeName(text: string): TypeName {
    let type = parsed.get(text);
    if (!type) parsed.set(text, (type = parse(text.replace(/\s+/g, ''))));
    return type;
}

function parse(text: string): TypeName {
    if (text.endsWith('[]')) return { name: 'List', args: [parse(text.slice(0, -2))] };
    const open = text.indexOf('<');
    if (open < 0 || !text.endsWith('>')) return { name: text, args: [] };
    const args: string[] = [];
    let depth = 0;
    let from = open + 1;
    for (let i = from; i < text.length - 1; i++) {
        if (text[i] === '<') depth++;
        else if (text[i] === '>') depth--;
        else if (text[i] === ',' && depth === 0) {
            args.push(text.slice(from, i));
            from = i + 1;
        }
    }
    return { name: text.slice(0, open), args: [...args, text.slice(from, -1)].map(parse) };
}

export const typeText = ({ name, args }: TypeName): string =>
    args.length ? `${name}<${args.map(typeText).join(', ')}>` : name;
