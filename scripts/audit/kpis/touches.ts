/** What a rep's activities tell together: first contacts that led to a demo, demos, meetings that were followed up. */
import { addDays, daysBetween, type Day } from '../days.ts';
import type { Entry } from '../model.ts';
import { ENOUGH_FIT } from './qualifying.ts';

export type Kind = 'Calls' | 'Emails' | 'Meetings' | 'Demos';

/** A completed call or e-mail, or a meeting or demo that has ended. */
export interface Touch {
    rep: string;
    day: Day;
    kinds: ReadonlySet<Kind>;
    /** Contact or lead; null where none is named. */
    person: string | null;
    /** Deal; null where none is named. */
    deal: string | null;
}

const DAYS_TO_DEMO = 60;
const DAYS_TO_FOLLOW_UP = 30;

const isMeeting = (touch: Touch): boolean => touch.kinds.has('Meetings') || touch.kinds.has('Demos');

/** @param touches of one rep @param fits share of the criteria that a deal meets, by deal; empty without criteria */
export function touchEntries(touches: readonly Touch[], fits: ReadonlyMap<string, number>, today: Day): Entry[] {
    return [...peopleEntries(touches, today), ...demoEntries(touches, fits), ...followUpEntries(touches, today)];
}

const entry = (touch: Touch, measure: string, amount = 1): Entry => ({
    rep: touch.rep,
    measure,
    day: touch.day,
    segment: '',
    amount
});

function peopleEntries(touches: readonly Touch[], today: Day): Entry[] {
    const people = new Map<string, Touch[]>();
    for (const touch of touches)
        if (touch.person !== null) people.set(touch.person, [...(people.get(touch.person) ?? []), touch]);
    return [...people.values()].flatMap((ofPerson) => {
        const first = ofPerson.reduce((a, b) => (b.day < a.day ? b : a));
        const end = addDays(first.day, DAYS_TO_DEMO);
        if (today <= end) return [];
        const saw = ofPerson.some((touch) => touch.kinds.has('Demos') && touch.day <= end);
        return [entry(first, 'PeopleWorked'), ...(saw ? [entry(first, 'PeopleToDemo')] : [])];
    });
}

function demoEntries(touches: readonly Touch[], fits: ReadonlyMap<string, number>): Entry[] {
    return touches.flatMap((touch) => {
        const fit = touch.kinds.has('Demos') && touch.deal !== null ? fits.get(touch.deal) : undefined;
        if (fit === undefined) return [];
        return [entry(touch, 'DemosIcp'), ...(fit < ENOUGH_FIT ? [entry(touch, 'DemosOutsideIcp')] : [])];
    });
}

function followUpEntries(touches: readonly Touch[], today: Day): Entry[] {
    return touches.filter(isMeeting).flatMap((meeting) => {
        if (meeting.person === null && meeting.deal === null) return [];
        const gaps = touches
            .filter(
                (t) => isAboutTheSame(t, meeting) && (t.day > meeting.day || (t.day === meeting.day && !isMeeting(t)))
            )
            .map((t) => daysBetween(meeting.day, t.day));
        const gap = Math.min(DAYS_TO_FOLLOW_UP, ...gaps);
        const isOpen = gap === DAYS_TO_FOLLOW_UP && !gaps.includes(gap) && addDays(meeting.day, gap) > today;
        return isOpen ? [] : [entry(meeting, 'FollowUpDays', gap)];
    });
}

const isAboutTheSame = (a: Touch, b: Touch): boolean =>
    (a.person !== null && a.person === b.person) || (a.deal !== null && a.deal === b.deal);
