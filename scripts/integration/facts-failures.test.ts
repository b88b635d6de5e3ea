/** A nightly run goes on with the others when one rep's facts cannot be saved, says so, and tries again. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ApexDate } from '../local-org/kernel/temporal.ts';
import { Company } from './facts-company.ts';
import { HALF_AN_HOUR } from './facts-story.ts';
import { PROJECT } from './support.ts';

const REFUSING = fileURLToPath(new URL('./fixtures/refusing-facts', import.meta.url));

describe('a nightly run with a rep whose facts cannot be saved', () => {
    let company: Company;
    let rule: string;

    before(() => {
        company = new Company('2026-11-16T15:00:00Z', 3, [PROJECT, REFUSING]);
        company.update('User', company.reps[1]!, { Title: 'Refused' });
        rule = company.insert('Account', { Name: 'Refuse facts' });
        for (const OwnerId of company.reps)
            company.insert('Opportunity', {
                Name: 'Deal',
                OwnerId,
                StageName: 'Prospecting',
                CloseDate: ApexDate.of(2026, 12, 1)
            });
    });
    after(() => company.close());

    const repsWithFacts = (): string[] =>
        company
            .query('SELECT Rep__c FROM CoachFact__c GROUP BY Rep__c ORDER BY Rep__c')
            .map((f) => String(f['Rep__c']));

    it('rebuilds the others, and names the rep and the reason', () => {
        company.passDays(HALF_AN_HOUR);
        const { run } = company.night();
        assert.equal(run['Status__c'], 'doneWithFailures');
        assert.equal(run['Failed__c'], 1);
        assert.equal(run['Message__c'], `rep1 (${company.reps[1]!}): Refused by the customer's own rule.`);
        assert.deepEqual(repsWithFacts(), [company.reps[0], company.reps[2]]);
    });

    it('tries again every night, though nobody saved anything', () => {
        company.passDays(HALF_AN_HOUR);
        assert.equal(company.night().run['Status__c'], 'doneWithFailures');
        company.delete('Account', rule);
        company.passDays(HALF_AN_HOUR);
        const { run } = company.night();
        assert.deepEqual([run['Status__c'], run['Everyone__c'], run['Reps__c']], ['done', false, 1]);
        assert.deepEqual(repsWithFacts(), [...company.reps].sort());
        assert.deepEqual(company.facts(), company.factsFromScratch());
    });
});
