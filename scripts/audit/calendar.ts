import { addDays, addMonths, daysBetween, weekday, type Day } from './days.ts';

/** Both ends belong to it. */
export interface Span {
    start: Day;
    end: Day;
}

export const WINDOW_CODES = ['12M', '3M', '1M'] as const;
export type WindowCode = (typeof WINDOW_CODES)[number];

export const holds = (span: Span, day: Day): boolean => span.start <= day && day <= span.end;

/** The org's fiscal months and quarters, and what is worked out from them. A date outside them is "not defined". */
export class FiscalCalendar {
    /** Every deal asks for the same few. */
    private readonly windows = new Map<string, Span | undefined>();

    /**
     * @param months in order of their first days
     * @param quarters in order of their first days
     * @param weekStartsOn 1 = Monday to 7 = Sunday
     */
    constructor(
        readonly months: readonly Span[],
        readonly quarters: readonly Span[],
        readonly weekStartsOn: number
    ) {}

    monthOf(day: Day): Span | undefined {
        return periodOf(this.months, day);
    }

    quarterOf(day: Day): Span | undefined {
        return periodOf(this.quarters, day);
    }

    /** How many fiscal periods of that kind later `to` lies; null where a date is outside the defined ones. */
    periodsBetween(kind: 'Month' | 'Quarter', from: Day, to: Day): number | null {
        const periods = kind === 'Month' ? this.months : this.quarters;
        const a = periods.findIndex((p) => holds(p, from));
        const b = periods.findIndex((p) => holds(p, to));
        if (a < 0 || b < 0) return null;
        for (let i = Math.min(a, b); i < Math.max(a, b); i++)
            if (addDays(periods[i]!.end, 1) !== periods[i + 1]!.start) return null;
        return b - a;
    }

    /** The window of complete fiscal months before `today`; undefined where the org defines too few months. */
    window(code: WindowCode, today: Day): Span | undefined {
        const key = `${code} ${today}`;
        if (!this.windows.has(key)) this.windows.set(key, this.workOutWindow(code, today));
        return this.windows.get(key);
    }

    private workOutWindow(code: WindowCode, today: Day): Span | undefined {
        const complete = this.months.filter((m) => m.end < today);
        const last = complete.at(-1);
        if (!last) return undefined;
        if (code === '1M') return { ...last };
        const wanted = addMonths(addDays(last.end, 1), code === '12M' ? -12 : -3);
        const off = (month: Span): number => Math.abs(daysBetween(month.start, wanted));
        const first = complete.reduce((best, month) => (off(month) < off(best) ? month : best));
        // More than half a month off: the month wanted is not defined.
        return off(first) > 16 ? undefined : { start: first.start, end: last.end };
    }

    /** First day of the slice: the week, cut where a fiscal month begins or has ended. */
    sliceStart(day: Day): Day {
        const week = addDays(day, -((weekday(day) - this.weekStartsOn + 7) % 7));
        const cuts = this.months.flatMap((m) => [m.start, addDays(m.end, 1)]);
        return cuts.filter((cut) => cut > week && cut <= day).reduce((a, b) => (a > b ? a : b), week);
    }

    /** Last day of the slice. */
    sliceEnd(day: Day): Day {
        const start = this.sliceStart(day);
        let last = day;
        while (this.sliceStart(addDays(last, 1)) === start) last = addDays(last, 1);
        return last;
    }

    /**
     * The whole slices that begin within a window moved back by `lag` days: a cohort of records that has had
     * that long to take the next step. Undefined where no slice begins there.
     */
    laggedWindow(window: Span, lag: number): Span | undefined {
        const last = addDays(window.end, -lag);
        let start = addDays(window.start, -lag);
        while (start <= last && this.sliceStart(start) !== start) start = addDays(start, 1);
        return start > last ? undefined : { start, end: this.sliceEnd(last) };
    }
}

function periodOf(periods: readonly Span[], day: Day): Span | undefined {
    return periods.find((p) => holds(p, day));
}
