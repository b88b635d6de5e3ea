import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    ADMIN_FILE,
    ADMIN_GRANTS,
    SOUND,
    field,
    grant,
    grantField,
    lintWith,
    metadata,
    permissionSet
} from './fixture.ts';
import type { Files } from './fixture.ts';

/** The lint finds this and nothing else. */
function finds(changes: Files, ...expected: RegExp[]): void {
    const problems = lintWith(changes);
    assert.equal(problems.length, expected.length, problems.join('\n') || 'no problem found');
    for (const pattern of expected)
        assert.ok(
            problems.some((text) => pattern.test(text)),
            `${pattern} not in\n${problems.join('\n')}`
        );
}

const CLASS = 'classes/CoachVisitRules.cls-meta.xml';
const OBJECT = 'objects/CoachVisit__c/CoachVisit__c.object-meta.xml';
const NOTE = 'objects/CoachVisit__c/fields/Note__c.field-meta.xml';
const PAGE = 'flexipages/Visit_Page.flexipage-meta.xml';
const edited = (path: string, from: string | RegExp, to: string): Files => {
    const before = SOUND[path] ?? '';
    const after = before.replace(from, to);
    assert.notEqual(after, before, `nothing to replace in ${path}`);
    return { [path]: after };
};
const withoutGrant = (text: string): Files => ({
    [ADMIN_FILE]: permissionSet(ADMIN_GRANTS.filter((entry) => !entry.includes(text)).join('\n'))
});
const withGrant = (text: string): Files => ({ [ADMIN_FILE]: permissionSet([...ADMIN_GRANTS, text].join('\n')) });

describe('metadata lint', () => {
    it('has nothing against a sound package', () => finds({}));

    describe('against the published types', () => {
        it('objects to malformed XML, with its line', () =>
            finds({ [PAGE]: '<FlexiPage>\n<type>' }, /Visit_Page.*:\d Malformed XML/));
        it('objects to an unknown element and names the nearest', () =>
            finds(
                edited(NOTE, '<length>', '<lengths>1</lengths><length>'),
                /Note__c.*:5 CustomField has no <lengths>/
            ));
        it('objects to a missing element', () =>
            finds(edited(CLASS, '<status>Active</status>', ''), /CoachVisitRules.*ApexClass lacks <status>/));
        it('objects to a value its enum does not have', () =>
            finds(
                edited(OBJECT, 'ControlledByParent', 'Controlled'),
                /"Controlled", which SharingModel does not have/
            ));
        it('objects to a boolean that is none', () => finds(edited(NOTE, '>false<', '>no<'), /<required> is "no"/));
        it('objects to a number that is none', () => finds(edited(NOTE, '>80<', '>long<'), /<length> is "long"/));
        it('objects to an element that stands twice', () =>
            finds(
                edited(OBJECT, '<label>Visit</label>', '<label>Visit</label><label>Call</label>'),
                /<label> stands twice/
            ));
        it('objects deep inside', () =>
            finds(edited(PAGE, '<type>Region<', '<type>Area<'), /"Area", which FlexiPageRegionType/));
    });

    describe('of files', () => {
        it('objects to a class without its meta file', () =>
            finds({ [CLASS]: undefined }, /CoachVisitRules\.cls:0 There is no CoachVisitRules\.cls-meta\.xml/));
        it('objects to a meta file without its class', () =>
            finds({ 'classes/CoachVisitRules.cls': undefined }, /There is no CoachVisitRules\.cls beside it/));
        it('objects to a bundle without its meta file', () =>
            finds(
                { 'lwc/coachOther/coachOther.js': '', 'lwc/coachOther/coachOther.html': '' },
                /coachOther\.js:0 Its bundle has no/,
                /coachOther\.html:0 Its bundle has no/
            ));
        it('objects to a bundle without its compiled .js', () =>
            finds({ 'lwc/coachVisit/coachVisit.js': undefined }, /The bundle has no compiled coachVisit\.js/));
        it('objects to a file the platform takes in no bundle', () =>
            finds({ 'lwc/coachVisit/notes.txt': '' }, /takes no \.txt file/));
        it('objects to another API version', () => finds(edited(CLASS, '67.0', '66.0'), /<apiVersion> is 66\.0/));
        it('objects to a component without API version', () =>
            finds(
                edited('lwc/coachVisit/coachVisit.js-meta.xml', '<apiVersion>67.0</apiVersion>', ''),
                /There is no <apiVersion>/
            ));
        it('objects to a file that reaches no package', () =>
            finds({ 'pages/readme.txt': '' }, /It reaches no package/));
        it('objects to a kind of metadata it does not know', () =>
            finds({ 'pages/A.page-meta.xml': metadata('ApexPage', '') }, /not known to the lint/));
        it("objects to a file in another kind's folder", () =>
            finds(
                {
                    'classes/B.tab-meta.xml': metadata('CustomTab', '<motif>x</motif>'),
                    ...withGrant('<tabSettings><tab>B</tab><visibility>Visible</visibility></tabSettings>')
                },
                /lies in a folder "tabs"/
            ));
        it('objects to a root element of another type', () =>
            finds(edited(CLASS, /ApexClass/g, 'ApexTrigger'), /The root element is <ApexTrigger>/));
        it('objects to a missing namespace', () => finds(edited(CLASS, / xmlns="[^"]*"/, ''), /namespace is missing/));
        it("objects to a full name that is not the file's", () =>
            finds(
                edited(NOTE, '<fullName>Note__c', '<fullName>Notes__c'),
                /<fullName> is "Notes__c"/,
                /names Notes__c/
            ));
        it('objects to a static resource without content', () =>
            finds(
                {
                    'staticresources/Lib.resource-meta.xml': metadata(
                        'StaticResource',
                        '<cacheControl>Public</cacheControl><contentType>text/javascript</contentType>'
                    )
                },
                /There is no file Lib\.\*/
            ));
    });

    describe('of kinds', () => {
        it('objects to a text field without length', () =>
            finds(edited(NOTE, '<length>80</length>', ''), /A Text needs <length>/));
        it('objects to a custom object without sharing model', () =>
            finds(edited(OBJECT, /<sharingModel>.*<\/sharingModel>/, ''), /A custom object needs <sharingModel>/));
        it('objects to a scale beyond the precision', () =>
            finds(
                { [NOTE]: field('Note__c', '<precision>2</precision><scale>3</scale><type>Number</type>') },
                /does not fit/
            ));
    });

    it('objects to a label that is there twice, whatever its case', () =>
        finds(
            {
                'labels/More.labels-meta.xml': (SOUND['labels/Coach.labels-meta.xml'] ?? '').replace(
                    'Coach_Visit',
                    'COACH_VISIT'
                )
            },
            /label COACH_VISIT is already in Coach|label Coach_Visit is already in More/
        ));

    describe('of permission sets', () => {
        it('objects to a detail without its master', () =>
            finds(withoutGrant('<object>Opportunity<'), /CoachVisit__c is granted without its master Opportunity/));
        it('objects to an opportunity without its account', () =>
            finds(withoutGrant('<object>Account<'), /Opportunity is granted without its master Account/));
        it('objects to a master-detail field', () =>
            finds(withGrant(grantField('CoachVisit__c.Opportunity__c')), /Opportunity__c is a master-detail field/));
        it('objects to a required field', () =>
            finds(withGrant(grantField('CoachVisit__c.Day__c')), /Day__c is required/));
        it('objects to an editable computed field', () =>
            finds(
                {
                    'objects/CoachVisit__c/fields/Age__c.field-meta.xml': field(
                        'Age__c',
                        '<formula>1</formula><precision>3</precision><scale>0</scale><type>Number</type>'
                    ),
                    ...withGrant(grantField('CoachVisit__c.Age__c', true))
                },
                /Age__c is computed/
            ));
        it('objects to editable without readable', () =>
            finds(
                {
                    [ADMIN_FILE]: permissionSet(
                        ADMIN_GRANTS.join('').replace(
                            grantField('CoachVisit__c.Note__c', true),
                            grantField('CoachVisit__c.Note__c', true, false)
                        )
                    )
                },
                /editable without readable/
            ));
        it('objects to a right without the rights it includes', () =>
            finds(withGrant(grant('Lead', 'allowRead', 'allowDelete')), /Lead: allowDelete without allowEdit/));
        it('objects to a granted vault', () =>
            finds(
                {
                    'objects/CoachNote__c/CoachNote__c.object-meta.xml': (SOUND[OBJECT] ?? '').replace(
                        'ControlledByParent',
                        'Private'
                    ),
                    ...withGrant(grant('CoachNote__c', 'allowRead'))
                },
                /CoachNote__c is granted/
            ));
        it('asks for no field permission of a custom setting', () =>
            finds({
                'objects/CoachSettings__c/CoachSettings__c.object-meta.xml': metadata(
                    'CustomObject',
                    '<customSettingsType>Hierarchy</customSettingsType><label>Settings</label><visibility>Public</visibility>'
                ),
                'objects/CoachSettings__c/fields/Off__c.field-meta.xml': field(
                    'Off__c',
                    '<defaultValue>false</defaultValue><type>Checkbox</type>'
                )
            }));
    });

    describe('of references', () => {
        it('knows a sharing reason by its name', () =>
            finds({
                'objects/CoachVisit__c/sharingReasons/Coach__c.sharingReason-meta.xml': metadata(
                    'SharingReason',
                    '<fullName>Coach__c</fullName><label>Coach</label>'
                )
            }));
        it('objects to an unknown field of an object of ours', () =>
            finds(withGrant(grantField('CoachVisit__c.Notes__c')), /names CoachVisit__c\.Notes__c/));
        it('objects to a field that only another object has', () =>
            finds(
                {
                    'objects/Opportunity/fields/Extra__c.field-meta.xml': field(
                        'Extra__c',
                        '<required>false</required><length>9</length><type>Text</type>'
                    ),
                    ...withGrant(grantField('Opportunity.Extra__c') + grantField('CoachVisit__c.Extra__c'))
                },
                /names CoachVisit__c\.Extra__c/
            ));
        it('objects to an unknown object', () =>
            finds(withGrant(grant('CoachCall__c', 'allowRead')), /names CoachCall__c/));
        it('objects to an unknown class', () =>
            finds(
                withGrant('<classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>'),
                /There is no ApexClass Gone/
            ));
        it('objects to an unknown component on a page', () =>
            finds(edited(PAGE, '>coachVisit<', '>coachGone<'), /There is no component coachGone/));
        it('objects to a component not exposed to that kind of page', () =>
            finds(
                edited(
                    'lwc/coachVisit/coachVisit.js-meta.xml',
                    '<target>lightning__RecordPage<',
                    '<target>lightning__HomePage<'
                ),
                /coachVisit is not exposed to a RecordPage/
            ));
        it('objects to a property the component does not have', () =>
            finds(edited(PAGE, '<name>rows<', '<name>lines<'), /There is no property lines of coachVisit/));
        it('objects to a custom permission that a visibility rule does not find', () =>
            finds(
                edited(
                    PAGE,
                    /(<componentName>coachVisit<\/componentName>)/,
                    '$1<visibilityRule><criteria><leftValue>{!$Permission.CustomPermission.Gone}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria></visibilityRule>'
                ),
                /There is no CustomPermission Gone/
            ));
        it('objects to a quick action that a page does not find, and not to one of the platform', () =>
            finds(
                edited(
                    PAGE,
                    '<itemInstances>',
                    '<itemInstances><componentInstance><componentInstanceProperties><name>actionNames</name><valueList><valueListItems><value>Edit</value></valueListItems><valueListItems><value>Opportunity.Gone</value></valueListItems></valueList></componentInstanceProperties><componentName>force:highlightsPanel</componentName></componentInstance></itemInstances><itemInstances>'
                ),
                /There is no QuickAction Opportunity\.Gone/
            ));
        it('objects to a quick action of a component that is none', () =>
            finds(
                {
                    'quickActions/Opportunity.Visit.quickAction-meta.xml': metadata(
                        'QuickAction',
                        '<actionSubtype>ScreenAction</actionSubtype><label>Visit</label><lightningWebComponent>coachVisit</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type>'
                    )
                },
                /coachVisit is not exposed to record actions/
            ));
        it('objects to a page that a tab does not find', () =>
            finds(
                {
                    'tabs/Gone_Tab.tab-meta.xml': metadata(
                        'CustomTab',
                        '<flexiPage>Gone_Page</flexiPage><label>Gone</label><motif>Custom1: Heart</motif>'
                    ),
                    ...withGrant('<tabSettings><tab>Gone_Tab</tab><visibility>Visible</visibility></tabSettings>')
                },
                /There is no FlexiPage Gone_Page/
            ));
        it('objects to a page and a tab an app does not find', () =>
            finds(
                {
                    'applications/App.app-meta.xml': metadata(
                        'CustomApplication',
                        '<actionOverrides><actionName>View</actionName><content>Gone_Page</content><formFactor>Large</formFactor><type>Flexipage</type><pageOrSobjectType>Opportunity</pageOrSobjectType></actionOverrides><formFactors>Large</formFactors><label>App</label><tabs>standard-home</tabs><tabs>Gone</tabs>'
                    )
                },
                /There is no FlexiPage Gone_Page/,
                /There is no CustomTab Gone/
            ));
        it("objects to a label Apex does not find, and not to a variable's property", () =>
            finds(
                {
                    'classes/CoachVisitRules.cls':
                        'public class CoachVisitRules {\n    String a = Label.Gone;\n    String b = this.label.other;\n    String c = System.Label.get(null, b);\n}'
                },
                /CoachVisitRules\.cls:2 There is no label Gone/
            ));
        it('objects to a custom metadata record of an unknown type', () =>
            finds(
                { 'customMetadata/CoachKpi.Wins.md-meta.xml': metadata('CustomMetadata', '<label>Wins</label>') },
                /There is no custom metadata type CoachKpi__mdt/
            ));
    });
});
