import type { CoachCommitmentView } from 'apex/dto';
import { headingOf, lineOf } from 'c/coachCommitmentWords';
import type { CommitmentLine } from 'c/coachCommitmentWords';
import { USER } from 'c/coachFormat';

import { ACTION, GOAL, METRIC, TO_ME } from './promises';

const TODAY = '2026-11-27';
const told = (commitment: CoachCommitmentView): CommitmentLine =>
    lineOf(commitment, { now: new Date('2026-11-27T12:00:00Z'), today: TODAY, user: { ...USER, timeZone: 'UTC' } });
const due = (day: string, daysLeft: number, more: Partial<CoachCommitmentView> = {}): CoachCommitmentView => ({
    ...ACTION,
    due: day,
    daysLeft,
    ...more
});

describe('who promised whom by when', () => {
    it('is told from where the reader stands', () => {
        expect(told(ACTION).who).toBe('Promised to Maria Chen, by Friday, Dec 4');
        expect(told(TO_ME).who).toBe('Promised by Jon Bell, by Friday, Dec 4');
        expect(told({ ...TO_ME, mayClose: false }).who).toBe('Promised by Jon Bell to Maria Chen, by Friday, Dec 4');
    });

    it('says today, tomorrow, a weekday within a week, else the date, and how long ago', () => {
        expect(told(due(TODAY, 0)).who).toContain('due today');
        expect(told(due('2026-11-28', 1)).who).toContain('due tomorrow');
        expect(told(due('2026-12-20', 23)).who).toContain('by Dec 20');
        expect(told(due('2026-11-24', -3)).who).toContain('was due 3 days ago, on Nov 24');
        expect(told(due('2026-11-24', -3, { state: 'Done' })).who).toContain('by Nov 24');
    });

    it('has a status only where there is something to say', () => {
        expect(told(ACTION).status).toBeUndefined();
        expect(told(due(TODAY, 0)).status).toEqual({ tone: 'mild', word: 'Due today' });
        expect(told(due('2026-11-24', -3)).status).toEqual({ tone: 'caution', word: 'Overdue' });
        expect(told({ ...ACTION, state: 'Done' }).status?.word).toBe('Done');
        expect(told({ ...ACTION, state: 'Missed' }).status?.word).toBe('Not reached');
        expect(told({ ...ACTION, state: 'Dropped' }).status?.word).toBe('Dropped');
    });

    it('says for whom the words are where they may not be read', () => {
        const line = told({ ...TO_ME, text: null });
        expect(line.hasWords).toBe(false);
        expect(line.words).toBe('What was promised is for those who took part.');
    });
});

describe('how far it is', () => {
    it('is counted by the rep', () => {
        expect(told(GOAL)).toMatchObject({
            progress: '2 of 5',
            percent: 40,
            reported: 'Reported back yesterday, Nov 26:'
        });
        expect(told({ ...GOAL, progress: 7 }).percent).toBe(100);
        expect(told(ACTION)).toMatchObject({ progress: '', percent: undefined });
    });

    it('is measured, with what it stands on; a share has no bar', () => {
        expect(told(METRIC)).toMatchObject({
            progress: 'Win rate: 24% so far; promised is 30% or more',
            percent: undefined,
            details: ['20% in as many days before', '12 records', 'measured nightly, last today, Nov 27']
        });
        const count = { ...METRIC, kpiLabel: 'Deals won', unit: 'number', addsUp: true, target: 4, progress: 1 };
        expect(told({ ...count, baselineValue: null })).toMatchObject({
            progress: 'Deals won: 1 of 4 so far',
            percent: 25,
            details: ['measured nightly, last today, Nov 27']
        });
        expect(told({ ...METRIC, better: 'Down' }).progress).toContain('30% or less');
        expect(told({ ...METRIC, state: 'Done', progress: 0.4 }).progress).toBe('Win rate: 40%; promised was 30%');
    });

    it('is never a number that is not known', () => {
        const tooFew = told({ ...METRIC, tooFew: true, records: 2, progress: 0.5 });
        expect(tooFew.progress).toBe('Win rate: promised is 30% or more');
        expect(tooFew.details).toEqual(['Only 2 records: too few to tell.']);
        expect(told({ ...METRIC, measuredAt: null, progress: null }).details).toEqual([
            'Not measured yet; it is measured every night.'
        ]);
        expect(told({ ...METRIC, progress: null }).details).toEqual([
            'Nothing is recorded in Salesforce that it could be measured by.'
        ]);
        expect(told({ ...METRIC, progress: null, mayMark: true }).details[0]).toContain('Say how it went.');
    });
});

describe('the finding', () => {
    it('names what is overdue, else what is due soon, else what is next', () => {
        const late = due('2026-11-20', -7);
        const far = due('2026-12-20', 23);
        expect(headingOf([late, ACTION, far], TODAY)).toBe('1 commitment is overdue; 1 more is due within a week.');
        expect(headingOf([late, late], TODAY)).toBe('2 commitments are overdue.');
        expect(headingOf([GOAL, ACTION], TODAY)).toBe('2 commitments are due within a week.');
        expect(headingOf([far, due('2026-12-10', 13)], TODAY)).toBe(
            '2 commitments are open; the next is due on Dec 10.'
        );
        expect(headingOf([], TODAY)).toBe('No commitment is open.');
    });
});
