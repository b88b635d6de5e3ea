/** Custom metadata records. */
import { Decimal } from '../../kernel/decimal.ts';
import type { FieldInfo } from '../../kernel/schema-types.ts';
import { ApexDate, ApexDatetime } from '../../kernel/temporal.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { idOfName } from '../ids.ts';
import type { CustomMetadataRecord } from '../loaded.ts';
import type { MutableObject } from '../model.ts';
import type { XmlElement } from './xml.ts';

/** `name` is that of the file: `CoachKpi.Win_Rate`. Throws naming the file for an unknown type, field or value. */
export function customMetadataRecord(
    name: string,
    xml: XmlElement,
    objects: ReadonlyMap<string, MutableObject>
): CustomMetadataRecord {
    const dot = name.indexOf('.');
    const typeName = `${name.slice(0, dot)}__mdt`;
    const developerName = name.slice(dot + 1);
    const object = objects.get(typeName.toLowerCase());
    if (!object) throw new Error(`${xml.file}: there is no custom metadata type ${typeName}.`);
    const label = xml.text('label') ?? developerName;
    const id = idOfName(object.keyPrefix!, `${object.name}.${developerName}`);
    const values = new Map<string, ApexValue>([
        ['id', id],
        ['developername', developerName],
        ['masterlabel', label],
        ['label', label],
        ['qualifiedapiname', developerName],
        ['language', 'en_US'],
        ['namespaceprefix', null]
    ]);
    const written = new Map(xml.all('values').map((v) => [v.required('field').toLowerCase(), v.text('value')]));
    for (const given of xml.all('values')) {
        const field = object.fields.get(given.required('field').toLowerCase());
        if (!field) throw new Error(`${xml.file}: ${object.name} has no field ${given.required('field')}.`);
        const text = given.text('value');
        const owner = field.controllingField === null ? null : written.get(field.controllingField.toLowerCase());
        values.set(
            field.name.toLowerCase(),
            text === null ? null : owner ? `${owner}.${text}` : valueOf(xml.file, field, text, objects)
        );
    }
    return { object: object.name, developerName, label, id, values };
}

function valueOf(file: string, field: FieldInfo, text: string, objects: ReadonlyMap<string, MutableObject>): ApexValue {
    const wrong = (): Error => new Error(`${file}: ${field.name} cannot be ${JSON.stringify(text)}.`);
    switch (field.type) {
        case 'boolean':
            return text === 'true';
        case 'double':
        case 'currency':
        case 'percent':
            if (!/^-?\d*\.?\d+([eE]-?\d+)?$/.test(text)) throw wrong();
            return Decimal.parse(text);
        case 'date': {
            const date = ApexDate.parseIso(text);
            if (!date) throw wrong();
            return date;
        }
        case 'datetime': {
            const ms = Date.parse(text);
            if (Number.isNaN(ms)) throw wrong();
            return new ApexDatetime(ms);
        }
        case 'reference': {
            const target = objects.get(field.referenceTo[0]!.toLowerCase());
            return target?.kind === 'customMetadata' ? idOfName(target.keyPrefix!, `${target.name}.${text}`) : text;
        }
        default:
            return text;
    }
}
