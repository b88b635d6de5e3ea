import { createElement } from 'lwc';

import getSetting from '@salesforce/apex/CoachPaceAlertController.getSetting';
import saveOff from '@salesforce/apex/CoachPaceAlertController.saveOff';

import type { CoachPaceAlertSetting } from 'apex/dto';
import CoachPaceAlerts from 'c/coachPaceAlerts';

import { hoursOf } from '../hours';

jest.mock('@salesforce/apex/CoachPaceAlertController.getSetting', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachPaceAlertController.saveOff', () => ({ default: jest.fn() }), { virtual: true });

const load = getSetting as jest.MockedFunction<typeof getSetting>;
const save = saveOff as jest.MockedFunction<typeof saveOff>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const ON: CoachPaceAlertSetting = { off: false, quietFrom: 18, quietTo: 8 };

async function show(setting: CoachPaceAlertSetting | null = ON): Promise<HTMLElement> {
    load.mockResolvedValueOnce(setting);
    const element = createElement('c-coach-pace-alerts', { is: CoachPaceAlerts });
    document.body.appendChild(element);
    await settle();
    return element;
}

const input = (element: HTMLElement): (HTMLElement & { checked: boolean; label: string }) | null =>
    element.shadowRoot?.querySelector('lightning-input') ?? null;
const textOf = (element: HTMLElement, selector: string): string =>
    element.shadowRoot?.querySelector(selector)?.textContent ?? '';

async function pick(element: HTMLElement, checked: boolean): Promise<void> {
    input(element)?.dispatchEvent(new CustomEvent('change', { detail: { checked } }));
    await settle();
}

beforeEach(() => {
    load.mockReset();
    save.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-pace-alerts', () => {
    it('is on unless the user switched it off, and says when notifications come', async () => {
        expect(input(await show())?.checked).toBe(true);
        expect(input(await show({ ...ON, off: true }))?.checked).toBe(false);
    });

    it('keeps what is picked, and says so', async () => {
        const element = await show();
        save.mockResolvedValueOnce({ ...ON, off: true });
        await pick(element, false);
        expect(save).toHaveBeenCalledWith({ off: true });
        expect(input(element)?.checked).toBe(false);
        expect(textOf(element, '[role="status"]')).toBe('Notifications about pace are off.');
        save.mockResolvedValueOnce(ON);
        await pick(element, true);
        expect(save).toHaveBeenLastCalledWith({ off: false });
        expect(textOf(element, '[role="status"]')).toBe('Notifications about pace are on.');
    });

    it('goes back to what holds when it cannot be saved', async () => {
        const element = await show();
        save.mockRejectedValueOnce({ body: { message: 'No' }, status: 400 });
        await pick(element, false);
        expect(input(element)?.checked).toBe(true);
        expect(textOf(element, '[role="alert"]')).toBe('No');
    });

    it('shows no switch while nothing is known, and says why', async () => {
        load.mockRejectedValueOnce({ body: { message: 'Sorry' }, status: 500 });
        const element = createElement('c-coach-pace-alerts', { is: CoachPaceAlerts });
        document.body.appendChild(element);
        await settle();
        expect(input(element)).toBeNull();
        expect(textOf(element, '[role="alert"]')).toBe('Sorry');
    });

    it('is accessible', async () => {
        await expect(await show()).toBeAccessible();
    });

    it('tells the hours only where there are quiet ones', () => {
        expect(hoursOf({ off: false, quietFrom: 18, quietTo: 8 })).toMatch(/from 8:00\sAM to 6:00\sPM, your time/);
        expect(hoursOf({ off: false, quietFrom: 8, quietTo: 8 })).toMatch(/at any hour/);
        expect(hoursOf({ off: true, quietFrom: 18, quietTo: 8 })).toMatch(/no notifications/);
    });
});
