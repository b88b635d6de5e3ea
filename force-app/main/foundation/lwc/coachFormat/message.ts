import type { UserFormat } from './user';

/** What a message may be given: by position, as `{0}`, `{1}`, ... in the label. */
export type MessageArgument = string | number;

/**
 * Fills a label. Labels are written in the part of ICU MessageFormat that translators' tools know and that languages
 * need: `{0}`, `{0, plural, =0 {none} one {# day} few {# dny} other {# days}}` and `{0, select, Month {...} other {...}}`,
 * nested freely. `#` is the number of the nearest plural; numbers are written in the user's locale. A pattern that
 * cannot be read is shown as it is: a slip in a translation must not take a panel down.
 */
export function formatMessage(pattern: string, values: readonly MessageArgument[], user: UserFormat): string {
    try {
        return new MessageReader(pattern, values, user).read();
    } catch (error) {
        if (error instanceof SyntaxError) return pattern;
        throw error;
    }
}

class MessageReader {
    private position = 0;
    private readonly pattern: string;
    private readonly values: readonly MessageArgument[];
    private readonly user: UserFormat;

    constructor(pattern: string, values: readonly MessageArgument[], user: UserFormat) {
        this.pattern = pattern;
        this.values = values;
        this.user = user;
    }

    read(): string {
        const text = this.text(undefined);
        if (this.position < this.pattern.length) throw new SyntaxError('a } without its {');
        return text;
    }

    /** Text up to the end or to the `}` that closes the option it is in. */
    private text(hash: number | undefined): string {
        let out = '';
        for (;;) {
            const char = this.pattern[this.position];
            if (char === undefined || char === '}') return out;
            if (char === '{') {
                this.position++;
                out += this.argument(hash);
            } else {
                out += char === '#' && hash !== undefined ? this.show(hash) : char;
                this.position++;
            }
        }
    }

    private argument(hash: number | undefined): string {
        const value = this.values[Number(this.word(/[^,}]*/y))];
        if (value === undefined) throw new SyntaxError('an argument that was not given');
        if (this.take('}')) return this.show(value);
        this.expect(',');
        const kind = this.word(/[^,}]*/y);
        this.expect(',');
        if (kind === 'plural') return this.options(pluralKeys(Number(value), this.user), Number(value));
        if (kind === 'select') return this.options([String(value)], hash);
        throw new SyntaxError(`the unknown kind ${kind}`);
    }

    /** Reads all options, since each has to be stepped over, and gives the first that matches one of `keys`, else `other`. */
    private options(keys: readonly string[], hash: number | undefined): string {
        const found = new Map<string, string>();
        while (!this.take('}')) {
            const key = this.word(/[^{}]*/y);
            this.expect('{');
            found.set(key, this.text(hash));
            this.expect('}');
        }
        const key = [...keys, 'other'].find((candidate) => found.has(candidate));
        if (key === undefined) throw new SyntaxError('no option "other"');
        return found.get(key) ?? '';
    }

    private show(value: MessageArgument): string {
        return typeof value === 'number' ? new Intl.NumberFormat(this.user.locale).format(value) : value;
    }

    private word(shape: RegExp): string {
        shape.lastIndex = this.position;
        const match = shape.exec(this.pattern)?.[0] ?? '';
        this.position += match.length;
        return match.trim();
    }

    private take(char: string): boolean {
        while (/\s/.test(this.pattern[this.position] ?? '')) this.position++;
        if (this.pattern[this.position] !== char) return false;
        this.position++;
        return true;
    }

    private expect(char: string): void {
        if (!this.take(char)) throw new SyntaxError(`${char} expected`);
    }
}

/** An exact number (`=2`) wins over its class (`one`, `few`, ...), which the language of the labels decides. */
function pluralKeys(value: number, user: UserFormat): string[] {
    return [`=${value}`, new Intl.PluralRules(user.lang).select(value)];
}
