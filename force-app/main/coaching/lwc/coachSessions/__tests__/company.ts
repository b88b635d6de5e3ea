import type {
    CoachCommitmentView,
    CoachSessionList,
    CoachSessionSummary,
    CoachSessionText,
    CoachSessionView
} from 'apex/dto';

/** Maria coaches Ana; what the pages are given about it. */
export const MARIA = '005000000000001AAA';
export const ANA = '005000000000002AAA';
export const SESSION = 'a00000000000001AAA';
export const DEAL = '006000000000001AAA';

export const PRIVATE = { state: 'participants', grants: [], allDataPeople: 1 };

export const PREPARING: CoachSessionSummary = {
    id: SESSION,
    kind: 'OneOnOne',
    state: 'Preparing',
    createdAt: '2026-11-27T10:00:00Z',
    coachId: MARIA,
    coachName: 'Maria Keller',
    repId: ANA,
    repName: 'Ana Ruiz',
    isCoach: true,
    takesPart: true,
    minutes: null,
    commitmentsOpen: 0,
    commitmentsDone: 0,
    hasDraft: false,
    dealNames: [],
    people: ['Maria Keller', 'Ana Ruiz']
};

export const HELD: CoachSessionSummary = { ...PREPARING, state: 'Held', heldOn: '2026-11-20', minutes: 45 };

export const LIST: CoachSessionList = {
    repId: ANA,
    repName: 'Ana Ruiz',
    isOwn: false,
    mayStart: true,
    kinds: ['OneOnOne', 'DealReview', 'Group', 'Peer', 'Observation'],
    kpis: [
        { value: 'WinRate', label: 'Win rate' },
        { value: 'DealsOpened', label: 'New opportunities' }
    ],
    readers: PRIVATE,
    sessions: [],
    daysSinceHeld: null,
    openCommitments: 0,
    hasMore: false
};

const PARTS = ['RepView', 'Behaviour', 'Example', 'Assessment', 'Plan', 'Praise', 'Private', 'Commitment'];

export function textOf(part: string, changes: Partial<CoachSessionText> = {}): CoachSessionText {
    return { part, mayWrite: true, text: '', version: 0, draft: null, draftVersion: 0, draftBase: 0, ...changes };
}

/** What the coach opens. */
export const VIEW: CoachSessionView = {
    summary: PREPARING,
    version: 1,
    mayEdit: true,
    mayDelete: true,
    today: '2026-11-27',
    people: [
        { userId: MARIA, name: 'Maria Keller', role: 'Coach' },
        { userId: ANA, name: 'Ana Ruiz', role: 'Rep' }
    ],
    texts: PARTS.map((part) => textOf(part)),
    deals: [],
    commitments: [],
    earlier: [],
    previous: null,
    kpis: [
        { value: 'WinRate', label: 'Win rate' },
        { value: 'Calls', label: 'Calls' }
    ],
    goalKpis: [{ value: 'WinRate', label: 'Win rate', unit: 'percent', better: 'Up' }],
    baseline: [
        {
            kpi: 'WinRate',
            label: 'Win rate',
            unit: 'percent',
            status: 'behind',
            valueNow: 0.12,
            nNow: 60,
            lowerNow: 0.06,
            upperNow: 0.22
        }
    ],
    readers: PRIVATE
};

/** What the rep opens while the coach prepares. */
export const REP_VIEW: CoachSessionView = {
    ...VIEW,
    summary: { ...PREPARING, isCoach: false },
    mayEdit: false,
    mayDelete: false,
    texts: PARTS.filter((part) => part !== 'Commitment').map((part) =>
        textOf(part, { mayWrite: part === 'RepView' || part === 'Private' })
    )
};

/** A commitment of an earlier session. */
export const PROMISE: CoachCommitmentView = {
    id: 'a01000000000001AAA',
    sessionId: SESSION,
    repId: ANA,
    repName: 'Ana Ruiz',
    coachId: MARIA,
    coachName: 'Maria Keller',
    kind: 'Action',
    state: 'Open',
    text: 'Talk to 5 buyers',
    start: '2026-11-20',
    due: '2026-12-04',
    daysLeft: 7
};
