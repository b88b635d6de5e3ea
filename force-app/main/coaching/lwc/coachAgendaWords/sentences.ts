import type { CoachAgenda, CoachAgendaItem } from 'apex/dto';

import { USER, dayOf, formatDay, say } from 'c/coachFormat';
import { kpiName, listText, peersText, rangeText, recordsText, unitOf, valueText } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** A plan or a promise longer than this is quoted by its beginning, in characters. */
const LONGEST_QUOTE = 240;

/** Questions by where in the sales process the gap lies, when no likely cause brings its own. */
const GROUP_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
    Activity: [WORDS.askProspecting1, WORDS.askProspecting2, WORDS.askProspecting3],
    MidFunnel: [WORDS.askTrial1, WORDS.askTrial2, WORDS.askTrial3],
    Closing: [WORDS.askClosing1, WORDS.askClosing2, WORDS.askClosing3]
};

/** What the numbers say about the rep as a whole, in one sentence. */
export function findingOf(agenda: CoachAgenda): string {
    const name = agenda.repName ?? '';
    switch (agenda.state) {
        case 'gaps':
            return say(WORDS.stateGaps, (agenda.items ?? []).filter(({ source }) => source === 'gap').length, name);
        case 'noGaps':
            return say(WORDS.stateNoGaps, agenda.judged ?? 0, agenda.compared ?? 0);
        case 'tooFew':
            return say(WORDS.stateTooFew, name);
        default:
            return WORDS.stateNoNumbers;
    }
}

/** The sentence of one thing worth talking about; asks rather than tells. */
export function sentenceOf(
    item: CoachAgendaItem,
    currencyCode?: string | null,
    today: string = dayOf(new Date())
): string {
    const currency = currencyCode ?? USER.currency;
    switch (item.source) {
        case 'lastPlan':
            return say(WORDS.lastPlan, quote(item.text));
        case 'commitment':
            return commitmentText(item, today);
        case 'gap':
            return gapText(item, currency);
        case 'praise':
            return praiseText(item, currency);
        case 'early':
            return say(WORDS.early, item.dealName ?? '', item.stageName ?? '');
        case 'inactivity':
            return say(WORDS.inactivity, item.dealName ?? '', item.stageName ?? '', whyAtRisk(item));
        case 'risk':
            return say(WORDS.risk, item.dealName ?? '', item.stageName ?? '', whyAtRisk(item));
        default:
            return item.text ?? '';
    }
}

/** Questions to choose from for a gap: of its likely causes, else of the part of the process it lies in. */
export function questionsOf(item: CoachAgendaItem): readonly string[] {
    const ofCauses = item.questions ?? [];
    if (ofCauses.length > 0) return ofCauses;
    return item.source === 'gap' ? (GROUP_QUESTIONS[item.processGroup ?? ''] ?? []) : [];
}

function commitmentText({ text, due }: CoachAgendaItem, today: string): string {
    const isLate = typeof due === 'string' && due < today;
    return say(isLate ? WORDS.commitmentLate : WORDS.commitmentDue, quote(text), due ? formatDay(due, today) : '');
}

function gapText(item: CoachAgendaItem, currency: string): string {
    const measured = { unit: unitOf(item.unit), currency };
    const value = valueText(item.value, measured).short;
    const range = rangeText(item.lower, item.upper, measured);
    const peers = peersText(item, currency) || WORDS.peersUnknown;
    if (item.value === item.n && range !== '') return say(WORDS.gapCount, nameOf(item), value, range, peers);
    const records = recordsText(item.kpi, item.n ?? 0);
    if (range === '') return say(WORDS.gapNoRange, nameOf(item), value, records, peers);
    return say(WORDS.gap, nameOf(item), value, records, range, peers);
}

function praiseText(item: CoachAgendaItem, currency: string): string {
    const number = valueText(item.value, { unit: unitOf(item.unit), currency }).short;
    const value = item.value === item.n ? number : say(WORDS.valueOn, number, recordsText(item.kpi, item.n ?? 0));
    const peers = peersText(item, currency) || WORDS.peersUnknown;
    const pattern = { sinceLast: WORDS.praiseSinceLast, improving: WORDS.praiseImproving }[item.reason ?? ''];
    return say(pattern ?? WORDS.praiseHolding, nameOf(item), value, peers);
}

function nameOf(item: CoachAgendaItem): string {
    return kpiName({ ...item, label: item.kpiLabel ?? null });
}

function whyAtRisk({ daysOverdue, pushes, daysInactive }: CoachAgendaItem): string {
    const facts: string[] = [];
    if (typeof daysOverdue === 'number') facts.push(say(WORDS.riskOverdue, daysOverdue));
    if (typeof pushes === 'number') facts.push(say(WORDS.riskPushed, pushes));
    if (typeof daysInactive === 'number') facts.push(say(WORDS.riskInactive, daysInactive));
    return listText(facts);
}

function quote(text: string | null | undefined): string {
    const words = (text ?? '').trim();
    // By characters as people see them, so that no emoji is cut in half.
    const characters = [...words];
    return characters.length > LONGEST_QUOTE
        ? say(WORDS.quote, characters.slice(0, LONGEST_QUOTE).join('').trimEnd())
        : words;
}
