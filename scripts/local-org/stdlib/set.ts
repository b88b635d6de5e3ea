import { ApexSet, type ApexList } from '../kernel/collections.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';
import { ApexIterator } from './iteration.ts';
import { elements } from './list.ts';
import { stringHash } from './string-parts.ts';
import { apexToString } from './text.ts';

type Collection = ApexList | ApexSet | null;

/** Each tells whether the set changed. */
function addAll(s: ApexSet, from: Collection): boolean {
    let changed = false;
    for (const v of elements(from)) changed = s.add(v) || changed;
    return changed;
}
function removeAll(s: ApexSet, from: Collection): boolean {
    let changed = false;
    for (const v of [...elements(from)]) changed = s.remove(v) || changed;
    return changed;
}
function retainAll(s: ApexSet, keep: Collection): boolean {
    const kept = new ApexSet(s.type, elements(keep));
    let changed = false;
    for (const v of s.values()) if (!kept.has(v)) changed = s.remove(v) || changed;
    return changed;
}
const containsAll = (s: ApexSet, of: Collection): boolean => [...elements(of)].every((v) => s.has(v));

platformType({
    name: 'System.Set',
    typeParams: ['T'],
    implements: ['System.Iterable<T>'],
    test: (v) => v instanceof ApexSet,
    constructors: {
        '()': (type: string) => new ApexSet(type),
        '(Set<T> from)': (from: Collection, type: string) => new ApexSet(type, elements(from)),
        '(List<T> from)': (from: Collection, type: string) => new ApexSet(type, elements(from))
    },
    methods: {
        'Boolean add(T element)': (s: ApexSet, v: ApexValue) => s.add(v),
        'Boolean addAll(List<T> from)': addAll,
        'Boolean addAll(Set<T> from)': addAll,
        'void clear()': (s: ApexSet) => s.clear(),
        'Set<T> clone()': (s: ApexSet) => new ApexSet(s.type, s),
        'Boolean contains(T element)': (s: ApexSet, v: ApexValue) => s.has(v),
        'Boolean containsAll(List<T> of)': containsAll,
        'Boolean containsAll(Set<T> of)': containsAll,
        'Boolean equals(Object other)': (s: ApexSet, other: ApexValue) => apexEquals(s, other),
        'Integer hashCode()': (s: ApexSet) => stringHash(keyOf(s)),
        'Boolean isEmpty()': (s: ApexSet) => s.size === 0,
        'Iterator<T> iterator()': (s: ApexSet) => new ApexIterator(s.values()),
        'Boolean remove(T element)': (s: ApexSet, v: ApexValue) => s.remove(v),
        'Boolean removeAll(List<T> from)': removeAll,
        'Boolean removeAll(Set<T> from)': removeAll,
        'Boolean retainAll(List<T> keep)': retainAll,
        'Boolean retainAll(Set<T> keep)': retainAll,
        'Integer size()': (s: ApexSet) => s.size,
        'String toString()': (s: ApexSet) => apexToString(s)
    }
});
