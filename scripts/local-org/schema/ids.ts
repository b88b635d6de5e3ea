/** Record ids: 15 base-62 characters and the 3 that spell out their letters' case. */
import { createHash } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The record type every record of an object without record types has. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** The 18-character form of a 15-character id. */
export function id18(id15: string): string {
    let suffix = '';
    for (let part = 0; part < 3; part++) {
        let bits = 0;
        for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id15[part * 5 + i]!)) bits |= 1 << i;
        suffix += CHECK[bits];
    }
    return id15 + suffix;
}

/** Characters 4 to 6 of the ids of metadata; ids of data have `000` there. */
export const NAMED_ID_MARK = 'Cs0';

/** The id of a record of metadata: the same for the same name, so that it survives a reload of the source. */
export function idOfName(keyPrefix: string, name: string): string {
    return id18(`${keyPrefix}${NAMED_ID_MARK}${base62(hash(name.toLowerCase()), 9)}`);
}

/** A key prefix for a custom object: the same for the same name unless `taken` already has it. */
export function keyPrefixOfName(first: 'a' | 'm' | 'e', name: string, taken: ReadonlySet<string>): string {
    const start = hash(name.toLowerCase()) % 3844n;
    for (let i = 0n; i < 3844n; i++) {
        const prefix = first + base62((start + i) % 3844n, 2);
        if (!taken.has(prefix)) return prefix;
    }
    throw new Error(`No key prefix is left for ${name}.`);
}

const hash = (text: string): bigint => createHash('sha256').update(text).digest().readBigUInt64BE();

function base62(n: bigint, width: number): string {
    let text = '';
    for (let i = 0; i < width; i++, n /= 62n) text = DIGITS[Number(n % 62n)] + text;
    return text;
}
