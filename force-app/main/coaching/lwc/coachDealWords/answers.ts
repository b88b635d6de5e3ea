import type { CoachAnswerView } from 'apex/dto';

import { formatWhen, say } from 'c/coachFormat';

import { WORDS } from './words';

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
