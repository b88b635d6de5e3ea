import { parse } from 'csv-parse/sync';

import { CALLS, CARD, DEAL_SIZE, EMAILS, STEP, WIN_RATE } from '../../coachScorecardWords/__tests__/cards';
import { cardFile } from '../file';

const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe('the file of a scorecard', () => {
    it('is named after the rep, the window and its end', () => {
        expect(cardFile(CARD, []).name).toBe('Scorecard_Ana-Ruiz_12M_2026-10-31.csv');
    });

    it('has the rows shown, in the order shown', () => {
        const rows = read(cardFile(CARD, [WIN_RATE, CALLS]).text);
        expect(rows.map((row) => row['KPI'])).toEqual(['Win rate', 'Calls']);
    });

    it('has every number in full, and what it needs to be understood', () => {
        expect(read(cardFile(CARD, [WIN_RATE]).text)[0]).toEqual({
            Rep: 'Ana Ruiz',
            'Part of the process': 'Closing',
            Kind: 'Lagging',
            Goal: '',
            KPI: 'Win rate',
            Unit: 'percent',
            Value: '0.1167',
            Records: '60',
            '95 % range from': '0.058',
            '95 % range to': '0.222',
            'Peers together': '0.283',
            "Peers' lower quartile": '0.24',
            "Peers' upper quartile": '0.33',
            'Number of peers': '12',
            Status: 'Behind',
            Trend: 'Falling',
            'Gap lasts': 'behind peers most of the last 13 months',
            'Window from': '2025-11-01',
            'Window to': '2026-10-31',
            Segment: 'All segments'
        });
    });

    it('leaves a cell empty where nothing is known, and names the currency of money', () => {
        const [emails, size] = read(cardFile(CARD, [EMAILS, DEAL_SIZE]).text);
        expect(emails).toMatchObject({ Value: '', 'Peers together': '' });
        expect(size).toMatchObject({ Unit: 'EUR', Value: '48250' });
    });

    it('runs no formula that somebody hid in a name', () => {
        const hostile = { ...STEP, label: '=HYPERLINK("http://evil")', breakdown: null };
        const { text } = cardFile({ ...CARD, repName: '@SUM(A1)', segment: '+1' }, [hostile]);
        const [row] = read(text);
        expect(row).toMatchObject({ KPI: `'=HYPERLINK("http://evil")`, Rep: "'@SUM(A1)", Segment: "'+1" });
    });
});
