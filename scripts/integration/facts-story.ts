/** Random stories of what people do with the records that facts are made of. */
import fc from 'fast-check';
import { ApexDate, ApexDatetime } from '../local-org/kernel/temporal.ts';
import type { Company, Fields } from './facts-company.ts';

const STAGES = ['Prospecting', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won', 'Closed Lost'] as const;
const DAY_MS = 86_400_000;
/** In days. */
export const HALF_AN_HOUR = 1 / 48;
/** The one meets a criterion for the ideal customer of scripts/seed/metadata, the other does not. */
const INDUSTRIES = ['Retail', 'Finance'] as const;
const QUESTIONS = ['NeedProblem', 'BudgetSource', 'NextStep'] as const;
const ROLES = ['Decision Maker', 'Economic Buyer'] as const;

/** Whose and which: taken modulo how many there are. */
const which = fc.nat(20);
const daysAhead = fc.integer({ min: -70, max: 120 });
/** Often about two weeks: that long ago, a lead counts as given up. */
const daysAgo = fc.oneof(fc.integer({ min: -15, max: -11 }), fc.integer({ min: -40, max: 0 }));
const amount = fc.option(
    fc.integer({ min: 1, max: 50 }).map((n) => n * 1000),
    { freq: 4 }
);

const step = fc.oneof(
    {
        weight: 4,
        arbitrary: fc.record({ does: fc.constant('open' as const), rep: which, stage: which, close: daysAhead, amount })
    },
    {
        weight: 6,
        arbitrary: fc.record({
            does: fc.constant('edit' as const),
            deal: which,
            stage: fc.option(which),
            close: fc.option(daysAhead),
            rep: fc.option(which),
            amount: fc.option(amount)
        })
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('bin' as const, 'restore' as const), deal: which }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('industry' as const) }) },
    {
        weight: 1,
        arbitrary: fc.record({
            does: fc.constantFrom('involve' as const, 'uninvolve' as const),
            deal: which,
            role: which
        })
    },
    {
        weight: 2,
        arbitrary: fc.record({
            does: fc.constantFrom('answer' as const, 'answer' as const, 'take back' as const),
            deal: which,
            question: which,
            yes: fc.boolean()
        })
    },
    {
        weight: 3,
        arbitrary: fc.record({
            does: fc.constant('call' as const),
            rep: which,
            day: daysAgo,
            done: fc.boolean(),
            deal: fc.option(which)
        })
    },
    {
        weight: 3,
        arbitrary: fc.record({
            does: fc.constant('meet' as const),
            rep: which,
            day: fc.integer({ min: -20, max: 20 }),
            demo: fc.boolean(),
            deal: fc.option(which)
        })
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('hand over' as const), activity: which, rep: which }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('drop' as const), activity: which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('inquire' as const), rep: which }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('try' as const), lead: which, rep: which, day: daysAgo }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('employ' as const), rep: which, active: fc.boolean() }) },
    {
        weight: 4,
        arbitrary: fc.record({
            does: fc.constant('wait' as const),
            days: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 10, max: 40 }))
        })
    },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('night' as const) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('stopped night' as const), after: fc.nat(9) }) }
);
export const story = fc.array(step, { minLength: 6, maxLength: 20, size: 'max' });
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Cast {
    account: string;
    /** How often the account's industry was changed. */
    industries: number;
    contact: string;
    deals: { id: string; binned: boolean }[];
    roles: string[];
    answers: string[];
    activities: { object: 'Task' | 'Event'; id: string }[];
    leads: string[];
}

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % from.length];

/** Plays the steps on records of its own; at the end everybody is employed again. */
export function play(company: Company, steps: readonly Step[]): void {
    const account = company.insert('Account', { Name: 'Customer', Industry: INDUSTRIES[0] });
    const cast: Cast = {
        account,
        industries: 0,
        contact: company.insert('Contact', { LastName: 'Buyer', AccountId: account }),
        deals: [],
        roles: [],
        answers: [],
        activities: [],
        leads: []
    };
    company.passDays(HALF_AN_HOUR);
    for (const one of steps) act(company, cast, one);
    for (const { Id } of company.query('SELECT Id FROM User WHERE IsActive = FALSE'))
        if (company.reps.includes(String(Id))) company.update('User', String(Id), { IsActive: true });
}

function act(company: Company, cast: Cast, one: Step): void {
    switch (one.does) {
        case 'wait':
            company.passDays(one.days);
            break;
        case 'night':
            // Else the next night would look at everything once more that was saved just before this one.
            company.passDays(HALF_AN_HOUR);
            company.night();
            company.passDays(HALF_AN_HOUR);
            break;
        case 'stopped night':
            company.nightStoppedAfter(one.after);
            break;
        case 'employ':
            // The first rep is who saves, and stays.
            company.update('User', pick(company.reps.slice(1), one.rep)!, { IsActive: one.active });
            break;
        case 'industry':
            cast.industries++;
            company.update('Account', cast.account, { Industry: pick(INDUSTRIES, cast.industries) });
            break;
        case 'open':
        case 'edit':
        case 'bin':
        case 'restore':
        case 'involve':
        case 'uninvolve':
        case 'answer':
        case 'take back':
            withDeals(company, cast, one);
            break;
        default:
            withActivities(company, cast, one);
    }
}

type DealStep = Extract<
    Step,
    { does: 'open' | 'edit' | 'bin' | 'restore' | 'involve' | 'uninvolve' | 'answer' | 'take back' }
>;

function withDeals(company: Company, cast: Cast, one: DealStep): void {
    if (one.does === 'open') {
        const id = company.insert('Opportunity', {
            Name: 'Deal',
            AccountId: cast.account,
            OwnerId: employed(company, one.rep),
            StageName: pick(STAGES, one.stage),
            CloseDate: day(company, one.close),
            Amount: one.amount
        });
        cast.deals.push({ id, binned: false });
        return;
    }
    const deal = pick(cast.deals, one.deal);
    if (!deal) return;
    if (one.does === 'bin' || one.does === 'restore') {
        if (deal.binned !== (one.does === 'restore')) return;
        company.dml(one.does === 'bin' ? 'delete' : 'undelete', 'Opportunity', [{ Id: deal.id }]);
        deal.binned = !deal.binned;
        return;
    }
    if (deal.binned) return;
    if (one.does === 'involve') {
        const role = { OpportunityId: deal.id, ContactId: cast.contact, Role: pick(ROLES, one.role) };
        cast.roles.push(company.insert('OpportunityContactRole', role));
    } else if (one.does === 'uninvolve') {
        const role = cast.roles.pop();
        if (role && company.query(`SELECT Id FROM OpportunityContactRole WHERE Id = '${role}'`).length)
            company.delete('OpportunityContactRole', role);
    } else if (one.does === 'answer') {
        const answer = {
            Opportunity__c: deal.id,
            Question__c: pick(QUESTIONS, one.question),
            Answer__c: one.yes ? 'Yes' : 'No',
            Answered_At__c: new ApexDatetime(company.org.clock.now())
        };
        cast.answers.push(company.insert('CoachAnswer__c', answer));
    } else if (one.does === 'take back') {
        const answer = cast.answers.pop();
        if (answer && company.query(`SELECT Id FROM CoachAnswer__c WHERE Id = '${answer}'`).length)
            company.update('CoachAnswer__c', answer, { Answer__c: 'No' });
    } else if (one.does === 'edit') {
        const fields: Fields = {};
        if (one.stage !== null) fields['StageName'] = pick(STAGES, one.stage);
        if (one.close !== null) fields['CloseDate'] = day(company, one.close);
        if (one.rep !== null) fields['OwnerId'] = employed(company, one.rep);
        if (one.amount !== null) fields['Amount'] = one.amount;
        company.update('Opportunity', deal.id, fields);
    }
}

type ActivityStep = Extract<Step, { does: 'call' | 'meet' | 'hand over' | 'drop' | 'inquire' | 'try' }>;

function withActivities(company: Company, cast: Cast, one: ActivityStep): void {
    if (one.does === 'call') {
        addTask(company, cast, one.rep, one.day, cast.contact, one.done, dealOf(cast, one.deal));
    } else if (one.does === 'meet') {
        const starts = new ApexDatetime(company.org.clock.now() + one.day * DAY_MS);
        const id = company.insert('Event', {
            Subject: one.demo ? 'Demo' : 'Meeting',
            Type: one.demo ? 'Demo' : 'Meeting',
            OwnerId: employed(company, one.rep),
            WhoId: cast.contact,
            WhatId: dealOf(cast, one.deal),
            ActivityDateTime: starts,
            DurationInMinutes: 60
        });
        cast.activities.push({ object: 'Event', id });
    } else if (one.does === 'inquire') {
        const lead = {
            LastName: 'Inquiry',
            Company: 'Inquiry',
            LeadSource: 'Web',
            OwnerId: employed(company, one.rep)
        };
        cast.leads.push(company.insert('Lead', lead));
    } else if (one.does === 'try') {
        const lead = pick(cast.leads, one.lead);
        if (lead) addTask(company, cast, one.rep, one.day, lead, true, null);
    } else {
        const activity = pick(cast.activities, one.activity);
        if (!activity) return;
        if (one.does === 'hand over')
            company.update(activity.object, activity.id, { OwnerId: employed(company, one.rep) });
        else {
            company.delete(activity.object, activity.id);
            cast.activities.splice(cast.activities.indexOf(activity), 1);
        }
    }
}

function dealOf(cast: Cast, n: number | null): string | null {
    const deal = n === null ? undefined : pick(cast.deals, n);
    return deal && !deal.binned ? deal.id : null;
}

function addTask(
    company: Company,
    cast: Cast,
    rep: number,
    on: number,
    who: string,
    done: boolean,
    about: string | null
): void {
    const id = company.insert('Task', {
        Subject: 'Call',
        TaskSubtype: 'Call',
        Status: done ? 'Completed' : 'Not Started',
        OwnerId: employed(company, rep),
        WhoId: who,
        WhatId: about,
        ActivityDate: day(company, on)
    });
    cast.activities.push({ object: 'Task', id });
}

/** The platform gives nothing to an inactive user. */
function employed(company: Company, n: number): string {
    const rep = pick(company.reps, n)!;
    return company.query(`SELECT Id FROM User WHERE Id = '${rep}' AND IsActive = TRUE`).length ? rep : company.reps[0]!;
}

function day(company: Company, offset: number): ApexDate {
    return new ApexDate(Math.floor(company.org.clock.now() / DAY_MS) + offset);
}
