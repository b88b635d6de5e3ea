/** Java regular expressions, as Apex takes them, turned into JavaScript ones. Constructs without an exact counterpart throw NotSupported. */
import { apexException, NotSupported } from '../kernel/exceptions.ts';

const SPACE = '\\t\\n\\x0B\\f\\r ';
const NOT_SPACE = '\\0-\\x08\\x0E-\\x1F!-\\u{10FFFF}';
const LINE_END = '\\n\\r\\x85\\u2028\\u2029';

/** POSIX and java.lang classes as the inside of a character class. */
const NAMED_CLASSES: Record<string, string> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    ASCII: '\\0-\\x7F',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '!-\\/:-@\\[-`\\{-~',
    Graph: '!-~',
    Print: ' -~',
    Blank: ' \\t',
    Cntrl: '\\0-\\x1F\\x7F',
    XDigit: '0-9a-fA-F',
    Space: SPACE,
    javaLowerCase: '\\p{Ll}',
    javaUpperCase: '\\p{Lu}',
    javaWhitespace: SPACE,
    IsAlphabetic: '\\p{Alphabetic}',
    IsDigit: '\\p{Nd}',
    IsLetter: '\\p{L}',
    IsPunctuation: '\\p{P}',
    IsUppercase: '\\p{Uppercase}',
    IsLowercase: '\\p{Lowercase}',
    IsWhite_Space: '\\p{White_Space}'
};

const cache = new Map<string, RegExp>();

/** A global regular expression equal to the Java pattern; throws StringException `Invalid regex: ...` for a bad one. Set `lastIndex` before use. */
export function javaRegex(pattern: string): RegExp {
    let compiled = cache.get(pattern);
    if (!compiled) {
        const { source, flags } = new Translator(pattern).run();
        try {
            compiled = new RegExp(source, flags);
        } catch (e) {
            throw apexException('System.StringException', `Invalid regex: ${(e as Error).message}`);
        }
        if (cache.size > 500) cache.clear();
        cache.set(pattern, compiled);
    }
    return compiled;
}

class Translator {
    private at = 0;
    private dotAll = false;
    private multiline = false;
    private ignoreCase = false;

    constructor(private readonly pattern: string) {}

    run(): { source: string; flags: string } {
        this.leadingFlags();
        let out = '';
        while (this.at < this.pattern.length) out += this.item();
        return { source: out, flags: 'gu' + (this.ignoreCase ? 'i' : '') + (this.multiline ? 'm' : '') };
    }

    private leadingFlags(): void {
        for (let m; (m = /^\(\?([a-zA-Z]+)\)/.exec(this.pattern.slice(this.at))); this.at += m[0].length) {
            for (const flag of m[1]!) {
                if (flag === 'i') this.ignoreCase = true;
                else if (flag === 's') this.dotAll = true;
                else if (flag === 'm') this.multiline = true;
                else if (flag !== 'u') throw new NotSupported(`regular expression flag (?${flag})`);
            }
        }
    }

    private item(): string {
        const c = this.pattern[this.at]!;
        switch (c) {
            case '\\':
                return this.escape(false);
            case '[':
                return this.characterClass();
            case '.':
                this.at++;
                return this.dotAll ? '[^]' : `[^${LINE_END}]`;
            case '$':
                this.at++;
                // Without (?m) Java's $ also matches before a last line end.
                return this.multiline ? '$' : `(?=(?:\\r\\n|[${LINE_END}])?(?![^]))`;
            case '(':
                return this.group();
            case '*':
            case '+':
            case '?':
                return this.quantifier(c);
            case '{':
                return this.braces();
            case '}':
            case ']':
                this.at++;
                return '\\' + c;
            default:
                return this.literal();
        }
    }

    private literal(): string {
        const c = String.fromCodePoint(this.pattern.codePointAt(this.at)!);
        this.at += c.length;
        return c;
    }

    private group(): string {
        const rest = this.pattern.slice(this.at);
        if (rest.startsWith('(?>')) throw new NotSupported('regular expression: atomic group (?>');
        if (/^\(\?[a-zA-Z-]+[:)]/.test(rest)) throw new NotSupported('regular expression: flags inside the pattern');
        const m = /^\((\?(:|=|!|<=|<!|<[a-zA-Z][a-zA-Z0-9]*>))?/.exec(rest)!;
        this.at += m[0].length;
        return m[0];
    }

    private quantifier(text: string): string {
        this.at += text.length;
        const next = this.pattern[this.at];
        if (next === '+') throw new NotSupported('regular expression: possessive quantifier');
        if (next !== '?') return text;
        this.at++;
        return `${text}?`;
    }

    private braces(): string {
        const m = /^\{\d+(,\d*)?\}/.exec(this.pattern.slice(this.at));
        if (!m)
            throw apexException('System.StringException', `Invalid regex: Illegal repetition near index ${this.at}`);
        return this.quantifier(m[0]);
    }

    private characterClass(): string {
        const negated = this.pattern[this.at + 1] === '^';
        this.at += negated ? 2 : 1;
        let out = '';
        for (let first = true; this.at < this.pattern.length; first = false) {
            const c = this.pattern[this.at]!;
            if (c === ']' && !first) {
                this.at++;
                return `[${negated ? '^' : ''}${out}]`;
            }
            if (c === '\\') out += this.escape(true);
            else if (c === '[') out += this.union(negated);
            else if (this.pattern.startsWith('&&', this.at))
                throw new NotSupported('regular expression: class intersection &&');
            else if (c === '-') {
                this.at++;
                out += /^$|-$/.test(out) || this.pattern[this.at] === ']' ? '\\-' : '-';
            } else {
                const text = this.literal();
                out += /[\]\\^[(){}|/.*+?$]/.test(text) ? `\\${text}` : text;
            }
        }
        throw apexException('System.StringException', 'Invalid regex: Unclosed character class');
    }

    /** `[a-c[x-z]]` is the union of both. */
    private union(negated: boolean): string {
        const inner = this.characterClass();
        if (negated || inner.startsWith('[^'))
            throw new NotSupported('regular expression: negated class inside a class');
        return inner.slice(1, -1);
    }

    private escape(inClass: boolean): string {
        const c = this.pattern[this.at + 1];
        if (c === undefined)
            throw apexException('System.StringException', 'Invalid regex: Unexpected internal error near index');
        this.at += 2;
        const set = (inside: string): string => (inClass ? inside : `[${inside}]`);
        switch (c) {
            case 'Q':
                return this.quoted(inClass);
            case 's':
                return set(SPACE);
            case 'S':
                return set(NOT_SPACE);
            case 'h':
                return set(' \\t\\xA0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000');
            case 'R':
                return `(?:\\r\\n|[${LINE_END}\\x0B\\f])`;
            case 'A':
                return '(?<![^])';
            case 'z':
                return '(?![^])';
            case 'Z':
                return `(?=(?:\\r\\n|[${LINE_END}])?(?![^]))`;
            case 'a':
                return '\\x07';
            case 'e':
                return '\\x1B';
            case 'k': {
                const m = /^<\w+>/.exec(this.pattern.slice(this.at))!;
                this.at += m[0].length;
                return `\\k${m[0]}`;
            }
            case 'p':
            case 'P':
                return this.property(c === 'P', inClass);
            case 'u':
            case 'x':
                return this.codePoint(c);
            case 'd':
            case 'D':
            case 'w':
            case 'W':
            case 'b':
            case 'B':
            case 't':
            case 'n':
            case 'r':
            case 'f':
                return `\\${c}`;
            case 'G':
            case 'X':
            case 'N':
            case 'v':
            case 'V':
            case 'H':
            case 'c':
            case 'E':
                throw new NotSupported(`regular expression: \\${c}`);
        }
        if (/[1-9]/.test(c) && !inClass) return `\\${c}`;
        if (c === '0') {
            const m = /^[0-3]?[0-7]{1,2}/.exec(this.pattern.slice(this.at));
            if (!m) throw apexException('System.StringException', 'Invalid regex: Illegal octal escape sequence');
            this.at += m[0].length;
            return `\\u{${parseInt(m[0], 8).toString(16)}}`;
        }
        if (/[a-zA-Z]/.test(c))
            throw apexException('System.StringException', 'Invalid regex: Illegal/unsupported escape sequence');
        return /[\^$\\.*+?()[\]{}|/-]/.test(c) && (inClass || c !== '-') ? `\\${c}` : c;
    }

    private quoted(inClass: boolean): string {
        const end = this.pattern.indexOf('\\E', this.at);
        const text = this.pattern.slice(this.at, end < 0 ? undefined : end);
        this.at = end < 0 ? this.pattern.length : end + 2;
        return text.replace(inClass ? /[\^$\\.*+?()[\]{}|/-]/g : /[\^$\\.*+?()[\]{}|/]/g, '\\$&');
    }

    private property(negated: boolean, inClass: boolean): string {
        const m = /^(?:\{(\^?)(\w+)(?:=(\w+))?\}|(\w))/.exec(this.pattern.slice(this.at));
        if (!m) throw apexException('System.StringException', 'Invalid regex: Unknown character property');
        this.at += m[0].length;
        const name = m[2] ?? m[4]!;
        const named = NAMED_CLASSES[name];
        if (named !== undefined) {
            if (!negated) return inClass ? named : `[${named}]`;
            if (inClass) throw new NotSupported(`regular expression: \\P{${name}} inside a class`);
            return `[^${named}]`;
        }
        const script = /^Is([A-Z][a-z]+)$/.exec(name);
        const property = script ? `Script=${script[1]}` : m[3] ? `${name}=${m[3]}` : name;
        return `\\${negated !== (m[1] === '^') ? 'P' : 'p'}{${property}}`;
    }

    private codePoint(kind: string): string {
        const m = (kind === 'u' ? /^([0-9a-fA-F]{4})/ : /^(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))/).exec(
            this.pattern.slice(this.at)
        );
        if (!m) throw apexException('System.StringException', 'Invalid regex: Illegal hexadecimal escape sequence');
        this.at += m[0].length;
        return `\\u{${m[1] ?? m[2]}}`;
    }
}

/** `$1`, `${name}` and `\x` of a Java replacement text, filled in from a match. */
export function javaReplacement(replacement: string, match: RegExpExecArray): string {
    let out = '';
    for (let i = 0; i < replacement.length; i++) {
        const c = replacement[i]!;
        if (c === '\\') {
            if (++i >= replacement.length)
                throw apexException('System.StringException', 'character to be escaped is missing');
            out += replacement[i];
        } else if (c === '$') {
            const named = /^\{(\w+)\}/.exec(replacement.slice(i + 1));
            if (named) {
                out += match.groups?.[named[1]!] ?? '';
                i += named[0].length;
                continue;
            }
            let digits = /^\d/.exec(replacement.slice(i + 1))?.[0];
            if (digits === undefined) throw apexException('System.StringException', 'Illegal group reference');
            if (Number(digits) >= match.length) throw apexException('System.StringException', `No group ${digits}`);
            // Further digits belong to the number as long as there is such a group.
            for (
                let next;
                /\d/.test((next = replacement[i + 1 + digits.length] ?? '')) && Number(digits + next) < match.length;
            )
                digits += next;
            out += match[Number(digits)] ?? '';
            i += digits.length;
        } else out += c;
    }
    return out;
}

/** As Java's String.split: a limit of 0 drops trailing empty parts, a positive one bounds their number, a negative one keeps all. */
export function javaSplit(text: string, pattern: string, limit = 0): string[] {
    const regex = javaRegex(pattern);
    const parts: string[] = [];
    let from = 0;
    regex.lastIndex = 0;
    for (let m; (limit <= 0 || parts.length < limit - 1) && (m = regex.exec(text));) {
        if (m[0] === '') {
            regex.lastIndex++;
            // An empty match at the very start or end splits nothing off.
            if (m.index === 0 || m.index >= text.length) continue;
        }
        parts.push(text.slice(from, m.index));
        from = m.index + m[0].length;
    }
    if (parts.length === 0) return [text];
    parts.push(text.slice(from));
    if (limit === 0) while (parts.at(-1) === '') parts.pop();
    return parts;
}

/** Every match replaced, or the first one. */
export function javaReplace(text: string, pattern: string, replacement: string, all: boolean): string {
    const regex = javaRegex(pattern);
    let out = '';
    let from = 0;
    regex.lastIndex = 0;
    for (let m; (m = regex.exec(text));) {
        out += text.slice(from, m.index) + javaReplacement(replacement, m);
        from = m.index + m[0].length;
        if (m[0] === '') regex.lastIndex++;
        if (!all) break;
    }
    return out + text.slice(from);
}
