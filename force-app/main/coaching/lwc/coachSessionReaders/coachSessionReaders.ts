import type { CoachReaders } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { readersText } from 'c/coachSessionWords';

/** Who can read what is written here: to be shown above the fields, before anything is typed. */
export default class CoachSessionReaders extends LightningElement {
    /** What the org grants; nothing is shown before it is known. */
    @api readers: CoachReaders | undefined;

    get isOpened(): boolean {
        return readersText(this.readers).isOpened;
    }

    get isKnown(): boolean {
        return this.readers !== undefined;
    }

    get lines(): { key: string; text: string; className: string }[] {
        return readersText(this.readers).lines.map((text, index) => ({
            key: String(index),
            text,
            className: this.isOpened && index === 0 ? 'line line_loud' : 'line'
        }));
    }

    get className(): string {
        return this.isOpened ? 'readers readers_opened' : 'readers';
    }

    get iconName(): string {
        return this.isOpened ? 'utility:warning' : 'utility:lock';
    }

    get iconVariant(): string {
        return this.isOpened ? 'error' : '';
    }

    get role(): string {
        return this.isOpened ? 'alert' : 'note';
    }
}
