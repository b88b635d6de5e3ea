/** `Schema.SObjectField`, `DescribeFieldResult` and `PicklistEntry`. */
import { ApexList } from '../kernel/collections.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { isAggregatable, type FieldInfo, type PicklistEntry } from '../kernel/schema-types.ts';
import { describeProperties } from './describe-properties.ts';
import { displayType, soapType } from './describe-values.ts';
import { SObjectFieldToken, sobjectType, sobjectTypeNamed } from './schema-tokens.ts';

export class FieldDescribe {
    constructor(readonly token: SObjectFieldToken) {}
    get info(): FieldInfo {
        return this.token.field;
    }
    /** Rights of the running user. */
    get rights(): { read: boolean; edit: boolean } {
        const { permissions } = currentTransaction().user;
        const { object, field } = this.token;
        return permissions.object(object.name).read
            ? permissions.field(object.name, field.name)
            : { read: false, edit: false };
    }
    apexText(): string {
        return `Schema.DescribeFieldResult[${this.token.object.name}.${this.info.name}]`;
    }
}
export class PicklistEntryValue {
    constructor(readonly entry: PicklistEntry) {}
    apexText(): string {
        return `Schema.PicklistEntry[getLabel=${this.entry.label};getValue=${this.entry.value};isActive=${this.entry.active};isDefaultValue=${this.entry.defaultValue};]`;
    }
}

const of =
    (read: (f: FieldInfo, d: FieldDescribe) => unknown): PlatformFunction =>
    (d: FieldDescribe) =>
        read(d.info, d);
const isNumber = (f: FieldInfo): boolean => ['int', 'long', 'double', 'currency', 'percent'].includes(f.type);
const isText = (f: FieldInfo): boolean => f.length > 0 && !isNumber(f);

const fieldResult = describeProperties({
    // Asked of the running user.
    'Boolean isAccessible': of((_, d) => d.rights.read),
    'Boolean isCreateable': of(
        (f, d) =>
            f.createable && d.rights.edit && currentTransaction().user.permissions.object(d.token.object.name).create
    ),
    'Boolean isUpdateable': of(
        (f, d) =>
            f.updateable && d.rights.edit && currentTransaction().user.permissions.object(d.token.object.name).edit
    ),
    // Facts of the schema.
    'Boolean isAggregatable': of(isAggregatable),
    'Boolean isAutoNumber': of((f) => f.displayFormat !== null),
    'Boolean isCalculated': of((f) => f.calculated),
    'Boolean isCascadeDelete': of((f) => f.onParentDelete === 'cascade'),
    'Boolean isCaseSensitive': of((f) => f.caseSensitive),
    'Boolean isCustom': of((f) => f.custom),
    'Boolean isDefaultedOnCreate': of(
        (f) => f.defaultValue !== null || f.defaultFormula !== null || f.type === 'boolean' || !f.createable
    ),
    'Boolean isDeprecatedAndHidden': of(() => false),
    'Boolean isEncrypted': of((f) => f.type === 'encryptedstring'),
    'Boolean isExternalId': of((f) => f.externalId),
    'Boolean isFilterable': of((f) => f.filterable),
    'Boolean isGroupable': of((f) => f.groupable),
    'Boolean isHtmlFormatted': of((f) => f.htmlFormatted),
    'Boolean isIdLookup': of((f) => f.type === 'id' || f.externalId),
    'Boolean isNameField': of((f) => f.nameField),
    'Boolean isNamePointing': of((f) => f.referenceTo.length > 1),
    'Boolean isNillable': of((f) => f.nillable),
    'Boolean isPermissionable': of((f) => f.permissionable),
    'Boolean isRestrictedDelete': of((f) => f.onParentDelete === 'restrict'),
    'Boolean isRestrictedPicklist': of((f) => f.restrictedPicklist),
    'Boolean isSortable': of((f) => f.sortable),
    'Boolean isUnique': of((f) => f.unique),
    'Integer getByteLength': of((f) =>
        isText(f) ? (f.type === 'id' || f.type === 'reference' ? 18 : f.length * 3) : 0
    ),
    'String getCalculatedFormula': of((f) => f.formula),
    'Object getDefaultValue': of((f) => f.defaultValue),
    'String getDefaultValueFormula': of((f) => f.defaultFormula),
    'Integer getDigits': of((f) => (f.type === 'int' ? f.precision : 0)),
    'String getInlineHelpText': of((f) => f.helpText),
    'String getLabel': of((f) => f.label),
    'Integer getLength': of((f) => f.length),
    'String getLocalName': of((f) => f.name),
    'String getName': of((f) => f.name),
    'List<Schema.PicklistEntry> getPicklistValues': of(
        (f) =>
            new ApexList(
                'Schema.PicklistEntry',
                f.picklist.map((p) => new PicklistEntryValue(p))
            )
    ),
    'Integer getPrecision': of((f) => f.precision),
    'List<Schema.SObjectType> getReferenceTo': of(
        (f) =>
            new ApexList(
                'Schema.SObjectType',
                f.referenceTo.map((name) => sobjectTypeNamed(name)).filter((t) => t !== null)
            )
    ),
    'String getRelationshipName': of((f) => f.relationshipName),
    'Integer getRelationshipOrder': of((f) => (f.masterDetail ? 0 : null)),
    'Integer getScale': of((f) => f.scale),
    'Schema.SoapType getSoapType': of(soapType),
    'Schema.SObjectField getSObjectField': of((_, d) => d.token),
    'Schema.DisplayType getType': of(displayType)
});
platformType({
    name: 'Schema.DescribeFieldResult',
    test: (v) => v instanceof FieldDescribe,
    methods: {
        ...fieldResult.methods,
        'Schema.SObjectType getSObjectType()': (d: FieldDescribe) => sobjectType(d.token.object)
    },
    props: fieldResult.props ?? {}
});

platformType({
    name: 'Schema.PicklistEntry',
    test: (v) => v instanceof PicklistEntryValue,
    ...describeProperties({
        'String getLabel': (p: PicklistEntryValue) => p.entry.label,
        'String getValue': (p: PicklistEntryValue) => p.entry.value,
        'Boolean isActive': (p: PicklistEntryValue) => p.entry.active,
        'Boolean isDefaultValue': (p: PicklistEntryValue) => p.entry.defaultValue
    })
});

const describe = (token: SObjectFieldToken): FieldDescribe => new FieldDescribe(token);
platformType({
    name: 'Schema.SObjectField',
    test: (v) => v instanceof SObjectFieldToken,
    methods: {
        'Schema.DescribeFieldResult getDescribe()': describe,
        'Schema.DescribeFieldResult getDescribe(Schema.FieldDescribeOptions options)': describe,
        'Boolean equals(Object other)': (token: SObjectFieldToken, other: unknown) => token === other,
        'String toString()': (token: SObjectFieldToken) => token.field.name
    }
});
