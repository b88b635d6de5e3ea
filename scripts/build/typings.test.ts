import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkTypes } from './check-types.ts';
import { BuildError, formatProblems } from './problems.ts';
import { temporaryProject } from './temporary-project.ts';
import { generateTypings } from './typings.ts';

const labels = (...names: string[]): string =>
    `<CustomLabels>${names.map((name) => `\n<labels><fullName>${name}</fullName><value>Of ${name} &amp; co</value></labels>`).join('')}\n</CustomLabels>`;

const FILES = {
    'force-app/main/pushes/lwc/panel/panel.ts':
        "import CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';\nimport WRONG from '@salesforce/schema/Opportunity.Wrong__c';\nexport const fields = [CLOSE_DATE, WRONG];\n",
    'force-app/main/foundation/lwc/words/words.ts': 'export const a = 1;\n',
    'force-app/main/foundation/lwc/words/more.ts': 'export const b = 1;\n',
    'force-app/main/foundation/labels/A.labels-meta.xml': labels('Coach_A', 'Coach_B'),
    'force-app/main/charts/staticresources/Chart.resource-meta.xml': '<StaticResource/>',
    'force-app/main/pushes/customPermissions/Coach_Manager.customPermission-meta.xml': '<CustomPermission/>',
    'force-app/main/pushes/objects/CoachPush__c/CoachPush__c.object-meta.xml': '<CustomObject/>',
    'force-app/main/pushes/objects/Opportunity/fields/Coach_Push_Count__c.field-meta.xml': '<CustomField/>'
};

test('typings name what the package has and what it imports of the standard, and nothing else', (context) => {
    const root = temporaryProject(context, FILES);
    generateTypings(root);
    const text = (name: string): string => readFileSync(join(root, 'config/typings/generated', name), 'utf8');
    assert.match(text('labels.d.ts'), /\/\*\* Of Coach_A & co \*\/\n {4}const value: string/);
    const declared = (file: string): string[] =>
        [...text(file).matchAll(/declare module '([^']+)'/g)].map((match) => match[1] ?? '');
    assert.deepEqual(declared('schema.d.ts'), [
        '@salesforce/schema/CoachPush__c',
        '@salesforce/schema/Opportunity.CloseDate',
        '@salesforce/schema/Opportunity.Coach_Push_Count__c'
    ]);
    assert.deepEqual(declared('resources.d.ts'), ['@salesforce/resourceUrl/Chart']);
    assert.deepEqual(declared('permissions.d.ts'), ['@salesforce/customPermission/Coach_Manager']);
    assert.deepEqual(JSON.parse(text('tsconfig.paths.json')), {
        compilerOptions: {
            paths: {
                'c/panel': ['../../../force-app/main/pushes/lwc/panel/panel'],
                'c/words': ['../../../force-app/main/foundation/lwc/words/words']
            }
        }
    });
});

test('a second run changes nothing', (context) => {
    const root = temporaryProject(context, FILES);
    assert.equal(generateTypings(root).length, 6);
    assert.deepEqual(generateTypings(root), []);
});

test('a label that exists twice is refused with its line', (context) => {
    const second = 'force-app/main/foundation/labels/B.labels-meta.xml';
    const root = temporaryProject(context, { ...FILES, [second]: labels('Coach_C', 'Coach_A') });
    assert.throws(
        () => generateTypings(root),
        (error) => {
            assert(error instanceof BuildError);
            assert.match(
                formatProblems(root, error.problems),
                /^force-app\/main\/foundation\/labels\/B\.labels-meta\.xml:3\n {4}The label Coach_A exists already in A\.labels-meta\.xml\.\n {4}-> /
            );
            return true;
        }
    );
});

test('a type error names file, line, column, and what to do', (context) => {
    const root = temporaryProject(context, {
        'tsconfig.json': JSON.stringify({
            compilerOptions: {
                strict: true,
                module: 'ESNext',
                moduleResolution: 'bundler',
                target: 'ESNext',
                lib: ['ESNext'],
                types: []
            },
            include: ['*.ts']
        }),
        'a.ts': "import x from '@salesforce/label/c.Coach_Typo';\nexport const n: number = 'text';\nexport { x };\n"
    });
    const text = formatProblems(root, checkTypes('lwc', root));
    assert.match(text, /a\.ts:1:15\n {4}TS2307: [^\n]*\n {4}-> Add a label with the full name Coach_Typo/);
    assert.match(
        text,
        /a\.ts:2:14\n {4}TS2322: Type 'string' is not assignable to type 'number'\.\n {4}-> Correct this line/
    );
});
