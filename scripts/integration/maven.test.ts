/** A public CRM data set with answers worked out by plain SQL: the product's numbers and the audit's must be the same. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { audit } from '../audit/audit.ts';
import { entriesOf } from '../audit/entries.ts';
import { Ledger } from '../audit/ledger.ts';
import { readOrg } from '../audit/read/org.ts';
import { readStoredScores } from '../audit/read/stored.ts';
import { passed, reportOf } from '../audit/report.ts';
import { load } from '../import/load.ts';
import { readMapping } from '../import/mapping.ts';
import { writeSettings } from '../import/settings.ts';
import { rows } from '../salesforce/records.ts';
import { runNightly } from '../seed/courtside.ts';
import { ABSENT, MAVEN, wrong, type Answers, type Figures, type Part } from './maven-figures.ts';
import { fromFacts, fromLedger, fromScores, readFacts } from './maven-sources.ts';
import { PROJECT, serveOrg, type ServedOrg } from './support.ts';

const CLOCK = '2018-01-01T15:00:00Z';
const IMPORT_METADATA = fileURLToPath(new URL('../import/metadata', import.meta.url));
const MAPPING = fileURLToPath(new URL('../import/mappings/maven.json', import.meta.url));

describe('Maven', { skip: ABSENT }, () => {
    let served: ServedOrg;
    /** Ids of the reps by name, and by the name of their manager. */
    const byName = new Map<string, string>();
    const byManager = new Map<string, string[]>();

    before(async () => {
        served = await serveOrg(CLOCK, [PROJECT, IMPORT_METADATA]);
        const mapping = readMapping(MAPPING);
        await load(served.admin, mapping, MAVEN, () => {});
        await writeSettings(served.admin, mapping.settings!);
        await runNightly(served.admin);
        for (const user of await rows<{ Id: string; Name: string; Manager: { Name: string } | null }>(
            served.admin,
            "SELECT Id, Name, Manager.Name FROM User WHERE Username LIKE '%@maven.example'"
        )) {
            byName.set(user.Name, user.Id);
            const team = user.Manager?.Name;
            if (team) byManager.set(team, [...(byManager.get(team) ?? []), user.Id]);
        }
    });
    after(() => served.close());

    const part = (name: string, differences: Partial<Part>): Part => ({
        name,
        reps: null,
        month: null,
        segment: null,
        ...differences
    });
    const rep = (a: Answers): Part => part(a.sales_agent!, { reps: [byName.get(a.sales_agent!)!] });
    const everyPart = (figures: (part: Part) => Figures): string[] => [
        ...wrong('by_rep', rep, figures),
        ...wrong('by_team', (a) => part(a.manager!, { reps: byManager.get(a.manager!)! }), figures),
        ...wrong('by_sector', (a) => part(`sector "${a.sector}"`, { segment: a.sector! }), figures),
        ...wrong('by_close_month', (a) => part(a.close_month!, { month: a.close_month! }), figures),
        ...wrong('by_rep_close_month', (a) => ({ ...rep(a), month: a.close_month! }), figures),
        ...wrong('total', () => part('all', {}), figures)
    ];

    it("the audit's own figures are right per rep, team, sector and month", async () => {
        const org = await readOrg(served.admin, Date.parse(CLOCK));
        const figures = fromLedger(new Ledger(entriesOf(org)), org.deals, [...byName.values()]);
        assert.deepEqual(everyPart(figures), []);
    });

    it('the facts of the product are right per rep, team, sector and month', async () => {
        assert.deepEqual(everyPart(fromFacts(await readFacts(served.admin))), []);
    });

    it('the scores of the product are right per rep', async () => {
        assert.deepEqual(wrong('by_rep', rep, fromScores(await readStoredScores(served.admin))), []);
    });

    it('the audit finds no difference', async () => {
        const result = await audit(served.admin, Date.parse(CLOCK));
        assert.ok(passed(result), reportOf(result).slice(-20).join('\n'));
    });
});
