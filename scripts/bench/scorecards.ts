/** What the scorecard's panels and the nightly run read, in a small org and in a large one of the same people. */
import { Company } from '../integration/facts-company.ts';
import { sellFor } from './market.ts';
import { line } from './report.ts';

const NOW = '2026-11-17T15:00:00Z';
const SMALL = 10_000;
const HOUR = 1 / 24;
/** Reps who report to the manager that looks. */
const TEAM = 8;
export const DEALS_EACH = 1250;

export interface PanelCost {
    queries: number;
    rows: number;
}

export interface ScorecardCosts {
    deals: number;
    reps: number;
    /** One Apex call each, by what is shown. */
    panels: ReadonlyMap<string, PanelCost>;
    /** The night after one deal was changed. */
    night: {
        /** Reps whose facts were rebuilt. */
        reps: number;
        /** Rows read to find who has changes and to rebuild their facts. */
        rowsRead: number;
        /** Deals, history, pushes and facts of the one rep. */
        ownRows: number;
        rowsWritten: number;
    };
}

/** Sells, runs the first night, and counts. The team of the manager is the same whatever the size. */
export function scorecardCosts(reps: number, dealsEach: number): ScorecardCosts {
    const company = new Company(NOW, reps);
    try {
        company.goesOn = true;
        const manager = teamOf(company);
        sellFor(company.org, company.reps, dealsEach);
        finished(company.night().run);
        const panels = panelCosts(company, manager);
        return { deals: reps * dealsEach, reps, panels, night: quietNight(company) };
    } finally {
        company.close();
    }
}

/** Puts the first reps under a manager, who has the permission set, as they have theirs. */
function teamOf(company: Company): string {
    const head = company.insert('UserRole', { Name: 'Head of Sales' });
    const seller = company.insert('UserRole', { Name: 'Seller', ParentRoleId: head });
    const [like] = company.query("SELECT ProfileId FROM User WHERE Alias = 'rep0'");
    const manager = company.insert('User', {
        LastName: 'Manager',
        Alias: 'manager',
        Username: 'manager@bench.example',
        Email: 'manager@bench.example',
        ProfileId: like!['ProfileId'],
        UserRoleId: head,
        IsActive: true,
        TimeZoneSidKey: 'America/New_York',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8'
    });
    const team = company.reps.slice(0, TEAM);
    company.dml(
        'update',
        'User',
        team.map((Id) => ({ Id, UserRoleId: seller }))
    );
    for (const [set, people] of [
        ['Coach_Manager', [manager]],
        ['Coach_Rep', team]
    ] as const) {
        const [permissions] = company.query(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
        company.dml(
            'insert',
            'PermissionSetAssignment',
            people.map((AssigneeId) => ({ AssigneeId, PermissionSetId: permissions!['Id'] }))
        );
    }
    return manager;
}

function panelCosts(company: Company, manager: string): Map<string, PanelCost> {
    const [rep] = company.reps;
    const card = { repId: rep, window: '12M', segment: '' };
    const record = { ...card, kpi: 'WinRate' };
    const calls: [what: string, viewer: string, controller: string, method: string, parameters: object][] = [
        ['scorecard, seen by the manager', manager, 'CoachScorecardController', 'getScorecard', card],
        ['scorecard, seen by the rep', rep!, 'CoachScorecardController', 'getScorecard', card],
        ['details of a KPI', manager, 'CoachScorecardController', 'getDetail', record],
        ['records of a KPI', manager, 'CoachScorecardController', 'getRecords', { ...record, breakdown: null }],
        ['team', manager, 'CoachTeamController', 'getTeam', { window: '12M' }],
        ['whom the Rep page offers', manager, 'CoachRepController', 'getChoices', {}]
    ];
    return new Map(
        calls.map(([what, viewer, controller, method, parameters]) => [
            what,
            company.org.transaction(viewer, (tx) => {
                company.org.apex.invokeAura(tx, controller, method, { ...parameters });
                return { queries: tx.limits.soqlQueries, rows: tx.limits.queryRows };
            })
        ])
    );
}

/** A night in which one rep has one changed deal. The one before it takes note of what the first night wrote itself. */
function quietNight(company: Company): ScorecardCosts['night'] {
    const rep = company.reps[1]!;
    const [deal] = company.query(`SELECT Id FROM Opportunity WHERE OwnerId = '${rep}' AND IsClosed = false LIMIT 1`);
    company.passDays(HOUR);
    finished(company.night().run);
    company.passDays(HOUR);
    company.update('Opportunity', String(deal!['Id']), { Amount: 77_777 });
    company.passDays(HOUR);
    const { run, factRows } = company.night();
    finished(run);
    const own = [
        'Opportunity WHERE OwnerId',
        'OpportunityHistory WHERE Opportunity.OwnerId',
        'CoachFact__c WHERE Rep__c'
    ];
    const pushes = 'CoachPush__c WHERE Opportunity__r.OwnerId';
    return {
        reps: Number(run['Reps__c']),
        rowsRead: factRows,
        ownRows: [...own, pushes].reduce((sum, from) => sum + company.count(`${from} = '${rep}'`), 0),
        rowsWritten: Number(run['Rows_Written__c'])
    };
}

function finished(run: Readonly<Record<string, unknown>>): void {
    if (run['Status__c'] !== 'done') throw new Error(`The night did not end well: ${String(run['Message__c'])}`);
}

/** Prints the costs at 10,000 deals and at `deals`. */
export function benchScorecards(deals: number): void {
    const repsFor = (n: number): number => Math.max(TEAM, Math.round(n / DEALS_EACH));
    const small = scorecardCosts(repsFor(SMALL), DEALS_EACH);
    const large = scorecardCosts(repsFor(deals), DEALS_EACH);
    const thousands = ({ deals: n }: ScorecardCosts): string => n.toLocaleString('en');
    for (const [what, few] of small.panels) {
        const many = large.panels.get(what)!;
        line(`${what}: queries`, String(many.queries));
        line(`${what}: rows read at ${thousands(small)} deals, at ${thousands(large)}`, `${few.rows}, ${many.rows}`);
    }
    const { night } = large;
    line(`night after 1 of ${thousands(large)} deals changed: reps rebuilt, of ${large.reps}`, String(night.reps));
    line("  rows read for the rep's facts / the rep's own rows", (night.rowsRead / night.ownRows).toFixed(2));
    line('  rows written', String(night.rowsWritten));
}
