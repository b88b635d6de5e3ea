/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Json.htm, …_Jsongenerator.htm, …_Jsonparser.htm */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ApexList, ApexMap } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { apexEquals } from '../kernel/equality.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, type ApexValue } from '../kernel/values.ts';
import { account, call, contact, fakeClass, inTransaction, invoke, throwsApex } from './testing.ts';
import { typeValue } from './type.ts';

const serialize = (v: unknown, suppress = false): string =>
    call('System.JSON', 'String serialize(Object value, Boolean suppressApexObjectNulls)', v, suppress);
const pretty = (v: unknown): string => call('System.JSON', 'String serializePretty(Object value)', v);
const read = (text: string, type: string): ApexValue =>
    call('System.JSON', 'Object deserialize(String text, System.Type type)', text, typeValue(type));
const untyped = (text: string): ApexValue => call('System.JSON', 'Object deserializeUntyped(String text)', text);

const invoice = fakeClass('InvoiceStatement', {
    fields: [
        { name: 'invoiceNumber', type: 'Long' },
        { name: 'statementDate', type: 'Datetime' },
        { name: 'totalPrice', type: 'Decimal' },
        { name: 'secret', type: 'String', transient: true }
    ]
});
const line = fakeClass('Invoice.Line', {
    fields: [
        { name: 'quantity', type: 'Double' },
        { name: 'next', type: 'Line' },
        { name: 'tags', type: 'Map<String, List<Integer>>' }
    ]
});
const colour = {
    ...fakeClass('Colour'),
    constants: [new ApexEnum('Colour', 'RED', 0), new ApexEnum('Colour', 'BLUE', 1)]
};
const classes = {
    apex: {
        classNamed: (name: string) => [invoice, line, colour].find((c) => c.name.toLowerCase() === name.toLowerCase())
    }
};
const withClasses = (fn: () => void): void => inTransaction(fn, { org: classes });

test('objects are written as the reference shows, pretty as Jackson lays it out', () => {
    const statement = (n: bigint) =>
        invoice.make({
            invoiceNumber: n,
            statementDate: new ApexDatetime(Date.UTC(2011, 9, 4, 16, 58, 54, 858)),
            totalPrice: Decimal.parse('5.5'),
            secret: 'x'
        });
    assert.equal(
        serialize(statement(1n)),
        '{"invoiceNumber":1,"statementDate":"2011-10-04T16:58:54.858Z","totalPrice":5.5}'
    );
    assert.equal(
        pretty(new ApexList('InvoiceStatement', [statement(1n), statement(2n)])),
        `[ {\n  "invoiceNumber" : 1,\n  "statementDate" : "2011-10-04T16:58:54.858Z",\n  "totalPrice" : 5.5\n}, {\n  "invoiceNumber" : 2,\n  "statementDate" : "2011-10-04T16:58:54.858Z",\n  "totalPrice" : 5.5\n} ]`
    );
    assert.equal(pretty(new ApexMap('String', 'Object')), '{ }');
});

test('nulls of objects are left out on request', () => {
    const empty = invoice.make({ invoiceNumber: 1n });
    assert.equal(serialize(empty), '{"invoiceNumber":1,"statementDate":null,"totalPrice":null}');
    assert.equal(serialize(empty, true), '{"invoiceNumber":1}');
});

test('each primitive has its own form', () => {
    const values = new ApexList('Object', [
        'a"\n',
        1,
        2n,
        Decimal.parse('1.50'),
        new ApexDouble(1),
        true,
        null,
        ApexDate.of(2026, 1, 31),
        new ApexTime(66602020),
        new ApexEnum('Colour', 'RED', 0),
        new Uint8Array([1, 2])
    ]);
    assert.equal(serialize(values), '["a\\"\\n",1,2,1.50,1.0,true,null,"2026-01-31","18:30:02.020Z","RED","AQI="]');
    assert.equal(serialize(new ApexList('Double', [1])), '[1.0]');
});

test('a cycle is refused', () => {
    const list = new ApexList('Object');
    list.items.push(list);
    throwsApex(() => serialize(list), 'System.JSONException', /cycle/);
});

test('records carry attributes, parents and child lists; selected nulls are left out', () => {
    const parent = new SObj(account);
    parent.values.set('id', '001000000000001AAA').set('name', 'Acme').set('createddate', new ApexDatetime(0));
    const child = new SObj(contact);
    child.values.set('lastname', null);
    child.parents.set('account', parent);
    const written =
        '{"attributes":{"type":"Contact"},"LastName":null,"Account":{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001000000000001AAA"},"Id":"001000000000001AAA","Name":"Acme","CreatedDate":"1970-01-01T00:00:00.000+0000"}}';
    assert.equal(serialize(child), written);
    child.queried = new Set(['lastname']);
    assert.ok(!serialize(child).includes('LastName'));
    inTransaction(() => {
        const back = read(written, 'Contact') as SObj;
        assert.equal(back.parent('Account')!.get('Name'), 'Acme');
        assert.equal(serialize(back), written);
        const withChildren = read(
            '{"Name":"Acme","Contacts":{"totalSize":1,"done":true,"records":[{"attributes":{"type":"Contact"},"LastName":"X"}]}}',
            'Account'
        ) as SObj;
        assert.equal((withChildren.children.get('contacts')!.items[0] as SObj).get('LastName'), 'X');
        throwsApex(
            () => read('{"Nope":1}', 'Account'),
            'System.JSONException',
            /No such column 'Nope' on sobject of type Account/
        );
    });
});

test('typed reading: collections, inner classes, enums, numbers as declared', () => {
    withClasses(() => {
        const l = read('{"QUANTITY":1,"next":{"quantity":2.5,"next":null},"tags":{"a":[1,2]}}', 'Invoice.Line');
        assert.equal(l.quantity, 1);
        assert.equal(l.next.quantity, 2.5);
        assert.deepEqual(l.tags.get('a').items, [1, 2]);
        assert.equal(read('"red"', 'Colour'), colour.constants[0]);
        assert.deepEqual(read('{"1":"a"}', 'Map<Integer, String>').get(1), 'a');
        assert.equal(
            read('["2026-01-31T12:00:00.000+0100"]', 'List<Datetime>').items[0].toIso(),
            '2026-01-31T11:00:00.000Z'
        );
        assert.equal(String(read('"2026-01-31"', 'Date')), '2026-01-31');
        throwsApex(() => read('1.5', 'Integer'), 'System.JSONException', /Illegal value for primitive/);
        throwsApex(() => read('"001"', 'Id'), 'System.JSONException');
        throwsApex(
            () => read('"}]', 'List<String>'),
            'System.JSONException',
            /Malformed JSON: Expected '\[' at the beginning of List\/Set/
        );
        throwsApex(() => read('{}', 'List<String>'), 'System.JSONException', /Malformed JSON/);
        throwsApex(() => read('[]', 'Map<String,String>'), 'System.JSONException', /Malformed JSON: Expected '\{'/);
    });
});

test('unknown names are passed over, and refused when strict', () => {
    withClasses(() => {
        assert.equal(read('{"nope":1,"invoiceNumber":7}', 'InvoiceStatement').invoiceNumber, 7n);
        throwsApex(
            () =>
                call(
                    'System.JSON',
                    'Object deserializeStrict(String text, System.Type type)',
                    '{"nope":1}',
                    typeValue('InvoiceStatement')
                ),
            'System.JSONException',
            /nope/
        );
    });
});

test('untyped reading gives maps, lists, Integer, Long and Decimal with all digits', () => {
    const map = untyped('{"i":1,"l":3000000000,"d":0.10,"b":true,"n":null,"a":["x"]}');
    assert.deepEqual(
        [map.get('i'), map.get('l'), String(map.get('d')), map.get('b'), map.get('n'), map.get('a').items],
        [1, 3000000000n, '0.10', true, null, ['x']]
    );
});

test('what is written is read again', () => {
    fc.assert(
        fc.property(fc.jsonValue({ noUnicodeString: false }), (v) => {
            const text = JSON.stringify(v);
            assert.ok(apexEquals(untyped(text), untyped(serialize(untyped(text)))));
            assert.equal(serialize(untyped(text)), serialize(untyped(pretty(untyped(text)))));
        })
    );
});

test('errors say where', () => {
    throwsApex(
        () => untyped('{"a" 1}'),
        'System.JSONException',
        /Unexpected character \('1' \(code 49\)\): was expecting a colon to separate field name and value at input location \[1,6\]/
    );
    throwsApex(() => untyped('[1,\n x]'), 'System.JSONException', /\[2,2\]/);
    throwsApex(() => untyped('{"a":'), 'System.JSONException', /Unexpected end-of-input/);
    throwsApex(() => untyped(''), 'System.JSONException', /No content/);
});

test('a result of DML can be made from JSON, as tests do', () => {
    inTransaction(() => {
        const result = read(
            '{"success":false,"id":null,"errors":[{"statusCode":"DUPLICATE_VALUE","message":"dup","fields":["Name"]}]}',
            'Database.SaveResult'
        );
        assert.equal(invoke('Database.SaveResult', 'isSuccess', result), false);
        assert.equal(
            invoke(
                'Database.Error',
                'getMessage',
                (invoke('Database.SaveResult', 'getErrors', result) as ApexList).items[0]
            ),
            'dup'
        );
    });
});

test('the generator writes fields, arrays and objects, compact and pretty', () => {
    const write = (prettily: boolean): string => {
        const g = invoke('System.JSON', 'createGenerator', prettily);
        const on = (signature: string, ...args: unknown[]): void => call('System.JSONGenerator', signature, g, ...args);
        on('void writeStartObject()');
        on('void writeNumberField(String name, Integer value)', 'abc', 1.2 - 0.2);
        on('void writeFieldName(String name)', 'ghi');
        on('void writeStartArray()');
        on('void writeString(String value)', 'x');
        on('void writeObject(Object value)', new ApexList('Integer', [1]));
        on('void writeEndArray()');
        on('void writeEndObject()');
        throwsApex(() => on('void writeEndObject()'), 'System.JSONException');
        return invoke('System.JSONGenerator', 'getAsString', g);
    };
    assert.equal(write(false), '{"abc":1,"ghi":["x",[1]]}');
    assert.equal(write(true), '{\n  "abc" : 1,\n  "ghi" : [ "x", [ 1 ] ]\n}');
});

test('the parser goes token by token and reads values', () => {
    const p = invoke('System.JSON', 'createParser', '{"list":[{"price":10.5,"n":1}],"end":true}');
    const on = (name: string, ...args: unknown[]): any => invoke('System.JSONParser', name, p, ...args); // eslint-disable-line @typescript-eslint/no-explicit-any
    const seen: string[] = [];
    for (let t; (t = on('nextToken')) !== null;)
        seen.push(t.name + (t.name === 'FIELD_NAME' ? ` ${on('getText')}` : ''));
    assert.deepEqual(seen, [
        'START_OBJECT',
        'FIELD_NAME list',
        'START_ARRAY',
        'START_OBJECT',
        'FIELD_NAME price',
        'VALUE_NUMBER_FLOAT',
        'FIELD_NAME n',
        'VALUE_NUMBER_INT',
        'END_OBJECT',
        'END_ARRAY',
        'FIELD_NAME end',
        'VALUE_TRUE',
        'END_OBJECT'
    ]);
    const q = invoke('System.JSON', 'createParser', '{"a":{"b":[1,2]},"c":3}');
    invoke('System.JSONParser', 'nextToken', q);
    invoke('System.JSONParser', 'nextValue', q);
    invoke('System.JSONParser', 'skipChildren', q);
    invoke('System.JSONParser', 'nextValue', q);
    assert.equal(invoke('System.JSONParser', 'getCurrentName', q), 'c');
    assert.equal(invoke('System.JSONParser', 'getIntegerValue', q), 3);
});
