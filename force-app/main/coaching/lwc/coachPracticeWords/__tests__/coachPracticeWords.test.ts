import type { CoachPracticePage, CoachPracticeStep, CoachPracticeView } from 'apex/dto';
import { factsOf, headingOf, nextText, numbersOf } from 'c/coachPracticeWords';

const STEP: CoachPracticeStep = {
    kpi: 'WinRate',
    label: 'Win rate',
    isClear: true,
    unit: 'percent',
    value: 0.15,
    n: 60,
    lower: 0.06,
    upper: 0.24,
    peerValue: 0.3
};
const PAGE: CoachPracticePage = { step: STEP, peers: [] };
const PRACTICE: CoachPracticeView = { kind: 'Practice', kpiLabel: 'Win rate', isMine: false, authorName: 'Ben' };

describe('c/coachPracticeWords', () => {
    it('says a gap as sure only where it is, and how many are strong at it', () => {
        expect(headingOf(PAGE)).toBe('Win rate is furthest behind.');
        expect(headingOf({ ...PAGE, peers: [{ name: 'Ben' }, { name: 'Lea' }] })).toBe(
            'Win rate is furthest behind; 2 colleagues are strong at it.'
        );
        expect(headingOf({ ...PAGE, step: { ...STEP, isClear: false } })).toBe(
            'No gap is clear; furthest below peers: Win rate.'
        );
        expect(headingOf({ peers: [] })).toMatch(/^No step stands out/);
    });

    it('names the value of a step that is told by its most notable one', () => {
        expect(headingOf({ ...PAGE, step: { ...STEP, breakdown: 'Proposal' } })).toMatch(/Proposal/);
    });

    it('shows no value without its n, range and peers', () => {
        expect(numbersOf(STEP, 'EUR')).toBe('15% on 60 closed deals (range 6% – 24%); peers 30%; the last 12 months.');
        const calls = { ...STEP, kpi: 'Calls', unit: 'number', value: 60, lower: 45, upper: 77, peerValue: 90 };
        expect(numbersOf(calls)).toBe('60 (range 45–77); peers 90; the last 12 months.');
        expect(numbersOf({ ...STEP, lower: null, peerValue: null })).toBe(
            '15% on 60 closed deals; peers not known; the last 12 months.'
        );
    });

    it('names an author only where Apex did', () => {
        expect(factsOf({ ...PRACTICE, isStrong: true })).toEqual(['Win rate', 'from Ben, who is strong at it']);
        expect(factsOf(PRACTICE)).toEqual(['Win rate', 'from Ben']);
        expect(factsOf({ ...PRACTICE, authorName: null })).toEqual(['Win rate', 'from a colleague']);
        expect(factsOf({ kind: 'Pitch', isMine: true, shared: false })).toEqual(['Recorded pitch', 'Only you see it']);
        expect(factsOf({ isMine: true, shared: true })).toEqual(['Shared with colleagues']);
    });

    it('says when it comes up again, and when that was all', () => {
        expect(nextText({ isReminded: false })).toBe('');
        expect(nextText({ isReminded: true, nextOn: '2026-02-19' }, '2026-02-12')).toBe('Comes up again on Feb 19.');
        expect(nextText({ isReminded: true, nextOn: null })).toBe('It came up four times; that is all.');
    });
});
