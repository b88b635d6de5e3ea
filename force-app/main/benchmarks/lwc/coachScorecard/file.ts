import type { CoachScorecard, CoachScorecardRow } from 'apex/dto';

import { csvName, csvText } from 'c/coachScorecardCsv';
import type { CsvCell } from 'c/coachScorecardCsv';
import { WORDS, groupName, kpiName, persistenceText, statusText, trendText } from 'c/coachScorecardWords';

/** A file to save. */
export interface TextFile {
    readonly name: string;
    readonly text: string;
}

type Column = readonly [heading: string, cell: (row: CoachScorecardRow, card: CoachScorecard) => CsvCell];

const COLUMNS: readonly Column[] = [
    [WORDS.columnRep, (_row, card) => card.repName],
    [WORDS.columnGroup, (row) => groupName(row.processGroup)],
    [WORDS.columnKind, (row) => (row.kind === 'Leading' ? WORDS.leading : WORDS.lagging)],
    [WORDS.columnKpi, kpiName],
    [WORDS.columnUnit, (row, card) => (row.unit === 'money' ? card.currencyCode : row.unit)],
    [WORDS.columnValue, (row) => row.value],
    [WORDS.columnN, (row) => row.n],
    [WORDS.columnLower, (row) => row.lower],
    [WORDS.columnUpper, (row) => row.upper],
    [WORDS.columnGoal, (row) => row.target],
    [WORDS.columnPeers, (row) => row.peerValue],
    [WORDS.columnQ1, (row) => row.peerQ1],
    [WORDS.columnQ3, (row) => row.peerQ3],
    [WORDS.columnPeerCount, (row) => row.peerCount],
    [WORDS.columnStatus, (row) => statusText(row.status).word],
    [WORDS.columnTrendWord, (row) => trendText(row.trend)],
    [WORDS.columnPersistence, (row) => persistenceText(row.persistence)],
    [WORDS.columnFrom, (_row, card) => card.windowStart],
    [WORDS.columnTo, (_row, card) => card.windowEnd],
    [WORDS.columnSegment, (_row, card) => card.segment || WORDS.segmentAll]
];

/** The rows shown, in the order shown; shares are 0 to 1, money is in the currency of the unit column. */
export function cardFile(card: CoachScorecard, rows: readonly CoachScorecardRow[]): TextFile {
    return {
        name: csvName(WORDS.topic, card.repName ?? '', card.window ?? '', card.windowEnd ?? ''),
        text: csvText(
            COLUMNS.map(([heading]) => heading),
            rows.map((row) => COLUMNS.map(([, cell]) => cell(row, card)))
        )
    };
}
