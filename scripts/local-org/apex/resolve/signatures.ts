import type { PlatformFunction, PlatformTypeDefinition } from '../../kernel/platform-type.ts';
import { splitTop } from './type-text.ts';

export type SignatureTable = 'constructors' | 'statics' | 'methods' | 'props' | 'staticProps';

/** One line of a platform type's tables, taken apart; types are still texts. */
export interface Signature {
    table: SignatureTable;
    /** The key it stands under, by which the linker finds the function again. */
    key: string;
    /** As written; empty for a constructor. */
    name: string;
    returns: string;
    params: string[];
}

/** Takes a signature apart; `key` is the whole line. */
export function readSignature(table: SignatureTable, key: string): Signature {
    const open = key.indexOf('(');
    const head = (open < 0 ? key : key.slice(0, open)).trim();
    const space = head.lastIndexOf(' ');
    const params =
        open < 0
            ? []
            : splitTop(key.slice(open + 1, key.lastIndexOf(')'))).map(
                  (p) => p.slice(0, p.lastIndexOf(' ')).trim() || p
              );
    return {
        table,
        key,
        name: table === 'constructors' ? '' : head.slice(space + 1),
        returns: head.slice(0, Math.max(space, 0)).trim(),
        params
    };
}

const indexes = new WeakMap<PlatformTypeDefinition, Map<string, Signature[]>>();

/** Signatures of one table by lower-cased name (constructors under the empty name). */
export function signatures(definition: PlatformTypeDefinition, table: SignatureTable, name: string): Signature[] {
    let index = indexes.get(definition);
    if (!index) {
        index = new Map();
        for (const t of ['constructors', 'statics', 'methods', 'props', 'staticProps'] as const) {
            for (const key of Object.keys(definition[t] ?? {})) {
                const s = readSignature(t, key);
                const at = `${t} ${s.name.toLowerCase()}`;
                const list = index.get(at);
                if (list) list.push(s);
                else index.set(at, [s]);
            }
        }
        indexes.set(definition, index);
    }
    return index.get(`${table} ${name.toLowerCase()}`) ?? [];
}

/** The function behind a signature of `constructors`, `statics` or `methods`; null for an interface's method. */
export const functionOf = (
    definition: PlatformTypeDefinition,
    table: 'constructors' | 'statics' | 'methods',
    key: string
): PlatformFunction | null => definition[table]?.[key] ?? null;
