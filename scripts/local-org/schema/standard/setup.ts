/** The organization, its calendar, its code and its jobs. */
const HOURS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    .map((day) => `  ${day}StartTime time\n  ${day}EndTime time`)
    .join('\n');

export const organization = `
Organization 00D "Organization" "Organization" update created modified stamp
  Name string(80) name req
  Division string(80)
  Street textarea(255)
  City string(40)
  State string(80)
  PostalCode string(20)
  Country string(80)
  Phone phone
  PrimaryContact string(80)
  DefaultLocaleSidKey picklist(40) "Locale"
  TimeZoneSidKey picklist(40) "Time Zone"
  LanguageLocaleKey picklist(40) "Language"
  FiscalYearStartMonth int
  UsesStartDateAsFiscalYearName bool
  DefaultAccountAccess picklist(40)
  DefaultContactAccess picklist(40)
  DefaultOpportunityAccess picklist(40)
  DefaultLeadAccess picklist(40)
  DefaultCaseAccess picklist(40)
  OrganizationType picklist(40) "Edition"
  NamespacePrefix string(15)
  InstanceName string(5)
  IsSandbox bool
  IsReadOnly bool
  TrialExpirationDate datetime
  DefaultCalendarAccess picklist(40)
FiscalYearSettings 022 "Fiscal Year Settings" "Fiscal Year Settings" stamp
  PeriodId ref(Period)
  StartDate date
  EndDate date
  Name string(80) name
  IsStandardYear bool
  YearType picklist(40) [Standard, Custom]
  QuarterLabelScheme picklist(40)
  PeriodLabelScheme picklist(40)
  WeekLabelScheme picklist(40)
  QuarterPrefix picklist(40)
  PeriodPrefix picklist(40)
  WeekStartDay int
  Description string(255)
Period 026 "Period" "Period" stamp
  FiscalYearSettingsId ref(FiscalYearSettings) child=Periods
  Type picklist(40) [Month, Quarter, Week, Year]
  StartDate date
  EndDate date
  IsForecastPeriod bool
  QuarterLabel picklist(40)
  PeriodLabel picklist(40)
  Number int
  FullyQualifiedLabel string(80)
BusinessHours 01m "Business Hours" "Business Hours" create update created modified stamp
  Name string(80) name req
  IsActive bool
  IsDefault bool
${HOURS}
  TimeZoneSidKey picklist(40)
  LastViewedDate datetime ro
Holiday 0C0 "Holiday" "Holidays" create update delete created modified stamp
  Name string(80) name req
  Description string(255)
  IsAllDay bool =true
  ActivityDate date "Holiday Date"
  StartTimeInMinutes int
  EndTimeInMinutes int
  IsRecurrence bool
  RecurrenceStartDate date
  RecurrenceEndDateOnly date
  RecurrenceType picklist(40) [RecursDaily, RecursEveryWeekday, RecursMonthly, RecursMonthlyNth, RecursWeekly, RecursYearly, RecursYearlyNth]
  RecurrenceInterval int
  RecurrenceDayOfWeekMask int
  RecurrenceDayOfMonth int
  RecurrenceInstance picklist(40) [First, Second, Third, Fourth, Last]
  RecurrenceMonthOfYear picklist(40) [January, February, March, April, May, June, July, August, September, October, November, December]
RecordType 012 "Record Type" "Record Types" created modified stamp
  Name string(80) name req
  DeveloperName string(80) req
  NamespacePrefix string(15)
  Description string(255)
  SobjectType picklist(40) req
  IsActive bool
  IsPersonType bool
`;

export const code = `
ApexClass 01p "Apex Class" "Apex Classes" created modified stamp
  NamespacePrefix string(15)
  Name string(255) name req
  ApiVersion double(18,1)
  Status picklist(40) [Inactive, Active, Deleted]
  IsValid bool
  BodyCrc double(18,0)
  Body textarea(1000000)
  LengthWithoutComments int
ApexTrigger 01q "Apex Trigger" "Apex Triggers" created modified stamp
  NamespacePrefix string(15)
  Name string(255) name req
  TableEnumOrId picklist(40) req
  UsageBeforeInsert bool
  UsageAfterInsert bool
  UsageBeforeUpdate bool
  UsageAfterUpdate bool
  UsageBeforeDelete bool
  UsageAfterDelete bool
  UsageAfterUndelete bool
  ApiVersion double(18,1)
  Status picklist(40) [Inactive, Active, Deleted]
  IsValid bool
  Body textarea(1000000)
  LengthWithoutComments int
StaticResource 081 "Static Resource" "Static Resources" created modified stamp
  NamespacePrefix string(15)
  Name string(255) name req
  ContentType string(120)
  BodyLength int
  Body base64
  Description string(255)
  CacheControl picklist(40) [Private, Public]
AsyncApexJob 707 "Apex Job" "Apex Jobs" created
  JobType picklist(40) [Future, SharingRecalculation, ScheduledApex, BatchApex, BatchApexWorker, TestRequest, TestWorker, ApexToken, Queueable]
  ApexClassId ref(ApexClass)
  Status picklist(40) [Queued, Processing, Aborted, Completed, Failed, Preparing, Holding]
  JobItemsProcessed int "Batches Processed"
  TotalJobItems int "Total Batches"
  NumberOfErrors int "Failures"
  CompletedDate datetime
  MethodName string(255)
  ExtendedStatus string(255) "Status Detail"
  ParentJobId ref(AsyncApexJob) rel=-
  LastProcessed string(15)
  LastProcessedOffset int
  CronTriggerId ref(CronTrigger)
CronTrigger 08e "Scheduled Jobs" "Scheduled Jobs" created
  CronJobDetailId ref(CronJobDetail)
  NextFireTime datetime
  PreviousFireTime datetime
  State picklist(40) [WAITING, ACQUIRED, EXECUTING, COMPLETE, ERROR, DELETED, PAUSED, BLOCKED, PAUSED_BLOCKED]
  StartTime datetime
  EndTime datetime
  CronExpression string(255)
  TimeZoneSidKey picklist(40)
  OwnerId ref(User)
  LastModifiedById ref(User)
  TimesTriggered int
CronJobDetail 08a "Cron Job" "Cron Jobs"
  Name string(255) name
  JobType picklist(40) [3, 7, 8]
EntityDefinition 4ie "Entity Definition" "Entity Definitions"
  DurableId string(255)
  QualifiedApiName string(70) name
  DeveloperName string(80)
  NamespacePrefix string(15)
  Label string(80)
  MasterLabel string(80)
  PluralLabel string(80)
  KeyPrefix string(3)
  IsCustomSetting bool
  IsQueryable bool
  IsApexTriggerable bool
  InternalSharingModel string(40)
FieldDefinition 4fe "Field Definition" "Field Definitions"
  DurableId string(255)
  QualifiedApiName string(70) name
  DeveloperName string(80)
  NamespacePrefix string(15)
  Label string(80)
  MasterLabel string(80)
  DataType string(80)
  RelationshipName string(80)
  Length int
  Precision int
  Scale int
  IsNillable bool
  IsCalculated bool
  EntityDefinitionId ref(EntityDefinition) child=Fields
`;

/** Stands for whatever a polymorphic reference points to. */
export const polymorphic = `
Name - "Name" "Names"
  Name string(255) name
  FirstName string(40)
  LastName string(80)
  Type picklist(40)
  Alias string(8)
  Email email
  IsActive bool
  Phone phone
  Title string(128)
  Username string(80)
  ProfileId ref(Profile)
  UserRoleId ref(UserRole)
`;
