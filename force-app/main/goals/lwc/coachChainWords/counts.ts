import { USER, daysBetween, say } from 'c/coachFormat';

import { WORDS } from './words';

/** What people say to a number of each shipped KPI. */
const NOUNS: Readonly<Record<string, string>> = {
    Calls: WORDS.nCalls,
    Emails: WORDS.nEmails,
    Meetings: WORDS.nMeetings,
    Demos: WORDS.nDemos,
    DecisionMakerConversations: WORDS.nConversations,
    DealsOpened: WORDS.nOpportunities,
    ProposalsSent: WORDS.nProposals,
    DealsWon: WORDS.nDeals
};
const GRAINS = ['Day', 'Week', 'Month', 'Quarter', 'Year'] as const;
const GRAIN_WORDS: Readonly<Record<string, string>> = {
    Day: WORDS.grainDay,
    Week: WORDS.grainWeek,
    Month: WORDS.grainMonth,
    Quarter: WORDS.grainQuarter,
    Year: WORDS.grainYear
};
const MONTHS_OF: Readonly<Record<string, number>> = { Month: 1, Quarter: 3, Year: 12 };

/** "40 opportunities". */
export function countText(kpi: string, label: string, count: number): string {
    return say(NOUNS[kpi] ?? WORDS.nOther, count, label);
}

/** Time frames that fit into a period of this grain, shortest first. */
export function grainsUpTo(grain: string): { value: string; label: string }[] {
    const last = GRAINS.findIndex((name) => name === grain);
    return GRAINS.slice(0, last < 0 ? GRAINS.length : last + 1).map((value) => ({
        value,
        label: GRAIN_WORDS[value] ?? value
    }));
}

/** The longest time frame that is no longer than both. */
export function shorterOf(grain: string, than: string): string {
    const order = (name: string): number => GRAINS.findIndex((known) => known === name);
    return order(grain) > order(than) ? than : grain;
}

/** "About 3.1 a week."; empty where the time frame is the whole period. */
export function perText(need: number, grain: string, period: { grain: string; start: string; end: string }): string {
    if (grain === period.grain) return '';
    const weeks = (daysBetween(period.start, period.end) + 1) / 7;
    const months = MONTHS_OF[period.grain] ?? 1;
    const parts: Readonly<Record<string, number>> = {
        Day: weeks * 5,
        Week: weeks,
        Month: months,
        Quarter: months / 3
    };
    const each = need / (parts[grain] ?? 1);
    return say(WORDS.per, number(each, each < 10 ? 1 : 0), grain);
}

/** A number in the user's locale. */
export function number(value: number, digits = 0): string {
    return new Intl.NumberFormat(USER.locale, { maximumFractionDigits: digits }).format(value);
}

/** A share of 0 to 1 as a percentage. */
export function percent(share: number, digits = 1): string {
    return new Intl.NumberFormat(USER.locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}
