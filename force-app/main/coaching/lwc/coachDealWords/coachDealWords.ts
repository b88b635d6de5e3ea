/**
 * What the coaching panel of a deal says, in words. Pure, and without rules: counts, places and verdicts are Apex's;
 * here they only become sentences, headings and rows.
 */
import type { CoachDealQuestion, CoachDealView } from 'apex/dto';

import { formatDay, formatDistance, say } from 'c/coachFormat';

import { fitOf } from './fit';
import type { FitView } from './fit';
import { peopleOf } from './people';
import type { PeopleView } from './people';
import { WORDS } from './words';

export { answerWord, answeredLine, closedLines } from './answers';
export type { CriterionView, FitView } from './fit';
export type { PeopleView, PersonView, RoleView } from './people';
export { WORDS } from './words';

/** A line of text with a key for lists. */
export interface Line {
    readonly key: string;
    readonly text: string;
}

/** The panel's words, from its heading to its help. */
export interface DealView {
    readonly heading: string;
    /** Beside the heading; empty unless the deal is marked. */
    readonly mark: string;
    readonly sentences: readonly Line[];
    /** What limits this panel: a closed deal, no right to edit, settings. */
    readonly notices: readonly Line[];
    readonly nowHeading: string;
    readonly now: readonly CoachDealQuestion[];
    readonly before: readonly CoachDealQuestion[];
    readonly done: readonly CoachDealQuestion[];
    readonly doneHeading: string;
    readonly people: PeopleView;
    readonly pace: readonly Line[];
    readonly fit: FitView;
    readonly activity: readonly Line[];
    readonly help: readonly Line[];
}

/** The whole panel in words. @param today for the reader, 'yyyy-MM-dd' */
export function viewOf(deal: CoachDealView, today: string): DealView {
    const questions = deal.questions ?? [];
    const at = (place: string): CoachDealQuestion[] => questions.filter((question) => question.place === place);
    const done = at('done');
    return {
        heading: headingOf(deal),
        mark: deal.activity?.isInactive ? say(WORDS.quiet, deal.activity.daysWithout ?? 0) : '',
        sentences: lines(sentencesOf(deal)),
        notices: lines(noticesOf(deal)),
        nowHeading: say(WORDS.nowHeading, deal.step ?? ''),
        now: at('now'),
        before: at('open'),
        done,
        doneHeading: say(deal.isClosed ? WORDS.doneHeadingClosed : WORDS.doneHeading, done.length),
        people: peopleOf(deal.people, today),
        pace: lines(paceOf(deal)),
        fit: fitOf(deal.criteria ?? []),
        activity: lines(activityOf(deal, today)),
        help: lines([WORDS.helpOpen, WORDS.helpPeople, WORDS.helpPace, WORDS.helpStage, WORDS.helpActivity])
    };
}

/** Who is missing: 'both', 'budget', 'authority', 'none'; 'unknown' where the user may not see roles. */
function missingOf({ people }: CoachDealView): string {
    if (!people?.isKnown) return 'unknown';
    if (people.hasBudget) return people.hasAuthority ? 'none' : 'authority';
    return people.hasAuthority ? 'budget' : 'both';
}

function headingOf(deal: CoachDealView): string {
    if (deal.isClosed) {
        const yes = (deal.questions ?? []).filter(({ answer }) => answer?.answer === 'Yes').length;
        return say(WORDS.headlineClosed, deal.isWon ? 'won' : 'lost', deal.pace?.ageDays ?? -1, yes);
    }
    const missing = missingOf(deal);
    if ((deal.asked ?? 0) === 0) return say(WORDS.headlinePeople, missing);
    return say(WORDS.headlineOpen, deal.open ?? 0, deal.asked ?? 0, deal.step ?? '', missing).replace(/ {2,}/g, ' ');
}

function sentencesOf(deal: CoachDealView): string[] {
    const openBefore = deal.openBefore ?? 0;
    const allYes = (deal.asked ?? 0) > 0 && deal.open === 0 && openBefore === 0;
    const isLong = deal.pace?.verdict === 'pastThreeQuarters';
    return [
        openBefore > 0 ? say(WORDS.leftOpen, openBefore) : '',
        !deal.isClosed && allYes && isLong ? WORDS.rightQuestions : ''
    ];
}

function noticesOf(deal: CoachDealView): string[] {
    const isOpen = deal.isClosed !== true;
    return [
        isOpen ? '' : WORDS.closedNotice,
        isOpen && !deal.mayAnswer ? WORDS.readOnly : '',
        isOpen && !deal.step ? say(WORDS.noStep, deal.stage ?? '') : '',
        ...(deal.problems ?? [])
    ];
}

function paceOf({ pace, isClosed }: CoachDealView): string[] {
    if (typeof pace?.ageDays !== 'number') return [WORDS.ageUnknown];
    const segment = pace.segment || 'none';
    const age = isClosed ? say(WORDS.ageClosed, pace.ageDays) : say(WORDS.age, pace.ageDays, pace.stageDays ?? 0);
    switch (pace.state) {
        case 'compared':
            return [
                age,
                say(WORDS.compared, pace.wonDeals ?? 0, segment, pace.median ?? 0, pace.q3 ?? 0, pace.verdict ?? '')
            ];
        case 'tooFew':
            return [age, say(WORDS.tooFew, pace.wonDeals ?? 0, pace.reps ?? 0, segment)];
        default:
            return [age, say(WORDS.noNumbers, segment)];
    }
}

function activityOf({ activity, isClosed }: CoachDealView, today: string): string[] {
    const { lastOn, daysWithout = 0, limitDays = 0 } = activity ?? {};
    const when = lastOn ? `${formatDistance(lastOn, today)}, ${formatDay(lastOn, today)}` : '';
    const last = lastOn ? say(lastOn > today ? WORDS.nextActivity : WORDS.lastActivity, when) : WORDS.noActivity;
    return [last, !isClosed && activity?.isInactive ? say(WORDS.inactive, daysWithout ?? 0, limitDays ?? 0) : ''];
}

function lines(texts: readonly string[]): Line[] {
    return texts.filter((text) => text !== '').map((text, index) => ({ key: String(index), text }));
}
