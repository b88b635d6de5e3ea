/** How the strongest do it, told by themselves; a recorded pitch; and why the company is there. */
import type { Connection } from 'jsforce';
import { connect, type Target } from '../salesforce/connect.ts';
import { rows } from '../salesforce/records.ts';
import type { Day } from './calendar.ts';
import { setClock, StoryTime } from './clock.ts';
import { Players } from './players.ts';

interface Practice {
    kpi: string;
    title: string;
    whenToUse: string;
    how: string;
}

/** One for each of the KPIs at which somebody of the company may turn out to be strong. */
const PRACTICES: readonly Practice[] = [
    {
        kpi: 'MultiPush',
        title: 'A close date that the customer named',
        whenToUse: 'Before a date goes into the deal',
        how: 'I ask "what has to have happened on your side by then, and who does it?" and write the steps down with them. The date is the end of their list, never the end of our quarter.'
    },
    {
        kpi: 'StoppedEarly',
        title: 'Six attempts in three weeks, each with something new',
        whenToUse: 'An inquiry from the web does not answer',
        how: 'Call, mail with one question, call at another time of day, a customer of their kind, call, a last mail that says it is the last one. Most answers come at the fourth and the sixth.'
    },
    {
        kpi: 'WonCycle',
        title: 'Legal and finance from the second meeting on',
        whenToUse: 'They like it and nobody has spoken of a contract yet',
        how: 'I ask who signs and what they will want to read, and send it the same day. Most of the weeks at the end are people waiting for papers that were there from the start.'
    },
    {
        kpi: 'Meetings',
        title: 'Three times in the first mail',
        whenToUse: 'Asking somebody for a first meeting',
        how: 'Two sentences on why them, then three times to choose from, one of them early. Who has to choose a time does not decide whether.'
    },
    {
        kpi: 'WinRate',
        title: 'Leave the deal that has no problem',
        whenToUse: 'After the first discovery call',
        how: 'If they cannot say what it costs them to change nothing, I say so and close the deal as lost. The hours go to somebody who can.'
    },
    {
        kpi: 'DealToProposal',
        title: 'The proposal is written in their words',
        whenToUse: 'Between discovery and proposal',
        how: 'I send one page that only repeats what they said: the problem, what it costs, who feels it. When they correct it, they have begun to write the proposal.'
    },
    {
        kpi: 'FollowUpGap',
        title: 'The mail is written in the car park',
        whenToUse: 'Right after every meeting',
        how: 'Before I drive off: what we agreed, who does what by when, and the next date. Ten minutes now, an hour tomorrow.'
    },
    {
        kpi: 'DiscoveryDepth',
        title: 'One question of the list in each call',
        whenToUse: 'Preparing a call',
        how: 'I open the deal, take the first question without an answer and put it on top of my notes. Seven calls, seven answers, and it never feels like an interview.'
    }
];

/** Nobody's business but the author's. */
const NOT_SHARED = {
    author: 'Ben Foster',
    practice: {
        kpi: 'Calls',
        title: 'Opening lines I am trying out',
        whenToUse: 'First calls',
        how: 'Ask about their week.'
    }
};

const PITCH = {
    author: 'Ana Ruiz',
    title: 'The first two minutes of a demo',
    link: 'https://recordings.example/ana/first-two-minutes',
    kpi: 'WinRate'
};

const PURPOSE = {
    bestAt: 'Getting the numbers of several plants into one picture that everybody believes.',
    neededBy: 'Heads of operations who answer for more than one site.',
    target: 'Technology, healthcare, manufacturing and finance companies with 150 people or more.',
    why: 'They have the problem every week, and somebody whose job depends on it.',
    eachDoes:
        'Find out what it costs them to change nothing before showing anything: a demo without that is a film.\nTalk to whoever pays and whoever decides before the proposal: it is they who must defend it when you are not in the room.'
};

/** Local org only. @returns how many practices are shared */
export async function playPractices(target: Target, today: Day, time = new StoryTime()): Promise<number> {
    const players = new Players(target, await connect(target));
    await setClock(players.admin, time.at(today, 'T16:00:00Z'));
    const authors = await strongest(players.admin);
    let shared = 0;
    const save = (who: string, practice: object): Promise<unknown> =>
        players.call(who, 'CoachPracticeController', 'save', { practice: { kind: 'Practice', ...practice } });
    for (const practice of PRACTICES) {
        const author = authors.get(practice.kpi);
        if (!author) continue;
        await players.call(author, 'CoachPracticeController', 'setPeerCoach', { wanted: true });
        await save(author, { ...practice, shared: true });
        shared++;
    }
    await save(NOT_SHARED.author, { ...NOT_SHARED.practice, shared: false });
    const { author, ...pitch } = PITCH;
    await save(author, { ...pitch, kind: 'Pitch', shared: false });
    await players.callAsAdmin('CoachPurposeController', 'save', { purpose: PURPOSE });
    await setClock(players.admin, null);
    return shared;
}

interface Score {
    Kpi__c: string;
    Rep__r: { Name: string };
    Lower__c: number;
    Upper__c: number;
    Peer_Value__c: number;
}

/** By KPI of the list, whoever lies furthest on the better side of the peers, the interval beyond them; missing where nobody does. */
async function strongest(admin: Connection): Promise<Map<string, string>> {
    const better = new Map(
        (
            await rows<{ DeveloperName: string; Better__c: string }>(
                admin,
                'SELECT DeveloperName, Better__c FROM CoachKpi__mdt'
            )
        ).map((kpi) => [kpi.DeveloperName, kpi.Better__c])
    );
    const kpis = PRACTICES.map(({ kpi }) => `'${kpi}'`).join();
    const scores = await rows<Score>(
        admin,
        `SELECT Kpi__c, Rep__r.Name, Lower__c, Upper__c, Peer_Value__c FROM CoachScore__c WHERE Window__c = '12M' AND Segment__c = null AND Breakdown__c = null AND Lower__c != null AND Peer_Value__c != null AND Kpi__c IN (${kpis}) ORDER BY Rep__r.Name`
    );
    const best = new Map<string, { name: string; ahead: number }>();
    for (const score of scores) {
        const ahead =
            better.get(score.Kpi__c) === 'Down'
                ? score.Peer_Value__c - score.Upper__c
                : score.Lower__c - score.Peer_Value__c;
        if (ahead > (best.get(score.Kpi__c)?.ahead ?? 0)) best.set(score.Kpi__c, { name: score.Rep__r.Name, ahead });
    }
    return new Map([...best].map(([kpi, { name }]) => [kpi, name]));
}
