/** How one kind of metadata is laid out in source format. Only kinds this project uses are here: another kind's file is refused by name. */
export interface SourceType {
    /** The file ends in `.<suffix>-meta.xml`. */
    suffix: string;
    /** The metadata type: the root element's name, and the schema's. */
    type: string;
    /** The folder the file lies in, directly or (reports, dashboards) one folder deeper. */
    folder: string;
    /** What belongs to the meta file: nothing, the file of the same name without `-meta.xml`, any file of that base name, or the bundle's folder. */
    content: 'none' | 'same-name' | 'any-extension' | 'bundle';
}

const definition = (suffix: string, type: string, folder: string): SourceType => ({
    suffix,
    type,
    folder,
    content: 'none'
});

export const SOURCE_TYPES: readonly SourceType[] = [
    { suffix: 'cls', type: 'ApexClass', folder: 'classes', content: 'same-name' },
    { suffix: 'trigger', type: 'ApexTrigger', folder: 'triggers', content: 'same-name' },
    { suffix: 'js', type: 'LightningComponentBundle', folder: 'lwc', content: 'bundle' },
    { suffix: 'resource', type: 'StaticResource', folder: 'staticresources', content: 'any-extension' },
    definition('object', 'CustomObject', 'objects'),
    definition('field', 'CustomField', 'fields'),
    definition('listView', 'ListView', 'listViews'),
    definition('compactLayout', 'CompactLayout', 'compactLayouts'),
    definition('validationRule', 'ValidationRule', 'validationRules'),
    definition('recordType', 'RecordType', 'recordTypes'),
    definition('sharingReason', 'SharingReason', 'sharingReasons'),
    definition('fieldSet', 'FieldSet', 'fieldSets'),
    definition('webLink', 'WebLink', 'webLinks'),
    definition('layout', 'Layout', 'layouts'),
    definition('labels', 'CustomLabels', 'labels'),
    definition('md', 'CustomMetadata', 'customMetadata'),
    definition('permissionset', 'PermissionSet', 'permissionsets'),
    definition('customPermission', 'CustomPermission', 'customPermissions'),
    definition('app', 'CustomApplication', 'applications'),
    definition('tab', 'CustomTab', 'tabs'),
    definition('flexipage', 'FlexiPage', 'flexipages'),
    definition('quickAction', 'QuickAction', 'quickActions'),
    definition('globalValueSet', 'GlobalValueSet', 'globalValueSets'),
    definition('notiftype', 'CustomNotificationType', 'notificationtypes'),
    definition('reportType', 'ReportType', 'reportTypes'),
    definition('reportFolder', 'ReportFolder', 'reports'),
    definition('report', 'Report', 'reports'),
    definition('dashboardFolder', 'DashboardFolder', 'dashboards'),
    definition('dashboard', 'Dashboard', 'dashboards'),
    definition('translation', 'Translations', 'translations')
];

/** Files of a component bundle that the platform takes. */
export const BUNDLE_EXTENSIONS = new Set(['.html', '.css', '.js', '.svg']);

/** The source type of a `-meta.xml` file's name; undefined for a kind this project does not use. */
export function sourceTypeOf(fileName: string): SourceType | undefined {
    return SOURCE_TYPES.find(({ suffix }) => fileName.endsWith(`.${suffix}-meta.xml`));
}
