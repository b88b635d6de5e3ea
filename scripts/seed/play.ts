import { connect, type Target } from '../salesforce/connect.ts';
import { updateAll } from '../salesforce/records.ts';
import { createAccounts } from './accounts.ts';
import { logWeek, playLead } from './activities.ts';
import { setClock, StoryTime } from './clock.ts';
import { addDays, isWorkday, quarterStart, type Day } from './calendar.ts';
import { byOwner, isClosed, MORNING, type Cast } from './cast.ts';
import { BENCHMARK_REPS, people, QUARTERS_OF_ANSWERS, type Person } from './company.ts';
import { runNightly, setUpCourtside } from './courtside.ts';
import { answerQuestions, explainPushes, openDeals } from './deals.ts';
import { createGoals, planGoals } from './goals.ts';
import { createRoles, createUsers, equipAdministrator } from './people.ts';
import { planActivity, planDeals, planLeads, type Deal, type WebLead, type WeekOfActivity } from './plan.ts';
import { Random } from './random.ts';
import { daysOff, enterLeave, lastWorkday, planLeave, setOfficeHours } from './time-off.ts';

const NIGHT = 'T22:00:00Z';

/**
 * Plays two years and a bit of a sales team's life into the local org, a working day at a time on the org's own clock, each
 * edit by the rep who makes it: stage history, push counts and our own pushes are written by the org, not by this script.
 */
export async function play(
    target: Target,
    seed: number,
    today: Day,
    progress: (line: string) => void,
    everybody: Person[] = people(),
    time = new StoryTime()
): Promise<void> {
    const random = new Random(seed);
    const reps = everybody.filter((p) => p.habit);
    const deals = planDeals(reps, today, random.fork('deals'));
    const start = quarterStart(today, 8);
    const admin = await connect(target);
    await setClock(admin, time.at(addDays(start, -14), MORNING));
    const cast: Cast = {
        admin,
        as: new Map(),
        userId: new Map(),
        accountId: new Map(),
        contactIds: new Map(),
        dealId: new Map(),
        open: new Map(reps.map((p) => [p.name, new Map<string, Deal>()])),
        demos: new Map(),
        habit: new Map(reps.map((p) => [p.name, p.habit!])),
        repIndex: new Map(reps.map((p, i) => [p.name, i]))
    };
    await equipAdministrator(admin);
    await setOfficeHours(admin, start);
    const roles = await createRoles(admin, everybody);
    const hire = async (wanted: Person[]): Promise<void> => {
        await createUsers(admin, wanted, everybody, roles, cast.userId);
        for (const p of wanted) cast.as.set(p.name, await connect({ ...target, username: p.username }));
        for (const p of wanted.filter((w) => w.habit))
            await createAccounts(cast, p, reps.indexOf(p), random.fork(`accounts ${p.name}`));
    };
    await hire(everybody.filter((p) => p.joinedDaysAgo === null));
    progress(`${everybody.length} people, ${deals.length} deals to play`);

    const leave = planLeave(reps, today, random.fork('leave'));
    const weeks = planActivity(reps, today, random.fork('activity'), daysOff(leave));
    const story = chapters(deals, weeks, planLeads(reps, today, random.fork('leads')), today);
    let month = '';
    for (let day = start; day <= today; day = addDays(day, 1)) {
        if (!isWorkday(day)) continue;
        await setClock(admin, time.at(day, MORNING));
        const newcomers = everybody.filter(
            (p) => p.joinedDaysAgo !== null && !cast.userId.has(p.name) && addDays(today, -p.joinedDaysAgo) <= day
        );
        if (newcomers.length) await hire(newcomers);
        await playDay(cast, day, story.get(day), random.fork(day));
        if (day.slice(0, 7) !== month) progress(`playing ${(month = day.slice(0, 7))}`);
    }
    await enterLeave(cast.as, leave);
    await explainPushes(cast, deals, random.fork('reasons'));
    await answerQuestions(cast, deals, quarterStart(today, QUARTERS_OF_ANSWERS), today, random.fork('answers'));
    const goals = await createGoals(admin, planGoals(reps, weeks, today), cast.userId);
    progress(`${goals} goals; working out facts and scores`);
    await setUpCourtside(
        admin,
        BENCHMARK_REPS.flatMap((name) => cast.userId.get(name) ?? [])
    );
    await setClock(admin, time.at(today, NIGHT));
    await runNightly(admin);
    await setClock(admin, null);
}

interface Chapter {
    opened: Deal[];
    edits: { deal: Deal; fields: Record<string, string | number> }[];
    weeks: WeekOfActivity[];
    leads: WebLead[];
}

/**
 * What happens on each day. Activities are logged on the Friday of their week, those of the last week on the last day; leads
 * arrive with their calls logged.
 */
function chapters(deals: Deal[], weeks: WeekOfActivity[], leads: WebLead[], today: Day): Map<Day, Chapter> {
    const last = lastWorkday(today);
    const story = new Map<Day, Chapter>();
    const at = (day: Day): Chapter =>
        story.get(day) ?? (story.set(day, { opened: [], edits: [], weeks: [], leads: [] }), story.get(day)!);
    for (const deal of deals) {
        at(deal.opened).opened.push(deal);
        for (const e of deal.edits) at(e.day).edits.push({ deal, fields: e.fields });
    }
    for (const week of weeks) at([addDays(week.monday, 4), last].sort()[0]!).weeks.push(week);
    for (const lead of leads) at(lead.calls.at(-1) ?? lead.day).leads.push(lead);
    return story;
}

async function playDay(cast: Cast, day: Day, chapter: Chapter | undefined, r: Random): Promise<void> {
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
    for (const week of chapter.weeks) await logWeek(cast, week, day, r);
    for (const lead of chapter.leads) await playLead(cast, lead, r);
}
