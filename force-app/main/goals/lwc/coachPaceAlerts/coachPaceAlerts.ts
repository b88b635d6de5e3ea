import type { CoachPaceAlertSetting } from 'apex/dto';
import { LightningElement } from 'lwc';

import getSetting from '@salesforce/apex/CoachPaceAlertController.getSetting';
import saveOff from '@salesforce/apex/CoachPaceAlertController.saveOff';

import { messageFor } from 'c/coachErrors';

import { hoursOf } from './hours';
import { WORDS } from './words';

/** The switch for notifications about pace, for a place inside the panel of pace. Shows nothing while it is not known. */
export default class CoachPaceAlerts extends LightningElement {
    readonly words = WORDS;

    setting: CoachPaceAlertSetting | undefined;
    saving = false;
    said = '';
    problem = '';

    override connectedCallback(): void {
        this.load().catch(() => undefined);
    }

    get isKnown(): boolean {
        return this.setting !== undefined;
    }

    get isOn(): boolean {
        return this.setting?.off !== true;
    }

    get hours(): string {
        return hoursOf(this.setting);
    }

    async handleChange(event: CustomEvent<{ checked: boolean }>): Promise<void> {
        const off = !event.detail.checked;
        const before = this.setting;
        // Shown as picked at once; what the server refuses goes back.
        this.setting = { ...before, off };
        this.saving = true;
        this.said = '';
        this.problem = '';
        try {
            this.setting = (await saveOff({ off })) ?? this.setting;
            this.said = off ? WORDS.savedOff : WORDS.savedOn;
        } catch (error) {
            this.setting = { ...before };
            this.problem = messageFor(error);
        } finally {
            this.saving = false;
        }
    }

    private async load(): Promise<void> {
        try {
            this.setting = (await getSetting()) ?? undefined;
        } catch (error) {
            this.problem = messageFor(error);
        }
    }
}
