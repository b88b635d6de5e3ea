import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { ApexDouble, type ApexValue } from '../kernel/values.ts';
import { nullArgument } from './arguments.ts';
import { jsonError } from './json-tokens.ts';
import { toJson } from './json-write.ts';

/** Writes JSON piece by piece; what does not fit where it stands throws JSONException. */
export class JsonGenerator {
    closed = false;
    private text = '';
    /** Of each open array or object: its kind and how many members it has. */
    private readonly open: { array: boolean; count: number }[] = [];
    private afterName = false;

    constructor(private readonly pretty: boolean) {}

    private get level() {
        return this.open.at(-1);
    }
    private ready(): void {
        if (this.closed) throw jsonError('JSONGenerator is closed');
    }
    private newLine(): string {
        return this.pretty ? `\n${'  '.repeat(this.open.filter((l) => !l.array).length)}` : '';
    }
    private beforeValue(): void {
        this.ready();
        const level = this.level;
        if (level && !level.array && !this.afterName) throw jsonError('Can not write value, expecting field name');
        if (level?.array) {
            if (level.count++) this.text += this.pretty ? ', ' : ',';
            else if (this.pretty) this.text += ' ';
        } else if (!level && this.text) this.text += ' ';
        this.afterName = false;
    }
    raw(json: string): void {
        this.beforeValue();
        this.text += this.pretty && json.includes('\n') ? json.replaceAll('\n', this.newLine()) : json;
    }
    value(v: ApexValue): void {
        this.raw(toJson(v, { pretty: this.pretty, suppressNulls: false }));
    }
    name(name: string | null): void {
        this.ready();
        if (name === null) throw nullArgument(1);
        const level = this.level;
        if (!level || level.array || this.afterName) throw jsonError('Can not write a field name, expecting a value');
        if (level.count++) this.text += ',';
        this.text += `${this.newLine()}${JSON.stringify(name)}${this.pretty ? ' : ' : ':'}`;
        this.afterName = true;
    }
    start(array: boolean): void {
        this.beforeValue();
        this.text += array ? '[' : '{';
        this.open.push({ array, count: 0 });
    }
    end(array: boolean): void {
        this.ready();
        const level = this.level;
        if (!level || level.array !== array || this.afterName)
            throw jsonError(`Current context not an ${array ? 'ARRAY' : 'OBJECT'}`);
        this.open.pop();
        if (array) this.text += this.pretty ? ' ]' : ']';
        else this.text += `${level.count ? this.newLine() : this.pretty ? ' ' : ''}}`;
    }
    get json(): string {
        return this.text;
    }
}

const methods: Record<string, PlatformFunction> = {
    'void close()': (g: JsonGenerator) => void (g.closed = true),
    'String getAsString()': (g: JsonGenerator) => g.json,
    'Boolean isClosed()': (g: JsonGenerator) => g.closed,
    'void writeStartArray()': (g: JsonGenerator) => g.start(true),
    'void writeEndArray()': (g: JsonGenerator) => g.end(true),
    'void writeStartObject()': (g: JsonGenerator) => g.start(false),
    'void writeEndObject()': (g: JsonGenerator) => g.end(false),
    'void writeFieldName(String name)': (g: JsonGenerator, name: string | null) => g.name(name),
    'void writeNull()': (g: JsonGenerator) => g.raw('null'),
    'void writeNullField(String name)': (g: JsonGenerator, name: string | null) => {
        g.name(name);
        g.raw('null');
    }
};
for (const [method, types] of Object.entries({
    Blob: ['Blob'],
    Boolean: ['Boolean'],
    Date: ['Date'],
    DateTime: ['Datetime'],
    Id: ['Id'],
    Number: ['Decimal', 'Double', 'Integer', 'Long'],
    Object: ['Object'],
    String: ['String'],
    Time: ['Time']
})) {
    for (const type of types) {
        const boxed = (v: ApexValue): ApexValue => (type === 'Double' && v !== null ? new ApexDouble(v) : v);
        methods[`void write${method}(${type} value)`] = (g: JsonGenerator, v: ApexValue) => g.value(boxed(v));
        methods[`void write${method}Field(String name, ${type} value)`] = (
            g: JsonGenerator,
            name: string | null,
            v: ApexValue
        ) => {
            g.name(name);
            g.value(boxed(v));
        };
    }
}

platformType({ name: 'System.JSONGenerator', test: (v) => v instanceof JsonGenerator, methods });
