import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import type { Decimal } from '../kernel/decimal.ts';
import { loadSchema } from './index.ts';

const made: string[] = [];
after(() => made.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** A folder with these files; XML gets its declaration. */
function project(files: Record<string, string>): string {
    const dir = mkdtempSync(join(tmpdir(), 'schema-'));
    made.push(dir);
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, name)), { recursive: true });
        writeFileSync(
            join(dir, name),
            name.endsWith('.xml') ? `<?xml version="1.0" encoding="UTF-8"?>\n${text}` : text
        );
    }
    return dir;
}
const load = (files: Record<string, string>) => loadSchema({ projectDirs: [project(files)] });

const OBJECT =
    '<CustomObject><label>Push</label><pluralLabel>Pushes</pluralLabel><sharingModel>Private</sharingModel><nameField><label>Push No.</label><type>AutoNumber</type><displayFormat>P-{0000}</displayFormat></nameField></CustomObject>';
const field = (name: string, body: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${body}</CustomField>`;
const PUSH = { 'pushes/objects/Push__c/Push__c.object-meta.xml': OBJECT };

test('a custom object has system fields, owner, name, its own fields and a share object', () => {
    const schema = load({
        ...PUSH,
        'pushes/objects/Push__c/fields/Days__c.field-meta.xml': field(
            'Days__c',
            '<type>Number</type><precision>5</precision><scale>1</scale><required>true</required><defaultValue>3</defaultValue>'
        )
    });
    const push = schema.object('push__C')!;
    assert.equal(push.name, 'Push__c');
    assert.equal(push.labelPlural, 'Pushes');
    assert.equal(push.sharingModel, 'Private');
    assert.equal(push.fields.get('ownerid')!.relationshipName, 'Owner');
    assert.equal(push.fields.get('name')!.displayFormat, 'P-{0000}');
    assert.equal(push.fields.get('name')!.createable, false);
    const days = push.fields.get('days__c')!;
    assert.deepEqual(
        [days.type, days.precision, days.scale, days.nillable, days.permissionable],
        ['double', 5, 1, false, false]
    );
    assert.equal((days.defaultValue as Decimal).toString(), '3');
    assert.equal(schema.object('Push__Share')!.fields.get('parentid')!.referenceTo[0], 'Push__c');
    assert.equal(schema.objectByPrefix(push.keyPrefix!), push);
});

test('a detail has no owner, follows its master, and the master lists it', () => {
    const schema = load({
        ...PUSH,
        'x/objects/Push__c/fields/Opportunity__c.field-meta.xml': field(
            'Opportunity__c',
            '<type>MasterDetail</type><referenceTo>Opportunity</referenceTo><relationshipName>Pushes</relationshipName>'
        )
    });
    const push = schema.object('Push__c')!;
    assert.equal(push.fields.has('ownerid'), false);
    assert.equal(push.sharingModel, 'ControlledByParent');
    assert.equal(schema.object('Push__Share'), undefined);
    const master = push.fields.get('opportunity__c')!;
    assert.deepEqual(
        [master.nillable, master.onParentDelete, master.relationshipName, master.updateable],
        [false, 'cascade', 'Opportunity__r', false]
    );
    assert.deepEqual(
        schema.object('Opportunity')!.childRelationships.find((c) => c.childObject === 'Push__c'),
        { childObject: 'Push__c', field: 'Opportunity__c', relationshipName: 'Pushes__r', cascadeDelete: true }
    );
});

test('roll-up summaries take the type of what they sum up', () => {
    const schema = load({
        ...PUSH,
        'o/objects/Push__c/fields/Opportunity__c.field-meta.xml': field(
            'Opportunity__c',
            '<type>MasterDetail</type><referenceTo>Opportunity</referenceTo><relationshipName>Pushes</relationshipName>'
        ),
        'o/objects/Push__c/fields/On__c.field-meta.xml': field('On__c', '<type>Date</type>'),
        'o/objects/Opportunity/fields/Last__c.field-meta.xml': field(
            'Last__c',
            '<type>Summary</type><summaryForeignKey>Push__c.Opportunity__c</summaryForeignKey><summaryOperation>max</summaryOperation><summarizedField>Push__c.On__c</summarizedField>'
        )
    });
    const last = schema.object('Opportunity')!.fields.get('last__c')!;
    assert.equal(last.type, 'date');
    assert.equal(last.createable, false);
    assert.deepEqual(last.rollUp, {
        operation: 'max',
        childObject: 'Push__c',
        masterField: 'Opportunity__c',
        summarizedField: 'On__c',
        filters: []
    });
});

test('picklists: own values, a default, global value sets', () => {
    const schema = load({
        ...PUSH,
        'v/Reasons.globalValueSet-meta.xml':
            '<GlobalValueSet><customValue><fullName>Budget</fullName><default>false</default><label>No budget</label></customValue></GlobalValueSet>',
        'o/objects/Push__c/fields/Reason__c.field-meta.xml': field(
            'Reason__c',
            '<type>Picklist</type><valueSet><valueSetName>Reasons</valueSetName></valueSet>'
        ),
        'o/objects/Push__c/fields/Kind__c.field-meta.xml': field(
            'Kind__c',
            '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>A</fullName><default>false</default><label>A</label></value><value><fullName>B</fullName><default>true</default><label>Bee</label></value></valueSetDefinition></valueSet>'
        )
    });
    const { fields } = schema.object('Push__c')!;
    assert.deepEqual(fields.get('reason__c')!.picklist, [
        { value: 'Budget', label: 'No budget', active: true, defaultValue: false }
    ]);
    assert.equal(fields.get('kind__c')!.defaultValue, 'B');
    assert.equal(fields.get('kind__c')!.restrictedPicklist, true);
});

test('custom metadata records become typed values; relationships between them hold ids', () => {
    const record = (label: string, values: string): string =>
        `<CustomMetadata xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>${label}</label><protected>false</protected>${values}</CustomMetadata>`;
    const schema = load({
        'k/objects/Kpi__mdt/Kpi__mdt.object-meta.xml': '<CustomObject><label>KPI</label></CustomObject>',
        'k/objects/Kpi__mdt/fields/Order__c.field-meta.xml': field(
            'Order__c',
            '<type>Number</type><precision>3</precision><scale>0</scale>'
        ),
        'k/objects/Kpi__mdt/fields/Shown__c.field-meta.xml': field(
            'Shown__c',
            '<type>Checkbox</type><defaultValue>true</defaultValue>'
        ),
        'k/objects/Kpi__mdt/fields/Base__c.field-meta.xml': field(
            'Base__c',
            '<type>MetadataRelationship</type><referenceTo>Kpi__mdt</referenceTo><relationshipName>Derived</relationshipName>'
        ),
        'k/customMetadata/Kpi.Calls.md-meta.xml': record(
            'Calls',
            '<values><field>Order__c</field><value xsi:type="xsd:double">2.0</value></values><values><field>Shown__c</field><value xsi:type="xsd:boolean">false</value></values>'
        ),
        'k/customMetadata/Kpi.Rate.md-meta.xml': record(
            'Rate',
            '<values><field>Base__c</field><value xsi:type="xsd:string">Calls</value></values>'
        )
    });
    const [calls, rate] = schema.customMetadataRecords;
    assert.equal((calls!.values.get('order__c') as Decimal).toString(), '2.0');
    assert.equal(calls!.values.get('shown__c'), false);
    assert.equal(calls!.values.get('qualifiedapiname'), 'Calls');
    assert.equal(rate!.values.get('base__c'), calls!.id);
    assert.equal(schema.object('Kpi__mdt')!.fields.get('order__c')!.createable, false);
});

test('labels, and their translations where there is one', () => {
    const schema = load({
        'l/A.labels-meta.xml':
            '<CustomLabels><labels><fullName>Hello</fullName><value>Hello &amp; welcome</value></labels><labels><fullName>Bye</fullName><value>Bye</value></labels></CustomLabels>',
        't/de.translation-meta.xml':
            '<Translations><customLabels><label>Hallo</label><name>Hello</name></customLabels></Translations>'
    });
    assert.equal(schema.label('HELLO'), 'Hello & welcome');
    assert.equal(schema.label('Hello', 'de'), 'Hallo');
    assert.equal(schema.label('Bye', 'de'), 'Bye');
    assert.equal(schema.label('None'), undefined);
});

test('record types, validation rules, permission sets, classes with their version, list views', () => {
    const schema = load({
        'f/objects/Opportunity/recordTypes/New.recordType-meta.xml':
            '<RecordType><fullName>New</fullName><active>true</active><label>New business</label></RecordType>',
        'f/objects/Opportunity/validationRules/Big.validationRule-meta.xml':
            '<ValidationRule><fullName>Big</fullName><active>true</active><errorConditionFormula>Amount &gt; 5</errorConditionFormula><errorMessage>Too big</errorMessage></ValidationRule>',
        'f/objects/Opportunity/listViews/Mine.listView-meta.xml':
            '<ListView><fullName>Mine</fullName><label>Mine</label></ListView>',
        'p/Rep.permissionset-meta.xml':
            '<PermissionSet><label>Rep</label><classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses><fieldPermissions><editable>true</editable><field>Opportunity.Amount</field><readable>true</readable></fieldPermissions></PermissionSet>',
        'c/A.cls': 'public class A {}',
        'c/A.cls-meta.xml': '<ApexClass><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>'
    });
    const deal = schema.object('Opportunity')!;
    assert.equal(deal.recordTypes[0]!.name, 'New business');
    assert.equal(deal.fields.get('recordtypeid')!.relationshipName, 'RecordType');
    assert.equal(deal.validationRules[0]!.formula, 'Amount > 5');
    assert.deepEqual(schema.permissionSets[0]!.classes, ['A']);
    assert.deepEqual(schema.permissionSets[0]!.fields, [
        { object: 'Opportunity', field: 'Amount', read: true, edit: true }
    ]);
    assert.deepEqual(
        schema.apexSources.map((s) => [s.name, s.kind, s.apiVersion]),
        [['A', 'class', 67]]
    );
    assert.deepEqual(
        schema.listViews.map((v) => [v.object, v.name]),
        [['Opportunity', 'Mine']]
    );
});

test('an object without record types has no RecordTypeId, as an org that defines none', () => {
    assert.equal(load({}).object('Opportunity')!.fields.has('recordtypeid'), false);
});

test('what plays no part is listed, not dropped', () => {
    const schema = load({
        'f/Push.flow-meta.xml': '<Flow/>',
        'o/objects/WorkOrder/fields/X__c.field-meta.xml': field('X__c', '<type>Checkbox</type>')
    });
    assert.deepEqual(schema.ignored.map((i) => i.type).sort(), ['field of WorkOrder', 'flow']);
});

test('active record-triggered flows are noted on their object by what starts them', () => {
    const flow = (status: string, start: string): string =>
        `<Flow><start>${start}</start><status>${status}</status></Flow>`;
    const start =
        '<object>Case</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordAfterSave</triggerType>';
    const schema = load({
        'f/Cases.flow-meta.xml': flow('Active', start),
        'f/Draft.flow-meta.xml': flow('Draft', start),
        'f/Screen.flow-meta.xml': flow('Active', '')
    });
    assert.deepEqual(schema.object('Case')!.recordFlows, [{ name: 'Cases', runsOn: ['insert', 'update'] }]);
    assert.equal(schema.ignored.length, 2);
});

test('long text of a standard object can be filtered where the reference says so', () => {
    // UserProfile in the Object Reference: AboutMe is a textarea with the properties Filter, Nillable, Sort.
    const schema = load({});
    assert.equal(schema.object('User')!.fields.get('aboutme')!.filterable, true);
    assert.equal(schema.object('Opportunity')!.fields.get('description')!.filterable, false);
});

test('broken source is refused with the file named', () => {
    assert.throws(
        () => load({ 'o/objects/Push__c/Push__c.object-meta.xml': '<CustomObject><label>x</CustomObject>' }),
        /Push__c\.object-meta\.xml:\d+: not well-formed/
    );
    assert.throws(
        () => load({ 'o/objects/Push__c/Push__c.object-meta.xml': '<CustomField/>' }),
        /expected <CustomObject>, found <CustomField>/
    );
    assert.throws(
        () => load({ ...PUSH, 'o/objects/Push__c/fields/A__c.field-meta.xml': field('A__c', '<type>Hologram</type>') }),
        /A__c\.field-meta\.xml: Push__c\.A__c has the type Hologram/
    );
    assert.throws(
        () => load({ 'o/objects/Nope__c/fields/A__c.field-meta.xml': field('A__c', '<type>Checkbox</type>') }),
        /A__c\.field-meta\.xml: the project has no object Nope__c/
    );
    assert.throws(
        () =>
            load({
                ...PUSH,
                'o/objects/Push__c/fields/A__c.field-meta.xml': field(
                    'A__c',
                    '<type>Lookup</type><referenceTo>Nope__c</referenceTo>'
                )
            }),
        /Push__c\.A__c refers to Nope__c/
    );
    assert.throws(
        () => load({ 'c/A.cls-meta.xml': '<ApexClass><apiVersion>67.0</apiVersion></ApexClass>' }),
        /its source A\.cls is missing/
    );
    const label = '<CustomLabels><labels><fullName>L</fullName><value>v</value></labels></CustomLabels>';
    assert.throws(
        () => load({ 'a/A.labels-meta.xml': label, 'b/B.labels-meta.xml': label }),
        /B\.labels-meta\.xml: the label L is defined twice/
    );
});

test('package directories of sfdx-project.json are what is read', () => {
    const dir = project({
        'sfdx-project.json': '{"packageDirectories":[{"path":"app"}]}',
        'app/L.labels-meta.xml': '<CustomLabels/>',
        'other/broken.labels-meta.xml': '<'
    });
    assert.deepEqual(loadSchema({ projectDirs: [dir] }).sourceDirs, [join(dir, 'app')]);
    assert.throws(() => loadSchema({ projectDirs: [join(dir, 'nowhere')] }), /nowhere: no such folder/);
    assert.throws(
        () =>
            loadSchema({ projectDirs: [project({ 'sfdx-project.json': '{"packageDirectories":[{"path":"gone"}]}' })] }),
        /package directory gone does not exist/
    );
});

test('key prefixes and record ids stay the same when the source grows', () => {
    const before = load(PUSH);
    const after = load({ ...PUSH, 'o/objects/Another__c/Another__c.object-meta.xml': OBJECT });
    assert.equal(after.object('Push__c')!.keyPrefix, before.object('Push__c')!.keyPrefix);
});
