/** The company the demo shows: who works there and how they sell. */

/** How a rep works. Shares are 0 to 1. */
export interface Habit {
    /** New deals a quarter. */
    deals: number;
    /** Share of them that is still opened in the last weeks; all of them where it is not given. */
    dealsLately?: number;
    winRate: number;
    /** Days from opening to closing, median. */
    cycle: number;
    /** First promised close date as a share of the real cycle: under 1 is optimistic. */
    promise: number;
    /** Chance that a due deal is pushed past the quarter rather than within it. */
    pushFar: number;
    /** Chance that a due date is left standing, overdue, for weeks. */
    neglect: number;
    /** Chance that a date is pulled in on the way. */
    pullIn: number;
    /** Share of losses that are "no decision". */
    noDecision: number;
    dealSize: number;
    callsAWeek: number;
    meetingsAWeek: number;
    /** The same of the last four weeks, where they were different. */
    meetingsLately?: number;
    /** Calls to a web lead that does not answer before giving up. */
    attempts: number;
    /** Share of pushes the rep explains. */
    explains: number;
    /** Share of deals on which the rep talks to somebody with the budget and somebody who decides. */
    reachesBuyers: number;
    /** Share of the discovery questions that get an answer. */
    asks: number;
    /** Of the rep's six accounts, those unlike the ideal customer. */
    unlikeAccounts: number;
    /** Share of meetings that a message follows within days. */
    followsUp: number;
    /** How much the calls of a week differ from the usual number: standard deviation of the logarithm. */
    rhythm: number;
}

const STEADY: Habit = {
    deals: 9,
    winRate: 0.3,
    cycle: 92,
    promise: 0.5,
    pushFar: 0.45,
    neglect: 0.2,
    pullIn: 0.06,
    noDecision: 0.25,
    dealSize: 24_000,
    callsAWeek: 9,
    meetingsAWeek: 3,
    attempts: 6,
    explains: 0.5,
    reachesBuyers: 0.55,
    asks: 0.65,
    unlikeAccounts: 1,
    followsUp: 0.8,
    rhythm: 0.35
};

/** Habits that stand out; everyone else is steady with a little of their own. */
const CHARACTERS: Record<string, Partial<Habit>> = {
    'Ana Ruiz': { promise: 0.25, pushFar: 0.95, cycle: 140, explains: 0.35 },
    'Jon Albers': { attempts: 3, callsAWeek: 5, winRate: 0.18 },
    'Grace Okafor': { winRate: 0.48, cycle: 66, dealSize: 31_000, explains: 0.8 },
    'Leo Martins': { deals: 5, winRate: 0.22, callsAWeek: 13 },
    'Priya Nair': { neglect: 0.6, pushFar: 0.6, noDecision: 0.8, reachesBuyers: 0.06 },
    'Tom Becker': { meetingsAWeek: 6, winRate: 0.08, cycle: 118, asks: 0.2 },
    'Xavier Dupont': { meetingsAWeek: 5, winRate: 0.05, unlikeAccounts: 4 },
    'Ivan Novak': { winRate: 0.12, followsUp: 0.1 },
    'Quentin Moreau': { rhythm: 1.1 },
    'Elena Petrova': { meetingsLately: 0.4 },
    'Mei Tanaka': { pullIn: 0.3, promise: 1.15 }
};

/** Days before today on which the new hire started. */
const NEW_HIRE = { name: 'Leo Martins', daysAgo: 120 };

/** Whose whole team opened hardly a deal in the last weeks. */
export const TEAM_BEHIND = 'Maria Keller';

/** The reps whose numbers stand as a second line beside everyone's. */
export const BENCHMARK_REPS = [
    'Grace Okafor',
    'Mei Tanaka',
    'Chloe Martin',
    'Kofi Mensah',
    'Tara Singh',
    'Hannah Weiss'
];

export interface Person {
    first: string;
    last: string;
    name: string;
    username: string;
    title: string;
    timeZone: string;
    region: string;
    /** Name of the manager; null for managers. */
    manager: string | null;
    permissionSet: string | null;
    /** Days before today this person joined; null: before the story begins. */
    joinedDaysAgo: number | null;
    habit: Habit | null;
}

const TEAMS: { region: string; timeZone: string; manager: string; reps: string[] }[] = [
    {
        region: 'East',
        timeZone: 'America/New_York',
        manager: 'Maria Keller',
        reps: ['Ana Ruiz', 'Ben Foster', 'Chloe Martin', 'David Osei', 'Elena Petrova']
    },
    {
        region: 'East',
        timeZone: 'America/New_York',
        manager: 'Samuel Wright',
        reps: ['Jon Albers', 'Fatima Rahman', 'George Hill', 'Hannah Weiss', 'Ivan Novak']
    },
    {
        region: 'Central',
        timeZone: 'America/Chicago',
        manager: 'Denise Carter',
        reps: ['Grace Okafor', 'Julia Santos', 'Kofi Mensah', 'Laura Klein', 'Marcus Reed']
    },
    {
        region: 'Central',
        timeZone: 'America/Chicago',
        manager: 'Oliver Brandt',
        reps: ['Leo Martins', 'Nina Costa', 'Owen Gallagher', 'Paula Vega', 'Quentin Moreau']
    },
    {
        region: 'West',
        timeZone: 'America/Los_Angeles',
        manager: 'Rachel Kim',
        reps: ['Priya Nair', 'Rosa Delgado', 'Sven Lindqvist', 'Tara Singh', 'Umar Farooq']
    },
    {
        region: 'West',
        timeZone: 'America/Los_Angeles',
        manager: 'Victor Hughes',
        reps: ['Tom Becker', 'Mei Tanaka', 'Wendy Zhou', 'Xavier Dupont', 'Yara Haddad']
    }
];

const plain = (s: string): string =>
    s
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/[^a-z]+/g, '.');

function person(name: string, rest: Omit<Person, 'first' | 'last' | 'name' | 'username'>): Person {
    const [first, last] = name.split(' ') as [string, string];
    return { first, last, name, username: `${plain(name)}@courtside.example`, ...rest };
}

/** Slightly different from one another, by position: no two steady reps are alike, and none stands out. */
function habitOf(name: string, manager: string, index: number): Habit {
    const wobble = 0.9 + ((index * 7) % 5) * 0.05;
    return {
        ...STEADY,
        deals: Math.round(STEADY.deals * wobble),
        winRate: STEADY.winRate * wobble,
        cycle: STEADY.cycle * (1.9 - wobble),
        callsAWeek: Math.round(STEADY.callsAWeek * wobble),
        ...(manager === TEAM_BEHIND ? { dealsLately: 0.4 } : {}),
        ...CHARACTERS[name]
    };
}

/** Managers first, then reps, then one colleague who has no Courtside permission set. */
export function people(): Person[] {
    const managers = TEAMS.map((t) =>
        person(t.manager, {
            title: 'Sales Manager',
            timeZone: t.timeZone,
            region: t.region,
            manager: null,
            permissionSet: 'Coach_Manager',
            joinedDaysAgo: null,
            habit: null
        })
    );
    const reps = TEAMS.flatMap((t) => t.reps.map((name) => ({ name, team: t }))).map(({ name, team }, i) =>
        person(name, {
            title: 'Account Executive',
            timeZone: team.timeZone,
            region: team.region,
            manager: team.manager,
            permissionSet: 'Coach_Rep',
            joinedDaysAgo: name === NEW_HIRE.name ? NEW_HIRE.daysAgo : null,
            habit: habitOf(name, team.manager, i)
        })
    );
    const outsider = person('Noor Aziz', {
        title: 'Revenue Accountant',
        timeZone: 'America/New_York',
        region: 'East',
        manager: null,
        permissionSet: null,
        joinedDaysAgo: null,
        habit: null
    });
    return [...managers, ...reps, outsider];
}

export const REGIONS = ['East', 'Central', 'West'] as const;
export const INDUSTRIES = ['Technology', 'Healthcare', 'Manufacturing', 'Retail', 'Finance', 'Education'] as const;
export const COMPETITORS = ['Northwind Systems', 'Bluepeak', 'Tallgrass'] as const;
export const LOSS_REASONS = ['Lost to Competitor', 'Price', 'Missing Feature'] as const;
export const NO_DECISION = 'No Decision';
export const DEAL_TYPES = { new: 'New Customer', existing: 'Existing Customer - Upgrade' } as const;
export const WIN_REASONS = ['Relationship', 'Product Fit', 'Price', 'Service'] as const;
export const PUSH_REASONS = {
    sound: ['NoBudgetUntilNextQuarter', 'NeedsFurtherEducation'],
    other: ['WaitingForStakeholder', 'ContractOrLegalReview']
} as const;

const FIRST = [
    'Acme',
    'Borealis',
    'Cedar',
    'Delta',
    'Evergreen',
    'Falcon',
    'Granite',
    'Harbor',
    'Iris',
    'Juniper',
    'Keystone',
    'Lumen',
    'Meridian',
    'Nimbus',
    'Orchard',
    'Pinnacle',
    'Quarry',
    'Redwood',
    'Summit',
    'Tidal'
];
const SECOND = ['Logistics', 'Health', 'Foods', 'Energy', 'Robotics', 'Media', 'Hotels', 'Software', 'Textiles'];
/** Account names of one rep: six of 180, nobody else's. */
export const accountsOf = (repIndex: number): string[] =>
    SECOND.flatMap((s) => FIRST.map((f) => `${f} ${s}`)).filter((_, i) => i % 30 === repIndex);
export const PRODUCTS = ['Starter', 'Team', 'Growth', 'Enterprise', 'Analytics add-on', 'Renewal'] as const;
export const CONTACT_FIRST = ['Alex', 'Brooke', 'Carlos', 'Dana', 'Emil', 'Farah', 'Gina', 'Hugo', 'Ines', 'Jamal'];
export const CONTACT_LAST = ['Adler', 'Bose', 'Chen', 'Diaz', 'Evans', 'Fischer', 'Garcia', 'Hansen', 'Ito', 'Jensen'];
/** Contacts of an account: those of every deal, and newcomers whom one deal after the other brings. */
export const CONTACTS = { ofAccount: 3, newcomers: 9 } as const;
export const TITLES = ['VP Operations', 'Head of IT', 'CFO', 'Purchasing Manager', 'Project Lead'];
/** Who holds the budget and who decides, and everybody else. */
export const BUYER_ROLES = ['Economic Buyer', 'Decision Maker'] as const;
export const OTHER_ROLES = ['Influencer', 'Evaluator', 'Business User'] as const;
/** The ideal customer, as the criteria in metadata/ have it: of these industries, with so many employees. */
export const IDEAL = {
    industries: ['Technology', 'Healthcare', 'Manufacturing', 'Finance'] as readonly string[],
    employees: 150
};
/** Quarters before the current one in which stage questions were first answered. */
export const QUARTERS_OF_ANSWERS = 4;
