import { requestKey } from 'c/coachAutosave';
import { dayToTime, timeToDay } from 'c/coachFormat';

/** A commitment that is being written; kept as a draft, so that its key outlives a reload. */
export interface Promised {
    readonly key: string;
    /** Action, ReportBack or Metric. */
    readonly kind: string;
    readonly text: string;
    /** 'yyyy-MM-dd'; empty when taken away. */
    readonly due: string;
    readonly kpi: string;
    /** As typed: percents are written as percents. */
    readonly target: string;
    /** Who promises, in a session of several; empty = the rep. */
    readonly repId: string;
}

const DAY_MS = 86_400_000;
const FRIDAY = 5;

/** The next Friday after a day; a week later when it is one. */
export function nextFriday(today: string): string {
    const time = dayToTime(today);
    const ahead = (FRIDAY - new Date(time).getUTCDay() + 7) % 7 || 7;
    return timeToDay(time + ahead * DAY_MS);
}

export function newPromise(today: string): Promised {
    return { key: requestKey(), kind: 'Action', text: '', due: nextFriday(today), kpi: '', target: '', repId: '' };
}

/** Nothing was written into it: it is not saved, nor complained about. */
export const isBlank = ({ text, target }: Promised): boolean => !text.trim() && !target;

/** Whether all that its kind needs is there. */
export function isComplete({ kind, text, due, kpi, target }: Promised): boolean {
    return Boolean(text.trim() && due) && (kind !== 'Metric' || Boolean(kpi && Number(target) > 0));
}

/** As the draft holds them; empty when nothing was written. */
export function writePromises(promises: readonly Promised[]): string {
    return promises.every(isBlank) ? '' : JSON.stringify(promises);
}

/** The inverse of {@link writePromises}; what cannot be read, such as a draft of another version, is left out. */
export function readPromises(draft: string): Promised[] {
    if (!draft) return [];
    try {
        const rows: unknown = JSON.parse(draft);
        return Array.isArray(rows) ? rows.filter(isPromised) : [];
    } catch {
        return [];
    }
}

function isPromised(row: unknown): row is Promised {
    const fields = ['key', 'kind', 'text', 'due', 'kpi', 'target', 'repId'] as const;
    return (
        typeof row === 'object' &&
        row !== null &&
        fields.every((field) => typeof (row as Partial<Promised>)[field] === 'string')
    );
}
