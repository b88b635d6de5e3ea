import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a metadata file. */
export interface Element {
    name: string;
    /** 1-based line of its start tag. */
    line: number;
    attributes: Record<string, string>;
    children: Element[];
    /** Its own text, entities resolved, trimmed; '' when it holds elements. */
    text: string;
}

/** Malformed XML. */
export class XmlError extends Error {
    readonly line: number;

    constructor(message: string, line: number) {
        super(message);
        this.name = 'XmlError';
        this.line = line;
    }
}

type RawNode = Record<string | symbol, unknown>;

const METADATA = XMLParser.getMetaDataSymbol() as unknown as symbol;
const PARSER = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: true
});

/**
 * The root element of an XML text.
 * @throws XmlError when the text is not well-formed
 */
export function parseXml(text: string): Element {
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw new XmlError(valid.err.msg, valid.err.line);
    const lineOf = lineFinder(text);
    const [root] = toElements(PARSER.parse(text) as RawNode[], lineOf);
    if (root === undefined) throw new XmlError('The file holds no element.', 1);
    return root;
}

/** The first child of that name. */
export function child(element: Element, name: string): Element | undefined {
    return element.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function childrenNamed(element: Element, name: string): Element[] {
    return element.children.filter((candidate) => candidate.name === name);
}

/** The text of the first child of that name; '' when there is none. */
export function textOf(element: Element, name: string): string {
    return child(element, name)?.text ?? '';
}

/** The element and everything below it, in document order. */
export function* descendants(element: Element): Generator<Element> {
    yield element;
    for (const below of element.children) yield* descendants(below);
}

function toElements(nodes: RawNode[], lineOf: (offset: number) => number): Element[] {
    return nodes.flatMap((node) => {
        const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
        if (name === undefined || name.startsWith('?')) return [];
        const content = node[name] as RawNode[];
        const position = node[METADATA] as { startIndex: number };
        return [
            {
                name,
                line: lineOf(position.startIndex),
                attributes: (node[':@'] ?? {}) as Record<string, string>,
                children: toElements(content, lineOf),
                text: content.map((part) => (part['#text'] as string | undefined) ?? '').join('')
            }
        ];
    });
}

function lineFinder(text: string): (offset: number) => number {
    const starts = [0];
    for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? Infinity) <= offset) low = middle;
            else high = middle;
        }
        return low + 1;
    };
}
