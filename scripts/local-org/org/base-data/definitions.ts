/** Rows that describe objects and fields to SOQL. */
import type { Store } from '../../data/store.ts';
import type { FieldInfo } from '../../kernel/schema-types.ts';
import type { LoadedSchema } from '../../schema/index.ts';

/** EntityDefinition and FieldDefinition: their ids are names here, as their DurableIds are. */
export function writeDefinitions(store: Store, loaded: LoadedSchema): void {
    for (const table of ['EntityDefinition', 'FieldDefinition']) store.run(`DELETE FROM ${store.table(table).sql}`);
    for (const object of loaded.objects()) {
        if (object.kind === 'aggregate') continue;
        const { name, label, labelPlural, keyPrefix, queryable, triggerable, sharingModel } = object;
        store.insertRow('EntityDefinition', {
            Id: name,
            DurableId: name,
            QualifiedApiName: name,
            DeveloperName: name.replace(/__\w+$/, ''),
            Label: label,
            MasterLabel: label,
            PluralLabel: labelPlural,
            KeyPrefix: keyPrefix,
            IsCustomSetting: object.kind === 'customSetting',
            IsQueryable: queryable,
            IsApexTriggerable: triggerable,
            InternalSharingModel: sharingModel
        });
        for (const field of object.fields.values())
            store.insertRow('FieldDefinition', {
                Id: `${name}.${field.name}`,
                DurableId: `${name}.${field.name}`,
                QualifiedApiName: field.name,
                DeveloperName: field.name.replace(/__\w+$/, ''),
                Label: field.label,
                MasterLabel: field.label,
                DataType: dataType(field),
                RelationshipName: field.relationshipName,
                Length: field.length,
                Precision: field.precision,
                Scale: field.scale,
                IsNillable: field.nillable,
                IsCalculated: field.calculated,
                EntityDefinitionId: name
            });
    }
}

/** A field's type in the words of Setup. */
function dataType(field: FieldInfo): string | null {
    const number = `(${field.precision - field.scale}, ${field.scale})`;
    switch (field.type) {
        case 'boolean':
            return 'Checkbox';
        case 'string':
            return field.displayFormat === null ? `Text(${field.length})` : 'Auto Number';
        case 'textarea':
            return field.length > 255 ? `Long Text Area(${field.length})` : `Text Area(${field.length})`;
        case 'reference':
            return `${field.masterDetail ? 'Master-Detail' : 'Lookup'}(${field.referenceTo.join(',')})`;
        case 'currency':
            return `Currency${number}`;
        case 'double':
        case 'int':
            return `Number${number}`;
        case 'percent':
            return `Percent${number}`;
        case 'datetime':
            return 'Date/Time';
        case 'url':
            return `URL(${field.length})`;
        case 'multipicklist':
            return 'Picklist (Multi-Select)';
        case 'picklist':
        case 'date':
        case 'time':
        case 'phone':
        case 'email':
            return field.type[0]!.toUpperCase() + field.type.slice(1);
        default:
            return null;
    }
}
