/** Helpers of the compiler's tests: compile Apex given as text, call it in a transaction of fakes. */
import '../stdlib/index.ts';
import assert from 'node:assert/strict';
import type { ObjectInfo } from '../kernel/schema-types.ts';
import type { ApexValue } from '../kernel/values.ts';
import { account, contact, field, inTransaction, object, user } from '../stdlib/testing.ts';
import { compile, type Compiled } from './compile.ts';
import type { Source } from './declare/declare.ts';

export const opportunity = object('Opportunity', '006', [
    field('Name', 'string'),
    field('Amount', 'currency'),
    field('CloseDate', 'date'),
    field('StageName', 'picklist'),
    field('IsClosed', 'boolean'),
    field('CreatedDate', 'datetime'),
    field('Probability', 'percent'),
    field('AccountId', 'reference', { referenceTo: ['Account'], relationshipName: 'Account' }),
    field('OwnerId', 'reference', { referenceTo: ['User'], relationshipName: 'Owner' })
]);
const aggregate = object('AggregateResult', '000', [], { kind: 'aggregate' });
export const objects: ObjectInfo[] = [account, contact, user, opportunity, aggregate];
export const schema = {
    object: (name: string) => objects.find((o) => o.name.toLowerCase() === name.toLowerCase()),
    objectByPrefix: (prefix: string) => objects.find((o) => o.keyPrefix === prefix),
    objects: () => objects,
    label: (name: string) => (name.toLowerCase() === 'greeting' ? 'Good morning' : undefined),
    hasLabel: (name: string) => name.toLowerCase() === 'greeting',
    labels: () => [{ name: 'Greeting', value: 'Good morning' }]
};

export function sourceOf(text: string, apiVersion = 67): Source {
    const name = /\b(?:class|interface|enum|trigger)\s+(\w+)/i.exec(text)![1]!;
    const kind = /^\s*trigger\b/i.test(text) ? 'trigger' : 'class';
    return { name, kind, path: `${name}.${kind === 'class' ? 'cls' : 'trigger'}`, text, apiVersion };
}

/** Compiles; any problem fails the test. */
export function compiled(...texts: (string | Source)[]): Compiled {
    const result = compile({ schema, sources: texts.map((t) => (typeof t === 'string' ? sourceOf(t) : t)) });
    assert.deepEqual(result.problems, []);
    return result;
}

/** Calls a static method of compiled code inside a transaction of fakes. */
export function call(
    c: Compiled,
    className: string,
    method: string,
    args: ApexValue[] = [],
    more: { tx?: object; org?: object } = {}
): ApexValue {
    const symbol = c.program.classNamed(className)!;
    const apex = {
        classNamed: (name: string) =>
            c.program.classNamed(name) ? c.realm.ref(c.program.classNamed(name)!) : undefined
    };
    return inTransaction(() => c.realm.ref(symbol).invokeStatic(method, args), {
        objects: [opportunity, aggregate],
        ...more,
        org: { apex, schema, ...more.org }
    });
}

/** The value of `return <expression>;` in a static method that returns `type`. */
export function evaluate(type: string, body: string, members = ''): ApexValue {
    const statements = /\breturn\b/.test(body) ? body : `return ${body};`;
    return call(
        compiled(`public class Probe { public static ${type} run() { ${statements} } ${members} }`),
        'Probe',
        'run'
    );
}

/** Messages of the problems that compiling a method body gives. */
export function problemsOf(body: string, members = ''): string[] {
    return compile({
        schema,
        sources: [sourceOf(`public class Probe { public static void run() { ${body} } ${members} }`)]
    }).problems.map((p) => p.message);
}
