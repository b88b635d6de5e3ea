import { ApexList } from '../kernel/collections.ts';
import type { Decimal } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullMethods, nonNullStatics } from './arguments.ts';
import * as escapes from './escapes.ts';
import { iterate } from './iteration.ts';
import { javaReplace, javaSplit } from './regex.ts';
import * as parts from './string-parts.ts';
import { apexToString, decimalText, doubleText } from './text.ts';
import { userZone, zonedText } from './zones.ts';

const strings = (items: string[]): ApexList => new ApexList('String', items);
const blank = (s: string | null): boolean => s === null || /^\s*$/.test(s);
const outOfBounds = (what: string, i: number) => apexException('System.StringException', `${what} out of bounds: ${i}`);
const every = (pattern: RegExp) => (s: string) => pattern.test(s);
const has = (chars: string, c: string): boolean => chars.includes(c);

function substring(s: string, start: number, end = s.length): string {
    if (start < 0 || start > s.length) throw outOfBounds('Starting position', start);
    if (end < start || end > s.length) throw outOfBounds('Ending position', end);
    return s.slice(start, end);
}
function codePoint(s: string, i: number): number {
    const c = i < 0 ? undefined : s.codePointAt(i);
    if (c === undefined) throw apexException('System.StringException', `String index out of range: ${i}`);
    return c;
}
const lower = (s: string): string => s.toLowerCase();
const mid = (s: string, start: number, length: number): string =>
    length < 0 || start > s.length ? '' : s.slice(Math.max(0, start), Math.max(0, start) + length);
const before = (s: string, i: number): string => (i < 0 ? s : s.slice(0, i));
const after = (s: string, i: number, length: number): string => (i < 0 ? '' : s.slice(i + length));
const lastIndex = (s: string, sub: string, from?: number): number =>
    from !== undefined && from < 0 ? -1 : s.lastIndexOf(sub, from);
const localeTag = (locale: string): string => locale.replaceAll('_', '-');

function between(s: string, open: string, close: string): string | null {
    const from = s.indexOf(open);
    const to = from < 0 ? -1 : s.indexOf(close, from + open.length);
    return to < 0 ? null : s.slice(from + open.length, to);
}

platformType({
    name: 'System.String',
    test: (v) => typeof v === 'string',
    statics: {
        ...nonNullStatics({
            'String escapeSingleQuotes(String s)': (s: string) => s.replaceAll("'", "\\'"),
            'String format(String pattern, List<Object> args)': (pattern: string, args: ApexList) =>
                parts.messageFormat(
                    pattern,
                    args.items.map((a) => apexToString(a, args.type))
                ),
            'String fromCharArray(List<Integer> chars)': (chars: ApexList) =>
                String.fromCodePoint(...(chars.items as number[])),
            'String getCommonPrefix(List<String> strings)': (list: ApexList) => parts.commonPrefix(list.items),
            'String join(Object iterable, String separator)': (iterable: ApexValue, separator: string) =>
                [...iterate(iterable)].map((v) => (v === null ? '' : apexToString(v, iterable.type))).join(separator)
        }),
        'Boolean isBlank(String s)': blank,
        'Boolean isEmpty(String s)': (s: string | null) => s === null || s === '',
        'Boolean isNotBlank(String s)': (s: string | null) => !blank(s),
        'Boolean isNotEmpty(String s)': (s: string | null) => s !== null && s !== '',
        'String valueOf(Date d)': (d: ApexDate | null) => d && d.toString(),
        'String valueOf(Datetime d)': (d: ApexDatetime | null) => d && zonedText(d, userZone()),
        'String valueOf(Decimal d)': (d: Decimal | null) => d && decimalText(d),
        'String valueOf(Double d)': (d: number | null) => (d === null ? null : doubleText(d)),
        'String valueOf(Integer i)': (i: number | null) => (i === null ? null : String(i)),
        'String valueOf(Long l)': (l: bigint | null) => (l === null ? null : String(l)),
        'String valueOf(Object o)': (o: ApexValue) => (o === null ? null : apexToString(o)),
        'String valueOfGmt(Datetime d)': (d: ApexDatetime | null) => d && zonedText(d, 'GMT')
    },
    methods: {
        'Boolean equals(Object other)': (s: string, other: ApexValue) => s === other,
        'Boolean equalsIgnoreCase(String other)': (s: string, other: string | null) =>
            other !== null && lower(s) === lower(other),
        'Integer hashCode()': parts.stringHash,
        'Integer length()': (s: string) => s.length,
        'String toString()': (s: string) => s,
        ...nonNullMethods({
            'String abbreviate(Integer maxWidth)': (s: string, width: number) => parts.abbreviate(s, width),
            'String abbreviate(Integer maxWidth, Integer offset)': parts.abbreviate,
            'String capitalize()': (s: string) => s.slice(0, 1).toUpperCase() + s.slice(1),
            'String center(Integer size)': (s: string, size: number) => parts.center(s, size),
            'String center(Integer size, String padding)': parts.center,
            'Integer charAt(Integer index)': codePoint,
            'Integer codePointAt(Integer index)': codePoint,
            'Integer codePointBefore(Integer index)': (s: string, i: number) =>
                codePoint(s, i >= 2 && /[\udc00-\udfff]/.test(s[i - 1] ?? '') ? i - 2 : i - 1),
            'Integer codePointCount(Integer start, Integer end)': (s: string, start: number, end: number) =>
                [...substring(s, start, end)].length,
            'Integer compareTo(String other)': parts.compareStrings,
            'Boolean contains(String sub)': (s: string, sub: string) => s.includes(sub),
            'Boolean containsAny(String chars)': (s: string, chars: string) => [...s].some((c) => has(chars, c)),
            'Boolean containsIgnoreCase(String sub)': (s: string, sub: string) => lower(s).includes(lower(sub)),
            'Boolean containsNone(String chars)': (s: string, chars: string) => ![...s].some((c) => has(chars, c)),
            'Boolean containsOnly(String chars)': (s: string, chars: string) => [...s].every((c) => has(chars, c)),
            'Boolean containsWhitespace()': every(/\s/),
            'Integer countMatches(String sub)': (s: string, sub: string) => (sub === '' ? 0 : s.split(sub).length - 1),
            'String deleteWhitespace()': (s: string) => s.replace(/\s+/g, ''),
            'String difference(String other)': (s: string, other: string) => {
                const i = parts.indexOfDifference(s, other);
                return i < 0 ? '' : other.slice(i);
            },
            'Boolean endsWith(String suffix)': (s: string, suffix: string) => s.endsWith(suffix),
            'Boolean endsWithIgnoreCase(String suffix)': (s: string, suffix: string) =>
                lower(s).endsWith(lower(suffix)),
            'String escapeCsv()': escapes.escapeCsv,
            'String escapeEcmaScript()': escapes.escapeEcmaScript,
            'String escapeHtml3()': (s: string) => escapes.escapeEntities(s, 'html3'),
            'String escapeHtml4()': (s: string) => escapes.escapeEntities(s, 'html4'),
            'String escapeJava()': escapes.escapeJava,
            'String escapeUnicode()': escapes.escapeUnicode,
            'String escapeXml()': (s: string) => escapes.escapeEntities(s, 'xml'),
            'List<Integer> getChars()': (s: string) =>
                new ApexList(
                    'Integer',
                    Array.from({ length: s.length }, (_, i) => s.charCodeAt(i))
                ),
            'Integer getLevenshteinDistance(String other)': (s: string, other: string) => parts.levenshtein(s, other),
            'Integer getLevenshteinDistance(String other, Integer threshold)': parts.levenshtein,
            'Integer indexOf(String sub)': (s: string, sub: string) => s.indexOf(sub),
            'Integer indexOf(String sub, Integer start)': (s: string, sub: string, start: number) =>
                s.indexOf(sub, start),
            'Integer indexOfAny(String chars)': (s: string, chars: string) => [...s].findIndex((c) => has(chars, c)),
            'Integer indexOfAnyBut(String chars)': (s: string, chars: string) =>
                [...s].findIndex((c) => !has(chars, c)),
            'Integer indexOfChar(Integer character)': (s: string, c: number) => s.indexOf(String.fromCodePoint(c)),
            'Integer indexOfChar(Integer character, Integer start)': (s: string, c: number, start: number) =>
                s.indexOf(String.fromCodePoint(c), start),
            'Integer indexOfDifference(String other)': parts.indexOfDifference,
            'Integer indexOfIgnoreCase(String sub)': (s: string, sub: string) => lower(s).indexOf(lower(sub)),
            'Integer indexOfIgnoreCase(String sub, Integer start)': (s: string, sub: string, start: number) =>
                lower(s).indexOf(lower(sub), start),
            'Boolean isAllLowerCase()': every(/^\p{Ll}+$/u),
            'Boolean isAllUpperCase()': every(/^\p{Lu}+$/u),
            'Boolean isAlpha()': every(/^\p{L}+$/u),
            'Boolean isAlphaSpace()': every(/^[\p{L} ]*$/u),
            'Boolean isAlphanumeric()': every(/^[\p{L}\p{Nd}]+$/u),
            'Boolean isAlphanumericSpace()': every(/^[\p{L}\p{Nd} ]*$/u),
            'Boolean isAsciiPrintable()': every(/^[ -~]*$/),
            'Boolean isNumeric()': every(/^\p{Nd}+$/u),
            'Boolean isNumericSpace()': every(/^[\p{Nd} ]*$/u),
            'Boolean isWhitespace()': every(/^\s*$/),
            'Integer lastIndexOf(String sub)': (s: string, sub: string) => lastIndex(s, sub),
            'Integer lastIndexOf(String sub, Integer end)': lastIndex,
            'Integer lastIndexOfChar(Integer character)': (s: string, c: number) =>
                lastIndex(s, String.fromCodePoint(c)),
            'Integer lastIndexOfChar(Integer character, Integer end)': (s: string, c: number, end: number) =>
                lastIndex(s, String.fromCodePoint(c), end),
            'Integer lastIndexOfIgnoreCase(String sub)': (s: string, sub: string) => lastIndex(lower(s), lower(sub)),
            'Integer lastIndexOfIgnoreCase(String sub, Integer end)': (s: string, sub: string, end: number) =>
                lastIndex(lower(s), lower(sub), end),
            'String left(Integer length)': (s: string, length: number) => mid(s, 0, length),
            'String leftPad(Integer length)': (s: string, length: number) => s.padStart(length),
            'String leftPad(Integer length, String padding)': (s: string, length: number, padding: string) =>
                s.padStart(length, padding || ' '),
            'String mid(Integer start, Integer length)': mid,
            'String normalizeSpace()': (s: string) => s.trim().replace(/\s+/g, ' '),
            'Integer offsetByCodePoints(Integer index, Integer offset)': (s: string, index: number, offset: number) =>
                offset >= 0
                    ? index + [...s.slice(index)].slice(0, offset).join('').length
                    : index - [...s.slice(0, index)].slice(offset).join('').length,
            'String overlay(String other, Integer start, Integer end)': parts.overlay,
            'String remove(String sub)': (s: string, sub: string) => s.replaceAll(sub, ''),
            'String removeEnd(String sub)': (s: string, sub: string) =>
                sub && s.endsWith(sub) ? s.slice(0, -sub.length) : s,
            'String removeEndIgnoreCase(String sub)': (s: string, sub: string) =>
                sub && lower(s).endsWith(lower(sub)) ? s.slice(0, -sub.length) : s,
            'String removeStart(String sub)': (s: string, sub: string) => (s.startsWith(sub) ? s.slice(sub.length) : s),
            'String removeStartIgnoreCase(String sub)': (s: string, sub: string) =>
                lower(s).startsWith(lower(sub)) ? s.slice(sub.length) : s,
            'String repeat(Integer times)': (s: string, times: number) => s.repeat(Math.max(0, times)),
            'String repeat(String separator, Integer times)': (s: string, separator: string, times: number) =>
                Array<string>(Math.max(0, times)).fill(s).join(separator),
            'String replace(String target, String replacement)': (s: string, target: string, replacement: string) =>
                s.replaceAll(target, () => replacement),
            'String replaceAll(String regex, String replacement)': (s: string, regex: string, replacement: string) =>
                javaReplace(s, regex, replacement, true),
            'String replaceFirst(String regex, String replacement)': (s: string, regex: string, replacement: string) =>
                javaReplace(s, regex, replacement, false),
            'String reverse()': (s: string) => [...s].reverse().join(''),
            'String right(Integer length)': (s: string, length: number) => (length <= 0 ? '' : s.slice(-length)),
            'String rightPad(Integer length)': (s: string, length: number) => s.padEnd(length),
            'String rightPad(Integer length, String padding)': (s: string, length: number, padding: string) =>
                s.padEnd(length, padding || ' '),
            'List<String> split(String regex)': (s: string, regex: string) => strings(javaSplit(s, regex)),
            'List<String> split(String regex, Integer limit)': (s: string, regex: string, limit: number) =>
                strings(javaSplit(s, regex, limit)),
            'List<String> splitByCharacterType()': (s: string) => strings(parts.splitByCharacterType(s, false)),
            'List<String> splitByCharacterTypeCamelCase()': (s: string) => strings(parts.splitByCharacterType(s, true)),
            'Boolean startsWith(String prefix)': (s: string, prefix: string) => s.startsWith(prefix),
            'Boolean startsWithIgnoreCase(String prefix)': (s: string, prefix: string) =>
                lower(s).startsWith(lower(prefix)),
            'String stripHtmlTags()': (s: string) => s.replace(/<\/?[a-zA-Z!][^>]*>/g, ''),
            'String substring(Integer start)': (s: string, start: number) => substring(s, start),
            'String substring(Integer start, Integer end)': substring,
            'String substringAfter(String separator)': (s: string, sep: string) => after(s, s.indexOf(sep), sep.length),
            'String substringAfterLast(String separator)': (s: string, sep: string) =>
                sep === '' ? '' : after(s, s.lastIndexOf(sep), sep.length),
            'String substringBefore(String separator)': (s: string, sep: string) => before(s, s.indexOf(sep)),
            'String substringBeforeLast(String separator)': (s: string, sep: string) =>
                sep === '' ? s : before(s, s.lastIndexOf(sep)),
            'String substringBetween(String tag)': (s: string, tag: string) => between(s, tag, tag),
            'String substringBetween(String open, String close)': between,
            'String swapCase()': (s: string) =>
                [...s].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join(''),
            'String toLowerCase()': lower,
            'String toLowerCase(String locale)': (s: string, locale: string) => s.toLocaleLowerCase(localeTag(locale)),
            'String toUpperCase()': (s: string) => s.toUpperCase(),
            'String toUpperCase(String locale)': (s: string, locale: string) => s.toLocaleUpperCase(localeTag(locale)),
            'String trim()': (s: string) => s.trim(),
            'String uncapitalize()': (s: string) => s.slice(0, 1).toLowerCase() + s.slice(1),
            'String unescapeCsv()': escapes.unescapeCsv,
            'String unescapeEcmaScript()': escapes.unescapeJava,
            'String unescapeHtml3()': (s: string) => escapes.unescapeEntities(s, 'html3'),
            'String unescapeHtml4()': (s: string) => escapes.unescapeEntities(s, 'html4'),
            'String unescapeJava()': escapes.unescapeJava,
            'String unescapeUnicode()': escapes.unescapeUnicode,
            'String unescapeXml()': (s: string) => escapes.unescapeEntities(s, 'xml')
        })
    }
});
