import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

const record = (user: string, id: string, query: string) => shop.ask(user, `/lightning/ui-api/records/${id}?${query}`);

test('fields come with their values and with texts in the locale of the user', async () => {
    const { status, body } = await record(
        shop.seller,
        shop.sellersDeal,
        'fields=Opportunity.Name,Opportunity.Amount,Opportunity.CloseDate,Opportunity.Probability,Opportunity.CreatedDate'
    );
    assert.equal(status, 200);
    assert.equal(body.apiName, 'Opportunity');
    assert.equal(body.id, shop.sellersDeal);
    assert.deepEqual(body.fields.Name, { displayValue: null, value: 'Widgets' });
    assert.deepEqual(body.fields.Amount, { displayValue: '$120,000.00', value: 120000 });
    assert.deepEqual(body.fields.CloseDate, { displayValue: '12/1/2026', value: '2026-12-01' });
    assert.deepEqual(body.fields.Probability, { displayValue: '10%', value: 10 });
    // Noon UTC, for a user in New York.
    assert.match(body.fields.CreatedDate.displayValue, /^11\/20\/2026, 7:\d\d AM$/);
    assert.match(body.fields.CreatedDate.value, /^2026-11-20T12:\d\d:\d\d\.\d{3}Z$/);
});

test('a relationship brings the parent with its name', async () => {
    const { body } = await record(
        shop.seller,
        shop.sellersDeal,
        'fields=Opportunity.Account.Name,Opportunity.Owner.Name'
    );
    assert.equal(body.fields.Account.displayValue, 'Acme');
    assert.equal(body.fields.Account.value.fields.Name.value, 'Acme');
    assert.equal(body.fields.Account.value.id, shop.account);
    assert.equal(body.fields.Owner.displayValue, 'Sam Seller');
});

test('an optional field that cannot be read is left out, a required one is an error', async () => {
    const optional = await record(shop.clerk, shop.sellersDeal, 'optionalFields=Opportunity.Nonsense__c');
    assert.equal(optional.status, 404, 'the clerk does not see the deal at all');
    const { body } = await record(
        shop.seller,
        shop.sellersDeal,
        'fields=Opportunity.Name&optionalFields=Opportunity.Nonsense__c,Account.Name'
    );
    assert.deepEqual(Object.keys(body.fields), ['Name']);
    const required = await record(shop.seller, shop.sellersDeal, 'fields=Opportunity.Nonsense__c');
    assert.equal(required.status, 400);
    assert.equal(required.body.errorCode, 'INVALID_FIELD');
});

test('field permissions decide, not the record', async () => {
    const seen = await record(shop.seller, shop.sellersDeal, 'optionalFields=Opportunity.Margin__c');
    assert.deepEqual(Object.keys(seen.body.fields), ['Margin__c']);
    const info = await shop.ask(shop.clerk, '/lightning/ui-api/object-info/Opportunity');
    assert.equal('Margin__c' in info.body.fields, false);
});

test('a record that may not be seen and one that does not exist get the very same answer', async () => {
    const hidden = await record(shop.seller, shop.adminsDeal, 'fields=Opportunity.Name');
    const missing = await record(shop.seller, '006000000000000AAA', 'fields=Opportunity.Name');
    const nonsense = await record(shop.seller, 'zzz000000000000AAA', 'fields=Opportunity.Name');
    assert.equal(hidden.status, 404);
    assert.deepEqual([hidden.status, hidden.body], [missing.status, missing.body]);
    assert.deepEqual([hidden.status, hidden.body], [nonsense.status, nonsense.body]);
});

test('saving returns the record as it is now, with the fields asked for', async () => {
    const { status, body } = await shop.ask(
        shop.seller,
        `/lightning/ui-api/records/${shop.sellersDeal}?optionalFields=Opportunity.CloseDate,Opportunity.Name`,
        { method: 'PATCH', body: { fields: { CloseDate: '2027-01-15' } } }
    );
    assert.equal(status, 200);
    assert.deepEqual(body.fields.CloseDate, { displayValue: '1/15/2027', value: '2027-01-15' });
    assert.equal(body.fields.Name.value, 'Widgets');
});

test('an error of a field is told with that field, in the shape record forms read', async () => {
    const { status, body } = await shop.ask(shop.seller, `/lightning/ui-api/records/${shop.sellersDeal}`, {
        method: 'PATCH',
        body: { fields: { Name: null } }
    });
    assert.equal(status, 400);
    assert.equal(body.enhancedErrorType, 'RecordError');
    assert.equal(body.output.fieldErrors.Name[0].errorCode, 'REQUIRED_FIELD_MISSING');
    assert.equal(body.output.fieldErrors.Name[0].fieldLabel, 'Opportunity Name');
});

test('saving a record that may not be seen tells no more than reading it', async () => {
    const { status, body } = await shop.ask(shop.seller, `/lightning/ui-api/records/${shop.adminsDeal}`, {
        method: 'PATCH',
        body: { fields: { Name: 'Mine now' } }
    });
    assert.equal(status, 404);
    assert.doesNotMatch(JSON.stringify(body), /gadgets/);
});

test('records are created and deleted with the rights of the user', async () => {
    const created = await shop.ask(shop.seller, '/lightning/ui-api/records', {
        method: 'POST',
        body: { apiName: 'Opportunity', fields: { Name: 'New', StageName: 'Prospecting', CloseDate: '2026-12-24' } }
    });
    assert.equal(created.status, 201);
    assert.equal(created.body.fields.Name.value, 'New');
    assert.equal(
        (await shop.ask(shop.seller, `/lightning/ui-api/records/${created.body.id}`, { method: 'DELETE' })).status,
        204
    );
    assert.equal((await record(shop.seller, created.body.id, 'fields=Opportunity.Name')).status, 404);
});

test('picklists list their active values', async () => {
    const { body } = await shop.ask(
        shop.seller,
        '/lightning/ui-api/object-info/Opportunity/picklist-values/012000000000000AAA/StageName'
    );
    assert.ok(body.values.some((entry: { value: string }) => entry.value === 'Prospecting'));
});
