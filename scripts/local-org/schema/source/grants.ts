/** Permission sets and profiles: the same elements under two roots. */
import type { Grants } from '../loaded.ts';
import { split } from './fields.ts';
import type { XmlElement } from './xml.ts';

export function grantsOf(name: string, xml: XmlElement): Grants {
    const enabled = (tag: string, nameTag: string): string[] =>
        xml
            .all(tag)
            .filter((e) => e.flag('enabled'))
            .map((e) => e.required(nameTag));
    return {
        name,
        label: xml.text('label') ?? name,
        description: xml.text('description'),
        path: xml.file,
        objects: xml.all('objectPermissions').map((o) => ({
            object: o.required('object'),
            read: o.flag('allowRead'),
            create: o.flag('allowCreate'),
            edit: o.flag('allowEdit'),
            delete: o.flag('allowDelete'),
            viewAll: o.flag('viewAllRecords'),
            modifyAll: o.flag('modifyAllRecords')
        })),
        fields: xml.all('fieldPermissions').map((f) => {
            const [object, field] = split(xml, f.required('field'));
            return { object, field, read: f.flag('readable') || f.flag('editable'), edit: f.flag('editable') };
        }),
        classes: enabled('classAccesses', 'apexClass'),
        customPermissions: enabled('customPermissions', 'name'),
        userPermissions: enabled('userPermissions', 'name'),
        tabs: [...xml.all('tabSettings'), ...xml.all('tabVisibilities')]
            .filter((t) => !/^(None|Hidden)$/.test(t.required('visibility')))
            .map((t) => t.required('tab')),
        apps: xml
            .all('applicationVisibilities')
            .filter((a) => a.flag('visible'))
            .map((a) => a.required('application')),
        customMetadataTypes: enabled('customMetadataTypeAccesses', 'name'),
        customSettings: enabled('customSettingAccesses', 'name')
    };
}
