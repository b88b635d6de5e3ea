/** Describe enums: what FieldInfo's type is called as DisplayType and SoapType. */
import type { FieldInfo } from '../kernel/schema-types.ts';
import type { ApexEnum } from '../kernel/values.ts';
import { enumConstant, platformEnum } from './enums.ts';

platformEnum(
    'Schema.DisplayType',
    `ADDRESS ANYTYPE BASE64 BOOLEAN COMBOBOX COMPLEXVALUE CURRENCY DATACATEGORYGROUPREFERENCE DATE DATETIME DOUBLE EMAIL ENCRYPTEDSTRING ID INTEGER JSON
    LOCATION LONG MULTIPICKLIST PERCENT PHONE PICKLIST REFERENCE SOBJECT STRING TEXTAREA TIME URL`.split(/\s+/)
);
// Of the platform's 805 constants, those that fields have.
platformEnum(
    'Schema.SoapType',
    'ADDRESS ANYTYPE BASE64BINARY BOOLEAN DATE DATETIME DOUBLE ID INTEGER LOCATION LONG STRING TIME'.split(' ')
);
platformEnum('Schema.SObjectDescribeOptions', ['DEFAULT', 'DEFERRED', 'FULL']);

export const displayType = (field: FieldInfo): ApexEnum =>
    enumConstant('Schema.DisplayType', field.type === 'int' ? 'INTEGER' : field.type.toUpperCase());

const SOAP: Partial<Record<FieldInfo['type'], string>> = {
    id: 'ID',
    reference: 'ID',
    boolean: 'BOOLEAN',
    int: 'INTEGER',
    long: 'LONG',
    double: 'DOUBLE',
    currency: 'DOUBLE',
    percent: 'DOUBLE',
    date: 'DATE',
    datetime: 'DATETIME',
    time: 'TIME',
    base64: 'BASE64BINARY',
    anyType: 'ANYTYPE',
    address: 'ADDRESS',
    location: 'LOCATION'
};
export const soapType = (field: FieldInfo): ApexEnum => enumConstant('Schema.SoapType', SOAP[field.type] ?? 'STRING');
