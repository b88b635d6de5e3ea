/** `Schema`, `SObjectType`, `DescribeSObjectResult`, `ChildRelationship` and `RecordTypeInfo`. */
import { ApexList, ApexMap } from '../kernel/collections.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import type { ChildRelationship, ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { unsupported } from './arguments.ts';
import { describeProperties } from './describe-properties.ts';
import { enumConstant } from './enums.ts';
import { newRecord } from './new-record.ts';
import { sobjectField, SObjectTypeToken, sobjectType, sobjectTypeNamed } from './schema-tokens.ts';

export class ObjectDescribe {
    constructor(readonly info: ObjectInfo) {}
    get rights() {
        return currentTransaction().user.permissions.object(this.info.name);
    }
    apexText(): string {
        return `Schema.DescribeSObjectResult[${this.info.name}]`;
    }
}
/** `Account.SObjectType.getDescribe().fields` and `fieldSets`. */
class FieldsOf {
    constructor(readonly info: ObjectInfo) {}
}
class FieldSetsOf {
    constructor(readonly info: ObjectInfo) {}
}
class ChildRelationshipValue {
    constructor(readonly child: ChildRelationship) {}
}
const childRelationshipValues = new WeakMap<ChildRelationship, ChildRelationshipValue>();
/** One value for each relationship: code keeps maps by them, filled from one describe call and read with another's. */
function childRelationship(child: ChildRelationship): ChildRelationshipValue {
    let value = childRelationshipValues.get(child);
    if (!value) childRelationshipValues.set(child, (value = new ChildRelationshipValue(child)));
    return value;
}
type RecordType = Pick<ObjectInfo['recordTypes'][number], 'developerName' | 'name' | 'active' | 'isDefault'> & {
    id: string;
    master: boolean;
};
class RecordTypeValue {
    constructor(readonly type: RecordType) {}
}

const MASTER_ID = '012000000000000AAA';
/** The master record type stands for "no record type"; it comes last and is the default where no other is. */
function recordTypes(o: ObjectInfo): RecordTypeValue[] {
    const own = o.recordTypes.map((t) => ({ ...t, master: false }));
    const master = {
        id: MASTER_ID,
        developerName: 'Master',
        name: 'Master',
        active: true,
        isDefault: !own.some((t) => t.isDefault),
        master: true
    };
    return [...own, master].map((t) => new RecordTypeValue(t));
}
function recordTypesBy(keyType: string, key: (t: RecordType) => string): PlatformFunction {
    return (d: ObjectDescribe) => {
        const map = new ApexMap(keyType, 'Schema.RecordTypeInfo');
        for (const value of recordTypes(d.info)) map.put(key(value.type), value);
        return map;
    };
}

const of =
    (read: (o: ObjectInfo, d: ObjectDescribe) => unknown): PlatformFunction =>
    (d: ObjectDescribe) =>
        read(d.info, d);
const fieldMap = (info: ObjectInfo): ApexMap => {
    // Keys are lower-cased, and looked up whatever their case.
    const map = new CaseInsensitiveMap('String', 'Schema.SObjectField');
    for (const key of info.fields.keys()) map.put(key, sobjectField(info, key));
    return map;
};

/** Describe maps find their String keys whatever the case. */
class CaseInsensitiveMap extends ApexMap {
    override has(key: string | null): boolean {
        return super.has(key && key.toLowerCase());
    }
    override get(key: string | null): unknown {
        return super.get(key && key.toLowerCase());
    }
}

platformType({
    name: 'Schema.DescribeSObjectResult',
    test: (v) => v instanceof ObjectDescribe,
    ...describeProperties({
        'Boolean isAccessible': of((o, d) => o.queryable && d.rights.read),
        'Boolean isCreateable': of((o, d) => o.createable && d.rights.create),
        'Boolean isDeletable': of((o, d) => o.deletable && d.rights.delete),
        'Boolean isQueryable': of((o) => o.queryable),
        'Boolean isUndeletable': of((o, d) => o.undeletable && d.rights.delete),
        'Boolean isUpdateable': of((o, d) => o.updateable && d.rights.edit),
        'Boolean isCustom': of((o) => o.custom),
        'Boolean isCustomSetting': of((o) => o.kind === 'customSetting'),
        'Boolean isDeprecatedAndHidden': of(() => false),
        'List<Schema.ChildRelationship> getChildRelationships': of(
            (o) => new ApexList('Schema.ChildRelationship', o.childRelationships.map(childRelationship))
        ),
        'Schema.SObjectTypeFields getFields': of((o) => new FieldsOf(o)),
        'Schema.SObjectTypeFieldSets getFieldSets': of((o) => new FieldSetsOf(o)),
        'String getKeyPrefix': of((o) => o.keyPrefix),
        'String getLabel': of((o) => o.label),
        'String getLabelPlural': of((o) => o.labelPlural),
        'String getLocalName': of((o) => o.name),
        'String getName': of((o) => o.name),
        'List<Schema.RecordTypeInfo> getRecordTypeInfos': of(
            (o) => new ApexList('Schema.RecordTypeInfo', recordTypes(o))
        ),
        'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName': recordTypesBy(
            'String',
            (t) => t.developerName
        ),
        'Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById': recordTypesBy('Id', (t) => t.id),
        'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName': recordTypesBy('String', (t) => t.name),
        'Schema.SObjectDescribeOptions getSObjectDescribeOption': of(() =>
            enumConstant('Schema.SObjectDescribeOptions', 'FULL')
        ),
        'Schema.SObjectType getSObjectType': of((o) => sobjectType(o))
    })
});

platformType({
    name: 'Schema.SObjectTypeFields',
    test: (v) => v instanceof FieldsOf,
    methods: { 'Map<String,Schema.SObjectField> getMap()': (f: FieldsOf) => fieldMap(f.info) }
});
platformType({
    name: 'Schema.SObjectTypeFieldSets',
    test: (v) => v instanceof FieldSetsOf,
    methods: {
        'Map<String,Schema.FieldSet> getMap()': (f: FieldSetsOf) => {
            throw new NotSupported(`field sets of ${f.info.name}`);
        }
    }
});
platformType({
    name: 'Schema.FieldSet',
    test: () => false,
    methods: unsupported(
        'Schema.FieldSet',
        'List<Schema.FieldSetMember> getFields()',
        'String getName()',
        'String getLabel()'
    )
});
platformType({
    name: 'Schema.FieldSetMember',
    test: () => false,
    methods: unsupported(
        'Schema.FieldSetMember',
        'String getFieldPath()',
        'String getLabel()',
        'Schema.DisplayType getType()',
        'Boolean getRequired()'
    )
});

platformType({
    name: 'Schema.ChildRelationship',
    test: (v) => v instanceof ChildRelationshipValue,
    ...describeProperties({
        'Schema.SObjectType getChildSObject': (c: ChildRelationshipValue) => sobjectTypeNamed(c.child.childObject),
        'Schema.SObjectField getField': (c: ChildRelationshipValue) =>
            sobjectField(sobjectTypeNamed(c.child.childObject)!.info, c.child.field),
        'String getRelationshipName': (c: ChildRelationshipValue) => c.child.relationshipName,
        'Boolean isCascadeDelete': (c: ChildRelationshipValue) => c.child.cascadeDelete,
        'Boolean isDeprecatedAndHidden': () => false,
        'Boolean isRestrictedDelete': (c: ChildRelationshipValue) =>
            sobjectTypeNamed(c.child.childObject)?.info.fields.get(c.child.field.toLowerCase())?.onParentDelete ===
            'restrict'
    })
});

platformType({
    name: 'Schema.RecordTypeInfo',
    test: (v) => v instanceof RecordTypeValue,
    ...describeProperties({
        'String getDeveloperName': (t: RecordTypeValue) => t.type.developerName,
        'String getName': (t: RecordTypeValue) => t.type.name,
        'Id getRecordTypeId': (t: RecordTypeValue) => t.type.id,
        'Boolean isActive': (t: RecordTypeValue) => t.type.active,
        'Boolean isAvailable': (t: RecordTypeValue) => t.type.active,
        'Boolean isDefaultRecordTypeMapping': (t: RecordTypeValue) => t.type.isDefault,
        'Boolean isMaster': (t: RecordTypeValue) => t.type.master
    })
});

const describe = (token: SObjectTypeToken): ObjectDescribe => new ObjectDescribe(token.info);
platformType({
    name: 'Schema.SObjectType',
    test: (v) => v instanceof SObjectTypeToken,
    methods: {
        'Schema.DescribeSObjectResult getDescribe()': describe,
        'Schema.DescribeSObjectResult getDescribe(Schema.SObjectDescribeOptions options)': describe,
        'SObject newSObject()': (t: SObjectTypeToken) => new SObj(t.info),
        'SObject newSObject(Id id)': (t: SObjectTypeToken, id: string | null) => newRecord(t.info, id),
        'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': (
            t: SObjectTypeToken,
            recordTypeId: string | null,
            loadDefaults: boolean | null
        ) => newRecord(t.info, null, recordTypeId, loadDefaults === true),
        'Boolean equals(Object other)': (t: SObjectTypeToken, other: unknown) => t === other,
        'String toString()': (t: SObjectTypeToken) => t.info.name
    }
});

function globalDescribe(): ApexMap {
    const map = new CaseInsensitiveMap('String', 'Schema.SObjectType');
    for (const o of currentTransaction().org.schema.objects())
        if (o.kind !== 'aggregate') map.put(o.name.toLowerCase(), sobjectType(o));
    return map;
}

function describeAll(names: ApexList): ApexList {
    const describes = (names.items as string[]).map((name) => {
        const type = sobjectTypeNamed(name);
        if (!type)
            throw apexException('System.InvalidParameterValueException', `sObject type '${name}' is not supported.`);
        return new ObjectDescribe(type.info);
    });
    return new ApexList('Schema.DescribeSObjectResult', describes);
}

platformType({
    name: 'System.Schema',
    statics: {
        'Map<String,Schema.SObjectType> getGlobalDescribe()': globalDescribe,
        'List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)': describeAll,
        'List<Schema.DescribeSObjectResult> describeSObjects(List<String> names, Schema.SObjectDescribeOptions options)':
            describeAll,
        ...unsupported('Schema', 'List<Schema.DescribeTabSetResult> describeTabs()')
    }
});
platformType({ name: 'Schema.DescribeTabSetResult', test: () => false });
