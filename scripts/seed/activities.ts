/** What reps do week by week: calls, e-mails, meetings, demos, and the calls to web inquiries. */
import { createAll } from '../salesforce/records.ts';
import { addDays, type Day } from './calendar.ts';
import { contactsOf, type Cast } from './cast.ts';
import { accountsOf, CONTACT_FIRST, CONTACT_LAST, CONTACTS } from './company.ts';
import type { Deal, WebLead, WeekOfActivity } from './plan.ts';
import type { Random } from './random.ts';

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

/** A demo is given of the deal that has seen the fewest so far. */
function demoOf(cast: Cast, owner: string, r: Random): Talk {
    const seen = (deal: Deal): number => cast.demos.get(deal.name) ?? 0;
    const open = [...cast.open.get(owner)!.values()].sort((a, b) => seen(a) - seen(b));
    const deal = open[0];
    if (!deal) return talkOf(cast, owner, 0, r);
    cast.demos.set(deal.name, seen(deal) + 1);
    return { WhoId: r.pick(contactsOf(cast, deal).slice(0, 2)), WhatId: cast.dealId.get(deal.name)! };
}

/** @param today nothing is logged of a later day */
export async function logWeek(cast: Cast, week: WeekOfActivity, today: Day, r: Random): Promise<void> {
    const { owner } = week;
    const rep = cast.as.get(owner)!;
    const friday = [addDays(week.monday, 4), today].sort()[0]!;
    const events = [
        ...week.meetings.map((d) => event(d, 'Meeting', talkOf(cast, owner, 0.7, r))),
        ...week.demos.map((d) => event(d, 'Demo', demoOf(cast, owner, r)))
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

export async function playLead(cast: Cast, lead: WebLead, r: Random): Promise<void> {
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
