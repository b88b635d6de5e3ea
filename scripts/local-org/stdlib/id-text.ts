/** Ids as text: 15 characters that tell capitals from small letters, and the 18 that need not. */

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Three characters that encode which of the 15 are capitals. */
function suffixOf(id15: string): string {
    let suffix = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id15[block + i]!)) bits |= 1 << i;
        suffix += SUFFIX[bits];
    }
    return suffix;
}

/** True for 15 letters and digits, or 18 of which the last three may be a check suffix. */
export const isId = (text: string): boolean => /^[a-zA-Z0-9]{15}([A-Z0-5a-z]{3})?$/.test(text);

/** The 18-character form; the text must be an id. */
export const idOf = (text: string): string => (text.length === 15 ? text + suffixOf(text) : text);

/** The 18-character form of an id whose capitals were lost: the suffix says where they were. */
export function restoreCase(id18: string): string {
    let out = '';
    for (let i = 0; i < 15; i++) {
        const bits = SUFFIX.indexOf(id18[15 + Math.floor(i / 5)]!.toUpperCase());
        out += bits & (1 << (i % 5)) ? id18[i]!.toUpperCase() : id18[i]!.toLowerCase();
    }
    return out + id18.slice(15).toUpperCase();
}
