/** The story that the seed plays: the same for the same seed, and told of the people it promises. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfQuarter, quarterStart } from './calendar.ts';
import { people, REGIONS } from './company.ts';
import { planActivity, planDeals, planLeads, type Deal } from './plan.ts';
import { Random } from './random.ts';

const TODAY = '2026-11-21';
const reps = people().filter((p) => p.habit);
const deals = (seed = 7): Deal[] => planDeals(reps, TODAY, new Random(seed));

/** Moves of the close date into a later calendar quarter. */
function pushes(deal: Deal): number {
    let date = String(deal.first.CloseDate);
    let count = 0;
    for (const { fields } of deal.edits) {
        if (!fields.CloseDate) continue;
        if (endOfQuarter(String(fields.CloseDate)) > endOfQuarter(date)) count++;
        date = String(fields.CloseDate);
    }
    return count;
}
const share = (of: Deal[], what: (d: Deal) => boolean): number => of.filter(what).length / of.length;
const of = (name: string): Deal[] => deals().filter((d) => d.owner === name);

test('the same seed tells the same story, another seed another', () => {
    assert.deepEqual(deals(7), deals(7));
    assert.notDeepEqual(deals(7), deals(8));
});

test('three regions, six managers, thirty reps, each below a manager', () => {
    const managers = people().filter((p) => p.permissionSet === 'Coach_Manager');
    assert.deepEqual([REGIONS.length, managers.length, reps.length], [3, 6, 30]);
    assert.ok(reps.every((r) => managers.some((m) => m.name === r.manager && m.region === r.region)));
    assert.equal(new Set(people().map((p) => p.username)).size, people().length);
});

test('eight whole quarters and the current one, nothing after today, edits in order', () => {
    const all = deals();
    assert.ok(all.length > 1500);
    assert.equal(new Set(all.map((d) => d.name)).size, all.length);
    assert.ok(all.some((d) => d.opened < quarterStart(TODAY, 7)));
    for (const d of all) {
        assert.ok(d.opened >= quarterStart(TODAY, 8) && d.opened <= TODAY);
        const days = d.edits.map((e) => e.day);
        assert.deepEqual(days, [...new Set(days)].sort());
        assert.ok(days.every((day) => day > d.opened && day <= TODAY));
    }
});

test('habits show: the optimist pushes, the closer wins, the new hire is new, one stops calling early', () => {
    const everyone = deals();
    const twice = (d: Deal): boolean => pushes(d) >= 2;
    assert.ok(share(of('Ana Ruiz'), twice) > 2 * share(everyone, twice));
    const won = (d: Deal): boolean => d.edits.at(-1)?.fields.StageName === 'Closed Won';
    assert.ok(share(of('Grace Okafor'), won) > 1.3 * share(everyone, won));
    assert.ok(of('Leo Martins').every((d) => d.opened > '2026-07-01'));
    const calls = (name: string): number => {
        const silent = planLeads(reps, TODAY, new Random(7)).filter((l) => l.owner === name && !l.reached);
        return silent.reduce((n, l) => n + l.calls.length, 0) / silent.length;
    };
    assert.ok(calls('Jon Albers') < 4.5 && calls('Ben Foster') > 4.5);
    assert.ok(
        planActivity(reps, TODAY, new Random(7)).every((w) => [...w.calls, ...w.meetings].every((d) => d <= TODAY))
    );
});
