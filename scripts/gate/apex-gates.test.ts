import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkApexTypes } from './apex-ls/index.ts';
import { findJava, parseJavaVersion } from './java.ts';
import { RULES, checkWithPmd } from './pmd/index.ts';
import type { Gate, GateReport } from './report.ts';

const META =
    '<?xml version="1.0"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>\n';

/** What a gate says of a project with one class of that body. */
async function judge(gate: Gate, body: string): Promise<GateReport> {
    const root = mkdtempSync(join(tmpdir(), 'courtside-gate-'));
    try {
        const folder = join(root, 'force-app', 'classes');
        mkdirSync(folder, { recursive: true });
        writeFileSync(
            join(root, 'sfdx-project.json'),
            '{"packageDirectories": [{"path": "force-app", "default": true}], "sourceApiVersion": "67.0"}'
        );
        writeFileSync(join(folder, 'Planted.cls'), `public with sharing class Planted {\n${body}\n}\n`);
        writeFileSync(join(folder, 'Planted.cls-meta.xml'), META);
        return await gate(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}

const skip = findJava() === undefined ? 'there is no Java on this machine' : false;

describe('the type check of Apex', { skip }, () => {
    it('has nothing against sound Apex', async () => {
        assert.deepEqual(await judge(checkApexTypes, 'public Integer one() {\nreturn 1;\n}'), {
            checked: 1,
            problems: []
        });
    });
    const planted: [string, string, RegExp][] = [
        ['a value of another type', "Integer x() {\nreturn 'one';\n}", /Incompatible return type/],
        ['a method that does not exist', 'void x() {\ngone();\n}', /No matching method/],
        ['a field that does not exist', 'String x() {\nreturn new Account().Gone__c;\n}', /Unknown field/]
    ];
    for (const [name, body, message] of planted) {
        it(`objects to ${name}, with its line`, async () => {
            const { problems } = await judge(checkApexTypes, body);
            assert.equal(problems[0]?.line, 3);
            assert.match(problems[0]?.message ?? '', message);
        });
    }
});

describe('PMD', { skip }, () => {
    it('has nothing against sound Apex', async () => {
        assert.deepEqual(await judge(checkWithPmd, 'public Integer one() {\nreturn 1;\n}'), {
            checked: 1,
            problems: []
        });
    });
    const planted: [string, string, RegExp][] = [
        [
            'an injection',
            "public List<Account> x(String name) {\nreturn Database.query('SELECT Id FROM Account WHERE Name = ' + name);\n}",
            /ApexSOQLInjection/
        ],
        [
            'data read whatever the user may see',
            'public List<Account> x() {\nreturn [SELECT Id FROM Account];\n}',
            /ApexCRUDViolation/
        ],
        [
            'a swallowed exception',
            'public void x() {\ntry { y(); } catch (Exception e) {}\n}\nvoid y() {}',
            /EmptyCatchBlock/
        ],
        [
            'a query in a loop',
            'public void x(List<Id> ids) {\nfor (Id i : ids) { Account a = [SELECT Id FROM Account WHERE Id = :i WITH USER_MODE]; y(a); }\n}\nvoid y(Account a) {}',
            /OperationWithLimitsInLoop/
        ]
    ];
    for (const [name, body, message] of planted) {
        it(`objects to ${name}`, async () =>
            assert.match(
                (await judge(checkWithPmd, body)).problems.map((problem) => problem.message).join('\n'),
                message
            ));
    }
    it('objects to Apex it cannot read', async () =>
        assert.match((await judge(checkWithPmd, 'public void (')).problems[0]?.message ?? '', /cannot read/));
});

it('every rule that Salesforce Code Analyzer recommends for Apex at severity 1 or 2 is in the rule set', () => {
    const { RULE_MAPPINGS } = createRequire(import.meta.url)(
        '../../node_modules/@salesforce/code-analyzer-pmd-engine/dist/pmd-rule-mappings.js'
    ) as {
        RULE_MAPPINGS: Record<string, { severity: number; tags: string[] }>;
    };
    const text = readFileSync(RULES, 'utf8');
    const wanted = Object.entries(RULE_MAPPINGS).filter(
        ([, { severity, tags }]) => severity <= 2 && tags.includes('Apex') && tags.includes('Recommended')
    );
    assert.ok(wanted.length > 10);
    assert.deepEqual(
        wanted.map(([name]) => name).filter((name) => !text.includes(`/${name}"`)),
        []
    );
});

describe('Java', () => {
    it('tells its version in the old way and the new', () => {
        assert.equal(parseJavaVersion('openjdk version "17.0.15" 2025-04-15'), 17);
        assert.equal(parseJavaVersion('java version "1.8.0_392"'), 8);
        assert.equal(parseJavaVersion('openjdk version "25" 2025-09-16'), 25);
        assert.equal(parseJavaVersion('command not found'), undefined);
    });
    it('is none where JAVA_HOME, the PATH and the usual places have none', () => {
        assert.equal(findJava({ JAVA_HOME: '/nowhere', PATH: '/nowhere' }, ['/nowhere/bin/java']), undefined);
    });
});
