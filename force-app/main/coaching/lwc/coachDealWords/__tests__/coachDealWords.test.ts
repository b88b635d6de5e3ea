import type { CoachDealView } from 'apex/dto';
import { answerWord, answeredLine, closedLines, viewOf } from 'c/coachDealWords';

import { EARLY, LATE, TODAY, WON, answerOf } from './deals';

const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);
const heading = (deal: CoachDealView): string => viewOf(deal, TODAY).heading;

describe('the finding', () => {
    it('says how much is open and who is missing', () => {
        expect(heading(EARLY)).toBe(
            '2 of 3 early questions and activities are open, and nobody with budget is involved.'
        );
        expect(heading({ ...EARLY, open: 1 })).toContain('1 of 3 early questions and activities is open');
    });

    it.each([
        [false, false, 'and nobody with budget or authority is involved.'],
        [true, false, 'and nobody who decides is involved.'],
        [true, true, 'are open.']
    ])('names budget %s and authority %s', (hasBudget, hasAuthority, end) => {
        expect(heading({ ...EARLY, people: { ...EARLY.people, hasBudget, hasAuthority } })).toMatch(
            new RegExp(`${end.replace('.', '\\.')}$`)
        );
    });

    it('says nothing of people whom the user may not see', () => {
        const hidden = { ...EARLY, people: { ...EARLY.people, isKnown: false } };
        expect(heading(hidden)).toBe('2 of 3 early questions and activities are open.');
        expect(viewOf(hidden, TODAY).people).toMatchObject({ roles: [], persons: [] });
        expect(viewOf(hidden, TODAY).people.note).toContain('may not see');
    });

    it('says so when all is answered, and when no step is known', () => {
        expect(heading({ ...LATE, people: { ...EARLY.people, hasBudget: true } })).toBe(
            'All late questions and activities are answered Yes.'
        );
        expect(heading({ ...EARLY, step: null })).toContain('2 of 3 questions and activities are open');
    });

    it('speaks of people alone where nothing is asked', () => {
        expect(heading({ ...EARLY, asked: 0, open: 0 })).toBe('Nobody with budget is involved.');
    });

    it('sums up a closed deal', () => {
        expect(heading(WON)).toBe('Won after 40 days, with 1 question answered Yes.');
        const lost = { ...WON, isWon: false, questions: [], pace: { ...WON.pace, ageDays: null } };
        expect(heading(lost)).toBe('Lost, with no question answered Yes.');
    });
});

describe('sentences and notices', () => {
    it('names what was left open before', () => {
        expect(texts(viewOf(LATE, TODAY).sentences)).toEqual(['1 early question or activity is still open.']);
    });

    it('asks whether the questions are right where all are answered and it still takes too long', () => {
        const answered = { ...LATE, openBefore: 0 };
        expect(texts(viewOf(answered, TODAY).sentences)[0]).toContain('Would the customer give the same answers?');
        const usual = { ...answered, pace: { ...answered.pace, verdict: 'usual' } };
        expect(viewOf(usual, TODAY).sentences).toEqual([]);
        expect(viewOf({ ...answered, openBefore: 1 }, TODAY).sentences).toHaveLength(1);
    });

    it('marks silence beside the heading', () => {
        expect(viewOf(EARLY, TODAY).mark).toBe('Quiet for 21 days');
        expect(viewOf(WON, TODAY).mark).toBe('');
    });

    it('says what limits the panel', () => {
        expect(texts(viewOf({ ...EARLY, mayAnswer: false }, TODAY).notices)[0]).toContain('read-only');
        expect(texts(viewOf(WON, TODAY).notices)).toEqual(['This deal is closed; its answers stay as they are.']);
        expect(texts(viewOf({ ...EARLY, step: null }, TODAY).notices)[0]).toContain('Qualification');
        expect(texts(viewOf({ ...EARLY, problems: ['Setting X'] }, TODAY).notices)).toEqual(['Setting X']);
    });

    it('sorts questions by where they stand', () => {
        const view = viewOf(LATE, TODAY);
        expect([view.now, view.before, view.done].map((list) => list.map(({ question }) => question))).toEqual([
            ['Value'],
            ['Budget'],
            ['Need']
        ]);
        expect(view.doneHeading).toBe('1 answer from before');
        expect(viewOf(WON, TODAY).doneHeading).toBe('1 answer given while the deal was open');
    });
});

describe('pace and activity', () => {
    it('puts the age beside the won deals', () => {
        expect(texts(viewOf(EARLY, TODAY).pace)).toEqual([
            'Open for 95 days, 12 days of them in this stage.',
            'Of 42 won deals in Retail, half took 57 days or less, three in four 90 days or less. This deal has taken longer than three in four of them.'
        ]);
    });

    it('does not compare where there are too few, or none', () => {
        const few = { ...EARLY, pace: { ...EARLY.pace, state: 'tooFew', wonDeals: 3, reps: 1, segment: '' } };
        expect(texts(viewOf(few, TODAY).pace)[1]).toBe('Too few to tell: 3 won deals of 1 rep in the last 12 months.');
        const none = { ...EARLY, pace: { ...EARLY.pace, state: 'noNumbers' } };
        expect(texts(viewOf(none, TODAY).pace)[1]).toContain('No won deals in Retail to compare with yet');
        const unknown = { ...EARLY, pace: { ...EARLY.pace, ageDays: null } };
        expect(texts(viewOf(unknown, TODAY).pace)[0]).toContain('not known');
    });

    it('tells the last activity, the next one, or none', () => {
        expect(texts(viewOf(EARLY, TODAY).activity)).toEqual([
            'Last activity 3 weeks ago, Nov 6.',
            '21 days without activity; marked from 14 days on.'
        ]);
        const ahead = { ...EARLY.activity, lastOn: '2026-11-30', daysWithout: 0, isInactive: false };
        expect(texts(viewOf({ ...EARLY, activity: ahead }, TODAY).activity)).toEqual([
            'Next activity in 3 days, Nov 30.'
        ]);
        const none = { ...ahead, lastOn: null };
        expect(texts(viewOf({ ...EARLY, activity: none }, TODAY).activity)[0]).toContain('No activity is on record');
    });
});

describe('people and fit', () => {
    it('names who covers budget and authority, and how to fill a gap', () => {
        const [budget, authority] = viewOf(EARLY, TODAY).people.roles;
        expect(budget).toMatchObject({ who: 'nobody yet', isMissing: true });
        expect(budget?.how).toContain('Economic Buyer, Economic Decision Maker');
        expect(authority).toMatchObject({ who: 'Zoe Zander', isMissing: false, how: '' });
        const none = { ...EARLY, people: { ...EARLY.people, budgetRoles: [] } };
        expect(viewOf(none, TODAY).people.roles[0]?.how).toContain('Ask your administrator');
    });

    it('lists people with role, title and last meeting, without a link where the contact is hidden', () => {
        const [seen, hidden] = viewOf(EARLY, TODAY).people.persons;
        expect(seen).toMatchObject({
            name: 'Zoe Zander',
            contactId: '003000000000001AAA',
            role: 'Decision Maker',
            met: 'Last met 4 days ago, Nov 23'
        });
        expect(hidden).toMatchObject({ contactId: '', role: 'No role given', met: 'No meeting on this deal yet' });
    });

    it('tells the fit criterion by criterion, or why there is none', () => {
        const { fit } = viewOf(EARLY, TODAY);
        expect(fit.sentence).toBe('Meets 1 of 4 criteria.');
        expect(fit.criteria.map(({ state }) => state)).toEqual([
            'met',
            'not met',
            'field is empty',
            'you may not see the field'
        ]);
        expect(viewOf({ ...EARLY, criteria: [] }, TODAY).fit.sentence).toContain('No criteria');
    });
});

describe('an answer', () => {
    it('stands beside how closed deals were answered', () => {
        const questions = [{ question: 'Need', wonYes: 8, wonAnswered: 10, lostYes: 3, lostAnswered: 12 }];
        expect(closedLines({ deals: 40, questions }).get('Need')).toBe(
            'Yes on 80 % of 10 won and 25 % of 12 lost deals with an answer.'
        );
    });

    it('has a word, and says who gave it when and in which stage', () => {
        expect(['Yes', 'No', '', null].map(answerWord)).toEqual(['Yes', 'No', 'Not answered', 'Not answered']);
        const now = new Date(`${TODAY}T12:00:00Z`);
        const given = { answeredAt: '2026-11-26T15:00:00.000Z', answeredBy: 'Ana Ruiz' };
        expect(answeredLine(answerOf('Need', { ...given, stage: 'Proposal' }), now)).toBe(
            'Ana Ruiz, yesterday, Nov 26, in Proposal'
        );
        expect(answeredLine(answerOf('Need', { ...given, answeredBy: null }), now)).toBe('Unknown, yesterday, Nov 26');
        expect(answeredLine(answerOf('Need'), now)).toBe('');
    });
});
