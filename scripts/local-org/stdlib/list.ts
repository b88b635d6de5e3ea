import { ApexList, type ApexSet } from '../kernel/collections.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import { apexException, nullPointer } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDouble, ApexObject, type ApexValue } from '../kernel/values.ts';
import { ApexIterator, iterate } from './iteration.ts';
import { compareDefault } from './ordering.ts';
import { cloneRecord } from './sobject-clone.ts';
import { sobjectTypeNamed } from './schema-tokens.ts';
import { stringHash } from './string-parts.ts';
import { apexToString, isDouble } from './text.ts';

/** Elements of another collection; null is what the platform refuses. */
export function elements(from: ApexValue): Iterable<ApexValue> {
    if (from === null) throw nullPointer();
    return from instanceof ApexList ? from.items : iterate(from);
}

const outOfBounds = (i: number) => apexException('System.ListException', `List index out of bounds: ${i}`);

/** List equality and search compare elements as Objects: a Double element is a plain number. */
const asObject = (list: ApexList, v: ApexValue): ApexValue =>
    typeof v === 'number' && isDouble(list.type) ? new ApexDouble(v) : v;

function sort(list: ApexList, compare: (a: ApexValue, b: ApexValue) => number): void {
    // JavaScript's sort is stable, as the platform's; it leaves undefined aside, which never occurs.
    list.items.sort(compare);
}

function deepClone(
    list: ApexList,
    preserveId = false,
    preserveTimestamps = false,
    preserveAutonumber = false
): ApexList {
    return new ApexList(
        list.type,
        list.items.map((r) =>
            r instanceof SObj ? cloneRecord(r, { preserveId, deep: true, preserveTimestamps, preserveAutonumber }) : r
        )
    );
}

platformType({
    name: 'System.List',
    typeParams: ['T'],
    implements: ['System.Iterable<T>'],
    test: (v) => v instanceof ApexList,
    constructors: {
        '()': (type: string) => new ApexList(type),
        '(Integer size)': (size: number, type: string) => new ApexList(type, Array<ApexValue>(size).fill(null)),
        '(List<T> from)': (from: ApexList | null, type: string) => new ApexList(type, [...elements(from)]),
        '(Set<T> from)': (from: ApexSet | null, type: string) => new ApexList(type, [...elements(from)])
    },
    methods: {
        'void add(T element)': (l: ApexList, v: ApexValue) => void l.items.push(v),
        'void add(Integer index, T element)': (l: ApexList, i: number, v: ApexValue) => {
            if (i < 0 || i > l.items.length) throw outOfBounds(i);
            l.items.splice(i, 0, v);
        },
        'void addAll(List<T> from)': (l: ApexList, from: ApexList | null) => {
            for (const v of [...elements(from)]) l.items.push(v);
        },
        'void addAll(Set<T> from)': (l: ApexList, from: ApexSet | null) => {
            for (const v of elements(from)) l.items.push(v);
        },
        'void clear()': (l: ApexList) => void (l.items.length = 0),
        'List<T> clone()': (l: ApexList) => new ApexList(l.type, [...l.items]),
        'Boolean contains(T element)': (l: ApexList, v: ApexValue) => l.items.some((x) => apexEquals(x, v)),
        'List<T> deepClone()': deepClone,
        'List<T> deepClone(Boolean preserveId)': deepClone,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': deepClone,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            deepClone,
        'Boolean equals(Object other)': (l: ApexList, other: ApexValue) => apexEquals(l, other),
        'T get(Integer index)': (l: ApexList, i: number) => l.at(i),
        'Schema.SObjectType getSObjectType()': (l: ApexList) => sobjectTypeNamed(l.type),
        'Integer hashCode()': (l: ApexList) => stringHash(keyOf(l)),
        'Integer indexOf(T element)': (l: ApexList, v: ApexValue) => l.items.findIndex((x) => apexEquals(x, v)),
        'Boolean isEmpty()': (l: ApexList) => l.items.length === 0,
        'Iterator<T> iterator()': (l: ApexList) => new ApexIterator(l.items),
        'T remove(Integer index)': (l: ApexList, i: number) => {
            if (i < 0 || i >= l.items.length) throw outOfBounds(i);
            return l.items.splice(i, 1)[0];
        },
        'void set(Integer index, T element)': (l: ApexList, i: number, v: ApexValue) => {
            if (i < 0 || i >= l.items.length) throw outOfBounds(i);
            l.items[i] = v;
        },
        'Integer size()': (l: ApexList) => l.items.length,
        'void sort()': (l: ApexList) => sort(l, (a, b) => compareDefault(asObject(l, a), asObject(l, b))),
        'void sort(Comparator<T> comparator)': (l: ApexList, c: ApexObject | null) => {
            if (c === null) throw nullPointer();
            sort(l, (a, b) =>
                c instanceof ApexObject
                    ? c.$class.invoke(c, 'compare', [a, b])
                    : (c as PlatformComparator).compare(a, b)
            );
        },
        'String toString()': (l: ApexList) => apexToString(l)
    }
});

/** A Comparator of the platform (Collator). */
export interface PlatformComparator {
    compare(a: ApexValue, b: ApexValue): number;
}
