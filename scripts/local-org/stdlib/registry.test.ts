/**
 * Every declared signature against the platform's own type tables (the apex-ls jar of the code analyzer, API 65.0), read
 * with the JDK's javap. Skipped without a JDK. `LATER` lists what those tables lack, each with its source.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { platformTypes, type PlatformTypeDefinition } from '../kernel/platform-type.ts';
import { parseTypeName, type TypeName } from './type-names.ts';
import './index.ts';

const jars = join(
    dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine/package.json')),
    'dist/java-lib'
);

interface Table {
    /** `name(type,type)` or `name` of a field, lower-cased. */
    members: Set<string>;
    supertypes: string[];
}

function javap(args: string[]): string | null {
    try {
        return execFileSync('javap', args, {
            encoding: 'utf8',
            maxBuffer: 1 << 26,
            stdio: ['ignore', 'pipe', 'ignore']
        });
    } catch (e) {
        return (e as NodeJS.ErrnoException).code === 'ENOENT' ? null : ((e as { stdout?: string }).stdout ?? '');
    }
}

/** javap's text as Apex writes it. */
const apexText = (text: string): string =>
    text
        .replace(/\$(?=\()/g, '')
        .replaceAll('com.nawforce.runforce.', '')
        .replaceAll('Internal.', '')
        .replace(/\bRecordSet\$/g, 'List')
        .replaceAll('$', '.')
        .replace(/\bjava\.lang\.\w+/g, 'Object');

function tables(names: string[]): Map<string, Table> | null {
    const jar = join(
        jars,
        readdirSync(jars).find((f) => /^standard-types-.*\.jar$/.test(f))!
    );
    const text = javap(['-public', '-cp', jar, ...names.map((n) => `com.nawforce.runforce.${n}`)]);
    if (text === null) return null;
    const found = new Map<string, Table>();
    let table: Table | null = null;
    for (const raw of text.split('\n')) {
        const line = apexText(raw);
        const head = /^public .*?(?:class|interface) ([\w.]+)(?:<[^{]*?>)?(?: (?:extends|implements) (.*?))? \{/.exec(
            line
        );
        if (head) {
            table = {
                members: new Set(),
                supertypes: (head[2] ?? '').split(/, | implements /).map((s) => s.replace(/<.*/, '').toLowerCase())
            };
            found.set(head[1]!.toLowerCase(), table);
        }
        const member = /^ {2}public .*?([\w.]+)(\(.*\))?;$/.exec(line);
        if (member && table)
            table.members.add(memberKey(member[1]!.split('.').at(-1)!.replace(/_$/, ''), member[2] ?? ''));
    }
    return found;
}

/** Types are compared without namespace and, inside collections, without arguments: the tables are loose about both. */
const plain = (t: TypeName): string => t.name.split('.').at(-1)!.toLowerCase();
const memberKey = (name: string, list: string): string => {
    if (!list) return name.toLowerCase();
    const params = parseTypeName(`X<${list.slice(1, -1)}>`).args.filter((a) => a.name);
    return `${name.toLowerCase()}(${params.map(plain).join(',')})`;
};
const ours = (signature: string): string => {
    const open = signature.indexOf('(');
    const head = open < 0 ? signature : signature.slice(0, open);
    const name = head.split(' ').at(-1)!;
    if (open < 0) return name.toLowerCase();
    const params = signature
        .slice(open + 1, -1)
        .replace(/ \w+(?=,|$)/g, (m, at: number, all: string) => (depthAt(all, at) ? m : ''));
    return memberKey(name, `(${params})`);
};
const depthAt = (text: string, at: number): number =>
    [...text.slice(0, at)].reduce((d, c) => d + (c === '<' ? 1 : c === '>' ? -1 : 0), 0);

/** Members the tables lack; all are in today's Apex Reference or on every object. */
const LATER = new Set([
    'boolean.valueof(string)',
    'integer.max_value',
    'integer.min_value',
    'long.max_value',
    'long.min_value'
]);
/** What every Object answers. */
const UNIVERSAL = /^(equals\(object\)|hashcode\(\)|tostring\(\))$/;
/** Where the tables say Object, we say what it really is. */
const loosened = (key: string): string[] => [
    key,
    key.replace(
        /\b(roundingmode|savepoint|fielddescribeoptions|sobjectdescribeoptions|accesslevel|pagereference|logginglevel|singleemailmessage|httprequest|dmloptions)\b/g,
        'object'
    ),
    key.replaceAll('(id', '(string')
];

function unknownMembers(definition: PlatformTypeDefinition, all: Map<string, Table>): string[] {
    const key = definition.name.toLowerCase();
    const lineage: Table[] = [];
    for (let queue = [key]; queue.length;) {
        const table = all.get(queue.shift()!);
        if (!table || lineage.includes(table)) continue;
        lineage.push(table);
        queue = [...queue, ...table.supertypes];
    }
    const short = key.split('.').at(-1)!;
    const constructors = Object.keys(definition.constructors ?? {}).map((list) => ours(`${short}${list}`));
    const rest = ['statics', 'methods', 'props', 'staticProps'].flatMap((t) =>
        Object.keys((definition as unknown as Record<string, object | undefined>)[t] ?? {}).map(ours)
    );
    return [...constructors, ...rest].filter(
        (member) =>
            !UNIVERSAL.test(member) &&
            !LATER.has(`${short}.${member}`) &&
            !loosened(member).some((m) => lineage.some((t) => t.members.has(m)))
    );
}

const definitions = [...platformTypes()].filter((d) => /^(System|Database|Schema)\./.test(d.name) && d.kind !== 'enum');

test('every declared member exists on the platform with these parameters', (t) => {
    const all = tables(definitions.map((d) => d.name.replace(/^(\w+\.\w+)\.(\w+)$/, '$1$$$2')));
    if (!all) return t.skip('no JDK: javap was not found');
    const unknown = definitions.flatMap((d) => unknownMembers(d, all).map((m) => `${d.name}: ${m}`));
    assert.deepEqual(unknown, []);
});
