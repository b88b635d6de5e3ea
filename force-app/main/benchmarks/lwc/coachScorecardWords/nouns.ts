import { say } from 'c/coachFormat';

import { WORDS } from './words';

/** What a shipped KPI counts in its n, by the name of its definition; a KPI of the administrator's own counts records. */
const NOUNS: Readonly<Record<string, string>> = {
    BuyerRolesCovered: WORDS.nClosedDeals,
    CallCadence: WORDS.nWeeks,
    ContactToDemo: WORDS.nPeople,
    DemosOutsideIcp: WORDS.nDemos,
    DiscoveryDepth: WORDS.nClosedDeals,
    FollowUpGap: WORDS.nMeetings,
    OpenedOutsideIcp: WORDS.nOpenedDeals,
    Bookings: WORDS.nWonWithAmount,
    ComprehensiveWinRate: WORDS.nOpenedDeals,
    ContactAttempts: WORDS.nLeads,
    DealSize: WORDS.nWonWithAmount,
    DealToProposal: WORDS.nOpenedDeals,
    DealsOpened: WORDS.nOpenedDeals,
    DealsWon: WORDS.nWonDeals,
    LostCycle: WORDS.nLostDeals,
    Meetings: WORDS.nMeetings,
    MeetingsToDeals: WORDS.nMeetings,
    MultiPush: WORDS.nOpenDeals,
    NoDecision: WORDS.nLostWithReason,
    PipelineCreated: WORDS.nOpenedDeals,
    ProposalToWon: WORDS.nProposals,
    ProposalsSent: WORDS.nProposals,
    ScheduledToWin: WORDS.nScheduled,
    ScoredPipeline: WORDS.nOpenDeals,
    StepThrough: WORDS.nStages,
    StoppedEarly: WORDS.nLeads,
    WinRate: WORDS.nClosedDeals,
    WonCycle: WORDS.nWonDeals
};

/** "60 closed deals": how many records a KPI stands on. */
export function recordsText(kpi: string | null | undefined, n: number): string {
    return say(NOUNS[kpi ?? ''] ?? WORDS.nRecords, n);
}
