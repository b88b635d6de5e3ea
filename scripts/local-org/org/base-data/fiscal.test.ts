import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { orgSettings, type OrgSettings } from '../settings.ts';
import { fiscalYear, type PeriodRow } from './fiscal.ts';

const settings = (given: Partial<OrgSettings> = {}): OrgSettings => orgSettings([], given);
const text = (p: PeriodRow): string =>
    `${p.Type} ${p.Number} ${p.StartDate.toString()} ${p.EndDate.toString()} ${p.FullyQualifiedLabel}`;
const of = (type: PeriodRow['Type'], year: number, s: OrgSettings): string[] =>
    fiscalYear(year, s)
        .periods.filter((p) => p.Type === type)
        .map(text);

test('a calendar fiscal year', () => {
    assert.deepEqual(of('Year', 2026, settings()), ['Year 1 2026-01-01 2026-12-31 FY 2026']);
    assert.equal(of('Quarter', 2026, settings())[3], 'Quarter 4 2026-10-01 2026-12-31 Q4 FY 2026');
    assert.equal(of('Month', 2026, settings())[1], 'Month 2 2026-02-01 2026-02-28 February FY 2026');
});

test('a fiscal year that starts in February is named after the year it ends in, unless set otherwise', () => {
    const february = settings({ fiscalYearStartMonth: 2 });
    assert.deepEqual(of('Year', 2026, february), ['Year 1 2026-02-01 2027-01-31 FY 2027']);
    assert.equal(of('Month', 2026, february)[11], 'Month 12 2027-01-01 2027-01-31 January FY 2027');
    assert.equal(fiscalYear(2026, settings({ fiscalYearStartMonth: 2, fiscalYearNamedByStart: true })).name, '2026');
});

test('every day lies in exactly one month, quarter and year, whatever the first month', () => {
    fc.assert(
        fc.property(
            fc.integer({ min: 1990, max: 2050 }),
            fc.integer({ min: 1, max: 12 }),
            (year, fiscalYearStartMonth) => {
                const s = settings({ fiscalYearStartMonth });
                for (const type of ['Month', 'Quarter', 'Year'] as const) {
                    const periods = [year, year + 1].flatMap((y) =>
                        fiscalYear(y, s).periods.filter((p) => p.Type === type)
                    );
                    for (const [i, p] of periods.entries())
                        if (i) assert.equal(p.StartDate.days, periods[i - 1]!.EndDate.days + 1);
                }
            }
        ),
        { seed: 1 }
    );
});

test('weeks are Sunday to Saturday and follow on from year to year without a gap', () => {
    const weeks = [2024, 2025, 2026, 2027].flatMap((y) =>
        fiscalYear(y, settings()).periods.filter((p) => p.Type === 'Week')
    );
    for (const [i, week] of weeks.entries()) {
        assert.equal((week.StartDate.days + 4) % 7, 0);
        assert.equal(week.EndDate.days - week.StartDate.days, 6);
        if (i) assert.equal(week.StartDate.days, weeks[i - 1]!.EndDate.days + 1);
    }
});
