import type Sqlite from 'better-sqlite3';
import { datePart, localDay } from '../soql/date-parts.ts';

/** Functions that generated SQL calls. */
export function registerFunctions(db: Sqlite.Database): void {
    const options = { deterministic: true, safeIntegers: false };
    db.function('soql_day', options, (ms, zone) => (ms === null ? null : localDay(ms as number, zone as string)));
    db.function('soql_hour', options, (ms, zone) =>
        ms === null ? null : datePart('HOUR_IN_DAY', ms as number, zone as string, 1)
    );
    db.function('soql_part', options, (fn, days, fiscalStart) =>
        days === null ? null : datePart(fn as string, (days as number) * 86_400_000, 'GMT', fiscalStart as number)
    );
    db.function('soql_fold', options, (text) => (text === null ? null : foldCase(text as string)));
    db.function('soql_like', options, (text, pattern) =>
        text === null ? 0 : likePattern(pattern as string).test(text as string) ? 1 : 0
    );
}

/** Text for comparison without regard to case in any alphabet; NOCASE knows ASCII only. */
export const foldCase = (text: string): string => text.toUpperCase().toLowerCase();

const patterns = new Map<string, RegExp>();

function likePattern(pattern: string): RegExp {
    let regex = patterns.get(pattern);
    if (!regex) {
        const source = pattern.replace(/\\([\\%_])|%|_|[\\^$.*+?()[\]{}|]/gs, (c, escaped?: string) =>
            escaped ? escaped.replace(/\\/, '\\\\') : c === '%' ? '.*' : c === '_' ? '.' : `\\${c}`
        );
        if (patterns.size > 1000) patterns.clear();
        patterns.set(pattern, (regex = new RegExp(`^${source}$`, 'isu')));
    }
    return regex;
}
