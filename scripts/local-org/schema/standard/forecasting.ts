/**
 * Forecasting, which an org may have or not: its types, and the quotas of its users.
 * https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-forecastingquota.html
 */
import type { MutableObject } from '../model.ts';
import { standardObjects } from './table.ts';

const forecasting = `
ForecastingType 0Db "Forecasting Type" "Forecasting Types" created modified stamp
  DeveloperName string(80) name req
  MasterLabel string(80) req
  Language picklist(40) [en_US*]
  IsActive bool
  IsAmount bool
  IsQuantity bool
  DateType picklist(40) [OpportunityCloseDate, ProductDate, ScheduleDate]
  RoleType picklist(40) [R, T]
  CanDisplayQuotas bool
  HasProductFamily bool
  IsPlatformType bool
  LastActivatedDate datetime ro
ForecastingQuota 0J9 "Forecasting Quota" "Forecasting Quotas" create update delete created modified stamp private
  QuotaOwnerId ref(User) "Quota Owner"
  StartDate date req
  PeriodId ref(Period) ro
  ForecastingTypeId ref(ForecastingType) co req
  IsAmount bool ro
  IsQuantity bool ro
  QuotaAmount currency
  QuotaQuantity double(18,2)
  ProductFamily picklist(255) co
`;

/** Objects that only orgs with forecasting have. */
export const forecastingObjects = (): MutableObject[] => standardObjects(forecasting);
