import { LightningElement, api } from 'lwc';

import { formatWhen, say } from 'c/coachFormat';
import type { SessionText } from 'c/coachSessionTexts';
import { WORDS, failureLine, savedLine, stateLine } from 'c/coachSessionWords';

/** What `lightning-textarea` tells about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

/** The base component, as far as it is used here. */
type Field = HTMLElement & { setCustomValidity(message: string): void; reportValidity(): boolean };

/** Two versions of the text, in words. */
interface ChoiceView {
    readonly heading: string;
    readonly why: string;
    readonly mine: string;
    readonly theirs: string;
    readonly theirsHeading: string;
    readonly keepTheirs: string;
}

/**
 * One text of a session: a field that is kept while somebody types, with the state of what was typed beside it; the
 * words alone for those who may only read; or, when there are two versions, the choice between them.
 *
 * Fires `textchange` after each change and each choice.
 */
export default class CoachSessionText extends LightningElement {
    @api label = '';
    /** Stands below the field; empty for none. */
    @api help = '';
    @api required = false;

    readonly words = WORDS;

    /** Grows whenever the text's state changed, so that what reads it is rendered again. */
    private seen = 0;
    private shown: SessionText | undefined;

    @api get source(): SessionText | undefined {
        return this.shown;
    }
    set source(source: SessionText | undefined) {
        this.shown = source;
        source?.listen(() => {
            this.seen++;
        });
    }

    /** Shows what is missing beside the field; an empty message takes the complaint back. */
    @api complain(message: string): void {
        this.field?.setCustomValidity(message);
        this.field?.reportValidity();
    }

    @api focus(): void {
        (this.field ?? this.template?.querySelector<HTMLElement>('.keep-mine'))?.focus();
    }

    get text(): string {
        return this.seen >= 0 ? (this.shown?.text ?? '') : '';
    }

    get mayWrite(): boolean {
        return this.shown?.mayWrite === true;
    }

    get choice(): ChoiceView | undefined {
        const choice = this.seen >= 0 ? this.shown?.choice : undefined;
        if (!choice) return undefined;
        const { by, isOwn, isStale } = choice;
        const at = choice.at ? formatWhen(choice.at) : '';
        return {
            heading: say(WORDS.mergeHeading, this.label),
            why: isOwn ? WORDS.mergeTab : say(isStale ? WORDS.mergeStale : WORDS.mergeOther, by, at),
            mine: choice.mine || WORDS.nothingWritten,
            theirs: choice.theirs || WORDS.nothingWritten,
            theirsHeading: isOwn ? WORDS.mergeTheirsTab : WORDS.mergeTheirs,
            keepTheirs: isOwn ? WORDS.keepTheirsTab : WORDS.keepTheirs
        };
    }

    get stateText(): string {
        return this.seen >= 0 && this.shown ? stateLine(this.shown) : '';
    }

    get savedText(): string {
        return this.shown?.savedText ?? '';
    }

    get savedLine(): string {
        return this.shown ? savedLine(this.shown) : '';
    }

    get failure(): string {
        return this.seen >= 0 && this.shown ? failureLine(this.shown) : '';
    }

    get tryAgainName(): string {
        return say(WORDS.tryAgainFor, this.label);
    }

    handleChange(event: ValueEvent): void {
        this.complain('');
        this.shown?.change(event.detail.value);
        this.tell();
    }

    handleBlur(): void {
        void this.shown?.flush();
    }

    handleRetry(): void {
        void this.shown?.retry();
    }

    handleKeepMine(): void {
        this.choose((mine) => mine);
    }

    handleKeepTheirs(): void {
        this.choose((_mine, theirs) => theirs);
    }

    handleKeepBoth(): void {
        this.choose((mine, theirs) => [mine, theirs].filter(Boolean).join('\n\n'));
    }

    private get field(): Field | null {
        return this.template?.querySelector<Field>('.field') ?? null;
    }

    private choose(pick: (mine: string, theirs: string) => string): void {
        const choice = this.shown?.choice;
        if (!choice) return;
        this.shown?.choose(pick(choice.mine, choice.theirs));
        this.tell();
    }

    private tell(): void {
        this.dispatchEvent(new CustomEvent('textchange'));
    }
}
