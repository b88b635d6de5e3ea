import { headingOf, partHelp, partLabel, readersText, rowsOf } from 'c/coachSessionWords';

import { HELD, LIST, PREPARING } from '../../coachSessions/__tests__/company';

const NOW = new Date('2026-11-27T12:00:00Z');

describe('the heading', () => {
    it.each([
        [0, 0, 'Last session today; no commitment is open.'],
        [1, 1, 'Last session yesterday; one commitment is open.'],
        [12, 3, 'Last session 12 days ago; 3 commitments are open.']
    ])('tells %d days and %d commitments', (daysSinceHeld, openCommitments, sentence) => {
        const said = headingOf({ ...LIST, sessions: [HELD], daysSinceHeld, openCommitments });
        expect(said.replace('1 commitment', 'one commitment')).toBe(sentence);
    });

    it('does not call a session held that is being prepared', () => {
        expect(headingOf({ ...LIST, sessions: [PREPARING] })).toBe('No session held yet; no commitment is open.');
    });

    it('is about oneself on the own page', () => {
        expect(headingOf({ ...LIST, isOwn: true })).toBe('No coaching session yet.');
    });
});

describe('who can read it', () => {
    it('is said of those who take part, and of those who may view all data', () => {
        const { isOpened, lines } = readersText({ state: 'participants', grants: [], allDataPeople: 2 });
        expect(isOpened).toBe(false);
        expect(lines).toEqual([
            'Only those who take part can read what is written here, and your private note only you.',
            '2 administrators may view all data and could reach it as well.'
        ]);
        expect(readersText({ state: 'participants', grants: [], allDataPeople: 0 }).lines).toHaveLength(1);
    });

    it('is a warning that names profiles and permission sets where others can', () => {
        const grants = [
            { name: 'Standard User', kind: 'Profile', people: 37 },
            { name: 'Marketing User', kind: 'Profile', people: 1 },
            { name: 'Own set', kind: 'PermissionSet', people: 2 }
        ];
        const { isOpened, lines } = readersText({ state: 'opened', grants, allDataPeople: 1 });
        expect(isOpened).toBe(true);
        expect(lines[0]).toMatch(/^Not private in this org/);
        expect(lines).toContain('Profiles that open it: Standard User (37 people) and Marketing User (1 person).');
        expect(lines).toContain('Permission sets that open it: Own set (2 people).');
    });

    it('is not asserted before it is known', () => {
        expect(readersText(undefined)).toEqual({ isOpened: false, lines: [] });
    });
});

describe('a row', () => {
    it('says what, when, with whom, and what came of it', () => {
        const session = {
            ...HELD,
            excerpt: 'Three questions',
            focusLabel: 'Win rate',
            commitmentsOpen: 1,
            commitmentsDone: 2,
            hasDraft: true,
            dealNames: ['Acme, big']
        };
        const [row] = rowsOf([session], NOW);
        expect(row).toMatchObject({
            name: '1:1, 7 days ago, Nov 20',
            who: 'with Maria Keller and Ana Ruiz',
            state: 'Held',
            excerpt: 'Three questions',
            mayOpen: true,
            openLabel: 'Open: 1:1, 7 days ago, Nov 20'
        });
        expect(row?.facts.map(({ text }) => text)).toEqual([
            'Focus: Win rate',
            'Commitments: 1 open, 2 done',
            'Deals: Acme, big',
            'Unsaved draft'
        ]);
    });
});

describe('rows', () => {
    it('begin with what is being prepared, and keep their order otherwise', () => {
        const rows = rowsOf([HELD, { ...HELD, id: 'second' }, PREPARING], NOW);
        expect(rows.map(({ id, state }) => [id, state])).toEqual([
            [PREPARING.id, 'In preparation'],
            [HELD.id, 'Held'],
            ['second', 'Held']
        ]);
    });
});

describe('a part', () => {
    it('is named from where the reader sits', () => {
        const seat = { isRep: false, repName: 'Ana', coachName: 'Maria' };
        expect(partLabel('RepView', seat)).toBe('What Ana sees first');
        expect(partLabel('RepView', { ...seat, isRep: true })).toBe('What do you see first?');
        expect(partHelp('RepView', { ...seat, isRep: true })).toMatch(/^Maria reads it once you share it/);
        expect(partHelp('Assessment', seat)).toBe('');
    });
});
