import { REQUEST_KEYS, readSessionStart, sessionStart } from 'c/coachSessionLink';

const ANA = '005000000000002AAA';
const JON = '005000000000003AAA';
const LEA = '005000000000004AAA';

describe('c/coachSessionLink', () => {
    it('leads to the rep whose session it is, and back to the same request', () => {
        const page = sessionStart({
            repId: ANA,
            kind: 'Group',
            withIds: [ANA, JON, LEA, JON],
            kpi: 'DealsOpened'
        });
        expect(page).toEqual({
            type: 'standard__navItemPage',
            attributes: { apiName: 'Coach_Rep' },
            state: { c__rep: ANA, c__begin: 'Group', c__with: `${JON},${LEA}`, c__about: 'DealsOpened' }
        });
        expect(readSessionStart(page.state)).toEqual({ kind: 'Group', withIds: [JON, LEA], kpi: 'DealsOpened' });
    });

    it('names nobody and nothing where nobody and nothing is asked for', () => {
        const { state } = sessionStart({ repId: ANA, kind: 'OneOnOne' });
        expect(state).toEqual({ c__rep: ANA, c__begin: 'OneOnOne' });
        expect(readSessionStart(state)).toEqual({ kind: 'OneOnOne', withIds: [] });
    });

    it.each([undefined, {}, { c__begin: 'Party' }, { c__with: JON }])('asks for nothing: %p', (state) => {
        expect(readSessionStart(state)).toBeUndefined();
    });

    it('leaves out what is no id and no name', () => {
        const state = { c__begin: 'Peer', c__with: `x,${JON},006000000000001AAA,`, c__about: '<b>' };
        expect(readSessionStart(state)).toEqual({ kind: 'Peer', withIds: [JON] });
    });

    it('says which parameters are its own', () => {
        const { state } = sessionStart({ repId: ANA, kind: 'Group', withIds: [JON], kpi: 'Calls' });
        expect(Object.keys(state ?? {})).toEqual(['c__rep', ...REQUEST_KEYS]);
    });
});
