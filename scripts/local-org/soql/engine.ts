import { ApexList } from '../kernel/collections.ts';
import type { QueryOptions, QueryResult, UserContext } from '../kernel/engine.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import type { ObjectInfo, Permissions } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexDate } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import type { SqlValue } from '../data/columns.ts';
import type { Store } from '../data/store.ts';
import { bindsOf, type Query } from './ast.ts';
import type { AggregatePlan } from './aggregate.ts';
import { weekStartOf, type Calendar, type DayRange } from './calendar.ts';
import { shapeOf, type BindShape } from './conditions.ts';
import { fiscalCode, localDay } from './date-parts.ts';
import { queryError } from './errors.ts';
import type { Runtime } from './operands.ts';
import { parseSoql } from './parse.ts';
import { userRecordAccess } from './user-record-access.ts';
import { countParam, Planner, type Plan, type RecordPlan, type RecordShape } from './plan.ts';

/** Who asks, and when. */
export interface Session {
    user: UserContext;
    now(): number;
}

export interface Answer extends QueryResult {
    /** Rows the platform charges for. */
    chargedRows: number;
    object: ObjectInfo;
}

/** A GROUP BY cannot be paged, so its answer must fit in one batch. */
const MAX_GROUPS = 2000;
const MAX_QUERIES = 2000;
const MAX_PLANS = 4000;

interface Prepared {
    query: Query;
    binds: string[];
}

/** Runs SOQL on a store. Texts are parsed once; plans are kept by text, rights and shape of the binds. */
export class SoqlEngine {
    private readonly queries = new Map<string, Prepared>();
    private readonly plans = new Map<string, Plan>();
    private readonly rightsIds = new WeakMap<Permissions, number>();
    private rightsCount = 0;

    constructor(readonly store: Store) {}

    run(session: Session, text: string, options: QueryOptions): Answer {
        const { query, binds } = this.prepare(text);
        const values = lowerCased(options.binds ?? {});
        const bind = (name: string): ApexValue => {
            const value = values.get(name.toLowerCase());
            if (value === undefined) throw queryError('MALFORMED_QUERY', `Variable does not exist: ${name}`);
            return value;
        };
        if (query.from.length === 1 && query.from[0]!.toLowerCase() === 'userrecordaccess') {
            const object = this.store.schema.object('UserRecordAccess')!;
            const records = userRecordAccess(this.store, session.user, object, query, bind);
            return { kind: 'records', records, totalSize: records.length, chargedRows: records.length, object };
        }
        const shapes = new Map(binds.map((b) => [b, shapeOf(bind(b))]));
        const plan = this.plan(text, query, session.user, options, shapes);
        const runtime: Runtime = {
            bind,
            calendar: this.calendar(session),
            timeZone: session.user.timeZone,
            parentIds: []
        };
        return this.execute(plan, runtime);
    }

    /** The parsed text; throws MALFORMED_QUERY. */
    prepare(text: string): Prepared {
        let prepared = this.queries.get(text);
        if (!prepared) {
            const query = parseSoql(text);
            prepared = { query, binds: bindsOf(query) };
            if (this.queries.size >= MAX_QUERIES) this.queries.clear();
            this.queries.set(text, prepared);
        }
        return prepared;
    }

    private plan(
        text: string,
        query: Query,
        user: UserContext,
        options: QueryOptions,
        shapes: ReadonlyMap<string, BindShape>
    ): Plan {
        const mode = query.mode === 'system' ? 'system' : query.mode === 'user' ? 'user' : options.mode;
        const sharing = mode === 'user' || options.sharing;
        const fieldSecurity =
            mode === 'user' ? 'user' : query.mode === 'securityEnforced' ? 'securityEnforced' : 'none';
        const fiscal = this.fiscal();
        const who =
            sharing || fieldSecurity !== 'none' ? `${user.id}/${user.roleId}/${this.rightsId(user.permissions)}` : '';
        const key = [
            mode,
            sharing,
            fieldSecurity,
            options.allRows === true,
            who,
            sharing ? [...this.store.withoutHierarchy].join() : '',
            user.timeZone,
            fiscal,
            [...shapes.values()].join(),
            text
        ].join('|');
        let plan = this.plans.get(key);
        if (!plan) {
            const rights = { schema: this.store.schema, permissions: user.permissions, fieldSecurity } as const;
            const shape = (name: string): BindShape => shapes.get(name.toLowerCase())!;
            plan = new Planner({
                store: this.store,
                rights,
                user,
                sharing,
                allRows: options.allRows === true,
                fiscal,
                shape
            }).plan(query);
            if (this.plans.size >= MAX_PLANS) this.plans.clear();
            this.plans.set(key, plan);
        }
        return plan;
    }

    private rightsId(permissions: Permissions): number {
        let id = this.rightsIds.get(permissions);
        if (id === undefined) this.rightsIds.set(permissions, (id = ++this.rightsCount));
        return id;
    }

    private rowsOf(plan: Plan, rt: Runtime): SqlValue[][] {
        try {
            return this.store.all(
                plan.sql,
                plan.params.map((p) => p(rt))
            );
        } catch (error) {
            if ((error as Error).message === 'integer overflow')
                throw new NotSupported('a SOQL sum beyond the 64 bits that numbers are kept in');
            throw error;
        }
    }

    private execute(plan: Plan, rt: Runtime): Answer {
        const rows = this.rowsOf(plan, rt);
        switch (plan.kind) {
            case 'count': {
                return {
                    kind: 'count',
                    records: [],
                    totalSize: Number(rows[0]![0]),
                    chargedRows: 1,
                    object: plan.object
                };
            }
            case 'aggregate':
                return aggregateAnswer(plan, rows);
            case 'records': {
                const charged = { rows: rows.length };
                const records = this.records(plan, rows, rt, charged);
                return {
                    kind: 'records',
                    records,
                    totalSize: records.length,
                    chargedRows: charged.rows,
                    object: plan.object
                };
            }
        }
    }

    private records(plan: RecordPlan, rows: readonly SqlValue[][], rt: Runtime, charged: { rows: number }): SObj[] {
        const records = rows.map((row) => readRecord(plan.shape, row, plan.object));
        for (const child of plan.shape.children)
            this.attachChildren(child.relationship, child.plan, records, rt, charged);
        return records;
    }

    private attachChildren(
        relationship: string,
        plan: RecordPlan,
        parents: readonly SObj[],
        rt: Runtime,
        charged: { rows: number }
    ): void {
        const lists = new Map(parents.map((p) => [p.id!, new ApexList(plan.object.name)]));
        for (const p of parents) p.children.set(relationship, lists.get(p.id!)!);
        if (!parents.length) return;
        const inner = { ...rt, parentIds: [...lists.keys()] };
        const limit = plan.limit ? (countParam(plan.limit, 'LIMIT')(rt) as number) : Infinity;
        const sizes = new Map<string, number>();
        const rows = this.store
            .all(
                plan.sql,
                plan.params.map((p) => p(inner))
            )
            .filter((row) => {
                const parent = row[plan.parentIndex] as string;
                const size = (sizes.get(parent) ?? 0) + 1;
                sizes.set(parent, size);
                return size <= limit;
            });
        charged.rows += rows.length;
        const children = this.records(plan, rows, rt, charged);
        rows.forEach((row, i) => lists.get(row[plan.parentIndex] as string)!.items.push(children[i]!));
    }

    private calendar(session: Session): Calendar {
        const { store } = this;
        const { user } = session;
        const fiscal = this.fiscal();
        return {
            get today() {
                return localDay(session.now(), user.timeZone);
            },
            get weekStart() {
                return weekStartOf(user.locale);
            },
            fiscalStartMonth: fiscal % 100,
            periods: (type) => periods(store, type)
        };
    }

    private fiscalAt = -1;
    private fiscalValue = fiscalCode(1, true);
    /** Fiscal year of the Organization record, read again when anything changed. */
    private fiscal(): number {
        const { store } = this;
        if (this.fiscalAt !== store.changes && store.hasTable('Organization')) {
            const [month, byStart] = store.first(
                'SELECT fiscalyearstartmonth, usesstartdateasfiscalyearname FROM organization'
            ) ?? [null, null];
            this.fiscalValue = fiscalCode(Number(month ?? 1), byStart !== 0n);
            this.fiscalAt = store.changes;
        }
        return this.fiscalValue;
    }
}

function periods(store: Store, type: 'Quarter' | 'Year'): DayRange[] {
    if (!store.hasTable('Period')) return [];
    return store
        .selectRows('Period', { Type: type })
        .map((p) => ({
            start: (p.values.get('startdate') as ApexDate).days,
            end: (p.values.get('enddate') as ApexDate).days + 1
        }))
        .sort((a, b) => a.start - b.start);
}

const lowerCased = (binds: Readonly<Record<string, ApexValue>>): Map<string, ApexValue> =>
    new Map(Object.entries(binds).map(([k, v]) => [k.replace(/^:/, '').toLowerCase(), v]));

function readRecord(shape: RecordShape, row: readonly SqlValue[], info: ObjectInfo): SObj {
    const record = new SObj(info);
    record.values.set('id', row[shape.idIndex]);
    for (const f of shape.fields) record.values.set(f.key, f.decode(row[f.index]!));
    for (const f of shape.references) record.values.set(f.key, f.decode(row[f.index]!));
    for (const parent of shape.parents) {
        const id = row[parent.idIndex] as string | null;
        const object =
            id === null
                ? undefined
                : parent.objects.length === 1
                  ? parent.objects[0]
                  : parent.objects.find((o) => id.startsWith(o.keyPrefix!));
        record.parents.set(parent.relationship!, object ? readRecord(parent, row, object) : null);
    }
    record.queried = new Set(shape.queried);
    return record;
}

function aggregateAnswer(plan: AggregatePlan, rows: readonly SqlValue[][]): Answer {
    if (plan.grouped && rows.length > MAX_GROUPS) {
        throw queryError(
            'EXCEEDED_ID_LIMIT',
            'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
        );
    }
    const records = rows.map((row) => {
        const record = new SObj(plan.info);
        for (const c of plan.columns) record.values.set(c.key, c.read(row));
        record.queried = new Set(plan.columns.map((c) => c.key));
        return record;
    });
    const { touchedIndex } = plan;
    const chargedRows =
        touchedIndex === null ? rows.length : rows.reduce((sum, row) => sum + Number(row[touchedIndex]), 0);
    return { kind: 'aggregate', records, totalSize: records.length, chargedRows, object: plan.object };
}
