import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { apexTypings } from './apex-typings.ts';
import type { Problem } from './problems.ts';
import { temporaryProject } from './temporary-project.ts';

const CLASSES = 'force-app/main/pushes/classes';

function typingsOf(
    context: TestContext,
    classes: Readonly<Record<string, string>>
): { text: string; problems: Problem[] } {
    const files = Object.entries(classes).map(([name, text]) => [`${CLASSES}/${name}.cls`, text]);
    return apexTypings(temporaryProject(context, Object.fromEntries(files) as Record<string, string>));
}

function moduleOf(text: string, method: string): string {
    return text.split('\ndeclare module ').find((part) => part.startsWith(`'@salesforce/apex/${method}'`)) ?? '';
}

const CONTROLLER = `public with sharing class Deals {
    @AuraEnabled(cacheable = true)
    public static Deal get(Id dealId, List<String> names) { return null; }
    @auraenabled
    public static void touch() {}
    public static Deal hidden() { return null; }
    public class Line { @AuraEnabled public Decimal amount; }
    public enum Mood { GOOD, BAD }
}`;
const DEAL = `public class Deal extends Base {
    @AuraEnabled public String name { get; set; }
    @AuraEnabled public Integer count, other;
    @AuraEnabled public List<List<Date>> days;
    @AuraEnabled public String[] words;
    @AuraEnabled public Map<String, Deals.Line> lines { get; private set; }
    @AuraEnabled public deals.mood mood;
    @AuraEnabled public Object anything;
    public String secret;
}`;
const BASE = 'public virtual class Base { @AuraEnabled public Id id; }';

test('a cacheable method may be wired; another can only be called', (context) => {
    const { text, problems } = typingsOf(context, { Deals: CONTROLLER, Deal: DEAL, Base: BASE });
    assert.deepEqual(problems, []);
    const parameters = '{ dealId: string | null | undefined; names: ReadonlyArray<string> | null | undefined }';
    assert(moduleOf(text, 'Deals.get').includes(`const method: ApexMethod<${parameters}, dto.Deal | null>;`));
    assert(moduleOf(text, 'Deals.touch').includes('const method: ApexAction<undefined, void>;'));
    assert.doesNotMatch(text, /hidden/);
});

test('a DTO shows its annotated fields, inherited ones too, in the shapes that Lightning gives them', (context) => {
    const { text } = typingsOf(context, { Deals: CONTROLLER, Deal: DEAL, Base: BASE });
    const deal = /export interface Deal \{([^}]*)\}/.exec(text)?.[1]?.trim().split(/\n\s*/);
    assert.deepEqual(deal, [
        'readonly id?: string | null;',
        'readonly name?: string | null;',
        'readonly count?: number | null;',
        'readonly other?: number | null;',
        'readonly days?: ReadonlyArray<ReadonlyArray<string>> | null;',
        'readonly words?: ReadonlyArray<string> | null;',
        'readonly lines?: Readonly<Record<string, Deals_Line>> | null;',
        'readonly mood?: Deals_Mood | null;',
        'readonly anything?: unknown | null;'
    ]);
    assert.match(text, /export interface Deals_Line \{\s+readonly amount\?: number \| null;\s+\}/);
    assert.match(text, /export type Deals_Mood = 'GOOD' \| 'BAD';/);
});

test('an inner class is found before a top-level one of the same name', (context) => {
    const { text } = typingsOf(context, {
        Outer: 'public class Outer { @AuraEnabled public static Row one() { return null; } public class Row { @AuraEnabled public Integer inner; } }',
        Row: 'public class Row { @AuraEnabled public Integer top; }'
    });
    assert.match(text, /ApexAction<undefined, dto\.Outer_Row \| null>/);
    assert.doesNotMatch(text, /top/);
});

test('what cannot cross to Lightning is refused with file, line and cure', (context) => {
    const { problems } = typingsOf(context, {
        Leaky: 'public class Leaky {\n    @AuraEnabled\n    public static List<Opportunity> all() { return null; }\n    @AuraEnabled\n    public static Bare bare() { return null; }\n}',
        Bare: 'public class Bare { public Integer x; }'
    });
    assert.deepEqual(
        problems.map((problem) => [problem.line, /Opportunity|Bare/.exec(problem.message)?.[0]]),
        [
            [3, 'Opportunity'],
            [1, 'Bare']
        ]
    );
    assert(problems[0]?.file.endsWith(join('classes', 'Leaky.cls')));
    assert.match(problems[0]?.cure ?? '', /@AuraEnabled fields/);
});

test('a class that does not parse is named with its line', (context) => {
    const { problems } = typingsOf(context, { Broken: 'public class Broken {\n    public void a( { }\n}' });
    assert.equal(problems[0]?.line, 2);
    assert.match(problems[0]?.message ?? '', /^Apex syntax/);
});
