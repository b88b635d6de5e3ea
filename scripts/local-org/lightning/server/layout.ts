import type { FieldInfo, ObjectInfo, Permissions } from '../../kernel/schema-types.ts';
import { fieldOf } from '../../kernel/schema-types.ts';
import type { XmlElement } from '../../schema/source/xml.ts';
import type { ProjectMetadata } from './metadata.ts';

export interface LayoutSection {
    heading: string;
    /** Field API names, column by column. */
    columns: string[][];
}

export interface RelatedList {
    /** Name of the child relationship. */
    relationship: string;
    label: string;
    childObject: string;
    /** Field of the child that points at the record. */
    parentField: string;
    columns: string[];
}

/** Sections for standard objects whose layout is no part of the package, in the platform's usual order. */
const STANDARD_SECTIONS: Readonly<Record<string, readonly LayoutSection[]>> = {
    Opportunity: [
        {
            heading: 'Opportunity Information',
            columns: [
                ['OwnerId', 'Name', 'AccountId', 'Type', 'LeadSource'],
                ['CloseDate', 'StageName', 'Amount', 'Probability', 'ForecastCategoryName', 'NextStep']
            ]
        },
        { heading: 'Description Information', columns: [['Description']] }
    ],
    Account: [
        {
            heading: 'Account Information',
            columns: [
                ['OwnerId', 'Name', 'ParentId', 'Phone', 'Website'],
                ['Type', 'Industry', 'AnnualRevenue', 'NumberOfEmployees']
            ]
        },
        { heading: 'Description Information', columns: [['Description']] }
    ],
    Contact: [
        {
            heading: 'Contact Information',
            columns: [
                ['OwnerId', 'FirstName', 'LastName', 'AccountId'],
                ['Title', 'Email', 'Phone', 'MobilePhone']
            ]
        }
    ],
    User: [
        {
            heading: 'About',
            columns: [
                ['FirstName', 'LastName', 'Title', 'ManagerId', 'Department'],
                ['Email', 'Phone', 'UserRoleId', 'ProfileId', 'TimeZoneSidKey', 'LocaleSidKey']
            ]
        }
    ]
};

const HIGHLIGHTS: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['AccountId', 'CloseDate', 'Amount', 'StageName', 'OwnerId'],
    Account: ['Type', 'Phone', 'Industry', 'OwnerId'],
    User: ['Title', 'ManagerId', 'Email']
};

/** Fields beside the name at the head of a record page. */
export const highlightFields = (object: ObjectInfo, metadata: ProjectMetadata, permissions: Permissions): string[] =>
    (HIGHLIGHTS[object.name] ?? listColumns(object, metadata, permissions).slice(1, 5)).filter((name) =>
        isReadable(object, name, permissions)
    );

const SYSTEM_SECTION: LayoutSection = {
    heading: 'System Information',
    columns: [
        ['CreatedById', 'CreatedDate'],
        ['LastModifiedById', 'LastModifiedDate']
    ]
};

const HISTORY_COLUMNS = ['StageName', 'Amount', 'Probability', 'CloseDate', 'CreatedById', 'CreatedDate'];

/** Fields the layout or the usual page shows, as far as the user may read them. */
export function detailSections(
    object: ObjectInfo,
    metadata: ProjectMetadata,
    permissions: Permissions
): LayoutSection[] {
    const layout = metadata.layout(object.name);
    const sections = layout
        ? layoutSections(layout)
        : [...(STANDARD_SECTIONS[object.name] ?? [genericSection(object)]), ...customSection(object), SYSTEM_SECTION];
    return sections
        .map(({ heading, columns }) => ({
            heading,
            columns: columns.map((fields) => fields.filter((name) => isReadable(object, name, permissions)))
        }))
        .filter(({ columns }) => columns.some((fields) => fields.length));
}

const layoutSections = (layout: XmlElement): LayoutSection[] =>
    layout.all('layoutSections').map((section) => ({
        heading: section.text('label') ?? 'Information',
        columns: section
            .all('layoutColumns')
            .map((column) => column.all('layoutItems').flatMap((item) => item.text('field') ?? []))
    }));

const genericSection = (object: ObjectInfo): LayoutSection => ({
    heading: 'Information',
    columns: halves([...object.fields.values()].filter((f) => !f.custom && f.updateable).map((f) => f.name))
});

/** Custom fields of a standard object: no layout of ours may place them, and an administrator would. */
function customSection(object: ObjectInfo): LayoutSection[] {
    const names = [...object.fields.values()].filter((field) => field.custom).map((field) => field.name);
    return names.length && !object.custom ? [{ heading: 'Courtside', columns: halves(names) }] : [];
}

const halves = (names: string[]): string[][] => [
    names.slice(0, Math.ceil(names.length / 2)),
    names.slice(Math.ceil(names.length / 2))
];

const isReadable = (object: ObjectInfo, name: string, permissions: Permissions): boolean =>
    fieldOf(object, name) !== undefined && permissions.field(object.name, name).read;

/** Lists of children: those of the object's layout, else the history and every custom child the user may read. */
export function relatedLists(
    object: ObjectInfo,
    metadata: ProjectMetadata,
    permissions: Permissions,
    objectNamed: (name: string) => ObjectInfo | undefined
): RelatedList[] {
    const usual = new Set(['OpportunityHistories', 'OpportunityContactRoles', 'Opportunities', 'Contacts']);
    const layout = metadata.layout(object.name);
    const named = layout && new Set(layout.all('relatedLists').map((list) => list.required('relatedList')));
    return object.childRelationships
        .filter(({ relationshipName, childObject, field }) => {
            if (!relationshipName) return false;
            const child = objectNamed(childObject);
            if (!child || !permissions.object(child.name).read || !permissions.field(child.name, field).read)
                return false;
            return named
                ? named.has(relationshipName) || named.has(`${childObject}.${field}`)
                : usual.has(relationshipName) || child.kind === 'custom';
        })
        .map(({ relationshipName, childObject, field }) =>
            relatedList(relationshipName!, objectNamed(childObject)!, field, metadata, permissions)
        )
        .sort((a, b) => Number(a.childObject.endsWith('History')) - Number(b.childObject.endsWith('History')));
}

function relatedList(
    relationship: string,
    child: ObjectInfo,
    parentField: string,
    metadata: ProjectMetadata,
    permissions: Permissions
): RelatedList {
    const isHistory = child.name === 'OpportunityHistory';
    return {
        relationship,
        label: isHistory ? 'Stage History' : child.labelPlural,
        childObject: child.name,
        parentField,
        columns: isHistory
            ? HISTORY_COLUMNS.filter((name) => isReadable(child, name, permissions))
            : listColumns(child, metadata, permissions)
                  .filter((path) => path !== parentField)
                  .slice(0, 10)
    };
}

const STANDARD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['Name', 'AccountId', 'Amount', 'CloseDate', 'StageName', 'OwnerId'],
    Account: ['Name', 'Type', 'Industry', 'Phone', 'OwnerId'],
    Contact: ['Name', 'AccountId', 'Title', 'Email', 'Phone'],
    OpportunityContactRole: ['ContactId', 'Role', 'IsPrimary']
};

const SHORT_TYPES: ReadonlySet<FieldInfo['type']> = new Set([
    'string',
    'picklist',
    'boolean',
    'int',
    'double',
    'currency',
    'percent',
    'date',
    'datetime',
    'reference'
]);

/** Columns of a list of this object: the usual ones, then custom numbers and dates such as counters; a custom object's own fields. */
export function listColumns(object: ObjectInfo, metadata: ProjectMetadata, permissions: Permissions): string[] {
    const layout = metadata.layout(object.name);
    const layoutFields = layout ? layoutSections(layout).flatMap(({ columns }) => columns.flat()) : [];
    const counters = [...object.fields.values()]
        .filter((f) => f.custom && ['double', 'int', 'date', 'datetime', 'currency', 'percent'].includes(f.type))
        .map((f) => f.name);
    const own = [
        object.nameFieldName ?? 'Id',
        ...(layoutFields.length ? layoutFields : [...object.fields.values()].filter((f) => f.custom).map((f) => f.name))
    ];
    const names = STANDARD_COLUMNS[object.name] ? [...STANDARD_COLUMNS[object.name]!, ...counters] : own;
    return [...new Set(names)].filter(
        (name) => isReadable(object, name, permissions) && SHORT_TYPES.has(fieldOf(object, name)!.type)
    );
}
