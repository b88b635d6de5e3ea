import type { ChartTheme } from 'c/coachChartConfigs';
import { dayToTime } from 'c/coachFormat';
import { journeyChart, pictureOf } from 'c/coachPushChart';
import type { JourneyPicture } from 'c/coachPushChart';

import { NEVER, OVERDUE, TELLING, TWICE } from '../../coachPushWords/__tests__/journeys';

const theme: ChartTheme = {
    text: 'text',
    muted: 'muted',
    grid: 'grid',
    surface: 'surface',
    band: 'band',
    accent: 'accent',
    good: 'good',
    caution: 'caution',
    serious: 'serious',
    fontFamily: 'Sans',
    fontSize: 12
};

function picture(journey = TWICE): JourneyPicture {
    const found = pictureOf(journey, TELLING);
    if (!found) throw new Error('There should be a picture.');
    return found;
}

describe('the picture of a journey', () => {
    it('is a row for each promise, oldest first', () => {
        expect(picture().rows.map(({ label, from, to, kind }) => [label, from, to, kind])).toEqual([
            ['First date', undefined, '2026-02-28', 'created'],
            ['On Feb 26', '2026-02-28', '2026-04-30', 'push'],
            ['On Apr 20', '2026-04-30', '2026-05-12', 'slip'],
            ['On May 9', '2026-05-12', '2026-07-31', 'push']
        ]);
    });

    it('says the same in words', () => {
        expect(picture().description).toBe(
            'The journey of the close date. First promised for Feb 28. Feb 26: Feb 28 to Apr 30, 61 days later. ' +
                'Apr 20: Apr 30 to May 12, 12 days later. May 9: May 12 to Jul 31, 80 days later.'
        );
    });

    it('shows overdue time up to the day Apex counted to', () => {
        expect(picture(OVERDUE).rows.at(-1)).toMatchObject({ kind: 'overdue', from: '2026-07-31', to: '2026-11-21' });
        expect(picture(OVERDUE).description).toContain('Overdue by 113 days');
    });

    it('is left out where the date never moved', () => {
        expect(pictureOf(NEVER, TELLING)).toBeUndefined();
        expect(pictureOf({ ...NEVER, daysOverdue: 3 }, TELLING)).toBeDefined();
    });

    it('takes periods as bands, the last day included', () => {
        expect(picture().bands[0]).toEqual({
            label: 'Q1',
            from: dayToTime('2026-01-01'),
            to: dayToTime('2026-04-01')
        });
    });

    it('marks today only while the deal is open', () => {
        expect(picture().today).toBe('2026-11-21');
        expect(picture({ ...TWICE, isOpen: false }).today).toBeUndefined();
    });

    it('grows with the journey up to a limit', () => {
        const many = Array.from({ length: 60 }, (_, i) => ({ ...TWICE.moves?.[0], key: `k${i}` }));
        expect(picture().height).toBeLessThan(picture(OVERDUE).height);
        expect(picture({ ...TWICE, moves: many }).height).toBe(480);
    });
});

describe('the chart', () => {
    it('draws each move as a bar from the old date to the new one, pushes standing out', () => {
        const { data } = journeyChart(picture(OVERDUE))(theme);
        const dataset = data.datasets[0];
        expect(dataset?.data[0]).toBeNull();
        expect(dataset?.data[1]).toEqual([dayToTime('2026-02-28'), dayToTime('2026-04-30')]);
        expect(dataset?.backgroundColor).toEqual(['text', 'accent', 'muted', 'accent', 'caution']);
    });

    it('keeps first date, last date and today in sight', () => {
        const { options } = journeyChart(picture(OVERDUE))(theme);
        const x = options?.scales?.['x'];
        expect(Number(x?.min)).toBeLessThan(dayToTime('2026-02-28'));
        expect(Number(x?.max)).toBeGreaterThan(dayToTime('2026-11-21'));
    });

    it('gives Chart.js a fresh configuration each time, since it writes into it', () => {
        const build = journeyChart(picture());
        expect(build(theme).data).not.toBe(build(theme).data);
        expect(build(theme).data.datasets[0]?.data).not.toBe(build(theme).data.datasets[0]?.data);
    });
});
