import { formerAmounts, groupsOf, lineOf, numberText } from 'c/coachGoalWords';

import { BEFORE, BOOKINGS, MEETINGS, PROPOSAL } from './goals';

const TODAY = '2026-11-25';

describe('goals in words', () => {
    it('say what is asked, of which days, and where it comes from', () => {
        expect(lineOf(MEETINGS, TODAY, 'Ana')).toEqual({
            what: 'Meetings: 10 a week',
            full: 'Meetings: 10 a week',
            days: 'Jan 1 to Dec 31',
            origin: 'Set by hand; Maria Ruiz, Jan 2',
            former: [],
            status: undefined,
            note: ''
        });
        expect(lineOf({ ...MEETINGS, source: 'Own' }, TODAY, 'Ana').origin).toContain('own goal');
        expect(lineOf({ ...MEETINGS, source: 'Chain' }, TODAY, 'Ana').origin).toContain('From the goal chain');
    });

    it('say a total as one, short for the eye and in full', () => {
        expect(numberText(BOOKINGS)).toBe('$1.2M in all, divided among the quarters by working days');
        expect(numberText(BOOKINGS, true)).toContain('$1,200,000.00 in all');
    });

    it('say what a quota was, and nothing of what nobody wrote in that form', () => {
        const basis = JSON.stringify({ formerAmounts: [{ amount: 100_000, until: '2026-05-09' }, { amount: 'x' }] });
        expect(lineOf({ ...BOOKINGS, basis }, TODAY, 'Ana').former).toEqual(['It was $100K until May 9.']);
        for (const other of [null, '', 'no json', 'null', '{"formerAmounts":3}', '{"rates":[1]}'])
            expect(formerAmounts(other)).toEqual([]);
    });

    it('say how a goal stands only where there is something to say', () => {
        expect(lineOf({ ...MEETINGS, startDate: '2026-12-01' }, TODAY, 'Ana').status).toEqual({
            tone: 'mild',
            word: 'From Dec 1'
        });
        expect(lineOf(PROPOSAL, TODAY, 'Ana').status?.word).toBe('Proposed');
        const answered = { ...PROPOSAL, response: 'Differs', responseNote: 'Two accounts moved on' };
        expect(lineOf(answered, TODAY, 'Ana')).toMatchObject({
            status: { tone: 'caution', word: 'Seen differently' },
            note: 'Ana: “Two accounts moved on”'
        });
        expect(lineOf({ ...PROPOSAL, response: 'Agreed' }, TODAY, 'Ana').status?.tone).toBe('good');
    });

    it('are sorted into what is proposed, what holds with what was before, and what is over', () => {
        const calls = { ...MEETINGS, id: 'c', kpi: 'Calls', endDate: '2026-06-30' };
        const next = { ...MEETINGS, id: 'n', startDate: '2027-01-01', endDate: '2027-12-31' };
        const found = groupsOf([BOOKINGS, calls, BEFORE, MEETINGS, next, PROPOSAL], TODAY, ['Meetings', 'Bookings']);
        expect(found.proposals).toEqual([PROPOSAL]);
        expect(found.tracks.map(({ key }) => key)).toEqual(['Meetings Week', 'Bookings Quarter']);
        expect(found.tracks[0]?.current).toEqual([MEETINGS, next]);
        expect(found.tracks[0]?.before).toEqual([BEFORE]);
        expect(found.past).toEqual([calls]);
        expect(found.inForce).toBe(2);
    });

    it('of a KPI that is no longer in use come last', () => {
        const gone = { ...MEETINGS, id: 'g', kpi: 'Gone' };
        expect(groupsOf([gone, MEETINGS], TODAY, ['Meetings']).tracks.map(({ key }) => key)).toEqual([
            'Meetings Week',
            'Gone Week'
        ]);
    });
});
