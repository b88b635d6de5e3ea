import { changeState, readState } from '../state';

const FRESH = { kpi: null, window: null, segment: null, order: 'process' } as const;
const PAGE = { type: 'standard__recordPage', attributes: { recordId: '005' }, state: { c__teamSort: 'Calls' } };

describe('the state in the address', () => {
    it('is that of a fresh page where the address says nothing', () => {
        expect(readState(undefined)).toEqual(FRESH);
        expect(readState({})).toEqual(FRESH);
    });

    it('comes back as it was written', () => {
        const states = [
            { kpi: 'WinRate', window: '3M', segment: 'New Business', order: 'gap' },
            { kpi: null, window: '12M', segment: '', order: 'process' },
            { kpi: 'Calls', window: null, segment: null, order: 'process' }
        ] as const;
        for (const state of states) expect(readState(changeState(PAGE, state).state)).toEqual(state);
    });

    it('keeps what belongs to others, and takes away what is no longer so', () => {
        const opened = changeState(PAGE, { ...FRESH, kpi: 'WinRate' });
        expect(opened).toEqual({ ...PAGE, state: { c__teamSort: 'Calls', c__kpi: 'WinRate' } });
        expect(changeState(opened, FRESH).state).toEqual({ c__teamSort: 'Calls' });
    });

    it('takes nothing from an address that was typed wrongly', () => {
        expect(readState({ c__window: '99M', c__segment: 'New', c__order: 'x' })).toEqual(FRESH);
    });
});
