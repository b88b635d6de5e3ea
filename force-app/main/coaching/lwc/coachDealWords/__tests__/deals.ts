/** Deals as Apex gives them, for the tests of the panel and of its words. */
import type { CoachAnswerView, CoachDealQuestion, CoachDealView } from 'apex/dto';

export const TODAY = '2026-11-27';

export function answerOf(question: string, more: Partial<CoachAnswerView> = {}): CoachAnswerView {
    return { question, answer: '', note: '', conflict: false, ...more };
}

export function questionOf(name: string, place: string, more: Partial<CoachAnswerView> = {}): CoachDealQuestion {
    return {
        question: name,
        text: `${name} in words?`,
        kind: 'Question',
        topic: 'Need',
        place,
        answer: answerOf(name, more)
    };
}

/** Early: two of three open, nobody with budget. */
export const EARLY: CoachDealView = {
    opportunityId: '006000000000001AAA',
    stage: 'Qualification',
    isClosed: false,
    isWon: false,
    step: 'Early',
    mayAnswer: true,
    asked: 3,
    open: 2,
    openBefore: 0,
    questions: [
        questionOf('Need', 'now', {
            answer: 'Yes',
            answeredAt: '2026-11-26T15:00:00.000Z',
            answeredBy: 'Ana Ruiz',
            stage: 'Qualification'
        }),
        questionOf('Budget', 'now'),
        { ...questionOf('Talk', 'now'), kind: 'Activity' }
    ],
    people: {
        isKnown: true,
        hasBudget: false,
        hasAuthority: true,
        budgetRoles: ['Economic Buyer', 'Economic Decision Maker'],
        authorityRoles: ['Decision Maker'],
        persons: [
            {
                contactId: '003000000000001AAA',
                name: 'Zoe Zander',
                title: 'Head of Operations',
                role: 'Decision Maker',
                isPrimary: true,
                holdsBudget: false,
                decides: true,
                lastMetOn: '2026-11-23'
            },
            { contactId: '003000000000002AAA', isPrimary: false, holdsBudget: false, decides: false }
        ],
        hasMore: false
    },
    criteria: [
        { name: 'A', label: 'At least 200 employees', state: 'met' },
        { name: 'B', label: 'Banking or retail', state: 'notMet' },
        { name: 'C', label: 'Known source', state: 'blank' },
        { name: 'D', label: 'Large budget', state: 'hidden' }
    ],
    pace: {
        ageDays: 95,
        stageDays: 12,
        segment: 'Retail',
        segmentLabel: 'Industry',
        state: 'compared',
        wonDeals: 42,
        reps: 8,
        q1: 30,
        median: 57,
        q3: 90,
        verdict: 'pastThreeQuarters'
    },
    activity: { lastOn: '2026-11-06', daysWithout: 21, limitDays: 14, isInactive: true },
    problems: []
};

/** Late: everything of now answered, two early ones left open. */
export const LATE: CoachDealView = {
    ...EARLY,
    stage: 'Proposal',
    step: 'Late',
    asked: 1,
    open: 0,
    openBefore: 1,
    questions: [
        questionOf('Need', 'done', { answer: 'Yes' }),
        questionOf('Budget', 'open', { answer: 'No' }),
        questionOf('Value', 'now', { answer: 'Yes' })
    ]
};

export const WON: CoachDealView = {
    ...EARLY,
    isClosed: true,
    isWon: true,
    step: null,
    mayAnswer: false,
    asked: 0,
    open: 0,
    questions: [questionOf('Need', 'done', { answer: 'Yes' })],
    pace: { ...EARLY.pace, ageDays: 40, stageDays: null, verdict: 'usual' },
    activity: { ...EARLY.activity, isInactive: false }
};
