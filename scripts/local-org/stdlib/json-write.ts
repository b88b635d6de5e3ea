/** `JSON.serialize`: Apex values as JSON text, compact or laid out as Jackson's default pretty printer does. */
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, ApexObject, type ApexValue } from '../kernel/values.ts';
import { DatabaseError, DmlResultValue } from './dml-results.ts';
import { typeNameOf } from './type.ts';
import { jsonError } from './json-tokens.ts';
import { apexToString, doubleText, isDouble, timeText } from './text.ts';

const API_VERSION = '67.0';

/** Ready-made text, an array or named members in order. */
type Node = string | Node[] | Map<string, Node>;

export interface WriteOptions {
    pretty: boolean;
    /** Leaves out null fields of user classes. */
    suppressNulls: boolean;
}

export function toJson(value: ApexValue, options: WriteOptions, type = 'Object'): string {
    const tree = new Writer(options).node(value, type);
    return options.pretty ? prettyText(tree, '') : compactText(tree);
}

class Writer {
    /** Values being written, to refuse a cycle. */
    private readonly open = new Set<object>();
    constructor(private readonly options: WriteOptions) {}

    node(v: ApexValue, type: string): Node {
        if (v === null || v === undefined) return 'null';
        if (typeof v === 'string') return JSON.stringify(v);
        if (typeof v === 'number') return isDouble(type) ? doubleText(v) : String(v);
        if (typeof v === 'boolean' || typeof v === 'bigint') return String(v);
        if (v instanceof Decimal) return v.toString();
        if (v instanceof ApexDouble) return doubleText(v.value);
        if (v instanceof ApexDate) return `"${v.toString()}"`;
        if (v instanceof ApexDatetime) return `"${v.toIso()}"`;
        if (v instanceof ApexTime) return `"${timeText(v)}"`;
        if (v instanceof ApexEnum) return `"${v.name}"`;
        if (v instanceof Uint8Array) return `"${Buffer.from(v).toString('base64')}"`;
        if (this.open.has(v)) throw jsonError('Direct self-reference leading to cycle');
        this.open.add(v);
        try {
            return this.compound(v);
        } finally {
            this.open.delete(v);
        }
    }

    private compound(v: object): Node {
        if (v instanceof ApexList) return v.items.map((i) => this.node(i, v.type));
        if (v instanceof ApexSet) return v.values().map((i) => this.node(i, v.type));
        if (v instanceof ApexMap)
            return new Map([...v.entries()].map(([k, x]) => [this.key(k), this.node(x, v.valueType)]));
        if (v instanceof SObj) return this.record(v);
        if (v instanceof ApexObject) return this.instance(v);
        if (v instanceof DmlResultValue) return this.result(v);
        if (v instanceof DatabaseError)
            return new Map([
                ['fields', v.error.fields.map((f) => JSON.stringify(f))],
                ['message', JSON.stringify(v.error.message)],
                ['statusCode', `"${v.error.statusCode}"`]
            ] as [string, Node][]);
        throw jsonError(`Apex Type unsupported in JSON: ${typeNameOf(v)}`);
    }

    private key(k: ApexValue): string {
        if (
            k instanceof SObj ||
            k instanceof ApexObject ||
            k instanceof ApexList ||
            k instanceof ApexMap ||
            k instanceof ApexSet
        )
            throw jsonError(`Map key type unsupported in JSON: ${typeNameOf(k)}`);
        return k instanceof ApexDatetime ? k.toIso() : k instanceof ApexDate ? k.toString() : apexToString(k);
    }

    private record(r: SObj): Node {
        const members = new Map<string, Node>();
        const attributes = new Map<string, Node>([['type', JSON.stringify(r.info.name)]]);
        if (r.id)
            attributes.set('url', JSON.stringify(`/services/data/v${API_VERSION}/sobjects/${r.info.name}/${r.id}`));
        members.set('attributes', attributes);
        for (const [key, value] of r.values) {
            // A null that was selected is left out, one that was set is written.
            if (value === null && r.queried) continue;
            const name = r.info.fields.get(key)?.name ?? key;
            members.set(
                name,
                value instanceof ApexDatetime ? `"${value.toIso().replace('Z', '+0000')}"` : this.node(value, 'Object')
            );
        }
        for (const [key, parent] of r.parents) {
            const name =
                [...r.info.fields.values()].find((f) => f.relationshipName?.toLowerCase() === key)?.relationshipName ??
                key;
            if (parent) members.set(name, this.node(parent, 'SObject'));
        }
        for (const [key, list] of r.children) {
            const name =
                r.info.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key)?.relationshipName ??
                key;
            members.set(
                name,
                new Map<string, Node>([
                    ['totalSize', String(list.items.length)],
                    ['done', 'true'],
                    ['records', this.node(list, 'Object')]
                ])
            );
        }
        return members;
    }

    private instance(o: ApexObject): Node {
        const members = new Map<string, Node>();
        for (const f of o.$class.fields) {
            if (f.transient) continue;
            const value = o.$class.read(o, f.name.toLowerCase());
            if (value !== null || !this.options.suppressNulls) members.set(f.name, this.node(value, f.type));
        }
        return members;
    }

    private result(r: DmlResultValue): Node {
        const { id, success, created } = r.result;
        const members = new Map<string, Node>([
            ['success', String(success)],
            ['id', JSON.stringify(id)],
            ['errors', this.node(r.errors, 'Object')]
        ]);
        if (r.type === 'UpsertResult') members.set('created', String(created));
        return members;
    }
}

function compactText(n: Node): string {
    if (typeof n === 'string') return n;
    if (Array.isArray(n)) return `[${n.map(compactText).join(',')}]`;
    return `{${[...n].map(([k, v]) => `${JSON.stringify(k)}:${compactText(v)}`).join(',')}}`;
}

function prettyText(n: Node, indent: string): string {
    if (typeof n === 'string') return n;
    if (Array.isArray(n)) return n.length ? `[ ${n.map((i) => prettyText(i, indent)).join(', ')} ]` : '[ ]';
    if (!n.size) return '{ }';
    const inner = `${indent}  `;
    return `{\n${[...n].map(([k, v]) => `${inner}${JSON.stringify(k)} : ${prettyText(v, inner)}`).join(',\n')}\n${indent}}`;
}
