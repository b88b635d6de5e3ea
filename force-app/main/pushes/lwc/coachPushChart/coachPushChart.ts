/**
 * The picture of a close date's journey: one row for each promise, oldest on top, on the calendar of fiscal periods.
 * A bar runs from the date given up to the date promised instead, so that a deal that keeps being pushed marches to
 * the right across the periods, which takes no reading.
 */
import type { CoachPushJourney, CoachPushMove } from 'apex/dto';
import type { ChartConfiguration } from 'chart.js';

import { bandsPlugin, baseOptions, marksPlugin, referenceLinePlugin } from 'c/coachChartConfigs';
import type { Band, ChartBuilder, ChartTheme, Mark } from 'c/coachChartConfigs';
import { dayOf, dayToTime, formatDay, say, timeToDay } from 'c/coachFormat';
import { WORDS, inOrder, kindOf, moveView } from 'c/coachPushWords';
import type { MoveKind, Telling } from 'c/coachPushWords';

/** One promise on the picture; days are 'yyyy-MM-dd'. */
export interface JourneyRow {
    /** When it was made, on the left. */
    readonly label: string;
    /** The date given up; absent for the first promise. */
    readonly from?: string;
    readonly to: string;
    /** The date promised, as people say it; empty where it is no promise. */
    readonly promise: string;
    readonly kind: MoveKind | 'overdue';
    /** The row in words. */
    readonly text: string;
}

/** All that the picture shows, before it has colours. */
export interface JourneyPicture {
    readonly rows: readonly JourneyRow[];
    readonly bands: readonly Band[];
    /** Only while the deal is open. */
    readonly today: string | undefined;
    /** The picture in words. */
    readonly description: string;
    /** Pixels. */
    readonly height: number;
}

const ROW_HEIGHT = 30;
const FRAME_HEIGHT = 60;
const MAX_HEIGHT = 480;
const DAY_MS = 86_400_000;

/** What the picture shows, or undefined when the date never moved and is not overdue: then words say it all. */
export function pictureOf(journey: CoachPushJourney, telling: Telling): JourneyPicture | undefined {
    const rows = rowsOf(journey, telling);
    if (rows.length < 2) return undefined;
    return {
        rows,
        bands: bandsOf(journey),
        today: journey.isOpen === false ? undefined : telling.today,
        description: say(WORDS.chartAlt, rows.map((row) => row.text).join(' ')),
        height: Math.min(MAX_HEIGHT, FRAME_HEIGHT + rows.length * ROW_HEIGHT)
    };
}

function rowsOf(journey: CoachPushJourney, telling: Telling): JourneyRow[] {
    const moves = inOrder(journey.moves ?? []).filter((move) => move.toDate);
    const rows = moves.filter((move) => move.fromDate).map((move) => moveRow(move, telling));
    const first = journey.firstCloseDate ?? moves.find((move) => move.kind === 'created')?.toDate;
    if (first) rows.unshift(firstRow(first, telling));
    const overdue = journey.daysOverdue ?? 0;
    if (overdue > 0 && journey.closeDate) rows.push(overdueRow(journey.closeDate, overdue, telling));
    return rows;
}

function firstRow(day: string, { today }: Telling): JourneyRow {
    const promise = formatDay(day, today);
    return { label: WORDS.chartFirstRow, to: day, promise, kind: 'created', text: say(WORDS.chartFirst, promise) };
}

function moveRow(move: CoachPushMove, telling: Telling): JourneyRow {
    const { fromTo, distance } = moveView(move, telling);
    const when = move.movedAt ? formatDay(dayOf(new Date(move.movedAt)), telling.today) : '';
    return {
        label: when && say(WORDS.chartRow, when),
        ...(move.fromDate ? { from: move.fromDate } : {}),
        to: move.toDate ?? '',
        promise: move.toDate ? formatDay(move.toDate, telling.today) : '',
        kind: kindOf(move),
        text: say(WORDS.chartStep, when, fromTo, distance)
    };
}

/** Overdue time is drawn up to the day Apex counted to. */
function overdueRow(closeDate: string, days: number, { today }: Telling): JourneyRow {
    const to = timeToDay(dayToTime(closeDate) + days * DAY_MS);
    const text = say(WORDS.overdue, days, formatDay(closeDate, today));
    return { label: WORDS.chartOverdueRow, from: closeDate, to, promise: '', kind: 'overdue', text };
}

function bandsOf(journey: CoachPushJourney): Band[] {
    const bands: Band[] = [];
    for (const { label, startDate, endDate } of journey.periods ?? []) {
        if (startDate && endDate) {
            bands.push({ label: label ?? '', from: dayToTime(startDate), to: dayToTime(endDate) + DAY_MS });
        }
    }
    return bands;
}

/** The picture as Chart.js draws it. */
export function journeyChart(picture: JourneyPicture): ChartBuilder {
    return (theme) => {
        const { rows, bands, today } = picture;
        const colors = rows.map((row) => colorOf(row.kind, theme));
        const configuration: ChartConfiguration<'bar', ([number, number] | null)[]> = {
            type: 'bar',
            data: {
                labels: rows.map((row) => row.label),
                datasets: [
                    {
                        data: rows.map((row) => (row.from ? [dayToTime(row.from), dayToTime(row.to)] : null)),
                        backgroundColor: colors,
                        barThickness: 6
                    }
                ]
            },
            options: {
                ...baseOptions(theme),
                indexAxis: 'y',
                layout: { padding: { top: 20, right: 8, bottom: 20 } },
                scales: { x: timeScale(picture, theme), y: rowScale(theme) },
                plugins: {
                    legend: { display: false },
                    tooltip: {
                        displayColors: false,
                        callbacks: { title: () => '', label: (item) => rows[item.dataIndex]?.text ?? '' }
                    }
                }
            },
            plugins: [
                bandsPlugin(bands, theme),
                ...(today ? [referenceLinePlugin(dayToTime(today), WORDS.chartToday, theme)] : []),
                marksPlugin(
                    rows.map((row, index) => markOf(row, index, theme)),
                    theme
                )
            ]
        };
        return configuration;
    };
}

function markOf(row: JourneyRow, index: number, theme: ChartTheme): Mark {
    const side = row.from && row.from > row.to ? 'left' : 'right';
    return { x: dayToTime(row.to), row: index, label: row.promise, color: colorOf(row.kind, theme), side };
}

/** Pushes stand out; what does not count is quiet; lateness warns. */
function colorOf(kind: JourneyRow['kind'], theme: ChartTheme): string {
    if (kind === 'push') return theme.accent;
    if (kind === 'overdue') return theme.caution;
    return kind === 'created' ? theme.text : theme.muted;
}

/** From a little before the first date to a little after the last, today included. */
function timeScale({ rows, today }: JourneyPicture, theme: ChartTheme): object {
    const days = [...rows.flatMap((row) => [row.from ?? row.to, row.to]), ...(today ? [today] : [])];
    const times = days.map(dayToTime);
    const [min, max] = [Math.min(...times), Math.max(...times)];
    const margin = Math.max((max - min) * 0.06, 7 * DAY_MS);
    return {
        type: 'linear',
        min: min - margin,
        max: max + margin * 2,
        grid: { display: false },
        border: { color: theme.grid },
        ticks: { display: false }
    };
}

function rowScale(theme: ChartTheme): object {
    return {
        grid: { display: false },
        border: { display: false },
        ticks: { color: theme.text, font: { family: theme.fontFamily, size: theme.fontSize } }
    };
}
