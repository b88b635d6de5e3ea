import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, beforeEach, afterEach, test } from 'node:test';
import { loadSchema, type LoadedSchema } from '../../schema/index.ts';
import { SHOP_PROJECT } from '../testing/open-shop.ts';
import { ProjectBundler, type ProjectBundle } from './project.ts';

const AVAILABLE = new Set([
    'lwc',
    'lightning/accordion',
    'lightning/accordionSection',
    'lightning/actions',
    'lightning/button',
    'lightning/buttonGroup',
    'lightning/card',
    'lightning/combobox',
    'lightning/formattedDateTime',
    'lightning/formattedNumber',
    'lightning/input',
    'lightning/navigation',
    'lightning/platformResourceLoader',
    'lightning/platformShowToastEvent',
    'lightning/quickActionPanel',
    'lightning/radioGroup',
    'lightning/uiRecordApi'
]);

let schema: LoadedSchema;
let dir: string;
before(() => {
    schema = loadSchema({ projectDirs: [SHOP_PROJECT] });
});
beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'shop-'));
    await cp(SHOP_PROJECT, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

const bundler = (lightningWebSecurity = false): ProjectBundler =>
    new ProjectBundler({
        sourceDirs: [dir],
        schema: () => schema,
        auraMethods: () => [
            { className: 'DealController', method: 'read', cacheable: true, params: [], returns: 'Deal' }
        ],
        staticResource: (name) => name === 'Till',
        available: AVAILABLE,
        lightningWebSecurity
    });
const edit = (file: string, text: string): Promise<void> => writeFile(path.join(dir, 'lwc', file), text);
const build = (): Promise<ProjectBundle> => bundler().build();

test('exposed components are exported, their helpers bundled, everything else left to the page', async () => {
    const { components, loader, meta } = await build();
    assert.match(components, /exports\.dealCard = /);
    assert.doesNotMatch(components, /exports\.dealNumbers/);
    assert.match(components, /toUpperCase/);
    assert.match(components, /require\('lightning\/card'\)/);
    assert.match(loader, /createApexMethod\("DealController", "read", \{ cacheable: true \}\)/);
    assert.match(
        loader,
        /"@salesforce\/schema\/Opportunity\.Name": \{ default: \{"objectApiName":"Opportunity","fieldApiName":"Name"\} \}/
    );
    assert.deepEqual([...meta.get('dealCard')!.properties.keys()], ['heading', 'rows', 'compact']);
});

test('a component keeps its own name, though its folder lies in a folder named lwc', async () => {
    assert.match((await build()).components, /sel: "c-deal-card"/);
});

test('what no part of the platform has is refused, naming who imports it', async () => {
    await edit(
        'dealNumbers/words.ts',
        "import x from 'lightning/empApi';\nexport const upper = (text: string): string => x(text);\n"
    );
    await assert.rejects(build(), /dealNumbers\/words\.ts imports lightning\/empApi, which neither/);
});

test('an unknown base component in a template is refused in the same way', async () => {
    await edit('dealCard/dealCard.html', '<template><lightning-record-form></lightning-record-form></template>');
    await assert.rejects(build(), /dealCard\.html imports lightning\/recordForm/);
});

test('labels, fields, methods, resources and components that are not in the org are refused by name', async () => {
    const cases: [string, RegExp][] = [
        ["import a from '@salesforce/label/c.Nope';", /no custom label Nope/],
        ["import a from '@salesforce/schema/Opportunity.Nope__c';", /no field Nope__c of Opportunity/],
        ["import a from '@salesforce/schema/Nope__c';", /no object Nope__c/],
        ["import a from '@salesforce/apex/DealController.nope';", /no @AuraEnabled static method/],
        ["import a from '@salesforce/resourceUrl/nope';", /no static resource nope/],
        ["import a from '@salesforce/i18n/nope';", /imports @salesforce\/i18n\/nope/],
        ["import a from '@salesforce/user/Name';", /imports @salesforce\/user\/Name/],
        ["import a from '@salesforce/gate/nope';", /imports @salesforce\/gate\/nope/],
        ["import a from 'c/nope';", /imports c\/nope, but no such component/]
    ];
    for (const [line, message] of cases) {
        await edit(
            'dealNumbers/words.ts',
            `${line}\nexport const upper = (text: string): string => String(a) + text;\n`
        );
        await assert.rejects(build(), message, line);
    }
});

test('a mistake is told with its file and line', async () => {
    await edit('dealCard/dealCard.html', '<template>\n    <p>{record name}</p>\n</template>');
    await assert.rejects(build(), /dealCard\.html[\s\S]*LWC1083/);
});

test('permissions that components ask about are gathered for the page', async () => {
    await edit(
        'dealNumbers/words.ts',
        "import may from '@salesforce/customPermission/See_Margin';\nexport const upper = (text: string): string => (may ? text : '');\n"
    );
    assert.deepEqual([...(await build()).permissions.custom], ['See_Margin']);
});

test('one builder builds again after a change, and the version follows the content', async () => {
    const again = bundler();
    const first = await again.build();
    assert.equal((await again.build()).version, first.version);
    await edit('dealNumbers/words.ts', 'export const upper = (text: string): string => text.toLowerCase();\n');
    const second = await again.build();
    assert.notEqual(second.version, first.version);
    assert.match(second.components, /toLowerCase/);
});

test('for Lightning Web Security, what a sandbox cannot replace is reached through it', async () => {
    await edit('dealNumbers/words.ts', 'export const upper = (text: string): string => text + window.location.href;\n');
    assert.match((await build()).components, /window\.location\.href/);
    assert.doesNotMatch((await bundler(true).build()).components, /text \+ window\.location\.href/);
});
