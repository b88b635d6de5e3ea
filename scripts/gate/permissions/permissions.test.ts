import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ADMIN_FILE, ADMIN_GRANTS, SOUND, field, grantField, permissionSet, withProject } from '../metadata/fixture.ts';
import type { Files } from '../metadata/fixture.ts';
import { TABLE, checkPermissions, writeTable } from './index.ts';

const TABLE_OF_SOUND = `kind,name,Coach_Admin
tab,CoachVisit__c,x
object,Account,r
object,CoachVisit__c,re
object,Opportunity,r
field,CoachVisit__c.Day__c,re
field,CoachVisit__c.Note__c,re
field,CoachVisit__c.Opportunity__c,r
method,CoachVisitController.title,x
`;
const PHONE = 'objects/CoachVisit__c/fields/Phone__c.field-meta.xml';
const WITH_PHONE: Files = { [PHONE]: field('Phone__c', '<required>false</required><type>Phone</type>') };
const withGrants = (...grants: string[]): Files => ({ [ADMIN_FILE]: permissionSet(grants.join('\n')) });

/** What the gate says of a package whose table is this one; `edit` may change the project first. */
function problemsOf(changes: Files, table: string | undefined = TABLE_OF_SOUND): string[] {
    return withProject(changes, (root) => {
        put(root, table);
        return checkPermissions(root).problems.map(({ line, message }) => `${line} ${message}`);
    });
}

/** The table that the command leaves behind when this one was there. */
function written(changes: Files, table: string | undefined): string {
    return withProject(changes, (root) => {
        put(root, table);
        writeTable(root);
        return readFileSync(join(root, TABLE), 'utf8');
    });
}

function put(root: string, table: string | undefined): void {
    if (table === undefined) return;
    mkdirSync(dirname(join(root, TABLE)), { recursive: true });
    writeFileSync(join(root, TABLE), table);
}

describe('the table of permissions', () => {
    it('is made from the metadata: a class by its methods, a field without a permission of its own by its object', () =>
        assert.equal(written({}, undefined), TABLE_OF_SOUND));

    it('has nothing to object to what it says itself', () => assert.deepEqual(problemsOf({}), []));

    it('fails for a new field without a row', () => {
        assert.deepEqual(
            problemsOf({ ...WITH_PHONE, ...withGrants(...ADMIN_GRANTS, grantField('CoachVisit__c.Phone__c')) }),
            ['0 It has no row for the field CoachVisit__c.Phone__c.']
        );
    });

    it('fails for a new method of a class granted before', () => {
        const before = SOUND['classes/CoachVisitController.cls'] ?? '';
        const method = '@AuraEnabled\n    public static void tell(String what) {}\n}\n';
        assert.deepEqual(problemsOf({ 'classes/CoachVisitController.cls': before.replace(/\}\s*$/, method) }), [
            '0 It has no row for the method CoachVisitController.tell.'
        ]);
    });

    it('fails for a grant more and for a grant less, each with its row', () => {
        const moreAndLess = ADMIN_GRANTS.filter((grant) => !grant.includes('<classAccesses>')).map((grant) =>
            grant.replace(
                '<allowDelete>false</allowDelete><allowEdit>true',
                '<allowDelete>true</allowDelete><allowEdit>true'
            )
        );
        assert.deepEqual(problemsOf(withGrants(...moreAndLess)).sort(), [
            '4 The object CoachVisit__c is "re" for Coach_Admin here, and "red" in the permission set.',
            '9 The method CoachVisitController.title is "x" for Coach_Admin here, and "-" in the permission set.'
        ]);
    });

    it('asks whether what nobody is granted is meant so, until the table says it is', () => {
        const asked = written(WITH_PHONE, TABLE_OF_SOUND);
        assert.match(asked, /^field,CoachVisit__c\.Phone__c,\?$/m);
        assert.deepEqual(problemsOf(WITH_PHONE, asked), [
            '9 Nobody is granted the field CoachVisit__c.Phone__c, and the table does not say that this is meant.'
        ]);
        assert.deepEqual(problemsOf(WITH_PHONE, asked.replace('?', '-')), []);
    });

    it('leaves rows as they are written, drops those of things that are gone, and puts all in order', () => {
        const old = TABLE_OF_SOUND.replace('object,Account,r\n', '')
            .replace('Note__c,re', 'Note__c,r')
            .concat('field,CoachVisit__c.Gone__c,r\nobject,Account,r\nobject,Account,r\n');
        assert.equal(written({}, old), TABLE_OF_SOUND.replace('Note__c,re', 'Note__c,r'));
        assert.deepEqual(problemsOf({}, `${TABLE_OF_SOUND}field,CoachVisit__c.Gone__c,r\n`), [
            '10 There is no field CoachVisit__c.Gone__c any more.'
        ]);
        assert.deepEqual(problemsOf({}, `${TABLE_OF_SOUND}object,Account,r\n`), [
            '0 Its rows are out of order, or stand twice.'
        ]);
    });

    it('fails for a grant of a kind it has no rows for', () => {
        const page = '<pageAccesses><apexPage>Visit</apexPage><enabled>true</enabled></pageAccesses>';
        assert.match(problemsOf(withGrants(...ADMIN_GRANTS, page)).join(), /The table has no row for <pageAccesses>/);
    });

    it('fails for a permission set without a column', () => {
        const sets = { 'permissionsets/Coach_Rep.permissionset-meta.xml': permissionSet('') };
        assert.deepEqual(problemsOf(sets), [
            '1 Its columns are Coach_Admin, the permission sets Coach_Admin, Coach_Rep.'
        ]);
    });
});
