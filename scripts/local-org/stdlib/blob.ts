/** Blob and EncodingUtil. */
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import { nonNullStatics, nullArgument, unsupported } from './arguments.ts';
import { stringHash } from './string-parts.ts';

export const bytes = (b: Buffer): Uint8Array => new Uint8Array(b);

/** UTF-8 text; bytes that are none throw StringException. A null Blob speaks of an argument, as apex-recipes' CustomRestEndpointRecipes_Tests relies on. */
function textOf(blob: Uint8Array | null): string {
    if (blob === null) throw nullArgument(0);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(blob);
    } catch {
        throw apexException('System.StringException', 'BLOB is not a valid UTF-8 string');
    }
}

platformType({
    name: 'System.Blob',
    test: (v) => v instanceof Uint8Array,
    statics: {
        ...nonNullStatics({ 'Blob valueOf(String text)': (text: string) => bytes(Buffer.from(text, 'utf8')) }),
        ...unsupported('Blob', 'Blob toPdf(String html)')
    },
    nullReceivers: ['toString'],
    methods: {
        'Integer size()': (b: Uint8Array) => b.length,
        'String toString()': textOf,
        'Boolean equals(Object other)': (b: Uint8Array, other: ApexValue) => apexEquals(b, other),
        'Integer hashCode()': (b: Uint8Array) => stringHash(keyOf(b))
    }
});

function charset(name: string): void {
    if (!/^utf-?8$/i.test(name)) throw apexException('System.StringException', `Unsupported charset: ${name}`);
}

platformType({
    name: 'System.EncodingUtil',
    statics: nonNullStatics({
        'Blob base64Decode(String text)': (text: string) => bytes(Buffer.from(text, 'base64')),
        'String base64Encode(Blob blob)': (b: Uint8Array) => Buffer.from(b).toString('base64'),
        'Blob convertFromHex(String text)': (text: string) => {
            if (text.length % 2 || !/^[0-9a-fA-F]*$/.test(text))
                throw apexException('System.InvalidParameterValueException', 'Invalid hexadecimal text');
            return bytes(Buffer.from(text, 'hex'));
        },
        'String convertToHex(Blob blob)': (b: Uint8Array) => Buffer.from(b).toString('hex'),
        'String urlDecode(String text, String charset)': (text: string, encoding: string) => {
            charset(encoding);
            return decodeURIComponent(text.replaceAll('+', ' '));
        },
        // application/x-www-form-urlencoded, as java.net.URLEncoder writes it.
        'String urlEncode(String text, String charset)': (text: string, encoding: string) => {
            charset(encoding);
            return encodeURIComponent(text)
                .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
                .replaceAll('%20', '+');
        }
    })
});
