import type { ObjectInfo } from '../../kernel/schema-types.ts';
import type { ApexDatetime } from '../../kernel/temporal.ts';
import type { Chunk, Row } from '../dml/row.ts';
import { event, task } from './activity.ts';
import { opportunityContactRole } from './contact-role.ts';
import { hierarchySetting } from './custom-setting.ts';
import { forecastingQuota } from './forecasting-quota.ts';
import { opportunity } from './opportunity.ts';
import { contact, lead, user } from './person-names.ts';
import { opportunityLineItem } from './unsupported.ts';

/** What the org itself does when records of one object are saved, apart from what it does for every object. */
export interface Automation {
    /** Works out fields that follow from others. Runs before the before-triggers and again after them. */
    derive?(chunk: Chunk, row: Row): void;
    /** The record has its id; what it puts into the record is saved. */
    beforeWrite?(chunk: Chunk, row: Row, now: ApexDatetime): void;
    afterWrite?(chunk: Chunk, row: Row, now: ApexDatetime): void;
    /** After the after-triggers: changes to other records. */
    afterSave?(chunk: Chunk, rows: readonly Row[]): void;
    afterDelete?(chunk: Chunk, rows: readonly Row[]): void;
    afterUndelete?(chunk: Chunk, rows: readonly Row[]): void;
}

const NONE: Automation = {};
const AUTOMATIONS: Readonly<Record<string, Automation>> = {
    Contact: contact,
    Event: event,
    ForecastingQuota: forecastingQuota,
    Lead: lead,
    Opportunity: opportunity,
    OpportunityContactRole: opportunityContactRole,
    OpportunityLineItem: opportunityLineItem,
    Task: task,
    User: user
};

export const automationOf = (info: ObjectInfo): Automation =>
    info.customSettingType === 'Hierarchy' ? hierarchySetting : (AUTOMATIONS[info.name] ?? NONE);
