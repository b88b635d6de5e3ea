import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { structureGate } from './index.ts';

const BUNDLE_META = '<LightningComponentBundle/>';
const SOUND: Record<string, string> = {
    'force-app/main/foundation/classes/CoachErrors.cls': 'public class CoachErrors {}',
    'force-app/main/foundation/lwc/coachPanel/coachPanel.js-meta.xml': BUNDLE_META,
    'force-app/main/foundation/lwc/coachPanel/coachPanel.ts': "import { wrap } from './wrap';",
    'force-app/main/charts/lwc/coachChart/coachChart.js-meta.xml': BUNDLE_META,
    'force-app/main/pushes/classes/CoachPush.cls': 'public class CoachPush { CoachErrors errors; }',
    'force-app/main/pushes/objects/CoachPush__c/CoachPush__c.object-meta.xml': '<CustomObject/>',
    'force-app/main/pushes/objects/Opportunity/fields/Coach_Count__c.field-meta.xml': '<CustomField/>',
    'force-app/main/pushes/labels/Push.labels-meta.xml':
        '<CustomLabels><labels><fullName>Coach_Push_Title</fullName></labels></CustomLabels>',
    'force-app/main/pushes/lwc/coachPush/coachPush.js-meta.xml': BUNDLE_META,
    'force-app/main/pushes/lwc/coachPush/coachPush.ts': "import chart from 'c/coachChart';",
    'force-app/main/pushes/lwc/coachPush/coachPush.html': '<template><c-coach-panel></c-coach-panel></template>',
    'force-app/main/goals/classes/CoachGoal.cls': 'public class CoachGoal {}',
    'force-app/main/experience/flexipages/P.flexipage-meta.xml': '<FlexiPage><a>CoachPush__c</a></FlexiPage>',
    'force-app/test/pushes/classes/CoachPushTest.cls': 'class CoachPushTest { CoachPush push; }',
    'scripts/local-org/kernel/values.ts': "import { other } from './other.ts';",
    'scripts/local-org/soql/index.ts': "import { value } from '../kernel/values.ts';"
};

/** The problems of the sound project with more files in it, as `file:line message`. */
function problemsWith(files: Record<string, string>): string[] {
    const root = mkdtempSync(join(tmpdir(), 'courtside-structure-'));
    try {
        for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), text);
        }
        return structureGate(root).problems.map(
            ({ file, line, message }) => `${relative(root, file)}:${line} ${message}`
        );
    } finally {
        rmSync(root, { recursive: true });
    }
}

function finds(files: Record<string, string>, expected: RegExp): void {
    const problems = problemsWith(files);
    assert.equal(problems.length, 1, problems.join('\n') || 'no problem found');
    assert.match(problems[0] ?? '', expected);
}

describe('structure', () => {
    it('has nothing against arrows that point downwards', () => assert.deepEqual(problemsWith({}), []));

    describe('objects to a reference sideways', () => {
        it('by an Apex class', () =>
            finds(
                { 'force-app/main/goals/classes/CoachGoal.cls': 'class CoachGoal {\n    CoachPush push;\n}' },
                /CoachGoal\.cls:2 main\/goals refers to the class CoachPush of main\/pushes/
            ));
        it('by an Apex class that writes it in another case', () =>
            finds(
                { 'force-app/main/goals/classes/CoachGoal.cls': 'class CoachGoal { COACHPUSH p; }' },
                /the class COACHPUSH/
            ));
        it('by SOQL on an object', () =>
            finds(
                {
                    'force-app/main/goals/classes/CoachGoal.cls':
                        'class CoachGoal { Object o = [SELECT Id FROM CoachPush__c]; }'
                },
                /the object CoachPush__c/
            ));
        it('by a field on a standard object', () =>
            finds(
                {
                    'force-app/main/goals/classes/CoachGoal.cls': 'class CoachGoal { Decimal n = deal.Coach_Count__c; }'
                },
                /the field Coach_Count__c/
            ));
        it('by a label in Apex', () =>
            finds(
                {
                    'force-app/main/goals/classes/CoachGoal.cls':
                        'class CoachGoal { String t = System.Label.Coach_Push_Title; }'
                },
                /the label Coach_Push_Title/
            ));
        it('by an import of a component', () =>
            finds({ 'force-app/main/goals/lwc/g/g.ts': "import x from 'c/coachPush';" }, /the component coachPush/));
        it('by an import of an Apex method', () =>
            finds(
                { 'force-app/main/goals/lwc/g/g.ts': "import x from '@salesforce/apex/CoachPush.read';" },
                /the class CoachPush/
            ));
        it('by an import of a label', () =>
            finds(
                { 'force-app/main/goals/lwc/g/g.ts': "import x from '@salesforce/label/c.Coach_Push_Title';" },
                /the label Coach_Push_Title/
            ));
        it('by an import of a field', () =>
            finds(
                { 'force-app/main/goals/lwc/g/g.ts': "import x from '@salesforce/schema/Opportunity.Coach_Count__c';" },
                /the field Coach_Count__c/
            ));
        it('by a component in a template', () =>
            finds({ 'force-app/main/goals/lwc/g/g.html': '<c-coach-push></c-coach-push>' }, /the component coachPush/));
        it('by metadata', () =>
            finds(
                { 'force-app/main/goals/layouts/G.layout-meta.xml': '<L><o>CoachPush__c</o></L>' },
                /the object CoachPush__c/
            ));
        it('by an Apex test', () =>
            finds(
                { 'force-app/test/goals/classes/CoachGoalTest.cls': 'class CoachGoalTest { CoachPush p; }' },
                /test\/goals refers to the class CoachPush/
            ));
    });

    it('objects to a reference upwards', () =>
        finds(
            { 'force-app/main/foundation/classes/CoachErrors.cls': 'class CoachErrors { CoachPush p; }' },
            /foundation may reach no other folder/
        ));
    it('objects to what ships depending on a test', () =>
        finds(
            { 'force-app/main/pushes/classes/CoachPush.cls': 'class CoachPush { CoachPushTest t; }' },
            /what ships may not depend on tests/
        ));
    it('takes a name in a comment or a string for no reference', () =>
        assert.deepEqual(
            problemsWith({
                'force-app/main/goals/classes/CoachGoal.cls':
                    "// CoachPush\n/* CoachPush\n */ class CoachGoal { String s = 'it\\'s CoachPush'; }"
            }),
            []
        ));
    it('objects to a file in no feature folder', () =>
        finds({ 'force-app/main/README.txt': '' }, /It lies in no feature folder/));

    describe('of imports', () => {
        it('objects to a component reaching scripts', () =>
            finds(
                { 'force-app/main/goals/lwc/g/g.ts': "\nimport x from '../../../../../scripts/lib/x.ts';" },
                /g\.ts:2 A component imports/
            ));
        it('lets tests of one feature share a fixture, and not one of another feature', () => {
            const test = 'force-app/main/goals/lwc/g/__tests__/g.test.ts';
            assert.deepEqual(problemsWith({ [test]: "import x from '../../h/__tests__/fixture';" }), []);
            finds(
                { [test]: "import x from '../../../../pushes/lwc/coachPush/__tests__/fixture';" },
                /outside its bundle/
            );
        });
        it('objects to the kernel standing on another part of the local org', () =>
            finds(
                { 'scripts/local-org/kernel/values.ts': "export * from '../soql/index.ts';" },
                /The kernel imports \.\.\/soql\/index\.ts/
            ));
        it('lets a test of the kernel use another part', () =>
            assert.deepEqual(
                problemsWith({ 'scripts/local-org/kernel/values.test.ts': "import '../soql/index.ts';" }),
                []
            ));
    });
});
