import { columnsOf, headingOf, offersOf, rowsOf } from 'c/coachTeamPaceWords';

import { GROUP, ONE, TEAM } from './teams';

describe('the finding', () => {
    it('tells the group first, then single reps', () => {
        expect(headingOf(TEAM)).toBe(
            'The whole team is behind on Calls this week: a matter for the group. ' +
                'Behind on New opportunities this month: Ben Tester.'
        );
    });

    it('claims nothing that is not sure', () => {
        expect(headingOf({ ...TEAM, kpis: [{ ...GROUP, verdict: 'cannotTell' }] })).toBe(
            'Below what was expected, but not sure enough to say who or why: Calls this week.'
        );
        expect(headingOf({ ...TEAM, kpis: [{ ...GROUP, verdict: 'cannotTell', compared: 0 }] })).toBe(
            'No goal of the team is clearly behind.'
        );
        expect(headingOf({ ...TEAM, kpis: [{ ...GROUP, verdict: 'fine' }] })).toBe(
            'No goal of the team is clearly behind.'
        );
    });
});

describe('what can be done', () => {
    const [group, one] = offersOf(TEAM);

    it('is a session with all who are below, on the KPI', () => {
        expect(group?.links).toMatchObject([
            {
                label: 'Prepare a group session',
                spoken: 'Prepare a group session on Calls',
                request: { repId: '005000000000001AAA', kind: 'Group', withIds: ['005000000000002AAA'], kpi: 'Calls' }
            }
        ]);
        expect(group?.facts).toBe('30 done where 80 were expected over the last 10 working days; 2 of 2 reps below.');
    });

    it('is a session with the one, on the step before', () => {
        expect(one?.links).toMatchObject([
            {
                label: 'Prepare a session with Ben Tester on Meetings',
                note: 'Meetings is the step before New opportunities: few New opportunities often begin there.',
                request: { repId: '005000000000002AAA', kind: 'OneOnOne', kpi: 'Meetings' }
            }
        ]);
    });

    it('is on the KPI itself where no step comes before', () => {
        const first = { ...ONE.ones![0]!, coachOn: 'Calls', coachOnLabel: 'Calls', isStepBefore: false };
        const [offer] = offersOf({ ...TEAM, kpis: [{ ...ONE, ones: [first] }] });
        expect(offer?.links[0]?.note).toBe('');
    });
});

describe('the map', () => {
    it('has a column for each goal and a word in each cell', () => {
        expect(columnsOf(TEAM)).toMatchObject([
            {
                label: 'New opportunities, this month',
                total: 'Team: 9 of 20 in the current period.',
                verdict: 'One rep'
            },
            { label: 'Calls, this week', verdict: 'The group' }
        ]);
        const [ana, ben] = rowsOf(TEAM);
        expect(ana?.cells).toMatchObject([
            { hasGoal: false },
            { hasGoal: true, word: 'Behind', figure: '3 of 20', expected: 'expected by now 8' }
        ]);
        expect(ben?.cells[1]).toMatchObject({ word: 'Cannot tell', isQuiet: false, figure: '– of 20', expected: '' });
    });

    it('compares no amounts', () => {
        expect(columnsOf({ ...TEAM, kpis: [{ ...ONE, verdict: 'notCompared' }] })[0]?.verdict).toBe('Not compared');
    });
});
