import type { SharingModel } from '../../kernel/schema-types.ts';
import { keyPrefixOfName } from '../ids.ts';
import { addField, type MutableField, type MutableObject, type SharingReason } from '../model.ts';
import { addCurrencies, currencyObjects } from '../standard/currency.ts';
import { forecastingObjects } from '../standard/forecasting.ts';
import { allStandardObjects } from '../standard/index.ts';
import { customFields } from './fields.ts';
import type { MetadataFile } from './files.ts';
import { addRecordType, addValidationRule, companionsOf, customObject, sharingReason } from './objects.ts';
import { objectFolder, type Source } from './source.ts';
import { readXml, type XmlElement } from './xml.ts';

/** What starts a record-triggered flow, by `recordTriggerType`. */
const FLOW_EVENTS: Readonly<Record<string, ('insert' | 'update' | 'delete')[]>> = {
    Create: ['insert'],
    Update: ['update'],
    CreateAndUpdate: ['insert', 'update'],
    Delete: ['delete']
};

/** Standard objects and those of the source, with fields, record types, validation rules and record-triggered flows. */
export class ObjectReader {
    private readonly objects = new Map<string, MutableObject>();
    private readonly objectXml = new Map<string, XmlElement>();
    private readonly sharingReasons = new Map<string, SharingReason[]>();

    constructor(private readonly source: Source) {}

    /** By lower-cased API name. */
    read(
        sharingModels: Readonly<Record<string, SharingModel>>,
        multiCurrency: boolean,
        forecasting: boolean
    ): ReadonlyMap<string, MutableObject> {
        for (const object of allStandardObjects()) this.add(object);
        if (multiCurrency) for (const object of currencyObjects()) this.add(object);
        if (forecasting) for (const object of forecastingObjects()) this.add(object);
        this.readObjects();
        if (multiCurrency) addCurrencies(this.objects);
        this.readFields();
        this.readParts('recordType', 'RecordType', addRecordType);
        this.readParts('validationRule', 'ValidationRule', addValidationRule);
        this.readSharingReasons();
        this.readFlows();
        this.finish(sharingModels);
        return this.objects;
    }

    private add(object: MutableObject): void {
        this.objects.set(object.name.toLowerCase(), object);
    }

    private readObjects(): void {
        for (const file of this.source.files('object')) {
            const xml = readXml(file.path, 'CustomObject');
            const standard = this.objects.get(file.name.toLowerCase());
            if (/__(c|mdt|e)$/.test(file.name) && !standard) this.add(customObject(file.name, xml));
            else if (standard && !standard.custom) applyToStandard(standard, xml);
            else if (!standard) this.source.skip(`object ${file.name}`, file.path);
            this.objectXml.set(file.name.toLowerCase(), xml);
        }
    }

    private readFields(): void {
        const sets = new Map(this.source.components('globalValueSet', 'GlobalValueSet').map((c) => [c.name, c.root]));
        for (const [key, xml] of this.objectXml) {
            const object = this.objects.get(key);
            if (object)
                for (const field of xml.all('fields'))
                    if (field.required('fullName').endsWith('__c'))
                        this.addFields(object, field.required('fullName'), field, sets);
        }
        for (const file of this.source.files('field')) {
            const object = this.ownerOf(file);
            const xml = readXml(file.path, 'CustomField');
            if (!object) this.source.skip(`field of ${objectFolder(file)}`, file.path);
            else if (!/__c$/.test(file.name)) this.source.skip('settings of a standard field', file.path);
            else this.addFields(object, file.name, xml, sets);
        }
    }

    private addFields(
        object: MutableObject,
        name: string,
        xml: XmlElement,
        sets: ReadonlyMap<string, XmlElement>
    ): void {
        if (object.fields.has(name.toLowerCase()))
            throw new Error(`${xml.file}: ${object.name}.${name} is defined twice.`);
        for (const field of customFields(object, name, xml, sets)) addField(object, field);
    }

    /** The object of a file in `objects/<Object>/fields/…`; undefined for a standard object the local org does not model. */
    private ownerOf(file: MetadataFile): MutableObject | undefined {
        const name = objectFolder(file);
        const object = this.objects.get(name.toLowerCase());
        if (!object && /__(c|mdt|e)$/.test(name)) throw new Error(`${file.path}: the project has no object ${name}.`);
        return object;
    }

    private readParts(
        suffix: string,
        root: string,
        add: (object: MutableObject, name: string, xml: XmlElement) => void
    ): void {
        for (const file of this.source.files(suffix)) {
            const object = this.ownerOf(file);
            const xml = readXml(file.path, root);
            if (object) add(object, file.name, xml);
            else this.source.skip(`${suffix} of ${objectFolder(file)}`, file.path);
        }
    }

    private readSharingReasons(): void {
        const add = (object: string, xml: XmlElement): void => {
            const key = object.toLowerCase();
            this.sharingReasons.set(key, [...(this.sharingReasons.get(key) ?? []), sharingReason(xml)]);
        };
        for (const [object, xml] of this.objectXml) for (const reason of xml.all('sharingReasons')) add(object, reason);
        this.readParts('sharingReason', 'SharingReason', (object, _, xml) => add(object.name, xml));
    }

    /** Flows that saving or deleting records would start are noted on their object; the others play no part. */
    private readFlows(): void {
        for (const file of this.source.files('flow')) {
            const xml = readXml(file.path, 'Flow');
            const start = xml.first('start');
            const object = this.objects.get(start?.text('object')?.toLowerCase() ?? '');
            const runsOn = FLOW_EVENTS[start?.text('recordTriggerType') ?? ''];
            if (xml.text('status') === 'Active' && object && runsOn)
                object.recordFlows.push({ name: decodeURIComponent(file.name), runsOn });
            else this.source.skip('flow', file.path);
        }
    }

    /** Key prefixes, owners and shares, roll-up types, then every reference is told to the object it points to. */
    private finish(sharingModels: Readonly<Record<string, SharingModel>>): void {
        for (const [name, model] of Object.entries(sharingModels)) {
            const object = this.objects.get(name.toLowerCase());
            if (!object) throw new Error(`A sharing default is given for ${name}, which the local org does not know.`);
            object.sharingModel = model;
        }
        const taken = new Set([...this.objects.values()].map((o) => o.keyPrefix).filter((p) => p !== null));
        for (const object of [...this.objects.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
            if (!object.custom) continue;
            object.keyPrefix = keyPrefixOfName(
                object.kind === 'customMetadata' ? 'm' : object.kind === 'event' ? 'e' : 'a',
                object.name,
                taken
            );
            taken.add(object.keyPrefix);
            const key = object.name.toLowerCase();
            const reasons = this.sharingReasons.get(key) ?? [];
            for (const companion of companionsOf(object, this.objectXml.get(key)!, reasons)) this.add(companion);
        }
        for (const object of this.objects.values())
            for (const field of object.fields.values()) this.link(object, field);
    }

    private link(object: MutableObject, field: MutableField): void {
        if (field.rollUp?.summarizedField) {
            const child = this.objects.get(field.rollUp.childObject.toLowerCase());
            const summarized = child?.fields.get(field.rollUp.summarizedField.toLowerCase());
            if (!summarized)
                throw new Error(
                    `${object.name}.${field.name} sums up ${field.rollUp.childObject}.${field.rollUp.summarizedField}, which does not exist.`
                );
            Object.assign(field, { type: summarized.type, precision: summarized.precision, scale: summarized.scale });
        }
        for (const target of field.referenceTo) {
            const parent = this.objects.get(target.toLowerCase());
            if (!parent && field.custom)
                throw new Error(`${object.name}.${field.name} refers to ${target}, which the local org does not know.`);
            parent?.childRelationships.push({
                childObject: object.name,
                field: field.name,
                relationshipName: field.childName,
                cascadeDelete: field.onParentDelete === 'cascade'
            });
        }
    }
}

/** Settings of a standard object that the local org honours. */
function applyToStandard(object: MutableObject, xml: XmlElement): void {
    const model = xml.text('sharingModel');
    if (model !== null) object.sharingModel = model === 'ReadWriteTransfer' ? 'ReadWrite' : (model as SharingModel);
}
