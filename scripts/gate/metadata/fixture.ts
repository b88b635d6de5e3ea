/** A small package that the lint has nothing against, for tests to plant errors in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { lintMetadata } from './index.ts';

/** Path under force-app/main -> text; undefined takes the file away. */
export type Files = Record<string, string | undefined>;

export function metadata(type: string, body: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>\n`;
}

export function field(name: string, body: string): string {
    return metadata('CustomField', `<fullName>${name}</fullName>\n<label>${name}</label>\n${body}`);
}

export function permissionSet(body: string): string {
    return metadata('PermissionSet', `<label>Admin</label>\n${body}`);
}

export function grant(object: string, ...rights: string[]): string {
    const all = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'];
    const flags = all.map((right) => `<${right}>${rights.includes(right)}</${right}>`).join('');
    return `<objectPermissions>${flags}<object>${object}</object></objectPermissions>`;
}

export function grantField(name: string, editable = false, readable = true): string {
    return `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>`;
}

export const ADMIN_FILE = 'permissionsets/Coach_Admin.permissionset-meta.xml';
export const ADMIN_GRANTS = [
    '<classAccesses><apexClass>CoachVisitController</apexClass><enabled>true</enabled></classAccesses>',
    grantField('CoachVisit__c.Note__c', true),
    grant('Account', 'allowRead'),
    grant('CoachVisit__c', 'allowRead', 'allowEdit'),
    grant('Opportunity', 'allowRead'),
    '<tabSettings><tab>CoachVisit__c</tab><visibility>Visible</visibility></tabSettings>'
];

const CLASS_META = '<apiVersion>67.0</apiVersion>\n<status>Active</status>';

export const SOUND: Files = {
    'classes/CoachVisitController.cls':
        'public with sharing class CoachVisitController {\n    @AuraEnabled(cacheable=true)\n    public static String title() {\n        return System.Label.Coach_Visit;\n    }\n}\n',
    'classes/CoachVisitController.cls-meta.xml': metadata('ApexClass', CLASS_META),
    'classes/CoachVisitRules.cls': 'public class CoachVisitRules {}\n',
    'classes/CoachVisitRules.cls-meta.xml': metadata('ApexClass', CLASS_META),
    'objects/CoachVisit__c/CoachVisit__c.object-meta.xml': metadata(
        'CustomObject',
        '<deploymentStatus>Deployed</deploymentStatus><label>Visit</label><nameField><label>Visit Name</label><type>Text</type></nameField><pluralLabel>Visits</pluralLabel><sharingModel>ControlledByParent</sharingModel>'
    ),
    'objects/CoachVisit__c/fields/Opportunity__c.field-meta.xml': field(
        'Opportunity__c',
        '<referenceTo>Opportunity</referenceTo><relationshipName>Coach_Visits</relationshipName><type>MasterDetail</type>'
    ),
    'objects/CoachVisit__c/fields/Note__c.field-meta.xml': field(
        'Note__c',
        '<length>80</length><required>false</required><type>Text</type>'
    ),
    'objects/CoachVisit__c/fields/Day__c.field-meta.xml': field('Day__c', '<required>true</required><type>Date</type>'),
    'labels/Coach.labels-meta.xml': metadata(
        'CustomLabels',
        '<labels><fullName>Coach_Visit</fullName><language>en_US</language><protected>false</protected><shortDescription>Title</shortDescription><value>Visit</value></labels>'
    ),
    'tabs/CoachVisit__c.tab-meta.xml': metadata(
        'CustomTab',
        '<customObject>true</customObject><motif>Custom1: Heart</motif>'
    ),
    'lwc/coachVisit/coachVisit.js-meta.xml': metadata(
        'LightningComponentBundle',
        '<apiVersion>67.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__RecordPage</target></targets><targetConfigs><targetConfig targets="lightning__RecordPage"><property name="rows" type="Integer"/></targetConfig></targetConfigs>'
    ),
    'lwc/coachVisit/coachVisit.ts': '// source',
    'lwc/coachVisit/coachVisit.js': '// compiled',
    'flexipages/Visit_Page.flexipage-meta.xml': metadata(
        'FlexiPage',
        '<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>rows</name><value>3</value></componentInstanceProperties><componentName>coachVisit</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Visit</masterLabel><sobjectType>Opportunity</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
    ),
    [ADMIN_FILE]: permissionSet(ADMIN_GRANTS.join('\n'))
};

/** Lints the sound package with changes made to it; each problem as `file:line message`. */
export function lintWith(changes: Files): string[] {
    return withProject(changes, (root) =>
        lintMetadata(root).problems.map(
            ({ file, line, message }) => `${relative(join(root, 'force-app', 'main'), file)}:${line} ${message}`
        )
    );
}

/** Has the sound package, with changes made to it, on disk for as long as `look` takes. */
export function withProject<T>(changes: Files, look: (root: string) => T): T {
    const root = mkdtempSync(join(tmpdir(), 'courtside-metadata-'));
    try {
        writeFileSync(
            join(root, 'sfdx-project.json'),
            '{"sourceApiVersion": "67.0", "packageDirectories": [{"path": "force-app"}]}'
        );
        writeFileSync(join(root, '.forceignore'), '**/lwc/**/*.ts\n');
        const main = join(root, 'force-app', 'main');
        for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
            if (text === undefined) continue;
            mkdirSync(dirname(join(main, path)), { recursive: true });
            writeFileSync(join(main, path), text);
        }
        return look(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}
