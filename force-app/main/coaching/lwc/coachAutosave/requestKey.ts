/**
 * A key for a request that must not take effect twice: made once, sent with every attempt, and known to the server by
 * then. 128 random bits as 32 hexadecimal digits.
 */
export function requestKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
