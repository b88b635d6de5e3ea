import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { orgSettings } from './settings.ts';

function withDefinition<T>(text: string, use: (dir: string) => T): T {
    const dir = mkdtempSync(join(tmpdir(), 'settings-'));
    try {
        mkdirSync(join(dir, 'config'));
        writeFileSync(join(dir, 'config', 'project-scratch-def.json'), text);
        return use(dir);
    } finally {
        rmSync(dir, { recursive: true });
    }
}

test('the scratch-org definition shapes the org; the caller has the last word', () => {
    const definition = {
        orgName: 'Acme',
        objectSettings: { opportunity: { sharingModel: 'readWrite' } },
        settings: {
            companySettings: { fiscalYear: { startMonth: 'February', fiscalYearNameBasedOn: 'startingMonth' } }
        }
    };
    withDefinition(JSON.stringify(definition), (dir) => {
        const settings = orgSettings([dir]);
        assert.equal(settings.name, 'Acme');
        assert.equal(settings.fiscalYearStartMonth, 2);
        assert.equal(settings.fiscalYearNamedByStart, true);
        assert.deepEqual(settings.sharingModels, { opportunity: 'ReadWrite' });
        assert.equal(orgSettings([dir], { fiscalYearStartMonth: 7 }).fiscalYearStartMonth, 7);
    });
});

test('forecasting is off unless it is switched on, and by month unless it says quarter', () => {
    const forecasting = (settings: object): (string | string[])[] =>
        withDefinition(JSON.stringify({ settings: { forecastingSettings: settings } }), (dir) => {
            const { features, forecastPeriod } = orgSettings([dir]);
            return [[...features], forecastPeriod];
        });
    assert.deepEqual(forecasting({}), [[], 'Month']);
    assert.deepEqual(forecasting({ enableForecasts: true }), [['Forecasting'], 'Month']);
    const byQuarter = [{ forecastRangeSettings: { periodType: 'Quarter' } }];
    assert.deepEqual(forecasting({ enableForecasts: true, forecastingTypeSettings: byQuarter }), [
        ['Forecasting'],
        'Quarter'
    ]);
});

test('what it cannot be is refused with the file named', () => {
    withDefinition('{', (dir) => assert.throws(() => orgSettings([dir]), /project-scratch-def\.json: not valid JSON/));
    withDefinition('{"objectSettings":{"lead":{"sharingModel":"secret"}}}', (dir) =>
        assert.throws(() => orgSettings([dir]), /lead\.sharingModel is unknown: secret/)
    );
    withDefinition('{"settings":{"companySettings":{"fiscalYear":{"startMonth":"Febuary"}}}}', (dir) =>
        assert.throws(() => orgSettings([dir]), /no month: Febuary/)
    );
});
