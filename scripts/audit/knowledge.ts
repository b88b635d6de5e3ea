/** What can be known at all in this org, so that nothing unknown is told as zero. */
import type { Span } from './calendar.ts';
import type { Definition } from './definitions.ts';
import type { Kind } from './kpis/touches.ts';
import type { Org } from './read/org.ts';

/** Measures that are read from the history of deals alone. */
const FROM_HISTORY = new Set(['ProposalsSent', 'Scheduled', 'ScheduledNew']);

export class Knowledge {
    /**
     * @param unknown measures that no rep of the org can have: not set up, or nothing of the kind is recorded
     * @param historyFrom first day of which any deal's history tells; null where there is none
     */
    constructor(
        private readonly unknown: ReadonlySet<string>,
        private readonly historyFrom: string | null
    ) {}

    /** Whether the org can have the KPI. */
    knows(kpi: Definition): boolean {
        return !this.unknown.has(kpi.numerator) && !this.unknown.has(kpi.denominator ?? kpi.numerator);
    }

    /** Whether finding no record over these days means that there was none. */
    reaches(kpi: Definition, span: Span): boolean {
        if (!FROM_HISTORY.has(kpi.denominator ?? kpi.numerator)) return true;
        return this.historyFrom !== null && this.historyFrom <= span.start;
    }
}

export function knowledgeOf({ setting, deals, leads, measures, records }: Org): Knowledge {
    const empty = (object: string): boolean => !records.get(object)?.length;
    const noActivities = empty('Task') && empty('Event');
    const unknown = new Set(measures.filter((m) => empty(m.object)).map((m) => m.name));
    const add = (isUnknown: boolean, ...names: string[]): void => {
        if (isUnknown) for (const name of names) unknown.add(name);
    };
    add(noActivities, 'DecisionMakerConversations');
    add(noActivities || !leads.length, 'AttemptsBeforeStop', 'LeadsStopped', 'LeadsStoppedEarly', 'LeadsUntouched');
    add(setting.stages.proposal === null, 'ProposalsSent', 'ProposalsWon', 'DealsToProposal');
    add(setting.settings.noDecisionValues === null, 'LostWithReason', 'LostNoDecision');
    const has = (...kinds: Kind[]): boolean =>
        measures.some((m) => (kinds as string[]).includes(m.name) && !m.refused && !empty(m.object));
    add(!has('Demos'), 'PeopleToDemo', 'DemosIcp', 'DemosOutsideIcp');
    add(!has('Meetings', 'Demos'), 'FollowUpDays');
    add(!has('Calls'), 'CallSwings');
    add(!deals.some((d) => d.fit !== null), 'OpenedIcp', 'DemosIcp');
    add(!deals.some((d) => d.roles.length), 'ClosedBuyers');
    add(!setting.discovery.since || !setting.discovery.questions.size, 'DiscoveryAnswers');
    const first = deals.map((d) => d.history[0]?.day).filter((day) => day !== undefined);
    return new Knowledge(unknown, first.length ? first.reduce((a, b) => (a < b ? a : b)) : null);
}
