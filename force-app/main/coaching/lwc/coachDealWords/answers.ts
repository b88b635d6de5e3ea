import type { CoachAnswerView, CoachClosedAnswers } from 'apex/dto';

import { formatWhen, say } from 'c/coachFormat';

import { WORDS } from './words';

const PERCENT = 100;

/** "Yes", "No" or "Not answered". */
export function answerWord(answer: string | null | undefined): string {
    if (answer === 'Yes') return WORDS.yes;
    return answer === 'No' ? WORDS.no : WORDS.noAnswer;
}

/** "Ana Ruiz, yesterday, 26 Nov, in Qualification"; empty where nobody answered. */
export function answeredLine({ answeredBy, answeredAt, stage }: CoachAnswerView, now: Date): string {
    if (!answeredAt) return '';
    return say(WORDS.answeredBy, answeredBy ?? WORDS.someone, formatWhen(answeredAt, now), stage ?? 'none');
}

/** What closed deals said, by question; of the questions that are not in it there is too little to tell. */
export function closedLines(closed: CoachClosedAnswers): ReadonlyMap<string, string> {
    const percent = (part: number | null | undefined, whole: number): number =>
        Math.round(((part ?? 0) / whole) * PERCENT);
    return new Map(
        (closed.questions ?? []).map(({ question, wonYes, wonAnswered, lostYes, lostAnswered }) => {
            const won = wonAnswered ?? 0;
            const lost = lostAnswered ?? 0;
            return [question ?? '', say(WORDS.closedLine, percent(wonYes, won), won, percent(lostYes, lost), lost)];
        })
    );
}
