/** Pattern and Matcher: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_pattern_and_matcher.htm */
import { ApexList } from '../kernel/collections.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { nonNullMethods, nonNullStatics, unsupported } from './arguments.ts';
import { javaRegex, javaReplacement, javaSplit } from './regex.ts';

class PatternValue {
    constructor(readonly source: string) {
        javaRegex(source);
    }
    apexText(): string {
        return this.source;
    }
}

/** Searches one text; keeps where the last match was. */
class Matcher {
    private match: RegExpExecArray | null = null;
    private from = 0;
    private start = 0;
    private end: number;

    constructor(
        public pattern: PatternValue,
        private text: string
    ) {
        this.end = text.length;
    }
    /** The region: anchors see it as all there is. Places of a match count from its start. */
    private get visible(): string {
        return this.start || this.end < this.text.length ? this.text.slice(this.start, this.end) : this.text;
    }
    get length(): number {
        return this.text.length;
    }
    private run(regex: RegExp, at: number): boolean {
        regex.lastIndex = at - this.start;
        this.match = regex.exec(this.visible);
        return this.match !== null;
    }
    find(): boolean {
        if (this.from > this.end) {
            this.match = null;
            return false;
        }
        const found = this.run(javaRegex(this.pattern.source), this.from);
        // After an empty match the search goes on one place further.
        if (found) this.from = this.endOf(0) + (this.match![0] === '' ? 1 : 0);
        else this.from = this.end + 1;
        return found;
    }
    findFrom(at: number): boolean {
        if (at < 0 || at > this.text.length)
            throw apexException('System.StringException', `Illegal start index: ${at}`);
        this.reset(this.text);
        this.from = at;
        return this.find();
    }
    matches(): boolean {
        // Flags such as (?i) must stay in front.
        const [flags] = /^(?:\(\?[a-z]+\))*/.exec(this.pattern.source)!;
        return this.anchored(`${flags}(?:${this.pattern.source.slice(flags.length)})\\z`);
    }
    lookingAt(): boolean {
        return this.anchored(this.pattern.source);
    }
    private anchored(source: string): boolean {
        const { source: translated, flags } = javaRegex(source);
        const found = this.run(new RegExp(translated, flags.replace('g', 'y')), this.start);
        if (found) this.from = this.endOf(0);
        return found;
    }
    private get current(): RegExpExecArray {
        if (!this.match) throw apexException('System.StringException', 'No match found');
        return this.match;
    }
    private checked(group: number): number {
        if (group < 0 || group >= this.current.length)
            throw apexException('System.StringException', `No group ${group}`);
        return group;
    }
    group(group = 0): string | null {
        return this.current[this.checked(group)] ?? null;
    }
    /** Index of a group's first character; -1 when it took no part. */
    startOf(group: number): number {
        return this.indices(group)?.[0] ?? -1;
    }
    endOf(group: number): number {
        return this.indices(group)?.[1] ?? -1;
    }
    private indices(group: number): [number, number] | undefined {
        this.checked(group);
        const { index } = this.current;
        if (group === 0) return [index + this.start, index + this.start + this.current[0].length];
        const regex = javaRegex(this.pattern.source);
        const again = new RegExp(regex.source, `${regex.flags.replace('g', 'y')}d`);
        again.lastIndex = index;
        const found = again.exec(this.visible)?.indices?.[group];
        return found && [found[0] + this.start, found[1] + this.start];
    }
    get groups(): number {
        return new RegExp(`${javaRegex(this.pattern.source).source}|`, 'u').exec('')!.length - 1;
    }
    replace(replacement: string, all: boolean): string {
        this.reset(this.text);
        let out = '';
        let at = 0;
        while (this.find()) {
            out += this.text.slice(at, this.startOf(0)) + javaReplacement(replacement, this.current);
            at = this.endOf(0);
            if (!all) break;
        }
        const rest = this.text.slice(at);
        this.reset(this.text);
        return out + rest;
    }
    reset(text: string): this {
        this.text = text;
        return this.region(0, text.length);
    }
    region(start: number, end: number): this {
        if (start < 0 || end > this.text.length || start > end)
            throw apexException('System.StringException', `Illegal region: ${start} to ${end}`);
        this.start = this.from = start;
        this.end = end;
        this.match = null;
        return this;
    }
    get regionStart(): number {
        return this.start;
    }
    get regionEnd(): number {
        return this.end;
    }
    usePattern(pattern: PatternValue): this {
        this.pattern = pattern;
        this.match = null;
        return this;
    }
}

platformType({
    name: 'System.Pattern',
    test: (v) => v instanceof PatternValue,
    statics: nonNullStatics({
        'System.Pattern compile(String regex)': (regex: string) => new PatternValue(regex),
        'Boolean matches(String regex, String text)': (regex: string, text: string) =>
            new Matcher(new PatternValue(regex), text).matches(),
        'String quote(String text)': (text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`
    }),
    methods: nonNullMethods({
        'System.Matcher matcher(String text)': (p: PatternValue, text: string) => new Matcher(p, text),
        'String pattern()': (p: PatternValue) => p.source,
        'List<String> split(String text)': (p: PatternValue, text: string) =>
            new ApexList('String', javaSplit(text, p.source)),
        'List<String> split(String text, Integer limit)': (p: PatternValue, text: string, limit: number) =>
            new ApexList('String', javaSplit(text, p.source, limit))
    })
});

platformType({
    name: 'System.Matcher',
    test: (v) => v instanceof Matcher,
    statics: nonNullStatics({
        'String quoteReplacement(String text)': (text: string) => text.replace(/[\\$]/g, '\\$&')
    }),
    methods: {
        ...nonNullMethods({
            'Integer end()': (m: Matcher) => m.endOf(0),
            'Integer end(Integer group)': (m: Matcher, group: number) => m.endOf(group),
            'Boolean find()': (m: Matcher) => m.find(),
            'Boolean find(Integer start)': (m: Matcher, at: number) => m.findFrom(at),
            'String group()': (m: Matcher) => m.group(),
            'String group(Integer group)': (m: Matcher, group: number) => m.group(group),
            'Integer groupCount()': (m: Matcher) => m.groups,
            'Boolean hasAnchoringBounds()': () => true,
            'Boolean hasTransparentBounds()': () => false,
            'Boolean lookingAt()': (m: Matcher) => m.lookingAt(),
            'Boolean matches()': (m: Matcher) => m.matches(),
            'System.Pattern pattern()': (m: Matcher) => m.pattern,
            'System.Matcher region(Integer start, Integer end)': (m: Matcher, start: number, end: number) =>
                m.region(start, end),
            'Integer regionEnd()': (m: Matcher) => m.regionEnd,
            'Integer regionStart()': (m: Matcher) => m.regionStart,
            'String replaceAll(String replacement)': (m: Matcher, replacement: string) => m.replace(replacement, true),
            'String replaceFirst(String replacement)': (m: Matcher, replacement: string) =>
                m.replace(replacement, false),
            'System.Matcher reset(String text)': (m: Matcher, text: string) => m.reset(text),
            'Integer start()': (m: Matcher) => m.startOf(0),
            'Integer start(Integer group)': (m: Matcher, group: number) => m.startOf(group),
            'System.Matcher usePattern(System.Pattern pattern)': (m: Matcher, pattern: PatternValue) =>
                m.usePattern(pattern)
        }),
        'System.Matcher reset()': (m: Matcher) => m.region(0, m.length),
        ...unsupported(
            'Matcher',
            'Boolean hitEnd()',
            'Boolean requireEnd()',
            'System.Matcher useAnchoringBounds(Boolean use)',
            'System.Matcher useTransparentBounds(Boolean use)'
        )
    }
});
