import { fieldOf, type ObjectInfo } from '../kernel/schema-types.ts';
import type { Json } from './json.ts';

/** Parts of an address, in the order the API writes them. */
const PARTS = ['City', 'Country', 'GeocodeAccuracy', 'Latitude', 'Longitude', 'PostalCode', 'State', 'Street'];

const partsOf = (address: string): string[] => PARTS.map((part) => address.slice(0, -'Address'.length) + part);
const isAddress = (info: ObjectInfo, name: string): boolean => fieldOf(info, name)?.type === 'address';

/** What to select for these fields: an address is kept in its parts. */
export function selectable(info: ObjectInfo, fields: readonly string[]): string[] {
    const names = fields.flatMap((f) => (isAddress(info, f) ? partsOf(f).filter((p) => fieldOf(info, p)) : [f]));
    return [...new Map(names.map((n) => [n.toLowerCase(), n])).values()];
}

/** Puts the addresses among these fields together from their parts; null where every part is empty. */
export function withAddresses(info: ObjectInfo, fields: readonly string[], json: { [key: string]: Json }): Json {
    for (const name of fields.filter((f) => isAddress(info, f))) {
        const parts = partsOf(name).map((part, i) => [
            PARTS[i]![0]!.toLowerCase() + PARTS[i]!.slice(1),
            json[part] ?? null
        ]);
        json[fieldOf(info, name)!.name] = parts.some(([, v]) => v !== null)
            ? (Object.fromEntries(parts) as Json)
            : null;
    }
    return json;
}
