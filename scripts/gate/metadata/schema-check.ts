import type { Element } from './xml.ts';
import type { Property, Schema } from './schema.ts';

/** Something a metadata file says that the Metadata API would not take. */
export interface Finding {
    line: number;
    message: string;
    cure: string;
}

/** Elements whose content is XML of another kind, which the Metadata API's types only know as text. */
const FREE_CONTENT = new Set(['LightningComponentBundle.targetConfigs']);

/** Checks an element and all below it against the metadata type of that name. */
export function checkAgainstSchema(element: Element, typeName: string, schema: Schema): Finding[] {
    const type = schema.get(typeName);
    if (type === undefined) return checkScalar(element, typeName);
    if (type.kind === 'enum') {
        if (type.values.size === 0 || type.values.has(element.text)) return [];
        return [
            {
                line: element.line,
                message: `<${element.name}> is "${element.text}", which ${typeName} does not have.`,
                cure: `Choose one of: ${listed(type.values)}.`
            }
        ];
    }
    return [
        ...checkChildren(element, typeName, type.properties, schema),
        ...missing(element, typeName, type.properties)
    ];
}

function checkChildren(
    element: Element,
    typeName: string,
    properties: ReadonlyMap<string, Property>,
    schema: Schema
): Finding[] {
    const seen = new Set<string>();
    return element.children.flatMap((child) => {
        const property = properties.get(child.name);
        if (property === undefined) {
            return [
                {
                    line: child.line,
                    message: `${typeName} has no <${child.name}>.`,
                    cure: suggestion(child.name, properties)
                }
            ];
        }
        if (seen.has(child.name) && !property.repeated) {
            return [
                { line: child.line, message: `<${child.name}> stands twice in ${typeName}.`, cure: 'Keep one of them.' }
            ];
        }
        seen.add(child.name);
        if (FREE_CONTENT.has(`${typeName}.${child.name}`)) return [];
        // <value xsi:nil="true"/> is how custom metadata says "no value".
        if (child.attributes['xsi:nil'] === 'true') return [];
        return checkAgainstSchema(child, property.type, schema);
    });
}

function missing(element: Element, typeName: string, properties: ReadonlyMap<string, Property>): Finding[] {
    const present = new Set(element.children.map((child) => child.name));
    return [...properties]
        .filter(([name, property]) => property.required && !present.has(name))
        .map(([name]) => ({
            line: element.line,
            message: `${typeName} lacks <${name}>.`,
            cure: `Add <${name}> to <${element.name}>.`
        }));
}

const SCALARS: Record<string, { pattern: RegExp; called: string }> = {
    boolean: { pattern: /^(true|false)$/, called: 'true or false' },
    number: { pattern: /^-?\d+(\.\d+)?$/, called: 'a number' },
    Date: { pattern: /^\d{4}-\d{2}-\d{2}/, called: 'a date such as 2026-01-31' }
};

function checkScalar(element: Element, typeName: string): Finding[] {
    const scalar = SCALARS[typeName];
    if (scalar === undefined) return [];
    if (element.children.length === 0 && scalar.pattern.test(element.text)) return [];
    return [
        { line: element.line, message: `<${element.name}> is "${element.text}".`, cure: `Write ${scalar.called}.` }
    ];
}

function suggestion(name: string, properties: ReadonlyMap<string, Property>): string {
    const near = [...properties.keys()].find(
        (known) => known.toLowerCase() === name.toLowerCase() || isOneEditAway(known, name)
    );
    return near === undefined ? `Delete it, or choose one of: ${listed(properties.keys())}.` : `Write <${near}>.`;
}

/** Whether one letter inserted, deleted or replaced makes one of the other. */
function isOneEditAway(a: string, b: string): boolean {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (long.length - short.length > 1) return false;
    let start = 0;
    while (start < short.length && short[start] === long[start]) start++;
    const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start);
    return long.slice(start + 1) === rest;
}

function listed(names: Iterable<string>): string {
    const all = [...names];
    return all.length <= 30 ? all.join(', ') : `${all.slice(0, 30).join(', ')}, and ${all.length - 30} more`;
}
