import { apexException } from './exceptions.ts';
import { apexEquals, keyOf } from './equality.ts';
import type { ApexValue } from './values.ts';

/** An Apex List. `type` is the element type as written (`Account`, `List<String>`). */
export class ApexList {
    constructor(
        readonly type: string,
        readonly items: ApexValue[] = []
    ) {}
    /** Throws ListException when out of bounds. */
    at(i: number): ApexValue {
        if (i < 0 || i >= this.items.length)
            throw apexException('System.ListException', `List index out of bounds: ${i}`);
        return this.items[i];
    }
    [Symbol.iterator](): Iterator<ApexValue> {
        return this.items[Symbol.iterator]();
    }
}

type Entry = [key: ApexValue, value: ApexValue];

/** Entries in insertion order, matched by Apex equality: `keyOf` groups, `apexEquals` decides. */
export class ApexMap {
    /** Texts are equal when they are the same, so each is its own key; every other value goes by what it hashes to. */
    private readonly texts = new Map<string, Entry>();
    private readonly index = new Map<string, Entry[]>();
    private readonly order = new Set<Entry>();
    constructor(
        readonly keyType: string,
        readonly valueType: string
    ) {}
    private find(key: ApexValue): Entry | undefined {
        if (typeof key === 'string') return this.texts.get(key);
        return this.index.get(keyOf(key))?.find((e) => apexEquals(e[0], key));
    }
    get size(): number {
        return this.order.size;
    }
    has(key: ApexValue): boolean {
        return this.find(key) !== undefined;
    }
    get(key: ApexValue): ApexValue {
        return this.find(key)?.[1] ?? null;
    }
    /** Returns the value it replaced, or null. */
    put(key: ApexValue, value: ApexValue): ApexValue {
        const hit = this.find(key);
        if (hit) {
            const old = hit[1];
            hit[1] = value;
            return old;
        }
        const entry: Entry = [key, value];
        if (typeof key === 'string') this.texts.set(key, entry);
        else {
            const k = keyOf(key);
            const bucket = this.index.get(k);
            if (bucket) bucket.push(entry);
            else this.index.set(k, [entry]);
        }
        this.order.add(entry);
        return null;
    }
    remove(key: ApexValue): ApexValue {
        const hit = this.find(key);
        if (!hit) return null;
        if (typeof key === 'string') this.texts.delete(key);
        else {
            const k = keyOf(key);
            const rest = this.index.get(k)!.filter((e) => e !== hit);
            if (rest.length) this.index.set(k, rest);
            else this.index.delete(k);
        }
        this.order.delete(hit);
        return hit[1];
    }
    clear(): void {
        this.texts.clear();
        this.index.clear();
        this.order.clear();
    }
    keys(): ApexValue[] {
        return [...this.order].map((e) => e[0]);
    }
    values(): ApexValue[] {
        return [...this.order].map((e) => e[1]);
    }
    entries(): Iterable<readonly [ApexValue, ApexValue]> {
        return this.order;
    }
}

/** An Apex Set, in insertion order. */
export class ApexSet {
    protected readonly map: ApexMap;
    constructor(
        readonly type: string,
        items: Iterable<ApexValue> = [],
        map = new ApexMap(type, 'Boolean')
    ) {
        this.map = map;
        for (const i of items) this.add(i);
    }
    get size(): number {
        return this.map.size;
    }
    has(v: ApexValue): boolean {
        return this.map.has(v);
    }
    /** True when it was not there yet. */
    add(v: ApexValue): boolean {
        if (this.map.has(v)) return false;
        this.map.put(v, true);
        return true;
    }
    remove(v: ApexValue): boolean {
        if (!this.map.has(v)) return false;
        this.map.remove(v);
        return true;
    }
    clear(): void {
        this.map.clear();
    }
    values(): ApexValue[] {
        return this.map.keys();
    }
    [Symbol.iterator](): Iterator<ApexValue> {
        return this.map.keys()[Symbol.iterator]();
    }
}

/** `Map.keySet()`: a view. What is removed from it leaves the map too; nothing can be added. */
export class KeySet extends ApexSet {
    constructor(map: ApexMap) {
        super(map.keyType, [], map);
    }
    override add(): boolean {
        throw apexException('System.FinalException', 'Collection is read-only');
    }
}
