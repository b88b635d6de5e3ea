import {
    addDays,
    daysBetween,
    endOfMonth,
    endOfQuarter,
    isWorkday,
    quarterStart,
    workday,
    type Day
} from './calendar.ts';
import {
    accountsOf,
    COMPETITORS,
    DEAL_TYPES,
    LOSS_REASONS,
    NO_DECISION,
    PRODUCTS,
    WIN_REASONS,
    type Person
} from './company.ts';
import type { Random } from './random.ts';

export const OPEN_STAGES = [
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Proposal/Price Quote',
    'Negotiation/Review'
] as const;
/** Share of a deal's life at which it reaches each open stage. */
const REACHED_AT = [0, 0.12, 0.28, 0.45, 0.62, 0.84];

export interface DealEdit {
    day: Day;
    fields: Record<string, string | number>;
}
export interface Deal {
    /** Unique in the company; also how the player finds its id. */
    name: string;
    owner: string;
    account: string;
    opened: Day;
    first: Record<string, string | number>;
    /** In order of day; at most one a day. */
    edits: DealEdit[];
    competitor: string | null;
    /** Contacts of the account that take part: 1 to 3. */
    roles: number;
    /** Position among the deals of its account, which says whom it brings. */
    turn: number;
    /** True: somebody with the budget and somebody who decides take part. */
    buyers: boolean;
    /** True: the account is unlike the ideal customer. */
    unlike: boolean;
    /** True: the rep explains each push. */
    explained: boolean;
}

/** Share of lost deals that nobody lets go of. */
const LINGERS = 0.15;

/** Days in which some reps open fewer deals than before. */
const DAYS_LATELY = 18;

/** Deals of all reps over the eight whole quarters before the one of `today`, and the current one. Pure. */
export function planDeals(reps: Person[], today: Day, random: Random): Deal[] {
    const start = quarterStart(today, 8);
    return reps.flatMap((rep, repIndex) => {
        const r = random.fork(rep.name);
        const from = rep.joinedDaysAgo === null ? start : addDays(today, -rep.joinedDaysAgo);
        const days = daysBetween(from, today);
        const count = Math.round((rep.habit!.deals * days) / 91);
        const accounts = accountsOf(repIndex);
        const turns = new Map<string, number>();
        const isOpened = everyNth(rep.habit!.dealsLately ?? 1);
        return Array.from({ length: count }, (_, i) =>
            planDeal(rep, i, workday(addDays(from, ((i + r.next()) / count) * days)), accounts, today, r)
        )
            .filter((d) => d.opened <= today)
            .filter((d) => d.opened < addDays(today, -DAYS_LATELY) || isOpened())
            .map((d) => {
                const turn = turns.get(d.account) ?? 0;
                turns.set(d.account, turn + 1);
                return { ...d, turn };
            });
    });
}

/** Says yes to this share of the times it is asked, evenly. */
function everyNth(share: number): () => boolean {
    let asked = 0;
    return () => Math.floor(++asked * share + 1e-9) > Math.floor((asked - 1) * share + 1e-9);
}

function planDeal(rep: Person, index: number, opened: Day, accounts: string[], today: Day, r: Random): Deal {
    const habit = rep.habit!;
    const won = r.chance(habit.winRate);
    const life = Math.max(8, r.around(habit.cycle * (won ? 1 : r.chance(LINGERS) ? 2.6 : 0.9), 0.45));
    const account = r.pick(accounts);
    const deal: Deal = {
        name: `${account} - ${r.pick(PRODUCTS)} ${rep.first[0]}${rep.last[0]}${String(index + 1).padStart(3, '0')}`,
        owner: rep.name,
        account,
        opened,
        first: {
            StageName: OPEN_STAGES[0],
            Amount: Math.round(r.around(habit.dealSize, 0.6) / 100) * 100,
            Type: r.fork('type').chance(0.6) ? DEAL_TYPES.new : DEAL_TYPES.existing,
            CloseDate: promised(addDays(opened, life * habit.promise * (0.85 + r.next() * 0.3)), r)
        },
        edits: [],
        competitor: r.chance(0.35) ? r.pick(COMPETITORS) : null,
        roles: r.int(1, 3),
        turn: 0,
        // Won deals are more often those with the right people.
        buyers: r.fork('buyers').chance(habit.reachesBuyers * (won ? 1.15 : 0.95)),
        unlike: accounts.indexOf(account) < habit.unlikeAccounts,
        explained: r.chance(habit.explains)
    };
    const edits = new Map<Day, Record<string, string | number>>();
    const edit = (day: Day, fields: Record<string, string | number>): void =>
        void edits.set(workday(day), { ...edits.get(workday(day)), ...fields });
    const furthest = won ? OPEN_STAGES.length : r.int(1, OPEN_STAGES.length);
    for (let s = 1; s < furthest; s++) edit(addDays(opened, life * REACHED_AT[s]!), { StageName: OPEN_STAGES[s]! });
    if (r.chance(0.25))
        edit(addDays(opened, life * 0.55), {
            Amount: Math.round((Number(deal.first.Amount) * (0.7 + r.next() * 0.7)) / 100) * 100
        });
    const closes = workday(addDays(opened, life));
    moveDates(String(deal.first.CloseDate), opened, closes, habit, r, today, edit);
    edit(closes, closing(won, closes, habit.noDecision, r));
    deal.edits = [...edits]
        .filter(([day]) => day > opened && day <= closes && day <= today)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, fields]) => ({ day, fields }));
    return deal;
}

/** Reps promise ends of months and quarters more often than not. */
function promised(day: Day, r: Random): Day {
    const p = r.next();
    return p < 0.35 ? endOfQuarter(day) : p < 0.75 ? endOfMonth(day) : workday(day);
}

/** Every time a date comes due while the deal lives on, it is pushed, slipped or left standing; now and then it is pulled in. */
function moveDates(
    first: Day,
    opened: Day,
    closes: Day,
    habit: NonNullable<Person['habit']>,
    r: Random,
    today: Day,
    edit: (day: Day, fields: Record<string, string>) => void
): void {
    let date = first;
    let noticed = opened;
    for (let guard = 0; guard < 12; guard++) {
        if (r.chance(habit.pullIn) && daysBetween(noticed, date) > 40) {
            noticed = workday(addDays(noticed, 10));
            date = workday(addDays(date, -r.int(7, 25)));
            edit(noticed, { CloseDate: date });
        }
        if (date >= closes) return;
        noticed = workday(addDays(date, r.chance(habit.neglect) ? r.int(20, 75) : -r.int(0, 6)));
        if (noticed <= opened || noticed >= closes || noticed > today) return;
        date = r.chance(habit.pushFar)
            ? promised(addDays(endOfQuarter(date), r.int(8, 45)), r)
            : workday(addDays(date, r.int(9, 40)));
        if (date <= noticed) date = endOfMonth(addDays(noticed, 20));
        edit(noticed, { CloseDate: date });
    }
}

function closing(won: boolean, day: Day, noDecision: number, r: Random): Record<string, string> {
    if (won) return { StageName: 'Closed Won', CloseDate: day, Win_Reason__c: r.pick(WIN_REASONS) };
    return {
        StageName: 'Closed Lost',
        CloseDate: day,
        Loss_Reason__c: r.chance(noDecision) ? NO_DECISION : r.pick(LOSS_REASONS)
    };
}

export interface WeekOfActivity {
    /** Monday. */
    monday: Day;
    owner: string;
    calls: Day[];
    emails: Day[];
    meetings: Day[];
    demos: Day[];
}

/** Weeks in which a rep works otherwise than before. */
const LATELY = 4;

/** What each rep did week by week. Pure. @param isOff days on which a rep does nothing */
export function planActivity(
    reps: Person[],
    today: Day,
    random: Random,
    isOff: (owner: string, day: Day) => boolean = () => false
): WeekOfActivity[] {
    const weeks: WeekOfActivity[] = [];
    for (let monday = mondayOf(quarterStart(today, 8)); monday <= today; monday = addDays(monday, 7)) {
        for (const rep of reps) {
            if (rep.joinedDaysAgo !== null && monday < addDays(today, -rep.joinedDaysAgo)) continue;
            const r = random.fork(`${rep.name}${monday}`);
            const some = (mean: number, rhythm = 0.35): Day[] =>
                Array.from({ length: Math.max(0, Math.round(r.around(mean, rhythm))) }, () =>
                    addDays(monday, r.int(0, 4))
                ).filter((d) => d <= today && isWorkday(d) && !isOff(rep.name, d));
            const { meetingsAWeek, meetingsLately } = rep.habit!;
            const meetings = monday > addDays(today, -7 * LATELY) ? (meetingsLately ?? meetingsAWeek) : meetingsAWeek;
            weeks.push({
                monday,
                owner: rep.name,
                calls: some(rep.habit!.callsAWeek, rep.habit!.rhythm),
                // Enough to follow up on every meeting.
                emails: some(Math.max(rep.habit!.callsAWeek / 2, meetingsAWeek * 1.4)),
                meetings: some(meetings),
                demos: some(meetings / 3)
            });
        }
    }
    return weeks;
}

const mondayOf = (day: Day): Day => {
    let d = day;
    while (new Date(`${d}T00:00:00Z`).getUTCDay() !== 1) d = addDays(d, 1);
    return d;
};

export interface WebLead {
    day: Day;
    owner: string;
    index: number;
    /** Days on which the rep called; the last one answered when `reached`. */
    calls: Day[];
    reached: boolean;
}

/** Web inquiries and how often each was called before the rep stopped. Pure. */
export function planLeads(reps: Person[], today: Day, random: Random): WebLead[] {
    return reps.flatMap((rep) => {
        const r = random.fork(`leads ${rep.name}`);
        const from = rep.joinedDaysAgo === null ? quarterStart(today, 4) : addDays(today, -rep.joinedDaysAgo);
        const count = Math.round(daysBetween(from, today) / 18);
        return Array.from({ length: count }, (_, index) => {
            const day = workday(addDays(from, (index + r.next()) * 18));
            const answersAt = r.int(1, 14);
            const tries = Math.max(1, rep.habit!.attempts + r.int(-1, 1));
            const calls = Array.from({ length: Math.min(tries, answersAt) }, (_, k) =>
                workday(addDays(day, k * 2 + 1))
            ).filter((d) => d <= today);
            return { day, owner: rep.name, index, calls, reached: answersAt <= tries };
        }).filter((l) => l.day <= today);
    });
}
