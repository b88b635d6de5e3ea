import {
    createCipheriv,
    createDecipheriv,
    createHash,
    createHmac,
    createPrivateKey,
    createPublicKey,
    randomBytes,
    randomUUID,
    sign,
    timingSafeEqual,
    verify
} from 'node:crypto';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullStatics, unsupported } from './arguments.ts';
import { bytes } from './blob.ts';
import { stringHash } from './string-parts.ts';

const DIGESTS: Record<string, string> = {
    MD5: 'md5',
    SHA1: 'sha1',
    'SHA-1': 'sha1',
    SHA256: 'sha256',
    'SHA-256': 'sha256',
    SHA512: 'sha512',
    'SHA-512': 'sha512',
    'SHA3-256': 'sha3-256',
    'SHA3-384': 'sha3-384',
    'SHA3-512': 'sha3-512'
};
const MACS: Record<string, string> = { HMACMD5: 'md5', HMACSHA1: 'sha1', HMACSHA256: 'sha256', HMACSHA512: 'sha512' };

function algorithm(table: Record<string, string>, name: string): string {
    const known = table[name.toUpperCase()];
    if (!known) throw apexException('System.NoSuchElementException', `Invalid algorithm: ${name}`);
    return known;
}

/** AES in CBC mode with PKCS#5 padding. */
function cipherName(name: string, key: Uint8Array): string {
    const bits = /^AES(128|192|256)$/i.exec(name)?.[1];
    if (!bits)
        throw apexException(
            'System.InvalidParameterValueException',
            `Invalid algorithm ${name}. Must be AES128, AES192, or AES256.`
        );
    if (key.length * 8 !== Number(bits))
        throw apexException(
            'System.InvalidParameterValueException',
            `Invalid private key. Must be ${Number(bits) / 8} bytes.`
        );
    return `aes-${bits}-cbc`;
}
function encrypt(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
    if (iv.length !== 16)
        throw apexException(
            'System.InvalidParameterValueException',
            'Invalid initialization vector. Must be 16 bytes.'
        );
    const cipher = createCipheriv(cipherName(name, key), key, iv);
    return bytes(Buffer.concat([cipher.update(data), cipher.final()]));
}
function decrypt(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
    if (iv.length !== 16)
        throw apexException(
            'System.InvalidParameterValueException',
            'Invalid initialization vector. Must be 16 bytes.'
        );
    const cipher = createDecipheriv(cipherName(name, key), key, iv);
    try {
        return bytes(Buffer.concat([cipher.update(data), cipher.final()]));
    } catch {
        throw apexException('System.SecurityException', 'Given final block not properly padded');
    }
}
const SIGNATURES: Record<string, string> = {
    RSA: 'sha1',
    'RSA-SHA1': 'sha1',
    'RSA-SHA256': 'sha256',
    'RSA-SHA384': 'sha384',
    'RSA-SHA512': 'sha512',
    'ECDSA-SHA256': 'sha256',
    'ECDSA-SHA384': 'sha384',
    'ECDSA-SHA512': 'sha512'
};

/** Keys are DER: PKCS#8 to sign, X.509 to verify. */
function keyed<T>(fn: () => T): T {
    try {
        return fn();
    } catch (e) {
        throw apexException('System.SecurityException', `Invalid key: ${(e as Error).message}`);
    }
}

const mac = (name: string, data: Uint8Array, key: Uint8Array): Uint8Array =>
    bytes(createHmac(algorithm(MACS, name), key).update(data).digest());

platformType({
    name: 'System.Crypto',
    statics: {
        ...nonNullStatics({
            'Blob decrypt(String algorithm, Blob key, Blob iv, Blob data)': decrypt,
            // The vector stands before the text.
            'Blob decryptWithManagedIV(String algorithm, Blob key, Blob data)': (
                name: string,
                key: Uint8Array,
                data: Uint8Array
            ) => decrypt(name, key, data.slice(0, 16), data.slice(16)),
            'Blob encrypt(String algorithm, Blob key, Blob iv, Blob data)': encrypt,
            'Blob encryptWithManagedIV(String algorithm, Blob key, Blob data)': (
                name: string,
                key: Uint8Array,
                data: Uint8Array
            ) => {
                const iv = bytes(randomBytes(16));
                return bytes(Buffer.concat([iv, encrypt(name, key, iv, data)]));
            },
            'Blob generateAesKey(Integer bits)': (bits: number) => {
                if (![128, 192, 256].includes(bits))
                    throw apexException(
                        'System.InvalidParameterValueException',
                        'Invalid key size. Must be 128, 192, or 256.'
                    );
                return bytes(randomBytes(bits / 8));
            },
            'Blob generateDigest(String algorithm, Blob data)': (name: string, data: Uint8Array) =>
                bytes(createHash(algorithm(DIGESTS, name)).update(data).digest()),
            'Blob generateMac(String algorithm, Blob data, Blob key)': mac,
            'Blob sign(String algorithm, Blob data, Blob privateKey)': (
                name: string,
                data: Uint8Array,
                key: Uint8Array
            ) =>
                keyed(() =>
                    bytes(
                        sign(
                            algorithm(SIGNATURES, name),
                            data,
                            createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' })
                        )
                    )
                ),
            'Boolean verify(String algorithm, Blob data, Blob signature, Blob publicKey)': (
                name: string,
                data: Uint8Array,
                signature: Uint8Array,
                key: Uint8Array
            ) =>
                keyed(() =>
                    verify(
                        algorithm(SIGNATURES, name),
                        data,
                        createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' }),
                        signature
                    )
                ),
            'Boolean verifyHmac(String algorithm, Blob data, Blob key, Blob mac)': (
                name: string,
                data: Uint8Array,
                key: Uint8Array,
                given: Uint8Array
            ) => {
                const own = mac(name, data, key);
                return own.length === given.length && timingSafeEqual(own, given);
            }
        }),
        'Integer getRandomInteger()': () => randomBytes(4).readInt32BE(),
        'Long getRandomLong()': () => randomBytes(8).readBigInt64BE(),
        ...unsupported('Crypto', 'Blob signWithCertificate(String algorithm, Blob data, String certificate)')
    }
});

/** A random identifier, compared by its text. */
export class UuidValue {
    constructor(readonly text: string) {}
    apexText(): string {
        return this.text;
    }
}
platformType({
    name: 'System.UUID',
    test: (v) => v instanceof UuidValue,
    statics: {
        'System.UUID randomUUID()': () => new UuidValue(randomUUID()),
        ...nonNullStatics({
            'System.UUID fromString(String text)': (text: string) => {
                if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
                    throw apexException('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
                return new UuidValue(text.toLowerCase());
            }
        })
    },
    methods: {
        'Boolean equals(Object other)': (u: UuidValue, other: ApexValue) =>
            other instanceof UuidValue && other.text === u.text,
        'Integer hashCode()': (u: UuidValue) => stringHash(u.text),
        'String toString()': (u: UuidValue) => u.text
    }
});
