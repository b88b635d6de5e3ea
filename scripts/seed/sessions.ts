import { connect, type Target } from '../salesforce/connect.ts';
import { setClock, StoryTime } from './clock.ts';
import { addDays, type Day } from './calendar.ts';
import { Players } from './players.ts';

/** What somebody says in a session, by its part. */
type Words = Readonly<Record<string, string>>;

interface Commitment {
    kind: 'Action' | 'ReportBack';
    text: string;
    /** Days after the session. */
    within: number;
    target?: number;
    /** What came of it, days after the session; absent while it is open. */
    came?: { after: number; text: string; progress?: number };
}

interface Held {
    daysAgo: number;
    kind: 'OneOnOne' | 'DealReview' | 'Group';
    coach: string;
    rep: string;
    others?: readonly string[];
    minutes: number;
    skill: string;
    mix: { asked: number; told: number; earlyItems: number; lateItems: number };
    repSees?: string;
    coachSays: Words;
    promises: readonly Commitment[];
}

/** Oldest first. Behaviour that anybody could have seen, never a judgement of the person. */
const HELD: readonly Held[] = [
    {
        daysAgo: 33,
        kind: 'OneOnOne',
        coach: 'Maria Keller',
        rep: 'Ana Ruiz',
        minutes: 40,
        skill: 'Closing',
        mix: { asked: 4, told: 3, earlyItems: 1, lateItems: 4 },
        repSees: 'Deals slip because procurement always takes longer than I am told.',
        coachSays: {
            Behaviour:
                'In three deals the close date was set on the day of the demo, before anybody on their side had named one.',
            Example: 'In the last demo you said "end of the month?", and they said "sounds about right".',
            Assessment:
                'The date was ours, not theirs. Asking what has to happen on their side first would have shown that.',
            Plan: 'Before a date goes in: who signs, in which order, and what each of them needs.',
            Praise: 'You wrote down a reason for each push, which is how we could see this at all.'
        },
        promises: [
            {
                kind: 'Action',
                text: 'Ask for the steps until signature in the next demo',
                within: 7,
                came: { after: 6, text: 'They named two people I had never heard of.' }
            }
        ]
    },
    {
        daysAgo: 19,
        kind: 'OneOnOne',
        coach: 'Maria Keller',
        rep: 'Ana Ruiz',
        minutes: 35,
        skill: 'Qualifying',
        mix: { asked: 6, told: 2, earlyItems: 3, lateItems: 3 },
        repSees: 'The steps help. I still find out late who holds the budget.',
        coachSays: {
            Behaviour: 'In two discovery calls the budget was first spoken of by them, after the proposal.',
            Example: 'Second call of the week before: minute 38, "who would this be paid by?" came from their side.',
            Assessment: 'It feels early to you and is expected by them.',
            Plan: 'The question who pays is part of the first call.',
            Praise: 'Three deals now have a date that the customer named.'
        },
        promises: [
            {
                kind: 'ReportBack',
                text: 'Talk to people who hold a budget',
                within: 14,
                target: 5,
                came: {
                    after: 12,
                    text: 'Four of five answered; two brought in their finance lead by themselves.',
                    progress: 5
                }
            },
            { kind: 'Action', text: 'Close or renew the two deals that nobody has touched for a month', within: 24 }
        ]
    },
    {
        daysAgo: 12,
        kind: 'Group',
        coach: 'Maria Keller',
        rep: 'Ben Foster',
        others: ['Ben Foster', 'Chloe Martin'],
        minutes: 30,
        skill: 'Discovery',
        mix: { asked: 5, told: 1, earlyItems: 4, lateItems: 0 },
        coachSays: {
            Behaviour: 'In both recordings the first question was about the product, not about their week.',
            Example: 'Role play: whoever played the customer spoke more once asked what went wrong last quarter.',
            Plan: 'Open with what their week looks like, then be silent.'
        },
        promises: [{ kind: 'Action', text: 'Try the opening in two calls and tell each other how it went', within: 18 }]
    },
    {
        daysAgo: 8,
        kind: 'OneOnOne',
        coach: 'Maria Keller',
        rep: 'David Osei',
        minutes: 30,
        skill: 'Prospecting',
        mix: { asked: 5, told: 2, earlyItems: 4, lateItems: 1 },
        repSees: 'I stop after the third attempt, it feels like pestering.',
        coachSays: {
            Behaviour: 'Most leads get three attempts within four days, and none after that.',
            Example: 'The lead from the trade fair answered a colleague after the sixth mail.',
            Plan: 'Six attempts over three weeks, each with something new in it.',
            Praise: 'Your notes after a first call are what the others copy.'
        },
        promises: [{ kind: 'ReportBack', text: 'Leads that got six attempts', within: 21, target: 10 }]
    }
];

/** In preparation on the last day: the rep has written first, the coach has a draft that nobody else sees. */
const PREPARING = {
    coach: 'Maria Keller',
    rep: 'Ana Ruiz',
    repSees:
        'Two of the old deals are alive again. What holds me up is that I prepare demos for people outside our ideal customer.',
    draft: { part: 'Behaviour', text: 'Demos this month: ask her first which of them she would give again.' }
};

interface View {
    summary: { id: string };
    version: number;
    commitments: { id: string; version: number }[];
}

/** Has the people of the company coach each other over its last weeks, each signed in as themselves, through the pages' own methods. */
export async function playSessions(target: Target, today: Day, time = new StoryTime()): Promise<number> {
    const company = new Company(new Players(target, await connect(target)), time);
    for (const held of HELD) await company.hold(held, addDays(today, -held.daysAgo));
    for (const held of HELD) await company.report(held, addDays(today, -held.daysAgo), today);
    await company.prepare(today);
    await setClock(company.players.admin, null);
    return HELD.length + 1;
}

class Company {
    private readonly promised = new Map<string, View['commitments'][number]>();

    constructor(
        readonly players: Players,
        private readonly time: StoryTime
    ) {}

    async hold({ kind, coach, rep, others = [], coachSays, promises, mix, ...held }: Held, day: Day): Promise<void> {
        await setClock(this.players.admin, this.time.at(day, 'T15:00:00Z'));
        const view = await this.start(coach, kind, rep, others, day);
        if (held.repSees) await this.save(rep, view, { RepView: held.repSees }, {});
        const { id: repId } = await this.players.person(rep);
        const commitments = promises.map(({ kind: how, text, within, target }) => ({
            requestKey: `${day} ${text}`.slice(0, 40),
            kind: how,
            text,
            due: addDays(day, within),
            ...(target === undefined ? {} : { target }),
            ...(kind === 'Group' ? { repId } : {})
        }));
        const header = {
            held: true,
            heldOn: day,
            minutes: held.minutes,
            skill: held.skill,
            phase: 'Technique',
            kind,
            ...mix
        };
        const saved = await this.save(coach, view, coachSays, { ...header, commitments });
        promises.forEach(({ text }, i) => {
            const commitment = saved.commitments[i];
            if (commitment) this.promised.set(text, commitment);
        });
    }

    async report({ rep, promises }: Held, day: Day, today: Day): Promise<void> {
        for (const { text, came, kind } of promises) {
            const commitment = this.promised.get(text);
            if (!came || !commitment || addDays(day, came.after) > today) continue;
            await setClock(this.players.admin, this.time.at(addDays(day, came.after), 'T20:00:00Z'));
            const said = {
                commitmentId: commitment.id,
                version: commitment.version,
                text: came.text,
                state: 'Done',
                ...(kind === 'ReportBack' ? { progress: came.progress } : {})
            };
            await this.players.call(rep, 'CoachCommitmentController', 'report', { said });
        }
    }

    async prepare(today: Day): Promise<void> {
        const { coach, rep, repSees, draft } = PREPARING;
        await setClock(this.players.admin, this.time.at(today, 'T14:00:00Z'));
        const view = await this.start(coach, 'OneOnOne', rep, [], today);
        await this.save(rep, view, { RepView: repSees }, {});
        const kept = { ...draft, sessionId: view.summary.id, draftVersion: 0, baseVersion: 0 };
        await this.players.call(coach, 'CoachSessionController', 'saveDraft', { draft: kept });
    }

    private async start(coach: string, kind: string, rep: string, others: readonly string[], day: Day): Promise<View> {
        const ids = await Promise.all(others.map(async (name) => (await this.players.person(name)).id));
        const about = ids.length ? { participantIds: ids } : { repId: (await this.players.person(rep)).id };
        const start = { requestKey: `${day} ${kind}`, kind, ...about };
        return this.players.call<View>(coach, 'CoachSessionController', 'startSession', { start });
    }

    private async save(who: string, view: View, words: Words, header: object): Promise<View> {
        const texts = Object.entries(words).map(([part, text]) => ({ part, text, baseVersion: 0, draftVersion: 0 }));
        const changes = { sessionId: view.summary.id, version: view.version, held: false, texts, ...header };
        const saved = await this.players.call<{ view: View | null }>(who, 'CoachSessionController', 'saveSession', {
            changes
        });
        if (!saved.view) throw new Error(`The session of ${who} met another version of itself.`);
        return saved.view;
    }
}
