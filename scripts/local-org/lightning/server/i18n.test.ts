import assert from 'node:assert/strict';
import { test } from 'node:test';
import { i18nOf } from './i18n.ts';

const of = (locale: string, currency = 'EUR') =>
    i18nOf({ locale, currency, language: locale, timeZone: 'Europe/Berlin' });

test('American English', () => {
    const i18n = of('en_US', 'USD');
    assert.deepEqual(
        [
            i18n.lang,
            i18n.locale,
            i18n.firstDayOfWeek,
            i18n['dateTime.shortDateFormat'],
            i18n['dateTime.mediumDateFormat'],
            i18n['dateTime.shortTimeFormat'],
            i18n['number.currencySymbol']
        ],
        ['en-US', 'en-US', 1, 'M/d/yyyy', 'MMM d, yyyy', 'h:mm a', '$']
    );
});

test('German: Monday first, day before month, comma as decimal separator, 24 hours', () => {
    const i18n = of('de_DE');
    assert.deepEqual(
        [
            i18n.firstDayOfWeek,
            i18n['dateTime.shortDateFormat'],
            i18n['dateTime.shortTimeFormat'],
            i18n['number.decimalSeparator'],
            i18n['number.groupingSeparator'],
            i18n['number.currencyFormat']
        ],
        [2, 'd.M.yyyy', 'HH:mm', ',', '.', '#,##0.00 ¤']
    );
});

test('Arabic is written from right to left', () => {
    assert.equal(of('ar').dir, 'rtl');
});
