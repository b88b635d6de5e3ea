import type { CoachTeam } from 'apex/dto';
import { cellView, findingOf, groupsOf, sortReps, testsOf } from 'c/coachTeamWords';

import { TEAM } from './teams';

const names = (kpi: string | null, aheadFirst = false): unknown[] =>
    sortReps(TEAM.reps ?? [], { kpi, aheadFirst }).map((rep) => rep.name);
const withVerdicts = (...verdicts: string[]): CoachTeam => ({
    ...TEAM,
    kpis: verdicts.map((verdict, index) => ({ kpi: `K${index}`, label: `KPI ${index}`, verdict, names: [] }))
});

describe('one rep or everyone', () => {
    it('opens with what concerns all, then names whom it is about', () => {
        const { heading, lines } = findingOf(TEAM);
        expect(heading).toBe('New opportunities: the whole team is down, coach the group.');
        expect(lines.map((line) => line.text)).toEqual([
            'Win rate: it is Jon Bell, coach Jon Bell.',
            'On 1 KPI it cannot be told yet.'
        ]);
    });

    it('has the surest single case first', () => {
        const kpis = [
            { label: 'A', verdict: 'oneRep', names: ['Ana'], smallestP: 0.003 },
            { label: 'B', verdict: 'oneRep', names: ['Ben', 'Jon'], smallestP: 0.0001 }
        ];
        const { heading, lines } = findingOf({ ...TEAM, kpis });
        expect(heading).toBe('B: it is Ben and Jon, coach Ben and Jon.');
        expect(lines.map((line) => line.text)).toEqual(['A: it is Ana, coach Ana.']);
    });

    it('says in one sentence what is about the same people', () => {
        const kpis = [
            { label: 'A', verdict: 'oneRep', names: ['Ana'], smallestP: 0.003 },
            { label: 'B', verdict: 'oneRep', names: ['Jon'], smallestP: 0.002 },
            { label: 'C', verdict: 'oneRep', names: ['Ana'], smallestP: 0.001 }
        ];
        const { heading, lines } = findingOf({ ...TEAM, kpis });
        expect(heading).toBe('C and A: it is Ana, coach Ana.');
        expect(lines.map((line) => line.text)).toEqual(['B: it is Jon, coach Jon.']);
    });

    it('points at nobody where it cannot be told', () => {
        const { heading, lines } = findingOf(withVerdicts('cannotTell', 'oneRep', 'notCompared'));
        expect(heading).toBe('It cannot be told yet whether it is one rep or everyone.');
        expect(lines.map((line) => line.text)).toEqual(['On 1 KPI it cannot be told yet.']);
    });

    it('is calm where nothing is open', () => {
        expect(findingOf(withVerdicts('notCompared')).heading).toMatch(/^Nobody stands out/);
    });

    it('says how many reds chance alone would bring', () => {
        expect(findingOf(TEAM).chance).toBe('1 cell of 5 is marked behind; chance alone would bring up to 0.8.');
        expect(findingOf({ ...TEAM, reds: 0 }).chance).toMatch(/^No cell of 5 is marked behind; chance/);
        expect(findingOf({ ...TEAM, compared: 0 }).chance).toBe('');
    });

    it('gives the test values in the unit of each KPI, and none it does not have', () => {
        const [opened, rate, cycle] = testsOf(TEAM);
        expect(opened).toMatchObject({ verdict: 'Everyone', pooled: '40', heldTo: '60', below: '3 of 3' });
        expect(rate).toMatchObject({ verdict: 'One rep', pooled: '25%', heldTo: '', smallestP: '< 0.001' });
        expect(rate?.range).toMatch(/20.*31%/);
        expect(cycle).toMatchObject({ verdict: 'Cannot tell yet', pooled: '', range: '', below: '', smallestP: '' });
    });
});

describe('the map', () => {
    it('has its columns by part of the process, without KPIs that nobody has', () => {
        const team = { ...TEAM, kpis: [...(TEAM.kpis ?? []), { kpi: 'Nobody', processGroup: 'MidFunnel' }] };
        expect(groupsOf(team).map(({ heading, columns }) => [heading, columns.map((column) => column.kpi)])).toEqual([
            ['Activity', ['DealsOpened']],
            ['Closing', ['WinRate', 'WonCycle', 'Bookings']]
        ]);
    });

    it('has the reps by name, as the language sorts', () => {
        expect(names(null)).toEqual(['Ana Ruiz', 'Élodie Roy', 'Jon Bell']);
    });

    it('has the furthest behind first, and turned round the furthest ahead', () => {
        expect(names('WinRate')).toEqual(['Jon Bell', 'Élodie Roy', 'Ana Ruiz']);
        expect(names('WinRate', true)).toEqual(['Ana Ruiz', 'Élodie Roy', 'Jon Bell']);
    });

    it('has those who cannot be compared last, both ways', () => {
        expect(names('WonCycle')).toEqual(['Jon Bell', 'Ana Ruiz', 'Élodie Roy']);
        expect(names('WonCycle', true)).toEqual(['Jon Bell', 'Ana Ruiz', 'Élodie Roy']);
    });

    it('says in each cell the status, the value and the records it stands on', () => {
        const column = { kpi: 'WinRate', label: 'Win rate', definition: '', unit: 'percent' };
        expect(cellView(TEAM.reps?.[1] ?? {}, column, 'EUR')).toEqual({
            key: 'WinRate',
            column: 'Win rate',
            code: 'behind',
            word: 'Behind',
            value: '12%',
            records: 'n 60',
            title: 'Jon Bell, Win rate: Behind, 12% (60 closed deals). Open in scorecard',
            isMarked: true
        });
    });

    it('shows a cell that is not there as not known, never as zero', () => {
        const column = { kpi: 'Bookings', label: 'Bookings', definition: '', unit: 'money' };
        expect(cellView(TEAM.reps?.[1] ?? {}, column, 'EUR')).toMatchObject({
            code: 'unknown',
            word: 'Not known',
            value: '–',
            records: '',
            isMarked: false
        });
    });

    it('gives a count no records beside itself', () => {
        const column = { kpi: 'DealsOpened', label: 'New opportunities', definition: '', unit: 'number' };
        expect(cellView(TEAM.reps?.[0] ?? {}, column, 'EUR')).toMatchObject({ value: '52', records: '' });
    });
});
