/** What the product stored: its scores, and the nightly run that wrote them. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import type { WindowCode } from '../calendar.ts';
import type { Score } from '../scores.ts';

interface ScoreRow {
    Rep__c: string;
    Kpi__c: string;
    Breakdown__c: string | null;
    Window__c: WindowCode;
    Segment__c: string | null;
    Window_Start__c: string;
    Window_End__c: string;
    [number: string]: unknown;
}

const FIELDS = {
    value: 'Value__c',
    second: 'Second_Value__c',
    n: 'N__c',
    k: 'K__c',
    lower: 'Lower__c',
    upper: 'Upper__c',
    peerCount: 'Peer_Count__c',
    peerValue: 'Peer_Value__c',
    peerQ1: 'Peer_Q1__c',
    peerMedian: 'Peer_Median__c',
    peerQ3: 'Peer_Q3__c'
} as const;

export async function readStoredScores(connection: Connection): Promise<Score[]> {
    const fields = ['Rep__c', 'Kpi__c', 'Breakdown__c', 'Window__c', 'Segment__c', 'Window_Start__c', 'Window_End__c'];
    const found = await rows<ScoreRow>(
        connection,
        `SELECT ${[...fields, ...Object.values(FIELDS)].join(', ')} FROM CoachScore__c`
    );
    return found.map((row) => {
        const number = (field: string): number | null => (row[field] as number | null | undefined) ?? null;
        return {
            rep: row.Rep__c,
            kpi: row.Kpi__c,
            breakdown: row.Breakdown__c ?? '',
            window: row.Window__c,
            segment: row.Segment__c ?? '',
            start: row.Window_Start__c,
            end: row.Window_End__c,
            numbers: {
                value: number(FIELDS.value),
                second: number(FIELDS.second),
                n: number(FIELDS.n),
                k: number(FIELDS.k),
                lower: number(FIELDS.lower),
                upper: number(FIELDS.upper),
                peerCount: number(FIELDS.peerCount),
                peerValue: number(FIELDS.peerValue),
                peerQ1: number(FIELDS.peerQ1),
                peerMedian: number(FIELDS.peerMedian),
                peerQ3: number(FIELDS.peerQ3)
            }
        };
    });
}

export interface Run {
    /** Moments as the API writes them. */
    started: string;
    finished: string;
    status: string;
}

/** The last nightly run that came to its end; undefined where there was none. */
export async function lastRun(connection: Connection): Promise<Run | undefined> {
    const [run] = await rows<{ Started__c: string; Finished__c: string; Status__c: string }>(
        connection,
        'SELECT Started__c, Finished__c, Status__c FROM CoachRun__c WHERE Finished__c != null ORDER BY Finished__c DESC LIMIT 1'
    );
    return run && { started: run.Started__c, finished: run.Finished__c, status: run.Status__c };
}

/** Objects whose changes make the stored scores old. */
const SOURCES = [
    'Opportunity',
    'OpportunityContactRole',
    'OpportunityCompetitor',
    'CoachAnswer__c',
    'Task',
    'Event',
    'Lead'
];

/** How many records changed after the run, by object; empty where none did. */
export async function changesSince(connection: Connection, run: Run): Promise<Map<string, number>> {
    const changes = new Map<string, number>();
    const moment = new Date(run.finished).toISOString();
    for (const object of SOURCES) {
        const { totalSize } = await connection.query(`SELECT COUNT() FROM ${object} WHERE SystemModstamp > ${moment}`);
        if (totalSize) changes.set(object, totalSize);
    }
    return changes;
}
