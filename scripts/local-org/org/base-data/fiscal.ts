/** Fiscal years and their periods, as an org with a standard fiscal year has them. */
import type { Store } from '../../data/store.ts';
import { ApexDate, MONTHS } from '../../kernel/temporal.ts';
import type { OrgSettings } from '../settings.ts';

const YEARS_BACK = 5;
const YEARS_AHEAD = 3;

export interface PeriodRow {
    Type: 'Year' | 'Quarter' | 'Month' | 'Week';
    Number: number;
    StartDate: ApexDate;
    EndDate: ApexDate;
    FullyQualifiedLabel: string;
}

/** Name of the fiscal year that starts in this calendar year. */
const yearName = (startYear: number, s: OrgSettings): number =>
    s.fiscalYearStartMonth === 1 || s.fiscalYearNamedByStart ? startYear : startYear + 1;

/**
 * The periods of the fiscal year that starts in calendar year `startYear`. Weeks run from Sunday to Saturday; the first one
 * holds the year's first day, and a week belongs to the year it starts in or first touches.
 */
export function fiscalYear(startYear: number, s: OrgSettings): { name: string; periods: PeriodRow[] } {
    const month = (n: number): ApexDate => ApexDate.of(startYear, s.fiscalYearStartMonth + n, 1);
    const span = (Type: PeriodRow['Type'], Number: number, from: number, months: number, label: string): PeriodRow => ({
        Type,
        Number,
        StartDate: month(from),
        EndDate: month(from + months).plusDays(-1),
        FullyQualifiedLabel: label
    });
    const fy = `FY ${yearName(startYear, s)}`;
    const periods = [span('Year', 1, 0, 12, fy)];
    for (let q = 0; q < 4; q++) periods.push(span('Quarter', q + 1, q * 3, 3, `Q${q + 1} ${fy}`));
    for (let m = 0; m < 12; m++)
        periods.push(span('Month', m + 1, m, 1, `${MONTHS[(s.fiscalYearStartMonth - 1 + m) % 12]!} ${fy}`));
    const next = weekStart(month(12));
    let start = weekStart(month(0));
    for (let w = 1; start.days < next.days; w++, start = start.plusDays(7))
        periods.push({
            Type: 'Week',
            Number: w,
            StartDate: start,
            EndDate: start.plusDays(6),
            FullyQualifiedLabel: `Week ${w} ${fy}`
        });
    return { name: String(yearName(startYear, s)), periods };
}

/** The Sunday on or before a day; 1970-01-01 was a Thursday. */
const weekStart = (day: ApexDate): ApexDate => day.plusDays(-((day.days + 4) % 7));

/** Makes the years from five before to three after the one that `now` is in, where they are missing. */
export function ensureFiscalYears(store: Store, now: number, s: OrgSettings): void {
    const today = new Date(now);
    const current = today.getUTCFullYear() - (today.getUTCMonth() + 1 < s.fiscalYearStartMonth ? 1 : 0);
    const known = new Set(store.selectRows('FiscalYearSettings').map((row) => (row.get('StartDate') as ApexDate).year));
    for (let year = current - YEARS_BACK; year <= current + YEARS_AHEAD; year++)
        if (!known.has(year)) insertYear(store, year, s);
}

function insertYear(store: Store, startYear: number, s: OrgSettings): void {
    const { name, periods } = fiscalYear(startYear, s);
    const { StartDate, EndDate } = periods[0]!;
    const settingsId = store.insertRow('FiscalYearSettings', {
        Name: name,
        StartDate,
        EndDate,
        IsStandardYear: true,
        YearType: 'Standard',
        WeekStartDay: 1
    });
    for (const period of periods) {
        const id = store.insertRow('Period', {
            ...period,
            FiscalYearSettingsId: settingsId,
            IsForecastPeriod: period.Type === 'Month' || period.Type === 'Quarter'
        });
        if (period.Type === 'Year') store.updateRow('FiscalYearSettings', settingsId, { PeriodId: id });
    }
}
