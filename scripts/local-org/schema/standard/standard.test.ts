import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { currencyObjects } from './currency.ts';
import { forecastingObjects } from './forecasting.ts';
import { allStandardObjects } from './index.ts';
import { standardObjects } from './table.ts';

const objects = new Map(
    [...allStandardObjects(), ...currencyObjects(), ...forecastingObjects()].map((o) => [o.name, o])
);
const field = (object: string, name: string) => objects.get(object)!.fields.get(name.toLowerCase())!;

test('an Opportunity is described as the platform describes it', () => {
    assert.equal(objects.get('Opportunity')!.keyPrefix, '006');
    assert.equal(field('Opportunity', 'Name').nillable, false);
    assert.equal(field('Opportunity', 'Name').length, 120);
    assert.deepEqual(field('Opportunity', 'AccountId').referenceTo, ['Account']);
    assert.equal(field('Opportunity', 'AccountId').relationshipName, 'Account');
    assert.equal(field('Opportunity', 'StageName').picklist.at(-1)!.value, 'Closed Lost');
    for (const filled of ['PushCount', 'LastStageChangeDate', 'IsWon', 'ForecastCategory', 'ExpectedRevenue'])
        assert.equal(field('Opportunity', filled).createable, false, filled);
    assert.equal(field('Opportunity', 'ContactId').updateable, false);
    assert.equal(field('Opportunity', 'ContactId').createable, true);
    assert.equal(field('Opportunity', 'Description').filterable, false);
});

test('history cannot be written', () => {
    assert.equal(objects.get('OpportunityHistory')!.createable, false);
    assert.equal(field('OpportunityHistory', 'PrevCloseDate').createable, false);
});

test('no two objects with records share a key prefix, field history apart', () => {
    const seen = new Map<string, string>();
    for (const { name, keyPrefix } of objects.values()) {
        if (keyPrefix === null || keyPrefix === '017') continue;
        assert.equal(seen.get(keyPrefix), undefined, `${name} and ${seen.get(keyPrefix)} both have ${keyPrefix}`);
        seen.set(keyPrefix, name);
    }
});

test('every reference points to a known object', () => {
    for (const object of objects.values())
        for (const f of object.fields.values())
            for (const target of f.referenceTo)
                assert.ok(objects.has(target), `${object.name}.${f.name} refers to ${target}`);
});

test('a line that cannot be read is named', () => {
    assert.throws(() => standardObjects('  Name string'), /before any object:.*Name string/);
    assert.throws(() => standardObjects('Thing'), /name and a key prefix: Thing/);
});

/** Type tables others wrote: one Java class per standard object, its fields as members. */
const JARS = fileURLToPath(
    new URL('../../../../node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib', import.meta.url)
);
const noJava = spawnSync('javap', ['-version']).status === 0 ? false : 'javap is not on this machine';

/** Real, but missing from the tables; the object reference documents them. */
const NOT_IN_TABLES = new Set(['AggregateResult']);

test('fields and relationships exist in independent type tables of the platform', { skip: noJava }, () => {
    const jar = join(
        JARS,
        readdirSync(JARS).find((f) => f.startsWith('sobject-types'))!
    );
    const names = [...objects.keys()].filter((n) => !NOT_IN_TABLES.has(n));
    const text = execFileSync('javap', ['-cp', jar, ...names.map((n) => `com.nawforce.runforce.SObjects.${n}`)], {
        encoding: 'utf8',
        maxBuffer: 1 << 26
    });
    const members = new Map<string, Set<string>>();
    for (const block of text.split(/^Compiled from/m)) {
        const name = /class com\.nawforce\.runforce\.SObjects\.(\w+) /.exec(block)?.[1];
        if (name) members.set(name, new Set([...block.matchAll(/ (\w+);/g)].map((m) => m[1]!)));
    }
    const missing: string[] = [];
    for (const name of names) {
        const known = members.get(name);
        if (!known) {
            missing.push(name);
            continue;
        }
        for (const f of objects.get(name)!.fields.values()) {
            if (!known.has(f.name)) missing.push(`${name}.${f.name}`);
            if (f.relationshipName && !known.has(f.relationshipName))
                missing.push(`${name}.${f.relationshipName} (relationship)`);
        }
    }
    for (const parent of objects.values())
        for (const child of objects.values())
            for (const f of child.fields.values())
                if (
                    f.childName &&
                    f.referenceTo.includes(parent.name) &&
                    members.get(parent.name) &&
                    !members.get(parent.name)!.has(f.childName)
                )
                    missing.push(`${parent.name}.${f.childName} (children ${child.name}.${f.name})`);
    assert.deepEqual(missing, []);
});
