import { isBlank, isComplete, newPromise, nextFriday, readPromises, writePromises } from '../promises';

describe('commitments that are being written', () => {
    it.each([
        ['2026-11-26', '2026-11-27'],
        ['2026-11-27', '2026-12-04'],
        ['2026-11-28', '2026-12-04'],
        ['2026-12-31', '2027-01-01']
    ])('are due on the Friday after %s: %s', (today, friday) => {
        expect(nextFriday(today)).toBe(friday);
    });

    it('have a key of their own', () => {
        const keys = new Set(Array.from({ length: 100 }, () => newPromise('2026-11-27').key));
        expect(keys.size).toBe(100);
    });

    it('survive being kept as a draft, and are nothing while nothing is written', () => {
        const blank = newPromise('2026-11-27');
        expect(isBlank(blank)).toBe(true);
        expect(writePromises([blank])).toBe('');
        expect(readPromises('')).toEqual([]);
        const written = [blank, { ...newPromise('2026-11-27'), text: 'Call <b>5</b> people' }];
        expect(readPromises(writePromises(written))).toEqual(written);
    });

    it.each(['not JSON', '{"key":"1"}', '[{"key":1}]', '[null]'])('leaves out what it cannot read: %s', (draft) => {
        expect(readPromises(draft)).toEqual([]);
    });

    it('need words and a day, and a number its KPI and target', () => {
        const action = { ...newPromise('2026-11-27'), text: 'Call' };
        expect(isComplete(action)).toBe(true);
        expect(isComplete({ ...action, text: ' ' })).toBe(false);
        expect(isComplete({ ...action, due: '' })).toBe(false);
        expect(isComplete({ ...action, kind: 'Metric' })).toBe(false);
        expect(isComplete({ ...action, kind: 'Metric', kpi: 'WinRate', target: '0' })).toBe(false);
        expect(isComplete({ ...action, kind: 'Metric', kpi: 'WinRate', target: '30' })).toBe(true);
    });
});
