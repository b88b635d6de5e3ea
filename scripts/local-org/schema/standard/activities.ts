/** Tasks, events and the like. */
const CAN_BE_ABOUT = 'Account,Opportunity,Campaign,Case,Product2,Contract,Asset';

export const activities = `
Task 00T "Task" "Tasks" crud audit queue parent
  WhoId ref(Contact,Lead) "Name ID" child=Tasks
  WhatId ref(${CAN_BE_ABOUT}) "Related To ID" child=Tasks
  Subject combobox(255) name [Call, Send Letter, Send Quote, Other]
  ActivityDate date "Due Date Only"
  Status picklist req fixed [Not Started*, In Progress, Completed, Waiting on someone else, Deferred]
  Priority picklist req fixed [High, Normal*, Low]
  IsHighPriority bool ro "High Priority"
  Description textarea(32000)
  Type picklist [Call, Meeting, Other, Email]
  IsClosed bool ro "Closed"
  IsArchived bool ro "Archived"
  AccountId ref(Account) ro
  CallDurationInSeconds int "Call Duration"
  CallType picklist(40) [Internal, Inbound, Outbound]
  CallDisposition string(255) "Call Result"
  CallObject string(255) "Call Object Identifier"
  ReminderDateTime datetime
  IsReminderSet bool "Reminder Set"
  IsRecurrence bool co "Create Recurring Series of Tasks"
  RecurrenceActivityId ref(Task) ro child=RecurringTasks
  CompletedDateTime datetime ro "Completed Date/Time"
  TaskSubtype picklist(40) co fixed restricted [Task*, Email, ListEmail, Call, LinkedIn, Cadence]
  WhoCount int ro
  WhatCount int ro
Event 00U "Event" "Events" crud audit queue parent
  WhoId ref(Contact,Lead) "Name ID" child=Events
  WhatId ref(${CAN_BE_ABOUT}) "Related To ID" child=Events
  Subject combobox(255) name [Call, Email, Meeting, Send Letter/Quote, Other]
  Location string(255)
  IsAllDayEvent bool "All-Day Event"
  ActivityDateTime datetime "Due Date Time"
  ActivityDate date "Due Date Only"
  DurationInMinutes int "Duration"
  StartDateTime datetime "Start Date Time"
  EndDateTime datetime "End Date Time"
  EndDate date ro
  Description textarea(32000)
  Type picklist [Email, Meeting, Other, Call]
  AccountId ref(Account) ro
  IsPrivate bool "Private"
  ShowAs picklist(40) "Show Time As" [Busy*, OutOfOffice, Free]
  IsChild bool ro "Is Child"
  IsGroupEvent bool ro "Is Group Event"
  GroupEventType picklist(40) ro [0, 1, 2, 3]
  IsArchived bool ro "Archived"
  IsRecurrence bool co "Create Recurring Series of Events"
  RecurrenceActivityId ref(Event) ro child=RecurringEvents
  ReminderDateTime datetime
  IsReminderSet bool "Reminder Set"
  EventSubtype picklist(40) co fixed restricted [Event*]
  WhoCount int ro
  WhatCount int ro
TaskStatus 01c "Task Status Value" "Task Status Value" created modified stamp
  MasterLabel string(255) name
  ApiName string(255)
  SortOrder int
  IsDefault bool
  IsClosed bool
TaskPriority 01d "Task Priority Value" "Task Priority Value" created modified stamp
  MasterLabel string(255) name
  ApiName string(255)
  SortOrder int
  IsDefault bool
  IsHighPriority bool
`;

/** Service basics, enough for public sample code and for activities about a case. */
export const service = `
Case 500 "Case" "Cases" crud audit queue readwrite share
  CaseNumber string(30) ro name auto={00000000}
  ContactId ref(Contact) child=Cases
  AccountId ref(Account) child=Cases
  ParentId ref(Case) "Parent Case ID" child=Cases
  SuppliedName string(80) "Web Name"
  SuppliedEmail email "Web Email"
  Type picklist [Mechanical, Electrical, Electronic, Structural, Other]
  Status picklist req [New*, Working, Escalated, Closed]
  Reason picklist "Case Reason" [Installation, Equipment Complexity, Performance, Breakdown, Equipment Design, Feedback, Other]
  Origin picklist "Case Origin" [Phone, Email, Web]
  Subject string(255)
  Priority picklist [High, Medium*, Low]
  Description textarea(32000)
  IsClosed bool ro "Closed"
  ClosedDate datetime ro "Date/Time Closed"
  IsEscalated bool "Escalated"
`;
