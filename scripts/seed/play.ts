import type { Connection } from 'jsforce';
import { API_VERSION, connect, type Target } from '../salesforce/connect.ts';
import { addDays, isWorkday, quarterStart, type Day } from './calendar.ts';
import {
    accountsOf,
    BENCHMARK_REPS,
    BUYER_ROLES,
    CONTACT_FIRST,
    CONTACT_LAST,
    CONTACTS,
    IDEAL,
    INDUSTRIES,
    OTHER_ROLES,
    people,
    PUSH_REASONS,
    QUARTERS_OF_ANSWERS,
    TITLES,
    type Habit,
    type Person
} from './company.ts';
import { runNightly, setUpCourtside } from './courtside.ts';
import { createRoles, createUsers, equipAdministrator } from './people.ts';
import { planActivity, planDeals, planLeads, type Deal, type WebLead, type WeekOfActivity } from './plan.ts';
import { Random } from './random.ts';
import { createAll, rows, updateAll } from '../salesforce/records.ts';

/** Nine in New York, six in Los Angeles: the same calendar day for everybody. */
const MORNING = 'T14:00:00Z';
const NIGHT = 'T22:00:00Z';

interface Cast {
    admin: Connection;
    /** Signed in as themselves, so that the org writes down who did what. */
    as: Map<string, Connection>;
    userId: Map<string, string>;
    accountId: Map<string, string>;
    contactIds: Map<string, string[]>;
    dealId: Map<string, string>;
    /** Deals by owner that are open as the story goes, by name. */
    open: Map<string, Map<string, Deal>>;
    habit: Map<string, Habit>;
    /** Position of a rep in the company, which says which accounts are theirs. */
    repIndex: Map<string, number>;
}

/**
 * Plays two years and a bit of a sales team's life into the local org, a working day at a time on the org's own clock, each
 * edit by the rep who makes it: stage history, push counts and our own pushes are written by the org, not by this script.
 */
export async function play(
    target: Target,
    seed: number,
    today: Day,
    progress: (line: string) => void,
    everybody: Person[] = people()
): Promise<void> {
    const random = new Random(seed);
    const reps = everybody.filter((p) => p.habit);
    const deals = planDeals(reps, today, random.fork('deals'));
    const start = quarterStart(today, 8);
    const admin = await connect(target);
    await setClock(admin, `${addDays(start, -14)}${MORNING}`);
    const cast: Cast = {
        admin,
        as: new Map(),
        userId: new Map(),
        accountId: new Map(),
        contactIds: new Map(),
        dealId: new Map(),
        open: new Map(reps.map((p) => [p.name, new Map<string, Deal>()])),
        habit: new Map(reps.map((p) => [p.name, p.habit!])),
        repIndex: new Map(reps.map((p, i) => [p.name, i]))
    };
    await equipAdministrator(admin);
    const roles = await createRoles(admin, everybody);
    const hire = async (wanted: Person[]): Promise<void> => {
        await createUsers(admin, wanted, everybody, roles, cast.userId);
        for (const p of wanted) cast.as.set(p.name, await connect({ ...target, username: p.username }));
        for (const p of wanted.filter((w) => w.habit))
            await createAccounts(cast, p, reps.indexOf(p), random.fork(`accounts ${p.name}`));
    };
    await hire(everybody.filter((p) => p.joinedDaysAgo === null));
    progress(`${everybody.length} people, ${deals.length} deals to play`);

    const story = chapters(
        deals,
        planActivity(reps, today, random.fork('activity')),
        planLeads(reps, today, random.fork('leads'))
    );
    let month = '';
    for (let day = start; day <= today; day = addDays(day, 1)) {
        if (!isWorkday(day)) continue;
        await setClock(admin, `${day}${MORNING}`);
        const newcomers = everybody.filter(
            (p) => p.joinedDaysAgo !== null && !cast.userId.has(p.name) && addDays(today, -p.joinedDaysAgo) <= day
        );
        if (newcomers.length) await hire(newcomers);
        await playDay(cast, story.get(day), random.fork(day));
        if (day.slice(0, 7) !== month) progress(`playing ${(month = day.slice(0, 7))}`);
    }
    await explainPushes(cast, deals, random.fork('reasons'));
    await answerQuestions(cast, deals, quarterStart(today, QUARTERS_OF_ANSWERS), today, random.fork('answers'));
    progress('working out facts and scores');
    await setUpCourtside(
        admin,
        BENCHMARK_REPS.flatMap((name) => cast.userId.get(name) ?? [])
    );
    await setClock(admin, `${today}${NIGHT}`);
    await runNightly(admin);
    await setClock(admin, null);
}

const setClock = (admin: Connection, now: string | null): Promise<unknown> =>
    admin.request({
        method: 'PATCH',
        url: `/services/data/v${API_VERSION}/local-org`,
        body: JSON.stringify({ now }),
        headers: { 'content-type': 'application/json' }
    });

interface Chapter {
    opened: Deal[];
    edits: { deal: Deal; fields: Record<string, string | number> }[];
    weeks: WeekOfActivity[];
    leads: WebLead[];
}

/** What happens on each day. Activities are logged on the Friday of their week, leads arrive with their calls logged. */
function chapters(deals: Deal[], weeks: WeekOfActivity[], leads: WebLead[]): Map<Day, Chapter> {
    const story = new Map<Day, Chapter>();
    const at = (day: Day): Chapter =>
        story.get(day) ?? (story.set(day, { opened: [], edits: [], weeks: [], leads: [] }), story.get(day)!);
    for (const deal of deals) {
        at(deal.opened).opened.push(deal);
        for (const e of deal.edits) at(e.day).edits.push({ deal, fields: e.fields });
    }
    for (const week of weeks) at(addDays(week.monday, 4)).weeks.push(week);
    for (const lead of leads) at(lead.calls.at(-1) ?? lead.day).leads.push(lead);
    return story;
}

async function playDay(cast: Cast, chapter: Chapter | undefined, r: Random): Promise<void> {
    if (!chapter) return;
    for (const [owner, mine] of byOwner(chapter.opened, (d) => d.owner)) await openDeals(cast, owner, mine, r);
    for (const [owner, mine] of byOwner(chapter.edits, (e) => e.deal.owner)) {
        await updateAll(
            cast.as.get(owner)!,
            'Opportunity',
            mine.map((e) => ({ Id: cast.dealId.get(e.deal.name)!, ...e.fields }))
        );
        for (const { deal, fields } of mine) if (isClosed(fields)) cast.open.get(owner)!.delete(deal.name);
    }
    for (const week of chapter.weeks) await logWeek(cast, week, r);
    for (const lead of chapter.leads) await playLead(cast, lead, r);
}

const isClosed = (fields: Record<string, string | number>): boolean => /^Closed/.test(String(fields.StageName));

function byOwner<T>(items: T[], owner: (t: T) => string): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const i of items) groups.set(owner(i), [...(groups.get(owner(i)) ?? []), i]);
    return groups;
}

async function createAccounts(cast: Cast, rep: Person, index: number, r: Random): Promise<void> {
    const names = accountsOf(index);
    const owner = cast.userId.get(rep.name)!;
    const ids = await createAll(
        cast.admin,
        'Account',
        names.map((Name, i) => ({
            Name,
            OwnerId: owner,
            ...traits(i < rep.habit!.unlikeAccounts, r),
            BillingCountry: 'United States'
        }))
    );
    const perAccount = CONTACTS.ofAccount + CONTACTS.newcomers;
    const contacts = ids.flatMap((AccountId) =>
        Array.from({ length: perAccount }, () => ({
            AccountId,
            OwnerId: owner,
            FirstName: r.pick(CONTACT_FIRST),
            LastName: r.pick(CONTACT_LAST),
            Title: r.pick(TITLES)
        }))
    );
    const contactIds = await createAll(cast.admin, 'Contact', contacts);
    for (const [i, name] of names.entries()) {
        cast.accountId.set(name, ids[i]!);
        cast.contactIds.set(name, contactIds.slice(i * perAccount, (i + 1) * perAccount));
    }
}

/** Unlike the ideal customer means that no criterion is met; everybody else meets at least one. */
function traits(unlike: boolean, r: Random): { Industry: string; NumberOfEmployees: number } {
    const Industry = r.pick(INDUSTRIES);
    const employees = Math.round(r.around(300, 1));
    if (unlike)
        return {
            Industry: r.pick(INDUSTRIES.filter((i) => !IDEAL.industries.includes(i))),
            NumberOfEmployees: Math.min(employees, IDEAL.employees - 30)
        };
    const meetsOne = IDEAL.industries.includes(Industry) || employees >= IDEAL.employees;
    return { Industry, NumberOfEmployees: meetsOne ? employees : employees + IDEAL.employees };
}

/** Whom a deal is talked about with: the newcomer it brings, and the account's own people. */
function contactsOf(cast: Cast, deal: Deal): string[] {
    const all = cast.contactIds.get(deal.account)!;
    const newcomer = all[CONTACTS.ofAccount + (deal.turn % CONTACTS.newcomers)]!;
    return [newcomer, ...all.slice(0, CONTACTS.ofAccount)];
}

function rolesOf(deal: Deal, r: Random): string[] {
    if (deal.buyers) return [...BUYER_ROLES, r.pick(OTHER_ROLES)].slice(0, Math.max(2, deal.roles));
    const one = r.chance(0.3) ? r.pick(BUYER_ROLES) : r.pick(OTHER_ROLES);
    return [one, r.pick(OTHER_ROLES), r.pick(OTHER_ROLES)].slice(0, deal.roles);
}

async function openDeals(cast: Cast, owner: string, deals: Deal[], r: Random): Promise<void> {
    const rep = cast.as.get(owner)!;
    const ids = await createAll(
        rep,
        'Opportunity',
        deals.map((d) => ({ Name: d.name, AccountId: cast.accountId.get(d.account)!, ...d.first }))
    );
    const roles = deals.flatMap((d, i) => {
        const people = contactsOf(cast, d);
        return rolesOf(d, r).map((Role, k) => ({
            OpportunityId: ids[i]!,
            ContactId: people[k]!,
            Role,
            IsPrimary: k === 0
        }));
    });
    await createAll(rep, 'OpportunityContactRole', roles);
    const rivals = deals.flatMap((d, i) =>
        d.competitor ? [{ OpportunityId: ids[i]!, CompetitorName: d.competitor }] : []
    );
    if (rivals.length) await createAll(rep, 'OpportunityCompetitor', rivals);
    for (const [i, d] of deals.entries()) {
        cast.dealId.set(d.name, ids[i]!);
        cast.open.get(owner)!.set(d.name, d);
    }
}

interface Talk {
    WhoId: string;
    WhatId?: string;
}

/** Most talk is about open deals, mostly with whom the deal brought; some is with anybody. */
function talkOf(cast: Cast, owner: string, aboutDeals: number, r: Random): Talk {
    const open = [...cast.open.get(owner)!.values()];
    if (open.length && r.chance(aboutDeals)) {
        const deal = r.pick(open);
        const people = contactsOf(cast, deal);
        return { WhoId: r.chance(0.6) ? people[0]! : r.pick(people), WhatId: cast.dealId.get(deal.name)! };
    }
    const known = accountsOf(cast.repIndex.get(owner)!).flatMap((account) =>
        cast.contactIds.get(account)!.slice(0, CONTACTS.ofAccount)
    );
    return { WhoId: r.pick(known) };
}

async function logWeek(cast: Cast, week: WeekOfActivity, r: Random): Promise<void> {
    const { owner } = week;
    const rep = cast.as.get(owner)!;
    const friday = addDays(week.monday, 4);
    const events = [
        ...week.meetings.map((d) => event(d, 'Meeting', talkOf(cast, owner, 0.7, r))),
        ...week.demos.map((d) => event(d, 'Demo', talkOf(cast, owner, 0.95, r)))
    ];
    // A message after a meeting takes the place of any other of that week.
    const followed = events.filter(() => r.chance(cast.habit.get(owner)!.followsUp));
    const emails = week.emails.map((d, i) => {
        const met = followed[i];
        if (!met) return task(d, 'Email', talkOf(cast, owner, 0.3, r));
        const later = addDays(met.day, r.int(0, 2));
        return task(later < friday ? later : friday, 'Email', met.talk);
    });
    const tasks = [...week.calls.map((d) => task(d, 'Call', talkOf(cast, owner, 0.5, r))), ...emails];
    if (tasks.length) await createAll(rep, 'Task', tasks);
    if (events.length)
        await createAll(
            rep,
            'Event',
            events.map((e) => e.fields)
        );
}

const task = (ActivityDate: Day, Subject: string, talk: Talk): Record<string, string> => ({
    Subject,
    TaskSubtype: Subject,
    Status: 'Completed',
    ActivityDate,
    ...talk
});

const event = (
    day: Day,
    Type: string,
    talk: Talk
): { day: Day; talk: Talk; fields: Record<string, string | number> } => ({
    day,
    talk,
    fields: {
        Subject: Type,
        Type,
        ...talk,
        StartDateTime: `${day}T17:00:00Z`,
        EndDateTime: `${day}T18:00:00Z`,
        DurationInMinutes: 60,
        ActivityDateTime: `${day}T17:00:00Z`
    }
});

async function playLead(cast: Cast, lead: WebLead, r: Random): Promise<void> {
    const rep = cast.as.get(lead.owner)!;
    const status = lead.reached ? 'Working - Contacted' : 'Closed - Not Converted';
    const [id] = await createAll(rep, 'Lead', [
        {
            FirstName: r.pick(CONTACT_FIRST),
            LastName: r.pick(CONTACT_LAST),
            Company: `Inquiry ${lead.owner.split(' ')[1]} ${lead.index + 1}`,
            LeadSource: 'Web',
            Status: status
        }
    ]);
    const calls = lead.calls.map((ActivityDate, i) => ({
        Subject: 'Call',
        TaskSubtype: 'Call',
        Status: 'Completed',
        ActivityDate,
        WhoId: id!,
        CallDisposition: lead.reached && i === lead.calls.length - 1 ? 'Reached' : 'No answer'
    }));
    if (calls.length) await createAll(rep, 'Task', calls);
}

/** Some reps say why a date was moved; each writes it on the own deals' pushes. */
async function explainPushes(cast: Cast, deals: Deal[], r: Random): Promise<void> {
    const explained = new Set(deals.filter((d) => d.explained).map((d) => cast.dealId.get(d.name)));
    for (const [name, rep] of cast.as) {
        const pushes = await rows<{ Id: string; Opportunity__c: string }>(
            rep,
            `SELECT Id, Opportunity__c FROM CoachPush__c WHERE Opportunity__r.OwnerId = '${cast.userId.get(name)!}' ORDER BY Key__c`
        ).catch(() => []);
        const reasons = pushes
            .filter((p) => explained.has(p.Opportunity__c))
            .map((p) => ({
                Id: p.Id,
                Reason__c: r.chance(0.6) ? r.pick(PUSH_REASONS.sound) : r.pick(PUSH_REASONS.other)
            }));
        if (reasons.length) await updateAll(rep, 'CoachPush__c', reasons);
    }
}

/** Stage questions of deals that closed since the first of them was answered, and of open ones; each rep answers the own. */
async function answerQuestions(cast: Cast, deals: Deal[], since: Day, today: Day, random: Random): Promise<void> {
    const questions = await rows<{ DeveloperName: string }>(
        cast.admin,
        'SELECT DeveloperName FROM CoachQuestion__mdt WHERE Discovery__c = true AND Active__c = true ORDER BY DeveloperName'
    );
    for (const [owner, mine] of byOwner(deals, (d) => d.owner)) {
        const { asks } = cast.habit.get(owner)!;
        const answers = mine.flatMap((deal) => {
            const last = deal.edits.findLast((e) => isClosed(e.fields))?.day ?? today;
            if (last < since) return [];
            const r = random.fork(deal.name);
            const day = deal.opened > since ? deal.opened : since;
            return questions
                .map((q) => q.DeveloperName)
                .filter(() => r.chance(asks))
                .map((Question__c) => ({
                    Opportunity__c: cast.dealId.get(deal.name)!,
                    Question__c,
                    Key__c: `${cast.dealId.get(deal.name)!}|${Question__c}`,
                    Answer__c: r.chance(0.9) ? 'Yes' : 'No',
                    Answered_By__c: cast.userId.get(owner)!,
                    Answered_At__c: `${day}${MORNING}`
                }));
        });
        if (answers.length) await createAll(cast.as.get(owner)!, 'CoachAnswer__c', answers);
    }
}
