import {
    againstOf,
    effortText,
    elseOf,
    evidenceOf,
    findingOf,
    othersOf,
    reasonText,
    situationText,
    WORDS
} from 'c/coachCauseWords';

import { CALLS, DEMOS, DEPTH, LIST, SHALLOW, WIN_RATE, WRONG_PERSON } from './lists';

const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

describe('the finding', () => {
    it('names the first thing to ask about, and how many there are', () => {
        expect(findingOf({ ...LIST, causes: [SHALLOW] }).heading).toBe(
            'One thing to ask about: Discovery stays at the surface'
        );
        expect(findingOf(LIST).heading).toBe('2 things to ask about, first: Many demos');
        expect(texts(findingOf(LIST).lines)[0]).toContain('Oct 31');
    });

    it('tells nothing that stands out from too little to tell', () => {
        expect(findingOf({ ...LIST, state: 'none', causes: [WRONG_PERSON] }).heading).toBe(WORDS.headNone);
        expect(findingOf({ ...LIST, state: 'tooFew', causes: [WRONG_PERSON] }).heading).toBe(WORDS.headTooFew);
    });
});

describe('evidence', () => {
    it('stands with records, range, peers and status', () => {
        const shown = evidenceOf(WIN_RATE, 'EUR', 'trigger');
        expect(shown.name).toBe('Result: Win rate');
        expect(shown.value).toBe('12% of 60 closed deals');
        expect(shown.range).toMatch(/^plausibly 6.*22%$/);
        expect(shown.peers).toMatch(/^peers 24.*33%$/);
        expect(shown.word).toBe('Behind');
        expect(shown.why).toBe('');
    });

    it('names the habit, and leaves out records of what is not known', () => {
        const habit = evidenceOf(DEPTH, 'EUR', 'measure');
        expect(habit.name).toBe('Habit: Discovery questions answered per deal');
        expect(habit.label).toBe('Discovery questions answered per deal');
        expect(habit.value).toBe('3.1 over 60 closed deals');
        expect(habit.why).toContain('for the first time');
        const unknown = evidenceOf(WRONG_PERSON.measure!, 'EUR');
        expect(unknown.value).toBe('not known');
        expect(unknown.hasRecords).toBe(false);
        expect(unknown.tone).toBe('unknown');
        expect(unknown.range + unknown.peers).toBe('');
    });

    it('does not say of how many records a count is', () => {
        expect(evidenceOf(CALLS, 'EUR').value).toBe('812');
    });
});

describe('doubts', () => {
    it('says what is on par, or that nothing speaks against it', () => {
        expect(texts(againstOf(SHALLOW, 'EUR'))).toEqual(['Calls: 812, on par with peers or ahead']);
        expect(texts(againstOf({ ...SHALLOW, counter: [WIN_RATE] }, 'EUR'))).toEqual([
            'Win rate: 12% of 60 closed deals, on par with peers or ahead'
        ]);
        expect(texts(againstOf(DEMOS, 'EUR'))).toEqual([WORDS.againstNone]);
    });

    it('says what else it could be: roots, neighbours, and what could not be looked at', () => {
        expect(texts(elseOf(SHALLOW, [DEMOS, SHALLOW]))).toEqual([
            'May follow from: Many demos.',
            'What else it could be, and could not be looked at: Nobody with budget.'
        ]);
        expect(texts(elseOf(DEMOS, [DEMOS, SHALLOW]))).toEqual([
            'Also worth asking about: Discovery stays at the surface.'
        ]);
        expect(elseOf(DEMOS, [DEMOS])).toEqual([]);
    });

    it('lists what is not named under why not, with the number it hangs on', () => {
        const groups = othersOf(LIST.causes ?? []);
        expect(groups.map(({ heading }) => heading)).toEqual([WORDS.otherNotMeasurable]);
        expect(texts(groups[0]!.lines)).toEqual([
            'Nobody with budget (by: Budget and decision covered). An administrator has not said yet where this is recorded.'
        ]);
    });
});

describe('words', () => {
    it('asks about effort and conversion, and admits when it cannot tell', () => {
        expect(effortText(LIST.effort)).toBe(WORDS.effortBetter);
        expect(effortText({ quadrant: 'cannotTell' })).toBe(WORDS.effortCannotTell);
        expect(effortText(null)).toBe(WORDS.effortCannotTell);
    });

    it('says in one sentence why a cause is named', () => {
        expect(reasonText(SHALLOW)).toBe(
            'Behind peers: Win rate; and so is what tells this cause from others: Discovery questions answered per deal.'
        );
        expect(reasonText({ ...SHALLOW, triggers: [WIN_RATE, DEPTH] })).toBe(
            'Behind peers: Win rate and Discovery questions answered per deal.'
        );
        expect(reasonText({ ...SHALLOW, measureIs: 'NotBehind' })).toContain('is not, and no other cause explains it');
    });

    it('names the situation in selling', () => {
        expect(situationText('Closing')).toBe('Closing');
        expect(situationText('ContactToTrial')).toBe('Contact to trial');
        expect(situationText('Later')).toBe('Later');
    });
});
