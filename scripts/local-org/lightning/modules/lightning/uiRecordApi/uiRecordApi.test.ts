import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { fakeServer, loadModule, settle, type FakeServer } from '../../../testing/load-module.ts';

type Fields = Record<string, { value: unknown; displayValue: string | null }>;
interface Value {
    data?: { id: string; fields: Fields };
    error?: { status: number };
}
interface Adapter {
    connect(): void;
    update(config: object): void;
    disconnect(): void;
}
interface UiRecordApi {
    getRecord: new (callback: (value: Value) => void) => Adapter;
    getFieldValue(record: unknown, field: unknown): unknown;
    updateRecord(input: { fields: Record<string, unknown> }): Promise<unknown>;
    deleteRecord(id: string): Promise<void>;
    notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

let api: UiRecordApi;
let server: FakeServer;
/** What the org holds. */
let stored: Record<string, unknown>;

function representation(paths: string[]): object {
    const fields: Record<string, unknown> = {};
    for (const path of paths.map((p) => p.split('.').slice(1))) {
        const [name = '', inner] = path;
        if (name === 'Owner')
            fields.Owner = {
                displayValue: 'Sam',
                value: { apiName: 'User', id: '005x', fields: { [inner!]: { value: 'Sam', displayValue: null } } }
            };
        else if (name in stored) fields[name] = { value: stored[name], displayValue: null };
    }
    return { apiName: 'Opportunity', id: '006x', fields, childRelationships: {} };
}

beforeEach(async () => {
    stored = { Name: 'Widgets', Amount: 5, StageName: 'Prospecting' };
    api = await loadModule<UiRecordApi>('lightning/uiRecordApi');
    server = fakeServer((url, method, body) => {
        if (method === 'DELETE') {
            stored = {};
            return { status: 204 };
        }
        if (!('Name' in stored)) return { status: 404, body: { message: 'gone' } };
        if (method === 'PATCH') Object.assign(stored, (body as { fields: object }).fields);
        const query = new URL(url, 'http://x').searchParams;
        const required = (query.get('fields') ?? '').split(',').filter(Boolean);
        if (required.some((path) => !path.startsWith('Opportunity.Owner') && !(path.split('.')[1]! in stored)))
            return { status: 400, body: { errorCode: 'INVALID_FIELD' } };
        return {
            body: representation([...required, ...(query.get('optionalFields') ?? '').split(',').filter(Boolean)])
        };
    });
});
afterEach(() => server.restore());

function wired(config: object): { values: Value[]; adapter: Adapter } {
    const values: Value[] = [];
    const adapter = new api.getRecord((value) => values.push(value));
    adapter.update({ recordId: '006x', ...config });
    adapter.connect();
    return { values, adapter };
}

const NAME = { objectApiName: 'Opportunity', fieldApiName: 'Name' };

test('each wire gets the fields it asked for and no others, from one request', async () => {
    const name = wired({ fields: [NAME] });
    const amount = wired({ fields: ['Opportunity.Amount'], optionalFields: ['Opportunity.Owner.Name'] });
    await settle();
    assert.deepEqual(Object.keys(name.values.at(-1)!.data!.fields), ['Name']);
    assert.deepEqual(Object.keys(amount.values.at(-1)!.data!.fields).sort(), ['Amount', 'Owner']);
    assert.equal(api.getFieldValue(name.values.at(-1)!.data, NAME), 'Widgets');
    assert.equal(api.getFieldValue(amount.values.at(-1)!.data, 'Opportunity.Owner.Name'), 'Sam');
    assert.equal(server.requests.length, 1);
});

test('a save anywhere reaches every wire that shows what changed, by the answer of the save alone', async () => {
    const name = wired({ fields: [NAME] });
    const amount = wired({ fields: ['Opportunity.Amount'] });
    await settle();
    const before = amount.values.length;
    await api.updateRecord({ fields: { Id: '006x', Name: 'Gadgets' } });
    await settle();
    assert.equal(name.values.at(-1)!.data!.fields.Name!.value, 'Gadgets');
    assert.equal(amount.values.length, before, 'nothing this wire shows has changed');
    assert.deepEqual(
        server.requests.map(({ method }) => method),
        ['GET', 'PATCH']
    );
});

test('records that Apex changed are read again when told so', async () => {
    const { values } = wired({ fields: [NAME] });
    await settle();
    stored.Name = 'By Apex';
    await api.notifyRecordUpdateAvailable([{ recordId: '006x' }]);
    await settle();
    assert.equal(values.at(-1)!.data!.fields.Name!.value, 'By Apex');
});

test("a required field that cannot be read fails its own wire with the server's error; optional ones are left out", async () => {
    const strict = wired({ fields: [NAME, 'Opportunity.Secret__c'] });
    const lenient = wired({ fields: [NAME], optionalFields: ['Opportunity.Secret__c'] });
    await settle();
    assert.equal(strict.values.at(-1)!.error!.status, 400);
    assert.deepEqual(Object.keys(lenient.values.at(-1)!.data!.fields), ['Name']);
});

test('a record that was deleted turns its wires to an error', async () => {
    const { values } = wired({ fields: [NAME] });
    await settle();
    await api.deleteRecord('006x');
    await settle();
    assert.equal(values.at(-1)!.error!.status, 404);
    assert.equal(values.at(-1)!.data, undefined);
});

test('a wire without a record id waits', async () => {
    wired({ recordId: undefined, fields: [NAME] });
    await settle();
    assert.equal(server.requests.length, 0);
});

test('values are frozen', async () => {
    const { values } = wired({ fields: [NAME] });
    await settle();
    assert.throws(() => {
        values.at(-1)!.data!.fields.Name!.value = 'x';
    }, TypeError);
});

test('a save without an id is refused', async () => {
    await assert.rejects(api.updateRecord({ fields: { Name: 'x' } }), /needs the field Id/);
});
