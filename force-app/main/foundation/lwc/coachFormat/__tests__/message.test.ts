import type { UserFormat } from '../user';
import { formatMessage } from '../message';

const english: UserFormat = { lang: 'en', locale: 'en-US', timeZone: 'UTC', currency: 'USD' };
const polish: UserFormat = { lang: 'pl', locale: 'pl-PL', timeZone: 'UTC', currency: 'PLN' };

const fill = (pattern: string, values: (string | number)[], user = english): string =>
    formatMessage(pattern, values, user);

describe('formatMessage', () => {
    it('fills placeholders by position, in any order and more than once', () => {
        expect(fill('{1} before {0}, {1}', ['a', 'b'])).toBe('b before a, b');
    });

    it('writes numbers in the locale', () => {
        expect(fill('{0}', [12345])).toBe('12,345');
        expect(fill('{0}', [12345], polish)).toBe('12\u00a0345');
    });

    it.each([
        [0, 'never'],
        [1, '1 day'],
        [2, 'twice'],
        [5, '5 days'],
        [1234, '1,234 days']
    ])('picks the plural for %d', (count, text) => {
        expect(fill('{0, plural, =0 {never} one {# day} =2 {twice} other {# days}}', [count])).toBe(text);
    });

    it.each([
        [1, '1 dzień'],
        [3, '3 dni'],
        [5, '5 dni'],
        [22, '22 dni'],
        [1.5, '1,5 dnia']
    ])('follows the plural rules of the language for %d', (count, text) => {
        const pattern = '{0, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}';
        expect(fill(pattern, [count], polish)).toBe(text);
    });

    it('selects by word, nested in a plural', () => {
        const pattern =
            '{0, plural, one {# {1, select, Month {month} other {quarter}}} other {# {1, select, Month {months} other {quarters}}}}';
        expect(fill(pattern, [1, 'Month'])).toBe('1 month');
        expect(fill(pattern, [3, 'Quarter'])).toBe('3 quarters');
    });

    it('takes values as text, never as patterns', () => {
        expect(fill('{0}!', ['{1} # {'])).toBe('{1} # {!');
    });

    it.each(['{0', '{7}', '{0, plural, one {x}}', 'a } b', '{0, choice, x {y}}', '{0, plural, one x}'])(
        'shows a broken pattern as it is: %s',
        (pattern) => {
            expect(fill(pattern, [5])).toBe(pattern);
        }
    );
});
