/** SOQL against a reading of the same condition in plain TypeScript, on random rows and random conditions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ApexList } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { ApexDate } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { ADMIN, testOrg } from '../data/testing.ts';

/** Amount in cents; date in days since 1970. */
interface Deal {
    name: string;
    step: string | null;
    cents: number | null;
    day: number;
    closed: boolean;
}

/** A condition as SOQL text with binds, and what it means. */
interface Condition {
    text: string;
    binds: Record<string, ApexValue>;
    holds: (d: Deal) => boolean;
}

const TODAY = ApexDate.of(2026, 11, 21).days;
const words = ['alpha', 'Beta', 'GAMMA', 'Äpfel', 'äpfel', 'al_pha', '50%', "it's"];
const fold = (s: string): string => s.toLowerCase();
const decimal = (cents: number): Decimal => new Decimal(BigInt(cents), 2);
const quoted = (s: string): string => `'${s.replace(/['\\]/g, '\\$&')}'`;

const deal: fc.Arbitrary<Deal> = fc.record({
    name: fc.constantFrom(...words),
    step: fc.option(fc.constantFrom(...words)),
    cents: fc.option(fc.integer({ min: -8, max: 8 })),
    day: fc.integer({ min: TODAY - 40, max: TODAY + 40 }),
    closed: fc.boolean()
});

let bindCount = 0;
const bound = (value: ApexValue): [string, Record<string, ApexValue>] => {
    const name = `v${bindCount++}`;
    return [`:${name}`, { [name]: value }];
};
const compare = {
    '=': (c: number) => c === 0,
    '!=': (c: number) => c !== 0,
    '<': (c: number) => c < 0,
    '<=': (c: number) => c <= 0,
    '>': (c: number) => c > 0,
    '>=': (c: number) => c >= 0
};
const operator = fc.constantFrom(...(Object.keys(compare) as (keyof typeof compare)[]));
/** Empty fields answer `!=` with true and everything else with false. */
const ordered = (op: keyof typeof compare, value: number | null, other: number): boolean =>
    value === null ? op === '!=' : compare[op](value - other);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc
        .record({
            op: fc.constantFrom('=' as const, '!=' as const),
            word: fc.option(fc.constantFrom(...words)),
            bind: fc.boolean()
        })
        .map(({ op, word, bind }) => {
            const [text, binds] = bind ? bound(word) : [word === null ? 'null' : quoted(word), {}];
            const equal = (d: Deal): boolean =>
                word === null || d.step === null ? word === d.step : fold(word) === fold(d.step);
            return { text: `NextStep ${op} ${text}`, binds, holds: (d: Deal) => equal(d) === (op === '=') };
        }),
    // Thousandths, so that some values lie between what the field can hold.
    fc
        .record({ op: operator, mills: fc.integer({ min: -80, max: 80 }), bind: fc.boolean() })
        .map(({ op, mills, bind }) => {
            const value = new Decimal(BigInt(mills), 3);
            const [text, binds] = bind ? bound(value) : [value.toString(), {}];
            return {
                text: `Amount ${op} ${text}`,
                binds,
                holds: (d: Deal) => ordered(op, d.cents === null ? null : d.cents * 10, mills)
            };
        }),
    fc
        .record({ op: operator, day: fc.integer({ min: TODAY - 40, max: TODAY + 40 }), bind: fc.boolean() })
        .map(({ op, day, bind }) => {
            const [text, binds] = bind ? bound(new ApexDate(day)) : [new ApexDate(day).toString(), {}];
            return { text: `CloseDate ${op} ${text}`, binds, holds: (d: Deal) => ordered(op, d.day, day) };
        }),
    fc.record({ op: operator, n: fc.integer({ min: 1, max: 30 }) }).map(({ op, n }) => {
        const [start, end] = [TODAY - n, TODAY + 1];
        const holds = {
            '=': (d: number) => d >= start && d < end,
            '!=': (d: number) => d < start || d >= end,
            '<': (d: number) => d < start,
            '<=': (d: number) => d < end,
            '>': (d: number) => d >= end,
            '>=': (d: number) => d >= start
        }[op];
        return { text: `CloseDate ${op} LAST_N_DAYS:${n}`, binds: {}, holds: (d: Deal) => holds(d.day) };
    }),
    fc
        .record({
            not: fc.boolean(),
            list: fc.array(fc.option(fc.constantFrom(...words)), { minLength: 1, maxLength: 4 }),
            bind: fc.boolean()
        })
        .map(({ not, list, bind }) => {
            const [text, binds] = bind
                ? bound(new ApexList('String', list))
                : [`(${list.map((w) => (w === null ? 'null' : quoted(w))).join(', ')})`, {}];
            const among = (d: Deal): boolean =>
                list.some((w) => (w === null || d.step === null ? w === d.step : fold(w) === fold(d.step)));
            return { text: `NextStep ${not ? 'NOT IN' : 'IN'} ${text}`, binds, holds: (d: Deal) => among(d) !== not };
        }),
    fc
        .constantFrom<[string, RegExp]>(
            ['%a', /a$/i],
            ['al_pha', /^al.pha$/i],
            ['al\\_pha', /^al_pha$/i],
            ['%\\%', /%$/],
            ['Ä%', /^ä/i],
            ['%', /^/]
        )
        .map(([pattern, means]) => ({
            text: `NextStep LIKE '${pattern}'`,
            binds: {},
            holds: (d: Deal) => d.step !== null && means.test(d.step)
        })),
    fc.boolean().map((value) => ({ text: `IsPrivate = ${value}`, binds: {}, holds: (d: Deal) => d.closed === value }))
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        fc
            .tuple(fc.constantFrom('AND', 'OR'), fc.array(tie('condition'), { minLength: 2, maxLength: 3 }))
            .map(([op, terms]) => ({
                text: `(${terms.map((t) => t.text).join(` ${op} `)})`,
                binds: Object.assign({}, ...terms.map((t) => t.binds)) as Record<string, ApexValue>,
                holds: (d: Deal) => (op === 'AND' ? terms.every((t) => t.holds(d)) : terms.some((t) => t.holds(d)))
            })),
        tie('condition').map((t) => ({ text: `(NOT ${t.text})`, binds: t.binds, holds: (d: Deal) => !t.holds(d) }))
    )
}));

const o = testOrg();

function withDeals<T>(
    deals: readonly Deal[],
    fn: (
        run: (
            soql: string,
            binds?: Record<string, ApexValue>
        ) => ReturnType<ReturnType<typeof o.begin>['query']>['records']
    ) => T
): T {
    o.at('2026-11-21T12:00:00Z');
    return o.within((tx) => {
        deals.forEach((d, i) =>
            o.store.insertRow('Opportunity', {
                Name: `${i}`,
                StageName: d.name,
                NextStep: d.step,
                Amount: d.cents === null ? null : decimal(d.cents),
                CloseDate: new ApexDate(d.day),
                IsPrivate: d.closed,
                OwnerId: ADMIN
            })
        );
        return fn(
            (soql, binds = {}) => tx.query(soql, { mode: 'system', sharing: false, uncounted: true, binds }).records
        );
    });
}

test('WHERE finds exactly the rows its meaning holds for', () => {
    fc.assert(
        fc.property(
            fc.array(deal, { maxLength: 12 }),
            fc.array(condition, { minLength: 1, maxLength: 5 }),
            (deals, conditions) => {
                withDeals(deals, (run) => {
                    for (const c of conditions) {
                        const found = run(`SELECT Name FROM Opportunity WHERE ${c.text}`, c.binds).map((r) =>
                            Number(r.get('Name'))
                        );
                        const expected = deals.flatMap((d, i) => (c.holds(d) ? [i] : []));
                        assert.deepEqual(
                            found.sort((a, b) => a - b),
                            expected,
                            c.text
                        );
                    }
                });
            }
        ),
        { numRuns: 150, seed: 20261121 }
    );
});

test('ORDER BY, LIMIT and OFFSET cut the same list that sorting gives', () => {
    fc.assert(
        fc.property(
            fc.array(deal, { maxLength: 15 }),
            fc.boolean(),
            fc.constantFrom('FIRST', 'LAST'),
            fc.nat(6),
            fc.nat(6),
            (deals, descending, nulls, limit, offset) => {
                withDeals(deals, (run) => {
                    const found = run(
                        `SELECT Name, Amount FROM Opportunity ORDER BY Amount ${descending ? 'DESC' : 'ASC'} NULLS ${nulls}, CloseDate, Name LIMIT ${limit + 1} OFFSET ${offset}`
                    ).map((r) => Number(r.get('Name')));
                    const rank = (d: Deal): number =>
                        d.cents === null ? (nulls === 'FIRST' ? -Infinity : Infinity) : descending ? -d.cents : d.cents;
                    const difference = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
                    const sorted = deals
                        .map((d, i) => ({ d, i }))
                        .sort(
                            (a, b) =>
                                difference(rank(a.d), rank(b.d)) ||
                                a.d.day - b.d.day ||
                                (String(a.i) < String(b.i) ? -1 : 1)
                        );
                    assert.deepEqual(
                        found,
                        sorted.slice(offset, offset + limit + 1).map((s) => s.i)
                    );
                });
            }
        ),
        { numRuns: 100, seed: 20261121 }
    );
});

test('sums, averages and counts per group are exact', () => {
    fc.assert(
        fc.property(fc.array(deal, { maxLength: 15 }), (deals) => {
            withDeals(deals, (run) => {
                const rows = run(
                    'SELECT IsPrivate g, COUNT(Id) n, COUNT(Amount) filled, SUM(Amount) total, MIN(Amount) low, AVG(Amount) mean FROM Opportunity GROUP BY IsPrivate'
                );
                for (const row of rows) {
                    const group = deals.filter((d) => d.closed === row.get('g'));
                    const amounts = group.flatMap((d) => (d.cents === null ? [] : [d.cents]));
                    const sum = amounts.reduce((a, b) => a + b, 0);
                    assert.equal(row.get('n'), group.length);
                    assert.equal(row.get('filled'), amounts.length);
                    const total = row.get('total') as Decimal | null;
                    assert.equal(total === null ? null : total.unscaled, amounts.length ? BigInt(sum) : null);
                    assert.equal(
                        (row.get('low') as Decimal | null)?.toNumber() ?? null,
                        amounts.length ? Math.min(...amounts) / 100 : null
                    );
                    const mean = row.get('mean') as Decimal | null;
                    if (mean) assert.ok(Math.abs(mean.toNumber() - sum / 100 / amounts.length) < 1e-9);
                }
                assert.equal(rows.length, new Set(deals.map((d) => d.closed)).size);
            });
        }),
        { numRuns: 100, seed: 20261121 }
    );
});

test('sums far beyond what a floating-point number holds stay exact', () => {
    const big = Decimal.parse('90071992547409.93');
    o.within((tx) => {
        for (let i = 0; i < 7; i++) o.store.insertRow('Opportunity', { Name: 'big', Amount: big, OwnerId: ADMIN });
        const [row] = tx.query('SELECT SUM(Amount) s, AVG(Amount) a FROM Opportunity', {
            mode: 'system',
            sharing: false
        }).records;
        assert.equal((row!.get('s') as Decimal).toString(), '630503947831869.51');
        assert.equal((row!.get('a') as Decimal).toString(), '90071992547409.93');
    });
});

test('a sum that does not fit is refused', () => {
    o.within((tx) => {
        for (let i = 0; i < 2; i++)
            o.store.insertRow('Opportunity', {
                Name: 'huge',
                Amount: Decimal.parse('900000000000000'),
                OwnerId: ADMIN
            });
        assert.throws(
            () =>
                tx.query("SELECT SUM(Amount) s FROM Opportunity WHERE Name = 'huge'", {
                    mode: 'system',
                    sharing: false
                }),
            /NotSupported: a SOQL sum beyond the 64 bits/
        );
    });
});
