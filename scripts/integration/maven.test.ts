/** A public CRM data set with answers worked out by plain SQL: the product's numbers and the audit's must be the same. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Span } from '../audit/calendar.ts';
import { entriesOf } from '../audit/entries.ts';
import { Ledger } from '../audit/ledger.ts';
import { readOrg, type Org } from '../audit/read/org.ts';
import { load } from '../import/load.ts';
import { readMapping } from '../import/mapping.ts';
import { writeSettings } from '../import/settings.ts';
import { rows } from '../salesforce/records.ts';
import { ABSENT, answers, figuresOf, MAVEN, wrong } from './maven-figures.ts';
import { PROJECT, serveOrg, type ServedOrg } from './support.ts';

const CLOCK = '2018-01-01T15:00:00Z';
const IMPORT_METADATA = fileURLToPath(new URL('../import/metadata', import.meta.url));
const MAPPING = fileURLToPath(new URL('../import/mappings/maven.json', import.meta.url));
const YEAR: Span = { start: '2017-01-01', end: '2017-12-31' };

const monthOf = (month: string): Span => ({ start: `${month}-01`, end: `${month}-31` });

describe('Maven', { skip: ABSENT }, () => {
    let served: ServedOrg;
    let org: Org;
    let ledger: Ledger;
    /** Ids of the reps by name, and by the name of their manager. */
    const byName = new Map<string, string>();
    const byManager = new Map<string, string[]>();
    const everyone = (): string[] => [...byName.values()];

    before(async () => {
        served = await serveOrg(CLOCK, [PROJECT, IMPORT_METADATA]);
        const mapping = readMapping(MAPPING);
        await load(served.admin, mapping, MAVEN, () => {});
        await writeSettings(served.admin, mapping.settings!);
        for (const user of await rows<{ Id: string; Name: string; Manager: { Name: string } | null }>(
            served.admin,
            "SELECT Id, Name, Manager.Name FROM User WHERE Username LIKE '%@maven.example'"
        )) {
            byName.set(user.Name, user.Id);
            const team = user.Manager?.Name;
            if (team) byManager.set(team, [...(byManager.get(team) ?? []), user.Id]);
        }
        org = await readOrg(served.admin, Date.parse(CLOCK));
        ledger = new Ledger(entriesOf(org));
    });
    after(() => served.close());

    describe("the audit's own figures", () => {
        const figures = (reps: readonly string[], span: Span, segment: string | null): ReturnType<typeof figuresOf> =>
            figuresOf((measure) => reps.flatMap((rep) => ledger.amounts(rep, measure, span, segment)));
        const deals = (belongs: (deal: Org['deals'][number]) => boolean): { opps: number; open: number } => {
            const own = org.deals.filter(belongs);
            return { opps: own.length, open: own.filter((d) => !d.closed).length };
        };
        const check = (found: string[]): void => assert.deepEqual(found, []);

        it('are right per rep and team', () => {
            check(
                answers('by_rep').flatMap((answer) => {
                    const id = byName.get(answer.sales_agent!)!;
                    const own = { ...figures([id], YEAR, null), ...deals((d) => d.owner === id) };
                    return wrong(answer.sales_agent!, answer, own);
                })
            );
            check(
                answers('by_team').flatMap((answer) => {
                    const team = byManager.get(answer.manager!)!;
                    const own = { ...figures(team, YEAR, null), ...deals((d) => team.includes(d.owner)) };
                    return wrong(answer.manager!, answer, own);
                })
            );
        });
        it('are right per sector, month, and rep and month', () => {
            check(
                answers('by_sector').flatMap((answer) => {
                    const sector = answer.sector!;
                    const own = { ...figures(everyone(), YEAR, sector), ...deals((d) => d.segment === sector) };
                    return wrong(sector, answer, own);
                })
            );
            check(
                answers('by_close_month').flatMap((answer) =>
                    wrong(answer.close_month!, answer, figures(everyone(), monthOf(answer.close_month!), null))
                )
            );
            check(
                answers('by_rep_close_month').flatMap((answer) => {
                    const id = byName.get(answer.sales_agent!)!;
                    const who = `${answer.sales_agent} in ${answer.close_month}`;
                    return wrong(who, answer, figures([id], monthOf(answer.close_month!), null));
                })
            );
        });
    });
});
