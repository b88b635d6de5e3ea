import type { Connection } from 'jsforce';
import { API_VERSION, connect, type Target } from '../salesforce/connect.ts';
import { addDays, isWorkday, quarterStart, type Day } from './calendar.ts';
import {
    accountsOf,
    BENCHMARK_REPS,
    CONTACT_FIRST,
    CONTACT_LAST,
    INDUSTRIES,
    people,
    PUSH_REASONS,
    ROLES,
    TITLES,
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
    }
    for (const week of chapter.weeks) await logWeek(cast, week, r);
    for (const lead of chapter.leads) await playLead(cast, lead, r);
}

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
        names.map((Name) => ({
            Name,
            OwnerId: owner,
            Industry: r.pick(INDUSTRIES),
            NumberOfEmployees: Math.round(r.around(300, 1)),
            BillingCountry: 'United States'
        }))
    );
    const contacts = ids.flatMap((AccountId) =>
        [0, 1, 2].map(() => ({
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
        cast.contactIds.set(name, contactIds.slice(i * 3, i * 3 + 3));
    }
}

async function openDeals(cast: Cast, owner: string, deals: Deal[], r: Random): Promise<void> {
    const rep = cast.as.get(owner)!;
    const ids = await createAll(
        rep,
        'Opportunity',
        deals.map((d) => ({ Name: d.name, AccountId: cast.accountId.get(d.account)!, ...d.first }))
    );
    const roles = deals.flatMap((d, i) =>
        cast.contactIds
            .get(d.account)!
            .slice(0, d.roles)
            .map((ContactId, k) => ({ OpportunityId: ids[i]!, ContactId, Role: r.pick(ROLES), IsPrimary: k === 0 }))
    );
    await createAll(rep, 'OpportunityContactRole', roles);
    const rivals = deals.flatMap((d, i) =>
        d.competitor ? [{ OpportunityId: ids[i]!, CompetitorName: d.competitor }] : []
    );
    if (rivals.length) await createAll(rep, 'OpportunityCompetitor', rivals);
    for (const [i, d] of deals.entries()) cast.dealId.set(d.name, ids[i]!);
}

async function logWeek(cast: Cast, week: WeekOfActivity, r: Random): Promise<void> {
    const rep = cast.as.get(week.owner)!;
    const contacts = accountsOf(cast.repIndex.get(week.owner)!).flatMap((account) => cast.contactIds.get(account)!);
    const task = (ActivityDate: Day, Subject: string): Record<string, string> => ({
        Subject,
        TaskSubtype: Subject,
        Status: 'Completed',
        ActivityDate,
        WhoId: r.pick(contacts)
    });
    const tasks = [...week.calls.map((d) => task(d, 'Call')), ...week.emails.map((d) => task(d, 'Email'))];
    if (tasks.length) await createAll(rep, 'Task', tasks);
    const event = (d: Day, Type: string): Record<string, string | number> => ({
        Subject: Type,
        Type,
        WhoId: r.pick(contacts),
        StartDateTime: `${d}T17:00:00Z`,
        EndDateTime: `${d}T18:00:00Z`,
        DurationInMinutes: 60,
        ActivityDateTime: `${d}T17:00:00Z`
    });
    const events = [...week.meetings.map((d) => event(d, 'Meeting')), ...week.demos.map((d) => event(d, 'Demo'))];
    if (events.length) await createAll(rep, 'Event', events);
}

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
