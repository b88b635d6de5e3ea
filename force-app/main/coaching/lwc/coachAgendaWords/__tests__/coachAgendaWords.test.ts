import {
    addOwn,
    findingOf,
    isLateQuestion,
    linesOf,
    makeAgain,
    mixOf,
    moveLine,
    questionsOf,
    readAgenda,
    removeLine,
    replaceLine,
    sentenceOf,
    writeAgenda
} from 'c/coachAgendaWords';
import type { AgendaLine } from 'c/coachAgendaWords';
import { rangeText } from 'c/coachScorecardWords';

import { AGENDA, GAP, PRAISE, RISK } from './agendas';

const TODAY = '2026-11-27';

const line = (key: string, change: Partial<AgendaLine> = {}): AgendaLine => ({
    key,
    source: 'own',
    mode: 'Ask',
    stage: 'None',
    text: key,
    done: false,
    ...change
});

/** As c-coach-scorecard-words writes it; spaces and dashes differ between versions of ICU. */
const range = (lower: number, upper: number): string => rangeText(lower, upper, { unit: 'percent', currency: 'EUR' });

const keys = (lines: readonly AgendaLine[]): string[] => lines.map(({ key }) => key);

describe('the sentence of one thing worth talking about', () => {
    it('gives a gap with what it stands on, its range and the peers, and asks', () => {
        expect(sentenceOf(GAP, 'EUR')).toBe(
            `Win rate: 12% on 60 closed deals (range ${range(0.07, 0.22)}); peers ${range(0.24, 0.33)}. ` +
                'What do you see behind it?'
        );
    });

    it('names the stage of a KPI that exists only by stage', () => {
        expect(sentenceOf({ ...GAP, breakdown: 'Proposal' }, 'EUR')).toContain('Proposal');
    });

    it('does not say a count twice', () => {
        expect(sentenceOf({ ...PRAISE, source: 'gap', value: 12, n: 12, lower: 6, upper: 21 }, 'EUR')).toBe(
            'Meetings: 12 (range 6–21); peers 30–41. What do you see behind it?'
        );
    });

    it('leaves out a range nobody worked out, and says when peers are not known', () => {
        const bare = { ...GAP, lower: null, upper: null, peerValue: null, peerQ1: null, peerQ3: null };
        expect(sentenceOf(bare, 'EUR')).toBe(
            'Win rate: 12% on 60 closed deals; peers not known. What do you see behind it?'
        );
    });

    it('says what puts a deal at risk, as facts', () => {
        expect(sentenceOf(RISK)).toBe(
            'Acme <b>pilot</b>, in Qualification: 12 days past its close date and pushed 3 times. ' +
                'What has to happen on the customer’s side first?'
        );
        expect(sentenceOf({ ...RISK, source: 'inactivity', daysOverdue: null, pushes: null, daysInactive: 20 })).toBe(
            'Acme <b>pilot</b>, in Qualification: no activity for 20 days. Who is waiting for whom?'
        );
    });

    it('says with praise that chance and drift bring such numbers too', () => {
        expect(sentenceOf(PRAISE)).toContain('48; peers 30–41');
        expect(sentenceOf(PRAISE)).toContain('by chance');
        expect(sentenceOf({ ...PRAISE, reason: 'sinceLast' })).toContain('tends to come back by itself');
        expect(sentenceOf({ ...PRAISE, reason: 'holding' })).toContain('holds up');
    });

    it('asks about the last plan, cut short without cutting an emoji in half', () => {
        expect(sentenceOf({ source: 'lastPlan', text: ' Ask first. ' })).toBe(
            'Last time you agreed: “Ask first.” – what came of it?'
        );
        const long = sentenceOf({ source: 'lastPlan', text: '🎯'.repeat(300) });
        expect(long).toContain(`${'🎯'.repeat(240)}…`);
    });

    it('tells a promise that is due from one that is overdue', () => {
        const promise = { source: 'commitment', text: 'Call five', due: '2026-11-27' };
        expect(sentenceOf(promise, 'EUR', TODAY)).toBe('Promised for Nov 27: “Call five” – how is it going?');
        expect(sentenceOf(promise, 'EUR', '2026-11-28')).toBe('Was due Nov 27: “Call five” – what came of it?');
    });

    it('asks what an early-stage deal is about', () => {
        expect(sentenceOf({ source: 'early', dealName: 'Acme', stageName: 'Prospecting' })).toContain(
            'who else has a say'
        );
    });
});

describe('what the numbers say as a whole', () => {
    it('counts real gaps', () => {
        expect(findingOf(AGENDA)).toBe('One real gap in what Ana Ruiz does: beyond chance on 12 months of records.');
    });

    it('says so when there is none, when there is too little, and before the first night', () => {
        expect(findingOf({ ...AGENDA, state: 'noGaps' })).toContain(
            'No real gap: of 18 numbers compared with peers, 12 stand'
        );
        expect(findingOf({ ...AGENDA, state: 'tooFew' })).toContain('Too few records yet to compare Ana Ruiz');
        expect(findingOf({ ...AGENDA, state: 'noNumbers' })).toContain('nightly run has not ended once');
    });
});

describe('questions that fit', () => {
    it('are those of the likely causes, else of the part of the process the gap lies in', () => {
        expect(questionsOf({ ...GAP, questions: ['Who pays?'] })).toEqual(['Who pays?']);
        expect(questionsOf(GAP)).toHaveLength(3);
        expect(questionsOf({ ...GAP, processGroup: 'Activity' })[0]).toContain('contact next');
        expect(questionsOf({ ...GAP, processGroup: 'MidFunnel' })[0]).toContain('problem');
        expect(questionsOf({ ...GAP, processGroup: 'Other' })).toEqual([]);
        expect(questionsOf(RISK)).toEqual([]);
    });
});

describe('late questions', () => {
    it.each(['When will it close?', 'Did they get the CONTRACT?', 'Is the purchase order in?', 'Invoice?'])(
        'are seen in "%s"',
        (text) => expect(isLateQuestion(text)).toBe(true)
    );

    it.each(['Who closes the loop with IT?', 'What does the design look like?', 'What do they need?', ''])(
        'are not seen in "%s"',
        (text) => expect(isLateQuestion(text)).toBe(false)
    );
});

describe('lines that are kept', () => {
    it('come back as they were written', () => {
        const kept = {
            made: TODAY,
            finding: 'One gap',
            lines: linesOf(AGENDA).map((each) => ({ ...each, done: true }))
        };
        expect(readAgenda(writeAgenda(kept))).toEqual(kept);
        expect(kept.lines[1]).toMatchObject({ opportunityId: RISK.opportunityId, source: 'risk', stage: 'Early' });
    });

    it('are none of an empty text, and lines of the coach of any other text', () => {
        expect(readAgenda(' ').lines).toEqual([]);
        expect(readAgenda('Talk about Acme?\n\nSay thanks').lines.map(({ text, mode }) => [text, mode])).toEqual([
            ['Talk about Acme?', 'Ask'],
            ['Say thanks', 'Tell']
        ]);
        expect(readAgenda('[1]').lines).toHaveLength(1);
        expect(readAgenda('{"lines":[null,{"key":"a","mode":"x"}]}').lines).toEqual([
            { key: 'a', source: '', mode: 'Ask', stage: 'None', text: '', done: false }
        ]);
    });

    it('are moved, removed and changed by key, and stay at the ends', () => {
        const lines = [line('a'), line('b'), line('c')];
        expect(keys(moveLine(lines, 'a', 1))).toEqual(['b', 'a', 'c']);
        expect(keys(moveLine(lines, 'a', -1))).toEqual(['a', 'b', 'c']);
        expect(keys(moveLine(lines, 'c', 1))).toEqual(['a', 'b', 'c']);
        expect(keys(moveLine(lines, 'x', 1))).toEqual(['a', 'b', 'c']);
        expect(keys(removeLine(lines, 'b'))).toEqual(['a', 'c']);
        expect(replaceLine(lines, 'b', { done: true })[1]?.done).toBe(true);
    });

    it('of the coach ask when they end in a question mark, and are late when they sound so', () => {
        const lines = addOwn(addOwn([], 'When will it close?'), ' Good work ');
        expect(lines).toMatchObject([
            { key: 'own:1', mode: 'Ask', stage: 'Late' },
            { key: 'own:2', mode: 'Tell', stage: 'None', text: 'Good work' }
        ]);
        expect(addOwn(lines, '  ')).toEqual(lines);
        expect(keys(addOwn([line('own:2')], 'x'))).toEqual(['own:2', 'own:3']);
    });

    it('are counted by asking and telling, early and late', () => {
        expect(mixOf(linesOf(AGENDA))).toEqual({ asked: 2, told: 1, early: 1, late: 1 });
    });
});

describe('an agenda made again', () => {
    it('keeps own lines, ticks and marks, renews the words, and drops what is over', () => {
        const kept = [
            line('gap:WinRate', { source: 'gap', text: 'old words', done: true, mode: 'Tell' }),
            line('risk:gone', { source: 'risk' }),
            line('praise:Done', { source: 'praise', done: true }),
            line('own:1', { text: 'Mine' })
        ];
        const again = makeAgain(kept, AGENDA, TODAY);
        expect(keys(again.lines)).toEqual([GAP.key, RISK.key, PRAISE.key, 'praise:Done', 'own:1']);
        expect(again.lines[0]).toMatchObject({ done: true, mode: 'Tell' });
        expect(again.lines[0]?.text).toContain('12%');
        expect(again.made).toBe(TODAY);
    });
});
