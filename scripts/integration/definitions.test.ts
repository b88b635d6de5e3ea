/** What ships as custom metadata is all usable, and an admin's own records work beside it without code. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openOrg, type OpenOrg } from '../local-org/org/open.ts';
import { ADMIN_USERNAME } from '../local-org/org/base-data/index.ts';
import type { CustomMetadataRecord } from '../local-org/schema/loaded.ts';
import { setDebugSink } from '../local-org/stdlib/system.ts';
import { PROJECT } from './support.ts';

const OWN_KPIS = fileURLToPath(new URL('fixtures/own-kpis', import.meta.url));

/** Runs Apex as the administrator and gives back what its one `System.debug` said, as JSON. */
function ask<T>(org: OpenOrg, body: string): T {
    let said = '';
    setDebugSink(({ text }) => (said = text));
    try {
        org.transaction(org.user(ADMIN_USERNAME).id, (tx) => org.apex.executeAnonymous(tx, body));
    } finally {
        setDebugSink(null);
    }
    return JSON.parse(said) as T;
}

interface Catalog {
    kpis: { name: string; label: string; definition: string }[];
    measures: string[];
    problems: { kpi: string | null; code: string; message: string }[];
}

const CATALOG = `
    CoachKpiCatalog catalog = CoachKpiCatalog.load();
    List<Object> kpis = new List<Object>();
    for (CoachKpi kpi : catalog.kpis) {
        kpis.add(new Map<String, String>{
            'name' => kpi.name, 'label' => kpi.label(), 'definition' => kpi.definition()
        });
    }
    List<Object> problems = new List<Object>();
    for (CoachProblem problem : catalog.problems) {
        problems.add(new Map<String, String>{
            'kpi' => problem.kpi, 'code' => problem.code, 'message' => problem.message
        });
    }
    System.debug(JSON.serialize(new Map<String, Object>{
        'kpis' => kpis, 'measures' => new List<String>(catalog.measures.keySet()), 'problems' => problems
    }));`;

describe('definitions as custom metadata', () => {
    let org: OpenOrg;
    let catalog: Catalog;
    const isOwn = (name: string | null): boolean => name?.startsWith('Quotes') === true;
    const shipped = (type: string): CustomMetadataRecord[] =>
        org.loaded.customMetadataRecords.filter((r) => r.object === type && !isOwn(r.developerName));
    before(() => {
        org = openOrg({
            projectDirs: [PROJECT, OWN_KPIS],
            file: ':memory:',
            now: Date.parse('2026-11-21T12:00:00Z')
        });
        catalog = ask(org, CATALOG);
    });
    after(() => org.close());

    it('that ship are all in use, but for demos where no event is called so', () => {
        assert.deepEqual(
            catalog.problems.filter(({ kpi }) => !isOwn(kpi)).map(({ kpi, code }) => [kpi, code]),
            [['Demos', 'badValue']]
        );
        const used = catalog.kpis.map(({ name }) => name).filter((name) => !isOwn(name));
        const names = shipped('CoachKpi__mdt').map(({ developerName }) => developerName);
        assert.deepEqual([...used, 'Demos'].sort(), names.sort());
        const measures = catalog.measures.filter((name) => !isOwn(name));
        assert.equal(measures.length, shipped('CoachMeasure__mdt').length - 1);
    });

    it('that ship have a name and a definition that can be translated', () => {
        for (const { developerName, label } of shipped('CoachKpi__mdt')) {
            assert.equal(org.schema.label(`Coach_Kpi_${developerName}`), label);
            assert.match(org.schema.label(`Coach_Kpi_${developerName}_Definition`) ?? '', /^[A-Z].{40,}\.$/s);
        }
    });

    it('of an admin stand beside them; the one that names a field that is not there is refused alone', () => {
        assert.deepEqual(
            catalog.kpis.filter(({ name }) => isOwn(name)),
            [
                {
                    name: 'QuotesSent',
                    label: 'Quotes sent',
                    definition: 'Defined by your administrator from: QuotesSent.'
                }
            ]
        );
        assert.deepEqual(
            catalog.problems.filter(({ kpi }) => isOwn(kpi)),
            [
                {
                    kpi: 'QuotesAccepted',
                    code: 'unknownField',
                    message: 'Measure QuotesAccepted: The object Offer__c has no field Accepted_On__c.'
                }
            ]
        );
    });

    it('of an admin are counted by rep and day, one row read for each', () => {
        const found = ask<{ days: Record<string, number>; rows: number; evidence: string[] }>(
            org,
            `Date day = Date.newInstance(2026, 10, 5);
            insert new List<Offer__c>{
                new Offer__c(Name = 'A', Sent_On__c = day), new Offer__c(Name = 'B', Sent_On__c = day, Kind__c = 'Firm'),
                new Offer__c(Name = 'C', Sent_On__c = day.addDays(1)), new Offer__c(Name = 'D'),
                new Offer__c(Name = 'E', Sent_On__c = day, Kind__c = 'draft'),
                new Offer__c(Name = 'F', Sent_On__c = day.addDays(40))
            };
            CoachMeasure measure = CoachKpiCatalog.load().measures.get('QuotesSent');
            Id rep = UserInfo.getUserId();
            Integer before = Limits.getQueryRows();
            Map<Id, List<CoachContribution>> byRep = CoachRecordMeasureSystemSelector.forReps(
                new List<CoachMeasure>{ measure }, new Set<Id>{ rep }, day, day.addDays(30)
            );
            Integer rows = Limits.getQueryRows() - before;
            Map<String, Decimal> days = new Map<String, Decimal>();
            for (CoachContribution part : byRep.get(rep)) {
                days.put(String.valueOf(part.onDate).left(10), part.amount);
            }
            List<String> evidence = new List<String>();
            for (CoachEvidence record : CoachRecordMeasureSelector.records(measure, rep, day, day.addDays(30))) {
                evidence.add(record.name);
            }
            System.debug(JSON.serialize(new Map<String, Object>{ 'days' => days, 'rows' => rows, 'evidence' => evidence }));`
        );
        assert.deepEqual(found.days, { '2026-10-05': 2, '2026-10-06': 1 });
        assert.equal(found.rows, 2);
        assert.deepEqual(found.evidence.sort(), ['A', 'B', 'C']);
    });
});
