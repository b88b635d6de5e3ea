import {
    dayOf,
    dayToTime,
    daysBetween,
    formatDay,
    formatDistance,
    formatMoney,
    formatWhen,
    timeToDay,
    USER
} from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';

const vienna: UserFormat = { lang: 'de', locale: 'de-AT', timeZone: 'Europe/Vienna', currency: 'EUR' };
const TODAY = '2026-11-21';

describe('days', () => {
    it('are those of the user, not of UTC', () => {
        const lateEvening = new Date('2026-10-30T23:30:00Z');
        expect(dayOf(lateEvening, vienna)).toBe('2026-10-31');
        expect(dayOf(lateEvening, { ...vienna, timeZone: 'America/Los_Angeles' })).toBe('2026-10-30');
    });

    it('are counted across a change to summer time and a leap day', () => {
        expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
        expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
        expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    });

    it('survive the way to an axis and back', () => {
        expect(timeToDay(dayToTime('2026-02-28'))).toBe('2026-02-28');
    });

    it('name the year only when it is not this one', () => {
        expect(formatDay('2026-10-30', TODAY)).toBe('Oct 30');
        expect(formatDay('2025-10-30', TODAY)).toBe('Oct 30, 2025');
        expect(formatDay('2026-10-30', TODAY, vienna)).toBe('30. Okt.');
    });
});

describe('distance', () => {
    it.each([
        ['2026-11-21', 'today'],
        ['2026-11-20', 'yesterday'],
        ['2026-11-08', '13 days ago'],
        ['2026-11-07', '2 weeks ago'],
        ['2026-09-23', '8 weeks ago'],
        ['2026-09-21', '2 months ago'],
        ['2024-11-23', '24 months ago'],
        ['2024-11-20', '2 years ago'],
        ['2026-12-21', 'in 4 weeks']
    ])('from today to %s is "%s"', (day, words) => {
        expect(formatDistance(day, TODAY)).toBe(words);
    });

    it('speaks the language of the labels', () => {
        expect(formatDistance('2026-11-19', TODAY, vienna)).toBe('vorgestern');
    });

    it('stands before the date of a moment', () => {
        expect(formatWhen('2026-10-30T09:00:00.000Z', new Date('2026-11-21T12:00:00Z'))).toBe('3 weeks ago, Oct 30');
    });
});

describe('money', () => {
    it('is short for the eye and full for hovering', () => {
        expect(formatMoney(1_234_567)).toEqual({ short: '$1.2M', full: '$1,234,567.00' });
        expect(formatMoney(120_000).short).toBe('$120K');
        expect(formatMoney(950).short).toBe('$950');
    });

    it('is shown in its own currency', () => {
        expect(formatMoney(500, 'EUR').full).toBe('€500.00');
        expect(formatMoney(500, 'EUR', vienna).full.replace(/\s/, ' ')).toBe('€ 500,00');
    });

    it('falls back to the user’s currency', () => {
        expect(USER.currency).toBe('USD');
        expect(formatMoney(500).full).toBe('$500.00');
    });
});
