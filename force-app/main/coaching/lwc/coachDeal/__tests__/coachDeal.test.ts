import { getRecord } from 'lightning/uiRecordApi';
import { createElement } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import getClosedAnswers from '@salesforce/apex/CoachDealController.getClosedAnswers';
import getDeal from '@salesforce/apex/CoachDealController.getDeal';

import type { createApexTestWireAdapter, createLdsTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachDealView } from 'apex/dto';
import CoachDeal from 'c/coachDeal';

import { EARLY, LATE, WON } from '../../coachDealWords/__tests__/deals';

jest.mock(
    '@salesforce/apex/CoachDealController.getDeal',
    () => ({
        default: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createApexTestWireAdapter(jest.fn())
    }),
    { virtual: true }
);
jest.mock('@salesforce/apex/CoachDealController.answer', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachDealController.getClosedAnswers', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const closedAnswers = getClosedAnswers as jest.MockedFunction<typeof getClosedAnswers>;
const deals = getDeal as unknown as ReturnType<typeof createApexTestWireAdapter>;
const records = getRecord as unknown as ReturnType<typeof createLdsTestWireAdapter>;
const refresh = refreshApex as jest.MockedFunction<typeof refreshApex>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Child = HTMLElement & Record<string, unknown>;

function place(recordId: string | undefined = EARLY.opportunityId ?? ''): HTMLElement {
    const element = createElement('c-coach-deal', { is: CoachDeal });
    Object.assign(element, { recordId });
    document.body.appendChild(element);
    return element;
}

async function show(deal: CoachDealView): Promise<HTMLElement> {
    const element = place();
    deals.emit(deal);
    await settle();
    return element;
}

function record(stage: string): object {
    const values = { CloseDate: '2026-12-31', StageName: stage, IsClosed: false };
    return {
        apiName: 'Opportunity',
        id: EARLY.opportunityId,
        fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
    };
}

const all = (element: HTMLElement, selector: string): Child[] => [
    ...(element.shadowRoot?.querySelectorAll<Child>(selector) ?? [])
];
const panel = (element: HTMLElement): Child | undefined => all(element, 'c-coach-panel')[0];

beforeEach(() => refresh.mockReset().mockResolvedValue(undefined));
afterEach(() => document.body.replaceChildren());

describe('c-coach-deal', () => {
    it('asks for its deal and shows the shape of what comes', async () => {
        const element = place();
        await settle();
        expect(deals.getLastConfig()).toEqual({ opportunityId: EARLY.opportunityId });
        expect(panel(element)).toMatchObject({ state: 'loading', topic: 'Coaching on this deal' });
    });

    it('opens with its finding and marks silence', async () => {
        const element = await show(EARLY);
        expect(panel(element)).toMatchObject({
            state: 'ready',
            heading: '2 of 3 early questions and activities are open, and nobody with budget is involved.'
        });
        expect(all(element, 'c-coach-status')[0]).toMatchObject({ tone: 'caution', word: 'Quiet for 21 days' });
        expect(all(element, 'c-coach-deal-question')).toHaveLength(3);
        await expect(document.body).toBeAccessible();
    });

    it('links to the contacts that may be seen', async () => {
        const element = await show(EARLY);
        expect(all(element, '.person a').map((link) => link.textContent)).toEqual(['Zoe Zander']);
        expect(all(element, '.person')[1]?.textContent).toContain('A contact you may not see');
    });

    it('groups what is asked now, what is left open and what was answered', async () => {
        const element = await show(LATE);
        expect(all(element, 'h3').map((heading) => heading.textContent)).toEqual(
            expect.arrayContaining(['Late: from the proposal on', 'Still open from before'])
        );
        expect(all(element, 'details c-coach-deal-question')).toHaveLength(1);
    });

    it('sums up a closed deal for reading only', async () => {
        const element = await show(WON);
        expect(panel(element)?.['heading']).toBe('Won after 40 days, with 1 question answered Yes.');
        expect(all(element, 'c-coach-deal-question')[0]).toMatchObject({ mayAnswer: false });
        const silent = await show({ ...WON, questions: [] });
        expect(silent.shadowRoot?.textContent).toContain('No question was answered');
    });

    it('shows how closed deals were answered when asked, with how many they are', async () => {
        const questions = [{ question: 'Need', wonYes: 8, wonAnswered: 10, lostYes: 3, lostAnswered: 12 }];
        closedAnswers.mockRejectedValueOnce({ body: { message: 'Not now.' } });
        closedAnswers.mockResolvedValue({ deals: 40, questions });
        const element = await show(EARLY);
        expect(all(element, 'c-coach-deal-question').map((row) => row['closed'])).toEqual(['', '', '']);
        all(element, '.show-closed')[0]?.click();
        await settle();
        expect(element.shadowRoot?.textContent).toContain('could not be loaded: Not now.');
        all(element, '.show-closed')[0]?.click();
        await settle();
        expect(all(element, 'c-coach-deal-question').map((row) => row['closed'])).toEqual([
            'Yes on 80 % of 10 won and 25 % of 12 lost deals with an answer.',
            '',
            ''
        ]);
        expect(element.shadowRoot?.textContent).toContain('Of the 40 deals closed last');
        expect(all(element, '.show-closed')).toHaveLength(0);
    });

    it('says so when no question has enough closed deals', async () => {
        closedAnswers.mockResolvedValue({ deals: 4, questions: [] });
        const element = await show(EARLY);
        all(element, '.show-closed')[0]?.click();
        await settle();
        expect(element.shadowRoot?.textContent).toContain('Too few to tell: no question here');
        expect(all(element, 'c-coach-deal-question')[0]).toMatchObject({ closed: '' });
    });

    it('looks again when an answer was saved and when the stage changes on the page', async () => {
        const element = await show(EARLY);
        all(element, 'c-coach-deal-question')[0]?.dispatchEvent(new CustomEvent('answered'));
        expect(refresh).toHaveBeenCalledTimes(1);
        records.emit(record('Qualification'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
        records.emit(record('Proposal'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(2);
    });

    it('says what failed and tries again', async () => {
        const element = place();
        deals.error({ message: 'You cannot see this deal.' });
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', message: 'You cannot see this deal.' });
        panel(element)?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('without a deal it says where to go', () => {
        const element = place('');
        expect(panel(element)).toMatchObject({ state: 'empty' });
        expect(String(panel(element)?.['message'])).toContain('Open a deal');
    });
});
