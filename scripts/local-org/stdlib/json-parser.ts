import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { ApexDouble, type ApexEnum, type ApexValue } from '../kernel/values.ts';
import { enumConstant } from './enums.ts';
import { fromJson } from './json-read.ts';
import { jsonError, tokenize, valueAt, type JsonToken } from './json-tokens.ts';
import type { TypeValue } from './type.ts';

/** Goes through JSON token by token. */
export class JsonParser {
    private readonly tokens: JsonToken[];
    private at = -1;
    private cleared: JsonToken | null = null;
    private hidden = false;

    constructor(text: string) {
        this.tokens = tokenize(text);
    }
    get current(): JsonToken | null {
        return this.hidden ? null : (this.tokens[this.at] ?? null);
    }
    next(): JsonToken | null {
        this.hidden = false;
        if (this.at < this.tokens.length) this.at++;
        return this.current;
    }
    /** Skips field names. */
    nextValue(): JsonToken | null {
        const token = this.next();
        return token?.kind === 'FIELD_NAME' ? this.next() : token;
    }
    clear(): void {
        this.cleared = this.current;
        this.hidden = true;
    }
    get lastCleared(): JsonToken | null {
        return this.cleared;
    }
    /** From the start of an array or object to its end. */
    skipChildren(): void {
        if (this.current?.kind === 'START_OBJECT' || this.current?.kind === 'START_ARRAY')
            this.at = valueAt(this.tokens, this.at)[1] - 1;
    }
    /** The value at the current token as a type; the parser then stands on its last token. */
    read(type: string, strict: boolean): ApexValue {
        if (!this.current) this.next();
        if (this.current?.kind === 'FIELD_NAME') this.next();
        if (!this.current) throw jsonError('No content to map to Object due to end of input');
        const [value, next] = valueAt(this.tokens, this.at);
        this.at = next - 1;
        return fromJson(value, type, strict);
    }
}

const token = (t: JsonToken | null): ApexEnum | null => t && enumConstant('System.JSONToken', t.kind);
/** The current value as a type. */
const as =
    (type: string): PlatformFunction =>
    (p: JsonParser) => {
        if (!p.current || !p.current.kind.startsWith('VALUE_'))
            throw jsonError(`Current token (${p.current?.kind ?? 'null'}) is not a value`);
        const value = p.read(type, false);
        return value instanceof ApexDouble ? value.value : value;
    };

platformType({
    name: 'System.JSONParser',
    test: (v) => v instanceof JsonParser,
    methods: {
        'void clearCurrentToken()': (p: JsonParser) => p.clear(),
        'Blob getBlobValue()': as('Blob'),
        'Boolean getBooleanValue()': as('Boolean'),
        'String getCurrentName()': (p: JsonParser) => p.current?.name ?? null,
        'System.JSONToken getCurrentToken()': (p: JsonParser) => token(p.current),
        'Datetime getDateTimeValue()': as('Datetime'),
        'Date getDateValue()': as('Date'),
        'Decimal getDecimalValue()': as('Decimal'),
        'Double getDoubleValue()': as('Double'),
        'Id getIdValue()': as('Id'),
        'Integer getIntegerValue()': as('Integer'),
        'System.JSONToken getLastClearedToken()': (p: JsonParser) => token(p.lastCleared),
        'Long getLongValue()': as('Long'),
        'String getText()': (p: JsonParser) => p.current?.text ?? null,
        'Time getTimeValue()': as('Time'),
        'Boolean hasCurrentToken()': (p: JsonParser) => p.current !== null,
        'System.JSONToken nextToken()': (p: JsonParser) => token(p.next()),
        'System.JSONToken nextValue()': (p: JsonParser) => token(p.nextValue()),
        'Object readValueAs(System.Type type)': (p: JsonParser, type: TypeValue) => p.read(type.name, false),
        'Object readValueAsStrict(System.Type type)': (p: JsonParser, type: TypeValue) => p.read(type.name, true),
        'void skipChildren()': (p: JsonParser) => p.skipChildren()
    }
});
