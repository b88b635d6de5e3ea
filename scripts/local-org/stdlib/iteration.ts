/** Iterator and Iterable: the platform's collections and users' own classes behind one JavaScript iteration. */
import { ApexList, ApexSet } from '../kernel/collections.ts';
import { apexException, nullPointer } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexObject, type ApexValue } from '../kernel/values.ts';

/** A platform object that an Apex `for` can go through. */
export interface PlatformIterable {
    apexIterator(): ApexIterator;
}
const isPlatformIterable = (v: ApexValue): v is PlatformIterable => typeof v?.apexIterator === 'function';

/** What `iterator()` of a platform collection returns. It goes on to see changes of a List. */
export class ApexIterator {
    private i = 0;
    constructor(private readonly items: readonly ApexValue[]) {}
    hasNext(): boolean {
        return this.i < this.items.length;
    }
    next(): ApexValue {
        if (!this.hasNext()) throw apexException('System.NoSuchElementException', 'Iterator has no more elements');
        return this.items[this.i++];
    }
}

/** The iterator of a List, Set, QueryLocator or user-defined Iterable: an ApexIterator or a user's object. */
export function iteratorOf(v: ApexValue): ApexIterator | ApexObject {
    if (v === null) throw nullPointer();
    if (v instanceof ApexList) return new ApexIterator(v.items);
    if (v instanceof ApexSet) return new ApexIterator(v.values());
    if (isPlatformIterable(v)) return v.apexIterator();
    if (v instanceof ApexObject && v.$class.has('iterator', 0)) return v.$class.invoke(v, 'iterator', []);
    throw apexException('System.TypeException', 'Not an Iterable');
}

const hasNext = (i: ApexIterator | ApexObject): boolean =>
    i instanceof ApexIterator ? i.hasNext() : i.$class.invoke(i, 'hasnext', []);
const next = (i: ApexIterator | ApexObject): ApexValue =>
    i instanceof ApexIterator ? i.next() : i.$class.invoke(i, 'next', []);

/** Every element of anything Iterable, or what is left of an Iterator. */
export function* iterate(v: ApexValue): Generator<ApexValue, void> {
    const isIterator = v instanceof ApexIterator || (v instanceof ApexObject && v.$class.has('hasnext', 0));
    const iterator = isIterator ? v : iteratorOf(v);
    while (hasNext(iterator)) yield next(iterator);
}

platformType({
    name: 'System.Iterator',
    kind: 'interface',
    typeParams: ['T'],
    methods: { 'Boolean hasNext()': hasNext, 'T next()': next },
    test: (v) => v instanceof ApexIterator || (v instanceof ApexObject && v.$class.ancestry.has('system.iterator'))
});

platformType({
    name: 'System.Iterable',
    kind: 'interface',
    typeParams: ['T'],
    methods: { 'Iterator<T> iterator()': iteratorOf },
    test: (v) =>
        v instanceof ApexList ||
        v instanceof ApexSet ||
        isPlatformIterable(v) ||
        (v instanceof ApexObject && v.$class.ancestry.has('system.iterable'))
});
