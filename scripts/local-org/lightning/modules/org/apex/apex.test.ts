import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { fakeServer, loadModule, settle, type FakeServer } from '../../../testing/load-module.ts';

interface Value {
    data?: { count: number };
    error?: { status: number; body: { message: string } };
}
interface Adapter {
    connect(): void;
    update(config: object): void;
    disconnect(): void;
}
interface ApexMethod {
    (parameters?: object): Promise<unknown>;
    adapter: new (callback: (value: Value) => void) => Adapter;
}
interface ApexModule {
    createApexMethod(className: string, method: string, options: { cacheable: boolean }): ApexMethod;
    refreshApex(value: object): Promise<void>;
}

let apex: ApexModule;
let server: FakeServer;
let count: number;

beforeEach(async () => {
    count = 0;
    apex = await loadModule<ApexModule>('org/apex');
    server = fakeServer(() => ({ body: { count: ++count } }));
});
afterEach(() => server.restore());

function wired(method: ApexMethod, config: object): { values: Value[]; adapter: Adapter } {
    const values: Value[] = [];
    const adapter = new method.adapter((value) => values.push(value));
    adapter.update(config);
    adapter.connect();
    return { values, adapter };
}

test('a wire first gets an empty value, then the answer, frozen', async () => {
    const { values } = wired(apex.createApexMethod('A', 'read', { cacheable: true }), { id: '1' });
    assert.equal(values.length, 1);
    assert.equal(values[0]!.data, undefined);
    await settle();
    assert.deepEqual(values[1]!.data, { count: 1 });
    assert.throws(() => {
        values[1]!.data!.count = 9;
    }, TypeError);
});

test('a parameter that is undefined keeps the wire waiting; null does not', async () => {
    const method = apex.createApexMethod('A', 'read', { cacheable: true });
    const { values, adapter } = wired(method, { id: undefined });
    await settle();
    assert.equal(server.requests.length, 0);
    adapter.update({ id: null });
    await settle();
    assert.equal(values.at(-1)!.data!.count, 1);
});

test('equal parameters share one answer, whatever their order; other parameters do not', async () => {
    const method = apex.createApexMethod('A', 'read', { cacheable: true });
    wired(method, { a: 1, b: 2 });
    wired(method, { b: 2, a: 1 });
    wired(method, { a: 1, b: 3 });
    await settle();
    assert.equal(server.requests.length, 2);
});

test('refreshApex asks again and gives the answer to every wire of the same call', async () => {
    const method = apex.createApexMethod('A', 'read', { cacheable: true });
    const first = wired(method, { id: '1' });
    const second = wired(method, { id: '1' });
    await settle();
    await apex.refreshApex(first.values.at(-1)!);
    await settle();
    assert.equal(first.values.at(-1)!.data!.count, 2);
    assert.equal(second.values.at(-1)!.data!.count, 2);
    assert.equal(server.requests.length, 2);
});

test('refreshApex refuses what no wire gave', async () => {
    await assert.rejects(apex.refreshApex({}), /resolved configuration is not available/);
});

test('a failure reaches the wire and is not remembered', async () => {
    server.answer = () => ({ status: 500, body: { message: 'Out of stock' } });
    const method = apex.createApexMethod('A', 'read', { cacheable: true });
    const { values } = wired(method, { id: '1' });
    await settle();
    assert.equal(values.at(-1)!.error!.body.message, 'Out of stock');
    assert.equal(values.at(-1)!.data, undefined);
    server.answer = () => ({ body: { count: 7 } });
    await apex.refreshApex(values.at(-1)!);
    assert.equal(values.at(-1)!.data!.count, 7);
    assert.equal(values.at(-1)!.error, undefined);
});

test('a wire that was taken off the page gets nothing any more', async () => {
    const { values, adapter } = wired(apex.createApexMethod('A', 'read', { cacheable: true }), { id: '1' });
    adapter.disconnect();
    await settle();
    assert.equal(values.length, 1);
});

test('of two configurations in a row the later one wins, even when its answer comes first', async () => {
    const replies = new Map<string, (response: Response) => void>();
    globalThis.fetch = (_url, init) =>
        new Promise((resolve) => replies.set((JSON.parse(String(init!.body)) as { id: string }).id, resolve));
    const { values, adapter } = wired(apex.createApexMethod('A', 'read', { cacheable: true }), { id: 'slow' });
    adapter.update({ id: 'quick' });
    replies.get('quick')!(new Response('{"count":2}'));
    await settle();
    replies.get('slow')!(new Response('{"count":1}'));
    await settle();
    assert.deepEqual(values.at(-1)!.data, { count: 2 });
});

test('a method that is not cacheable runs each time it is called', async () => {
    const method = apex.createApexMethod('A', 'save', { cacheable: false });
    await method({ id: '1' });
    await method({ id: '1' });
    assert.equal(server.requests.length, 2);
});
