import type { CoachPushJourney } from 'apex/dto';

import { emptyReason, inOrder, kindOf, moveView, viewOf } from 'c/coachPushWords';

import { BLANK, NEVER, OVERDUE, PUSH_1, PUSH_2, TELLING, TWICE } from './journeys';

const view = (journey: CoachPushJourney, period = 'Quarter'): ReturnType<typeof viewOf> =>
    viewOf(journey, { ...TELLING, period });
const sentences = (journey: CoachPushJourney): string =>
    view(journey)
        .sentences.map((line) => line.text)
        .join(' ');

describe('the finding', () => {
    it.each<[string, Partial<CoachPushJourney>, string]>([
        ['pushed twice', {}, 'Pushed twice, 153 days later than first promised'],
        ['pushed once', { pushCount: 1, daysPushed: 1 }, 'Pushed once, 1 day later than first promised'],
        ['pushed often', { pushCount: 5 }, 'Pushed 5 times, 153 days later than first promised'],
        ['pushed and pulled in', { daysPushed: -3 }, 'Pushed twice, yet 3 days earlier than first promised'],
        ['pushed and back', { daysPushed: 0 }, 'Pushed twice, and back on the date first promised'],
        ['first date unknown', { daysPushed: null }, 'Pushed twice'],
        ['count unknown', { pushCount: null }, 'How often this deal was pushed is not known'],
        ['never moved', { pushCount: 0, daysPushed: 0 }, 'Never pushed: the close date is the one first promised'],
        [
            'only slipped',
            { pushCount: 0, daysPushed: 12 },
            'Never pushed to a later fiscal quarter, 12 days later than first promised'
        ],
        ['only pulled in', { pushCount: 0, daysPushed: -1 }, 'Never pushed: 1 day earlier than first promised'],
        ['neglected', { pushCount: 0, daysPushed: 0, daysOverdue: 47 }, 'Never pushed, but its close date has passed']
    ])('%s', (_case, change, heading) => {
        expect(view({ ...TWICE, ...change }).heading).toBe(heading);
    });

    it.each([
        ['onPlan', 'On plan', 'good'],
        ['usuallyFine', 'Usually fine', 'mild'],
        ['overOptimistic', 'Over-optimistic', 'caution'],
        ['zombie', 'Zombie', 'serious'],
        ['unknown', 'Cannot tell', 'unknown'],
        ['a verdict of a later version', 'Cannot tell', 'unknown']
    ])('shows the verdict %s as "%s" in the tone %s', (verdict, word, tone) => {
        expect(view({ ...TWICE, verdict })).toMatchObject({ verdict: word, tone });
    });
});

describe('the sentences', () => {
    it('say what it means and how many reasons were given', () => {
        expect(sentences(TWICE)).toBe('Usually a sign of optimism. Reasons given: 1 of 2, 1 of them sound.');
        expect(sentences({ ...TWICE, soundReasons: 0 })).toContain('Reasons given: 1 of 2.');
    });

    it('tell overdue time and what it counts as', () => {
        expect(sentences(OVERDUE)).toContain(
            'Overdue by 113 days: it was to close on Jul 31. One more fiscal quarter has begun since and counts as a push (close date not updated).'
        );
        expect(sentences({ ...OVERDUE, periodsOverdue: 2 })).toContain(
            '2 more fiscal quarters have begun since and count as pushes'
        );
        expect(sentences({ ...OVERDUE, daysOverdue: 1, periodsOverdue: 0 })).toContain('Overdue by 1 day:');
        expect(sentences({ ...OVERDUE, periodsOverdue: 0 })).not.toContain('begun since');
    });

    it('do not excuse mere lateness as "once is usually fine"', () => {
        const late = { ...NEVER, verdict: 'usuallyFine', daysOverdue: 5, closeDate: '2026-11-16' };
        expect(sentences(late)).toBe('Overdue by 5 days: it was to close on Nov 16.');
        expect(sentences({ ...TWICE, pushCount: 1, verdict: 'usuallyFine' })).toContain('Once is usually fine.');
    });

    it('tell how a closed deal ended', () => {
        expect(sentences({ ...TWICE, isOpen: false, isWon: true })).toContain('This deal is won');
        expect(sentences({ ...TWICE, isOpen: false, isWon: false })).toContain('This deal is lost');
        expect(sentences(TWICE)).not.toContain('This deal is');
    });

    it('speak of months where the org counts months', () => {
        const month = view({ ...OVERDUE, period: 'Month' }, 'Month');
        const all = JSON.stringify(month);
        expect(all).toContain('fiscal month');
        expect(all).not.toContain('fiscal quarter');
    });
});

describe('the notices', () => {
    const notices = (change: Partial<CoachPushJourney>): string[] =>
        view({ ...TWICE, ...change }).notices.map((line) => line.text);

    it('are absent when all is well', () => {
        expect(notices({})).toEqual([]);
    });

    it('tell that tracking is off and that history is missing', () => {
        expect(notices({ trackingOff: true })[0]).toMatch(/^Push tracking is switched off/);
        expect(notices({ historyMissing: true })[0]).toMatch(/^Moves made before Courtside was set up/);
    });

    it('explain every code, also one this version does not know', () => {
        expect(notices({ notes: ['badPeriodSetting', 'periodNotDefined', 'newCode'] })).toEqual([
            'The kind of period set for Courtside is not valid, so fiscal quarters are used. Your administrator can correct the setting.',
            'Some dates lie outside the fiscal years your organisation has defined, so moves to or from them cannot be counted.',
            'A note on this count for your administrator: newCode'
        ]);
    });
});

describe('the moves', () => {
    it('are listed oldest first, what counts apart from what does not', () => {
        const { pushes, others, othersHeading } = view(TWICE);
        expect(pushes.map((move) => move.key)).toEqual(['h1', 'h3']);
        expect(others.map((move) => [move.key, move.kindWord])).toEqual([['h2', 'Slip']]);
        expect(othersHeading).toBe('Moves that do not count (1)');
    });

    it('tell who, when, from, to, days, periods, stage, amount and reason', () => {
        expect(moveView(PUSH_1, TELLING)).toMatchObject({
            fromTo: 'Feb 28 to Apr 30',
            distance: '61 days later',
            periods: '1 fiscal quarter',
            movedBy: 'Ana Ruiz, 9 months ago, Feb 26',
            stage: 'in Proposal',
            amount: 'worth $120K',
            amountTitle: '$120,000.00',
            reasonText: 'Reason: No budget until next quarter (sound)',
            comment: 'Budget round is in April.',
            explainName: 'Change reason: Feb 28 to Apr 30'
        });
    });

    it('do without what is not known', () => {
        expect(moveView(PUSH_2, TELLING)).toMatchObject({
            movedBy: 'Unknown person, 6 months ago, May 9',
            stage: '',
            amount: '',
            reasonText: 'No reason given',
            explainName: 'Give a reason: May 12 to Jul 31'
        });
        expect(moveView({ key: 'x' }, TELLING)).toMatchObject({ kind: 'undefined', distance: '', mayExplain: false });
    });

    it('tell an earlier date as earlier', () => {
        expect(moveView({ ...PUSH_1, kind: 'pullIn', days: -30, periods: -1 }, TELLING)).toMatchObject({
            distance: '30 days earlier',
            periods: '',
            kindWord: 'Pull-in'
        });
    });

    it('treat a kind they do not know as one that was not judged', () => {
        expect(kindOf({ kind: 'constructor' })).toBe('undefined');
        expect(kindOf({})).toBe('undefined');
    });

    it('come first when their time is not known', () => {
        expect(inOrder([PUSH_1, { key: 'early' }]).map((move) => move.key)).toEqual(['early', 'h1']);
    });
});

describe('Salesforce’s own count', () => {
    it('stands beside ours, with why they may differ', () => {
        expect(view(TWICE).standard).toBe("Salesforce's own push count: 3.");
        expect(view(TWICE).standardWhy).toMatch(/calendar month; Courtside counts moves to a later fiscal quarter/);
        expect(view({ ...TWICE, standardPushCount: null }).standard).toMatch(/not available/);
    });
});

describe('emptiness', () => {
    it('has a reason', () => {
        expect(emptyReason(BLANK)).toMatch(/^Nothing is known about this deal's close date yet/);
        expect(emptyReason({ ...BLANK, trackingOff: true })).toMatch(/push tracking is switched off/);
        expect(emptyReason({ ...BLANK, historyMissing: false })).toBeUndefined();
        expect(emptyReason(NEVER)).toBeUndefined();
    });
});
