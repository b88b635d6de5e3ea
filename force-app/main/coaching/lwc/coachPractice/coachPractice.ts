import type { CoachOption, CoachPracticeAsked, CoachPracticePeer, CoachPracticeView } from 'apex/dto';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement, api } from 'lwc';

import getPeers from '@salesforce/apex/CoachPracticeController.getPeers';
import remind from '@salesforce/apex/CoachPracticeController.remind';
import remove from '@salesforce/apex/CoachPracticeController.remove';
import seen from '@salesforce/apex/CoachPracticeController.seen';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS, factsOf, nextText } from 'c/coachPracticeWords';

type Action = 'seen' | 'remind' | 'remindEnd' | 'edit' | 'feedback' | 'remove';

/** A button of the practice. */
interface PracticeButton {
    readonly name: Action;
    readonly label: string;
    readonly spoken: string;
    readonly variant: 'neutral' | 'base';
    readonly className: string;
}

/** A session about it in preparation. */
interface Waiting {
    readonly key: string;
    readonly text: string;
    readonly name: string;
    readonly href: string;
}

/**
 * One practice or recorded pitch, with what its reader may do about it: be reminded of it, ask to observe; its author:
 * change, share and delete it, ask for feedback.
 *
 * Fires `changed` with the practice as it now stands, or `removed` with its title.
 */
export default class CoachPractice extends NavigationMixin(LightningElement) {
    /** KPIs to choose from. */
    @api steps: readonly CoachOption[] = [];
    /** Today in the org's time zone. */
    @api today: string | undefined;

    readonly words = WORDS;

    peers: readonly CoachPracticePeer[] | null = null;
    isEditing = false;
    isRemoving = false;
    busy = false;
    failure = '';
    notice = '';

    private told: CoachPracticeView | undefined;
    private focusNext: string | undefined;

    @api get practice(): CoachPracticeView | undefined {
        return this.told;
    }
    set practice(practice: CoachPracticeView | undefined) {
        this.told = practice;
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    get facts(): { key: string; text: string }[] {
        return (this.told ? factsOf(this.told) : []).map((text) => ({ key: text, text }));
    }

    get whenText(): string {
        return this.told?.whenToUse ? say(WORDS.when, this.told.whenToUse) : '';
    }

    get howLabel(): string {
        return say(WORDS.how, this.heading);
    }

    get linkName(): string {
        return say(WORDS.linkOf, this.heading);
    }

    get removeName(): string {
        return say(WORDS.removeOf, this.heading);
    }

    get removeAsk(): string {
        return say(WORDS.removeAsk, this.heading);
    }

    get stateText(): string {
        return this.notice || (this.told ? nextText(this.told, this.today) : '');
    }

    get hasNoPeers(): boolean {
        return this.peers?.length === 0;
    }

    get mayObserve(): boolean {
        const { told } = this;
        return told?.isMine === false && Boolean(told.authorId) && told.kind !== 'Pitch' && this.waiting.length === 0;
    }

    get waiting(): Waiting[] {
        return (this.told?.asked ?? []).map((one) => ({
            key: one.sessionId ?? '',
            text: this.waitingText(one),
            name: say(WORDS.sessionWith, one.name ?? ''),
            href: `/lightning/r/User/${one.userId ?? ''}/view?c__session=${one.sessionId ?? ''}`
        }));
    }

    get buttons(): PracticeButton[] {
        const { told } = this;
        if (!told || this.isRemoving) return [];
        const button = (name: Action, label: string, spoken: string, isMain = false): PracticeButton => ({
            name,
            label,
            spoken: say(spoken, this.heading),
            variant: isMain ? 'neutral' : 'base',
            className: name
        });
        const isDue = Boolean(told.nextOn && this.today && told.nextOn <= this.today);
        const shown: PracticeButton[] = [];
        if (isDue) shown.push(button('seen', WORDS.seen, WORDS.seenOf, true));
        if (told.isReminded) shown.push(button('remindEnd', WORDS.remindEnd, WORDS.remindEndOf));
        else shown.push(button('remind', WORDS.remind, WORDS.remindOf));
        if (!told.isMine) return shown;
        if (told.kind === 'Pitch') shown.unshift(button('feedback', WORDS.feedback, WORDS.feedbackOf, true));
        return [...shown, button('edit', WORDS.edit, WORDS.editOf), button('remove', WORDS.remove, WORDS.removeOf)];
    }

    handleButton(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.name as Action;
        this.notice = '';
        if (name === 'edit') {
            this.isEditing = true;
        } else if (name === 'remove') {
            this.isRemoving = true;
            // The harmless button has the focus.
            this.focusNext = '.cancel';
        } else {
            void this.act(name);
        }
    }

    handleSaved(event: CustomEvent<CoachPracticeView | null>): void {
        event.stopPropagation();
        this.isEditing = false;
        this.focusNext = '.edit';
        this.peers = null;
        this.notice = say(WORDS.saved, event.detail?.title ?? '');
        this.tell(event.detail);
    }

    handleEditEnd(): void {
        this.isEditing = false;
        this.focusNext = '.edit';
    }

    handleKeep(): void {
        this.isRemoving = false;
        this.focusNext = '.remove';
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.busy) return;
        event.stopPropagation();
        this.handleKeep();
    }

    async handleRemove(): Promise<void> {
        await this.run(WORDS.removeFailed, async (practiceId) => {
            await remove({ practiceId });
            this.dispatchEvent(new CustomEvent<string>('removed', { detail: this.heading }));
        });
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleSession(event: MouseEvent): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const one = this.told?.asked?.find(({ sessionId }) => sessionId === id);
        if (!one?.userId || !one.sessionId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId: one.userId, actionName: 'view' },
            state: { c__session: one.sessionId }
        });
    }

    private get heading(): string {
        return this.told?.title ?? '';
    }

    private waitingText({ isLeader, name }: CoachPracticeAsked): string {
        const isPitch = this.told?.kind === 'Pitch';
        const asksMe = this.told?.isMine ? !isPitch : isPitch && isLeader;
        if (!asksMe) return say(WORDS.askedMine, name ?? '');
        return say(isPitch ? WORDS.askedFeedback : WORDS.askedObserve, name ?? '');
    }

    private async act(name: Action): Promise<void> {
        await this.run(WORDS.saveFailed, async (practiceId) => {
            if (name === 'feedback') {
                this.peers = (await getPeers({ practiceId })) ?? [];
                return;
            }
            const wanted = name === 'remind';
            const practice = await (name === 'seen' ? seen({ practiceId }) : remind({ practiceId, wanted }));
            if (name === 'remindEnd') this.notice = WORDS.remindEnded;
            this.focusNext = name === 'remindEnd' ? '.remind' : '.remindEnd';
            this.tell(practice);
        });
    }

    private async run(failed: string, work: (practiceId: string) => Promise<void>): Promise<void> {
        const id = this.told?.id;
        if (this.busy || !id) return;
        this.busy = true;
        this.failure = '';
        try {
            await work(id);
        } catch (error) {
            this.failure = say(failed, messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    private tell(practice: CoachPracticeView | null): void {
        if (!practice) return;
        this.told = practice;
        this.dispatchEvent(new CustomEvent<CoachPracticeView>('changed', { detail: practice }));
    }
}
