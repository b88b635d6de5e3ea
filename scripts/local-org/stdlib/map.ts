import { ApexList, ApexMap, KeySet } from '../kernel/collections.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import { apexException, nullPointer } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexValue } from '../kernel/values.ts';
import { sobjectTypeNamed } from './schema-tokens.ts';
import { cloneRecord } from './sobject-clone.ts';
import { stringHash } from './string-parts.ts';
import { apexToString } from './text.ts';

function putAll(map: ApexMap, from: ApexMap | null): ApexMap {
    if (from === null) throw nullPointer();
    for (const [k, v] of [...from.entries()]) map.put(k, v);
    return map;
}

/** Records by id. The constructor refuses records without an id and ids that come twice; `putAll` takes both, the last one winning. */
function putRecords(map: ApexMap, records: ApexList | null, strict: boolean): ApexMap {
    if (records === null) throw nullPointer();
    records.items.forEach((r: SObj | null, i) => {
        if (r === null || (strict && r.id === null))
            throw apexException('System.ListException', `Row with null Id at index: ${i}`);
        if (strict && map.has(r.id))
            throw apexException('System.ListException', `Row with duplicate Id at index: ${i}`);
        map.put(r.id, r);
    });
    return map;
}

platformType({
    name: 'System.Map',
    typeParams: ['K', 'V'],
    test: (v) => v instanceof ApexMap,
    constructors: {
        '()': (keyType: string, valueType: string) => new ApexMap(keyType, valueType),
        '(Map<K,V> from)': (from: ApexMap | null, keyType: string, valueType: string) =>
            putAll(new ApexMap(keyType, valueType), from),
        '(List<SObject> records)': (records: ApexList | null, keyType: string, valueType: string) =>
            putRecords(new ApexMap(keyType, valueType), records, true)
    },
    methods: {
        'void clear()': (m: ApexMap) => m.clear(),
        'Map<K,V> clone()': (m: ApexMap) => putAll(new ApexMap(m.keyType, m.valueType), m),
        'Boolean containsKey(K key)': (m: ApexMap, key: ApexValue) => m.has(key),
        'Map<K,V> deepClone()': (m: ApexMap) => {
            const copy = new ApexMap(m.keyType, m.valueType);
            // Unlike List.deepClone, the records keep their ids.
            for (const [k, v] of m.entries())
                copy.put(
                    k,
                    v instanceof SObj
                        ? cloneRecord(v, {
                              preserveId: true,
                              deep: true,
                              preserveTimestamps: true,
                              preserveAutonumber: true
                          })
                        : v
                );
            return copy;
        },
        'Boolean equals(Object other)': (m: ApexMap, other: ApexValue) => apexEquals(m, other),
        'V get(K key)': (m: ApexMap, key: ApexValue) => m.get(key),
        'Schema.SObjectType getSObjectType()': (m: ApexMap) => sobjectTypeNamed(m.valueType),
        'Integer hashCode()': (m: ApexMap) => stringHash(keyOf(m)),
        'Boolean isEmpty()': (m: ApexMap) => m.size === 0,
        'Set<K> keySet()': (m: ApexMap) => new KeySet(m),
        'V put(K key, V value)': (m: ApexMap, key: ApexValue, value: ApexValue) => m.put(key, value),
        'void putAll(Map<K,V> from)': (m: ApexMap, from: ApexMap | null) => void putAll(m, from),
        'void putAll(List<SObject> records)': (m: ApexMap, records: ApexList | null) =>
            void putRecords(m, records, false),
        'V remove(K key)': (m: ApexMap, key: ApexValue) => m.remove(key),
        'Integer size()': (m: ApexMap) => m.size,
        'String toString()': (m: ApexMap) => apexToString(m),
        'List<V> values()': (m: ApexMap) => new ApexList(m.valueType, m.values())
    }
});
