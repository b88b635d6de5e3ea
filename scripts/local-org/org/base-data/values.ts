/** Rows behind the standard picklists: stages, statuses and priorities of a new English org. */
import type { Store } from '../../data/store.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { ApexTime } from '../../kernel/temporal.ts';
import type { OrgSettings } from '../settings.ts';

/** Stage, default probability, forecast category. */
const STAGES: readonly (readonly [stage: string, probability: number, category: string])[] = [
    ['Prospecting', 10, 'Pipeline'],
    ['Qualification', 10, 'Pipeline'],
    ['Needs Analysis', 20, 'Pipeline'],
    ['Value Proposition', 50, 'Pipeline'],
    ['Id. Decision Makers', 60, 'Pipeline'],
    ['Perception Analysis', 70, 'Pipeline'],
    ['Proposal/Price Quote', 75, 'Pipeline'],
    ['Negotiation/Review', 90, 'Pipeline'],
    ['Closed Won', 100, 'Closed'],
    ['Closed Lost', 0, 'Omitted']
];
const TASK_STATUSES = ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'];
const TASK_PRIORITIES = ['High', 'Normal', 'Low'];
const LEAD_STATUSES = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'];

export function insertValues(store: Store, by: Readonly<Record<string, unknown>>): void {
    STAGES.forEach(([stage, probability, category], i) =>
        store.insertRow('OpportunityStage', {
            ...by,
            MasterLabel: stage,
            ApiName: stage,
            IsActive: true,
            SortOrder: i + 1,
            IsClosed: stage.startsWith('Closed'),
            IsWon: stage === 'Closed Won',
            ForecastCategory: category,
            ForecastCategoryName: category,
            DefaultProbability: Decimal.of(probability)
        })
    );
    const labelled = (value: string, i: number): Record<string, unknown> => ({
        ...by,
        MasterLabel: value,
        ApiName: value,
        SortOrder: i + 1
    });
    TASK_STATUSES.forEach((v, i) =>
        store.insertRow('TaskStatus', { ...labelled(v, i), IsDefault: i === 0, IsClosed: v === 'Completed' })
    );
    TASK_PRIORITIES.forEach((v, i) =>
        store.insertRow('TaskPriority', { ...labelled(v, i), IsDefault: v === 'Normal', IsHighPriority: v === 'High' })
    );
    LEAD_STATUSES.forEach((v, i) =>
        store.insertRow('LeadStatus', {
            ...labelled(v, i),
            IsDefault: i === 0,
            IsConverted: v === 'Closed - Converted'
        })
    );
}

/** A new org's default business hours are around the clock. */
export function insertBusinessHours(store: Store, settings: OrgSettings, by: Readonly<Record<string, unknown>>): void {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const hours = Object.fromEntries(
        days.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]).map((field) => [field, new ApexTime(0)])
    );
    store.insertRow('BusinessHours', {
        ...by,
        ...hours,
        Name: 'Default',
        IsActive: true,
        IsDefault: true,
        TimeZoneSidKey: settings.timeZone
    });
}
