/** Text of values, exceptions, assertions, tests, types and ids. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { ApexException, NotSupported } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum } from '../kernel/values.ts';
import { isCatchable } from './exception.ts';
import { setQuiddity } from './execution.ts';
import { idOf, restoreCase } from './id-text.ts';
import { account, call, fakeClass, inTransaction, invoke, throwsApex } from './testing.ts';
import { apexToString } from './text.ts';
import { instanceOf, typeValue } from './type.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { setDebugSink } from './system.ts';

test('every value has the text that debug shows', () => {
    const record = new SObj(account);
    record.values.set('name', 'A').set('annualrevenue', Decimal.parse('1.50'));
    const plain = fakeClass('Plain', { fields: ['name', 'n'] }).make({ name: 'x', n: 1 });
    const inner = fakeClass('Outer.Inner').make({});
    const own = fakeClass('Own', { methods: { tostring: () => 'mine' } }).make({});
    const map = new ApexMap('String', 'Integer');
    map.put('k', 1);
    const texts = [
        null,
        1,
        2n,
        true,
        Decimal.parse('1.50'),
        new ApexDouble(1),
        ApexDate.of(2026, 1, 31),
        new ApexDatetime(0),
        new ApexTime(0),
        new ApexEnum('E', 'A', 0),
        new Uint8Array(3),
        new ApexList('String', ['a', null]),
        new ApexSet('Double', [1]),
        map,
        record,
        plain,
        inner,
        own,
        new ApexException('System.MathException', 'Divide by 0'),
        typeValue('List<String>')
    ].map((v) => apexToString(v));
    assert.deepEqual(texts, [
        'null',
        '1',
        '2',
        'true',
        '1.50',
        '1.0',
        '2026-01-31 00:00:00',
        '1970-01-01 00:00:00',
        '00:00:00.000Z',
        'A',
        'Blob[3]',
        '(a, null)',
        '{1.0}',
        '{k=1}',
        'Account:{Name=A, AnnualRevenue=1.50}',
        'Plain:[name=x, n=1]',
        'Inner:[]',
        'mine',
        'System.MathException: Divide by 0',
        'List<String>'
    ]);
    const cycle = new ApexList('Object');
    cycle.items.push(cycle);
    assert.equal(apexToString(cycle), '((already output))');
});

test('exceptions: constructors, cause once, messages', () => {
    const e = call('System.DmlException', '(String message)', 'oops');
    const cause = call('System.MathException', '()');
    assert.equal(invoke('System.Exception', 'getTypeName', e), 'System.DmlException');
    invoke('System.Exception', 'initCause', e, cause);
    assert.equal(invoke('System.Exception', 'getCause', e), cause);
    throwsApex(() => invoke('System.Exception', 'initCause', e, cause), 'System.UnexpectedException');
    assert.equal(invoke('System.Exception', 'getMessage', cause), 'Script-thrown exception');
});

test('AuraHandledException hides its message from Apex until setMessage', () => {
    const e = call('System.AuraHandledException', '(String message)', 'for the browser') as ApexException;
    assert.equal(e.apexMessage, 'for the browser');
    assert.equal(invoke('System.Exception', 'getMessage', e), 'Script-thrown exception');
    invoke('System.Exception', 'setMessage', e, 'seen');
    assert.equal(invoke('System.Exception', 'getMessage', e), 'seen');
});

test('limits and assertions cannot be caught', () => {
    assert.ok(
        !isCatchable(new ApexException('System.LimitException')) &&
            !isCatchable(new ApexException('System.AssertException')) &&
            isCatchable(new ApexException('System.MathException'))
    );
    assert.ok(!isCatchable(new NotSupported('x')));
});

test('assertions say what was expected', () => {
    const areEqual = (...args: unknown[]): unknown => invoke('System.Assert', 'areEqual', ...args);
    throwsApex(() => areEqual(1, 2), 'System.AssertException', /^Assertion Failed: Expected: 1, Actual: 2$/);
    throwsApex(
        () => areEqual('a', 'A', 'case'),
        'System.AssertException',
        /^Assertion Failed: case: Expected: a, Actual: A$/
    );
    throwsApex(() => invoke('System.Assert', 'isTrue', null), 'System.AssertException');
    throwsApex(() => invoke('System.Assert', 'fail', 'no'), 'System.AssertException', /^Assertion Failed: no$/);
    throwsApex(() => invoke('System.System', 'assertNotEquals', 1, 1), 'System.AssertException', /Same value: 1/);
    areEqual(1000, Decimal.parse('1000.00'));
    invoke('System.Assert', 'isNull', null);
    throwsApex(() => invoke('System.Assert', 'isNotNull', null), 'System.AssertException');
});

test('startTest counts limits anew, stopTest runs the work and goes back', () => {
    let ran = 0;
    inTransaction(
        () => {
            const { limits } = currentTransaction();
            limits.soqlQueries = 7;
            invoke('System.Test', 'startTest');
            assert.equal(invoke('System.Limits', 'getQueries'), 0);
            limits.soqlQueries = 2;
            throwsApex(() => invoke('System.Test', 'startTest'), 'System.FinalException');
            assert.equal(ran, 0);
            invoke('System.Test', 'stopTest');
            assert.equal(ran, 1);
            assert.equal(invoke('System.Limits', 'getQueries'), 7);
            throwsApex(() => invoke('System.Test', 'stopTest'), 'System.FinalException');
        },
        { org: { runJobs: () => ran++ } }
    );
    inTransaction(() => throwsApex(() => invoke('System.Test', 'startTest'), 'System.TypeException'), {
        tx: { isTest: false }
    });
});

test('what is not modelled throws NotSupported: CPU time, heap, events, e-mail', () => {
    inTransaction(() => {
        assert.throws(() => invoke('System.Limits', 'getCpuTime'), NotSupported);
        assert.throws(() => invoke('System.Limits', 'getHeapSize'), NotSupported);
        assert.throws(() => invoke('System.Test', 'getEventBus'), NotSupported);
        assert.throws(() => call('Messaging.SingleEmailMessage', '()'), NotSupported);
    });
});

test('callouts go to the mock of a test, and nowhere without one', () => {
    const mock = fakeClass('Mock', {
        ancestry: ['system.httpcalloutmock'],
        methods: {
            respond: (_, request) => {
                const response = call('System.HttpResponse', '()');
                invoke(
                    'System.HttpResponse',
                    'setBody',
                    response,
                    `${invoke('System.HttpRequest', 'getMethod', request)} ${invoke('System.HttpRequest', 'getHeader', request, 'X-A')}`
                );
                return response;
            }
        }
    }).make({});
    inTransaction(() => {
        const request = call('System.HttpRequest', '()');
        invoke('System.HttpRequest', 'setEndpoint', request, 'callout:Other/x');
        invoke('System.HttpRequest', 'setMethod', request, 'GET');
        invoke('System.HttpRequest', 'setHeader', request, 'x-a', '1');
        const send = (): unknown => invoke('System.Http', 'send', call('System.Http', '()'), request);
        throwsApex(send, 'System.CalloutException');
        invoke('System.Test', 'setMock', typeValue('HttpCalloutMock'), mock);
        assert.equal(invoke('System.HttpResponse', 'getBody', send()), 'GET 1');
        assert.equal(invoke('System.Limits', 'getCallouts'), 1);
    });
    inTransaction(() => assert.throws(() => invoke('System.Http', 'send', {}, {}), NotSupported), {
        tx: { isTest: false }
    });
});

test('the kind of work is what its starter said', () => {
    inTransaction(() => {
        setQuiddity(currentTransaction(), 'BATCH_APEX');
        assert.deepEqual([invoke('System.System', 'isBatch'), invoke('System.System', 'isQueueable')], [true, false]);
        assert.equal(
            invoke('System.Request', 'getQuiddity', invoke('System.Request', 'getCurrent')).name,
            'BATCH_APEX'
        );
    });
});

test('types: by name whatever the case, of classes first, made by newInstance', () => {
    const inner = fakeClass('Outer.Inner', { ancestry: ['system.queueable'], fields: ['x'] });
    const apex = { classNamed: (name: string) => (name.toLowerCase() === 'outer.inner' ? inner : undefined) };
    inTransaction(
        () => {
            const forName = (name: string): any => call('System.Type', 'System.Type forName(String name)', name); // eslint-disable-line @typescript-eslint/no-explicit-any
            assert.equal(forName('outer.inner'), forName('Outer.Inner'));
            assert.equal(invoke('System.Type', 'getName', forName('OUTER.INNER')), 'Outer.Inner');
            assert.equal(forName('System.Queueable'), typeValue('Queueable'));
            assert.equal(forName('Nope'), null);
            assert.equal((invoke('System.Type', 'newInstance', forName('Account')) as SObj).info, account);
            assert.equal((invoke('System.Type', 'newInstance', forName('List<String>')) as ApexList).type, 'String');
            assert.equal(invoke('System.Type', 'isAssignableFrom', forName('Queueable'), forName('Outer.Inner')), true);
            assert.ok(
                instanceOf(inner.make({}), 'Queueable') &&
                    !instanceOf(inner.make({}), 'Account') &&
                    !instanceOf(null, 'Object')
            );
            assert.ok(
                instanceOf(new SObj(account), 'SObject') &&
                    instanceOf(new ApexList('Account'), 'List<Account>') &&
                    !instanceOf(new ApexList('Account'), 'List<String>')
            );
        },
        { org: { apex } }
    );
});

test('ids: 15 to 18 characters and back, and the suffix restores capitals', () => {
    assert.equal(idOf('001D000000IqhSL'), '001D000000IqhSLIAZ');
    const id15 = fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength: 15, maxLength: 15 });
    fc.assert(fc.property(id15, (id) => assert.equal(restoreCase(idOf(id).toLowerCase()), idOf(id))));
    throwsApex(() => call('System.Id', 'Id valueOf(String text)', 'x'), 'System.StringException', /Invalid id: x/);
    inTransaction(() => assert.equal(invoke('System.Id', 'getSObjectType', '001000000000001AAA').info, account));
});

test('debug goes to the sink', () => {
    const seen: string[] = [];
    setDebugSink((entry) => seen.push(`${entry.level} ${entry.text}`));
    invoke('System.System', 'debug', new ApexEnum('System.LoggingLevel', 'WARN', 7), 'x');
    setDebugSink(null);
    invoke('System.System', 'debug', 'y');
    assert.deepEqual(seen, ['WARN x']);
});

test('nobody is in an Experience Cloud site', () => assert.equal(call('System.Network', 'Id getNetworkId()'), null));
