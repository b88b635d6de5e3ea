/** Deals: opened with the people on them, their pushes explained, their stage questions answered. */
import { createAll, rows, updateAll } from '../salesforce/records.ts';
import type { Day } from './calendar.ts';
import { byOwner, contactsOf, isClosed, MORNING, type Cast } from './cast.ts';
import { BUYER_ROLES, OTHER_ROLES, PUSH_REASONS } from './company.ts';
import type { Deal } from './plan.ts';
import type { Random } from './random.ts';

function rolesOf(deal: Deal, r: Random): string[] {
    if (deal.buyers) return [...BUYER_ROLES, r.pick(OTHER_ROLES)].slice(0, Math.max(2, deal.roles));
    const one = r.chance(0.3) ? r.pick(BUYER_ROLES) : r.pick(OTHER_ROLES);
    return [one, r.pick(OTHER_ROLES), r.pick(OTHER_ROLES)].slice(0, deal.roles);
}

export async function openDeals(cast: Cast, owner: string, deals: Deal[], r: Random): Promise<void> {
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

/** Some reps say why a date was moved; each writes it on the own deals' pushes. */
export async function explainPushes(cast: Cast, deals: Deal[], r: Random): Promise<void> {
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
export async function answerQuestions(
    cast: Cast,
    deals: Deal[],
    since: Day,
    today: Day,
    random: Random
): Promise<void> {
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
