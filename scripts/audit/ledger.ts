import { holds, type Span } from './calendar.ts';
import type { Day } from './days.ts';
import type { Entry } from './model.ts';

/** All entries, found by rep and measure. */
export class Ledger {
    private readonly byRepAndMeasure = new Map<string, Entry[]>();
    private readonly breakdownsByRep = new Map<string, Map<string, Set<string>>>();
    /** The first day of which anything is known, of everyone who has any entry. */
    readonly firstDays = new Map<string, Day>();

    constructor(entries: Iterable<Entry>) {
        for (const entry of entries) {
            const first = this.firstDays.get(entry.rep);
            if (first === undefined || entry.day < first) this.firstDays.set(entry.rep, entry.day);
            const key = `${entry.rep}|${entry.measure}`;
            const list = this.byRepAndMeasure.get(key);
            if (list) list.push(entry);
            else this.byRepAndMeasure.set(key, [entry]);
            const [family, value] = entry.measure.split(/~(.*)/s) as [string, string | undefined];
            if (value !== undefined) this.note(entry.rep, family, value);
        }
    }

    private note(rep: string, family: string, value: string): void {
        const families = this.breakdownsByRep.get(rep) ?? new Map<string, Set<string>>();
        this.breakdownsByRep.set(rep, families);
        families.set(family, (families.get(family) ?? new Set()).add(value));
    }

    /** Amounts of a rep's entries of a measure within a span; segment null means all together. */
    amounts(rep: string, measure: string, span: Span, segment: string | null): number[] {
        return (this.byRepAndMeasure.get(`${rep}|${measure}`) ?? [])
            .filter((e) => holds(span, e.day) && (segment === null || e.segment === segment))
            .map((e) => e.amount);
    }

    /** Values that a measure was broken down by. */
    breakdowns(rep: string, family: string): ReadonlySet<string> {
        return this.breakdownsByRep.get(rep)?.get(family) ?? new Set();
    }

    /** Segments other than the blank one. */
    segments(): Set<string> {
        const found = new Set<string>();
        for (const entries of this.byRepAndMeasure.values())
            for (const e of entries) if (e.segment) found.add(e.segment);
        return found;
    }
}
