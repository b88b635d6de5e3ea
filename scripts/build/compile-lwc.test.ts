import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { compileLwc, removeOrphans } from './compile-lwc.ts';
import { BuildError } from './problems.ts';
import { temporaryProject } from './temporary-project.ts';

const BUNDLE = 'force-app/main/pushes/lwc/panel';
const COMPONENT = `import { LightningElement, api, wire } from 'lwc';
import type { Thing } from './types';
import { make } from './make';
export default class Panel extends LightningElement {
    @api recordId: string | undefined;
    private count = 0;
    @wire(make, { id: '$recordId' }) wired(result: Thing): void { this.count = result.count; }
}
`;

test('decorators, fields and value imports pass through; types and type imports go', (context) => {
    const root = temporaryProject(context, { [`${BUNDLE}/panel.ts`]: COMPONENT });
    compileLwc(undefined, root);
    const js = readFileSync(join(root, BUNDLE, 'panel.js'), 'utf8');
    assert.match(js, /@api\s+recordId;/);
    assert.match(js, /@wire\(make, \{ id: '\$recordId' \}\)\s+wired\(result\)/);
    assert.match(js, /^\s+count = 0;/m);
    assert.match(js, /import \{ make \} from '.\/make';/);
    assert.doesNotMatch(js, /Thing|private|__decorate/);
});

test('tests, declarations and files outside bundles are left alone', (context) => {
    const root = temporaryProject(context, {
        [`${BUNDLE}/panel.ts`]: 'export const a = 1;\n',
        [`${BUNDLE}/__tests__/panel.test.ts`]: 'export {};\n',
        [`${BUNDLE}/panel.d.ts`]: 'export {};\n',
        'force-app/main/pushes/tool.ts': 'export {};\n'
    });
    assert.deepEqual(compileLwc(undefined, root), { sources: 1, written: [join(root, BUNDLE, 'panel.js')] });
    assert.equal(compileLwc([`${BUNDLE}/__tests__/panel.test.ts`], root).sources, 0);
});

test('only what changed is written, so that watchers stay quiet', (context) => {
    const root = temporaryProject(context, {
        [`${BUNDLE}/panel.ts`]: 'export const a = 1;\n',
        [`${BUNDLE}/other.ts`]: 'export const b = 1;\n'
    });
    compileLwc(undefined, root);
    const before = statSync(join(root, BUNDLE, 'panel.js')).mtimeMs;
    writeFileSync(join(root, BUNDLE, 'other.ts'), 'export const b = 2;\n');
    assert.deepEqual(compileLwc(undefined, root).written, [join(root, BUNDLE, 'other.js')]);
    assert.equal(statSync(join(root, BUNDLE, 'panel.js')).mtimeMs, before);
});

test('a syntax error names file, line and column, and nothing is written', (context) => {
    const root = temporaryProject(context, {
        [`${BUNDLE}/panel.ts`]: 'export const a = 1;\nexport const = 2;\n',
        [`${BUNDLE}/fine.ts`]: 'export const b = 1;\n'
    });
    assert.throws(
        () => compileLwc(undefined, root),
        (error) => {
            assert(error instanceof BuildError);
            const [problem] = error.problems;
            assert.deepEqual([problem?.file, problem?.line, problem?.column], [join(root, BUNDLE, 'panel.ts'), 2, 14]);
            return true;
        }
    );
    assert.equal(existsSync(join(root, BUNDLE, 'fine.js')), false);
});

test('the .js of a source that is gone goes too, and no other', (context) => {
    const root = temporaryProject(context, {
        [`${BUNDLE}/panel.ts`]: 'export const a = 1;\n',
        [`${BUNDLE}/panel.js`]: '',
        [`${BUNDLE}/renamed.js`]: '',
        [`${BUNDLE}/__tests__/helper.js`]: '',
        'force-app/main/charts/staticresources/Chart.js': ''
    });
    assert.deepEqual(removeOrphans(root), [join(root, BUNDLE, 'renamed.js')]);
    assert.equal(existsSync(join(root, BUNDLE, 'renamed.js')), false);
});
