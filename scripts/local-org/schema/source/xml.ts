/** Metadata XML as a tree, with the file named in every complaint. */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a metadata file: its children by tag, in order, or its text. */
export class XmlElement {
    constructor(
        readonly file: string,
        readonly tag: string,
        private readonly content: Readonly<Record<string, readonly unknown[]>>,
        readonly value: string
    ) {}

    all(tag: string): XmlElement[] {
        return (this.content[tag] ?? []).map((child) => elementOf(this.file, tag, child));
    }
    first(tag: string): XmlElement | null {
        return this.all(tag)[0] ?? null;
    }
    /** Text of a child, or null when it is absent or empty. */
    text(tag: string): string | null {
        return this.first(tag)?.value || null;
    }
    /** Text of a child that must be there. */
    required(tag: string): string {
        const text = this.text(tag);
        if (text === null) throw new Error(`${this.file}: <${this.tag}> has no <${tag}>.`);
        return text;
    }
    flag(tag: string): boolean {
        return this.text(tag) === 'true';
    }
    /** A whole number; throws when it is none. */
    number(tag: string): number | null {
        const text = this.text(tag);
        if (text === null) return null;
        if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`${this.file}: <${tag}> is not a number: ${text}`);
        return Number(text);
    }
    /** An attribute of this element, by its name as written (`xsi:type`). */
    attribute(name: string): string | null {
        const value = this.content[ATTRIBUTE + name] as unknown;
        return typeof value === 'string' ? value : null;
    }
    tags(): string[] {
        return Object.keys(this.content).filter((k) => !k.startsWith(ATTRIBUTE) && k !== TEXT);
    }
}

const ATTRIBUTE = '@';
const TEXT = '#text';
const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: ATTRIBUTE,
    textNodeName: TEXT,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    processEntities: true,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute
});

function elementOf(file: string, tag: string, node: unknown): XmlElement {
    if (typeof node === 'string') return new XmlElement(file, tag, {}, node);
    const content = node as Record<string, readonly unknown[]>;
    const text = content[TEXT] as unknown;
    return new XmlElement(
        file,
        tag,
        content,
        typeof text === 'string' ? text : Array.isArray(text) ? text.join('') : ''
    );
}

/** Reads a metadata file. Throws an Error naming file and line when it is not well-formed or its root is another element. */
export function readXml(file: string, root: string): XmlElement {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw new Error(`${file}:${valid.err.line}: not well-formed XML: ${valid.err.msg}`);
    const tree = parser.parse(text) as Record<string, readonly unknown[]>;
    const found = tree[root]?.[0];
    if (found === undefined)
        throw new Error(
            `${file}: expected <${root}>, found <${Object.keys(tree).find((k) => !k.startsWith('?')) ?? 'nothing'}>.`
        );
    return elementOf(file, root, found);
}
