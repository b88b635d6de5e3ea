import type { CoachCauseView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { againstOf, elseOf, evidenceOf, reasonText, situationText, WORDS } from 'c/coachCauseWords';
import type { Evidence } from 'c/coachCauseWords';
import { USER } from 'c/coachFormat';
import { lines } from 'c/coachScorecardWords';
import type { Line } from 'c/coachScorecardWords';

/** What `judge` tells. */
export interface CauseJudgement {
    readonly cause: string;
    readonly verdict: 'Confirmed' | 'Rejected' | '';
}

/**
 * One likely cause: why it is named, questions to ask, what speaks for it and against it, and whether it is so. Fires `judge` with
 * {@link CauseJudgement}; it bubbles.
 */
export default class CoachCause extends LightningElement {
    @api cause: CoachCauseView = {};
    /** All causes that are named, this one included. */
    @api named: readonly CoachCauseView[] = [];
    @api repId: string | undefined;
    /** 12M, 3M or 1M: which records stand behind the numbers. */
    @api window: string | undefined;
    /** ISO 4217 code of amounts. */
    @api currency = USER.currency;
    /** Whether a verdict is on its way to the server. */
    @api busy = false;

    readonly words = WORDS;

    get name(): string {
        return this.cause.label ?? '';
    }

    get situation(): string {
        return situationText(this.cause.situation);
    }

    get reason(): string {
        return reasonText(this.cause);
    }

    get questions(): Line[] {
        return lines(this.cause.questions ?? []);
    }

    get behaviours(): Line[] {
        return lines(this.cause.behaviours ?? []);
    }

    get evidence(): Evidence[] {
        const { triggers, measure } = this.cause;
        const results = (triggers ?? []).filter(({ kpi }) => kpi !== measure?.kpi);
        return [
            ...results.map((number) => evidenceOf(number, this.currency, 'trigger')),
            ...(measure ? [evidenceOf(measure, this.currency, 'measure')] : [])
        ];
    }

    get against(): Line[] {
        return againstOf(this.cause, this.currency);
    }

    get elseLines(): Line[] {
        return elseOf(this.cause, this.named);
    }

    get verdict(): string {
        return this.cause.verdict ?? '';
    }

    handleJudge(event: CustomEvent<CauseJudgement['verdict']>): void {
        event.stopPropagation();
        this.dispatchEvent(
            new CustomEvent<CauseJudgement>('causejudge', {
                detail: { cause: this.cause.cause ?? '', verdict: event.detail }
            })
        );
    }
}
