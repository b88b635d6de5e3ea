/** Accounts, contacts, leads, campaigns, opportunities and products, as a standard English org describes them. */
import { address } from './address.ts';

const INDUSTRIES =
    '[Agriculture, Apparel, Banking, Biotechnology, Chemicals, Communications, Construction, Consulting, Education, Electronics, Energy, Engineering, Entertainment, Environmental, Finance, Food & Beverage, Government, Healthcare, Hospitality, Insurance, Machinery, Manufacturing, Media, Not For Profit, Recreation, Retail, Shipping, Technology, Telecommunications, Transportation, Utilities, Other]';
const LEAD_SOURCES = '[Web, Phone Inquiry, Partner Referral, Purchased List, Other]';
const SALUTATIONS = '[Mr., Ms., Mrs., Dr., Prof., Mx.]';
const RATINGS = '[Hot, Warm, Cold]';

const viewed = `
  LastActivityDate date ro "Last Activity"
  LastViewedDate datetime ro
  LastReferencedDate datetime ro`;

export const accounts = `
Account 001 "Account" "Accounts" crud audit owner private share
  Name string(255) "Account Name" name req
  Type picklist "Account Type" [Prospect, Customer - Direct, Customer - Channel, Channel Partner / Reseller, Installation Partner, Technology Partner, Other]
  ParentId ref(Account) "Parent Account ID" child=ChildAccounts
${address('Billing')}
${address('Shipping')}
  Phone phone "Account Phone"
  Fax phone "Account Fax"
  AccountNumber string(40)
  Website url(255)
  PhotoUrl url(255) ro
  Sic string(20) "SIC Code"
  SicDesc string(80) "SIC Description"
  Industry picklist ${INDUSTRIES}
  AnnualRevenue currency(18,0)
  NumberOfEmployees int "Employees"
  Ownership picklist [Public, Private, Subsidiary, Other]
  TickerSymbol string(20)
  Description textarea(32000) "Account Description"
  Rating picklist "Account Rating" ${RATINGS}
  Site string(80) "Account Site"
  AccountSource picklist ${LEAD_SOURCES}
  Jigsaw string(20) "Data.com Key"
  NaicsCode string(8) "NAICS Code"
  NaicsDesc string(120) "NAICS Description"
  YearStarted string(4)
  DunsNumber string(9) "D-U-N-S Number"
  Tradestyle string(255)
  MasterRecordId ref(Account) ro
${viewed}
Contact 003 "Contact" "Contacts" crud audit owner parent share
  AccountId ref(Account) child=Contacts cascade
  LastName string(80) req
  FirstName string(40) fixed
  Salutation picklist(40) fixed ${SALUTATIONS}
  Name string(121) ro name "Full Name"
${address('Mailing')}
${address('Other')}
  Phone phone "Business Phone"
  Fax phone "Business Fax"
  MobilePhone phone
  HomePhone phone
  OtherPhone phone
  AssistantPhone phone "Asst. Phone"
  ReportsToId ref(Contact) rel=ReportsTo child=-
  Email email
  Title string(128)
  Department string(80)
  AssistantName string(40)
  LeadSource picklist ${LEAD_SOURCES}
  Birthdate date
  Description textarea(32000) "Contact Description"
  HasOptedOutOfEmail bool "Email Opt Out"
  HasOptedOutOfFax bool "Fax Opt Out"
  DoNotCall bool
  EmailBouncedReason string(255)
  EmailBouncedDate datetime
  IsEmailBounced bool ro
  PhotoUrl url(255) ro
  MasterRecordId ref(Contact) ro
  IndividualId ref(Individual) child=Contacts
${viewed}
`;

export const leads = `
Lead 00Q "Lead" "Leads" crud audit queue private share
  LastName string(80) req
  FirstName string(40) fixed
  Salutation picklist(40) fixed ${SALUTATIONS}
  Name string(121) ro name "Full Name"
  Title string(128)
  Company string(255) req
${address('')}
  Phone phone
  MobilePhone phone
  Fax phone
  Email email
  Website url(255)
  PhotoUrl url(255) ro
  Description textarea(32000)
  LeadSource picklist ${LEAD_SOURCES}
  Status picklist "Lead Status" req [Open - Not Contacted*, Working - Contacted, Closed - Converted, Closed - Not Converted]
  Industry picklist ${INDUSTRIES}
  Rating picklist ${RATINGS}
  AnnualRevenue currency(18,0)
  NumberOfEmployees int "Employees"
  HasOptedOutOfEmail bool "Email Opt Out"
  DoNotCall bool
  IsConverted bool ro "Converted"
  ConvertedDate date ro
  ConvertedAccountId ref(Account) ro
  ConvertedContactId ref(Contact) ro
  ConvertedOpportunityId ref(Opportunity) ro
  IsUnreadByOwner bool "Unread By Owner" =true
  EmailBouncedReason string(255)
  EmailBouncedDate datetime
  MasterRecordId ref(Lead) ro
  IndividualId ref(Individual) child=Leads
${viewed}
LeadStatus 01Q "Lead Status" "Lead Statuses" created modified stamp
  MasterLabel string(255) name
  ApiName string(255)
  SortOrder int
  IsDefault bool
  IsConverted bool
Campaign 701 "Campaign" "Campaigns" crud audit owner full share
  Name string(80) "Campaign Name" name req
  ParentId ref(Campaign) child=ChildCampaigns
  Type picklist [Conference, Webinar, Trade Show, Public Relations, Partners, Referral Program, Advertisement, Banner Ads, Direct Mail, Email, Telemarketing, Other]
  Status picklist [Planned*, In Progress, Completed, Aborted]
  StartDate date
  EndDate date
  ExpectedRevenue currency(18,2)
  BudgetedCost currency(18,2)
  ActualCost currency(18,2)
  ExpectedResponse percent(10,2)
  NumberSent double(18,0)
  IsActive bool "Active"
  Description textarea(32000)
${viewed}
CampaignMember 00v "Campaign Member" "Campaign Members" create update delete trigger audit parent
  CampaignId ref(Campaign) co req child=CampaignMembers cascade
  LeadId ref(Lead) co fixed child=CampaignMembers cascade
  ContactId ref(Contact) co fixed child=CampaignMembers cascade
  Status picklist [Sent*, Responded]
  HasResponded bool ro "Responded"
  FirstRespondedDate date ro
  Type string(40) ro
`;

export const opportunities = `
Opportunity 006 "Opportunity" "Opportunities" crud audit owner private share
  IsPrivate bool fixed "Private"
  AccountId ref(Account) child=Opportunities cascade
  Name string(120) "Opportunity Name" name req
  Description textarea(32000)
  StageName picklist "Stage" req [Prospecting, Qualification, Needs Analysis, Value Proposition, Id. Decision Makers, Perception Analysis, Proposal/Price Quote, Negotiation/Review, Closed Won, Closed Lost]
  Amount currency(18,2)
  Probability percent(3,0) "Probability (%)"
  ExpectedRevenue currency(18,2) ro "Expected Amount"
  TotalOpportunityQuantity double(18,2) "Quantity"
  CloseDate date req
  Type picklist "Opportunity Type" [Existing Customer - Upgrade, Existing Customer - Replacement, Existing Customer - Downgrade, New Customer]
  NextStep string(255)
  LeadSource picklist ${LEAD_SOURCES}
  IsClosed bool ro "Closed"
  IsWon bool ro "Won"
  ForecastCategory picklist(40) ro [Omitted, Pipeline, BestCase, MostLikely, Forecast, Closed]
  ForecastCategoryName picklist "Forecast Category" fixed [Omitted, Pipeline, Best Case, Commit, Closed]
  CampaignId ref(Campaign) child=Opportunities
  HasOpportunityLineItem bool ro "Has Line Item"
  Pricebook2Id ref(Pricebook2) fixed "Price Book ID"
  PushCount int ro "Push Count"
  LastStageChangeDate datetime ro "Last Stage Change Date"
  FiscalQuarter int ro
  FiscalYear int ro
  Fiscal string(6) ro "Fiscal Period"
  ContactId ref(Contact) co fixed child=-
  ContractId ref(Contract) child=Opportunities
  HasOpenActivity bool ro
  HasOverdueTask bool ro
  LastAmountChangedHistoryId ref(OpportunityHistory) ro child=OpportunitiesAmountChanged
  LastCloseDateChangedHistoryId ref(OpportunityHistory) ro child=OpportunitiesCloseDateChanged
${viewed}
OpportunityHistory 008 "Opportunity: Stage History" "Opportunity: Stage History" created stamp deleted parent
  OpportunityId ref(Opportunity) req child=OpportunityHistories cascade
  StageName picklist "To StageName" req [Prospecting, Qualification, Needs Analysis, Value Proposition, Id. Decision Makers, Perception Analysis, Proposal/Price Quote, Negotiation/Review, Closed Won, Closed Lost]
  Amount currency(18,2)
  ExpectedRevenue currency(18,2)
  CloseDate date
  Probability percent(3,0)
  ForecastCategory picklist(40) "To ForecastCategory" [Omitted, Pipeline, BestCase, MostLikely, Forecast, Closed]
  PrevAmount currency(18,2) "Prev Amount"
  PrevCloseDate date "Prev Close Date"
OpportunityFieldHistory 017 "Opportunity: Field History" "Opportunity: Field History" created deleted parent
  OpportunityId ref(Opportunity) child=Histories cascade req
  Field picklist req
  DataType picklist
  OldValue anyType(255)
  NewValue anyType(255)
OpportunityStage 01J "Opportunity Stage" "Opportunity Stages" created modified stamp
  MasterLabel string(255) name
  ApiName string(255)
  IsActive bool
  SortOrder int
  IsClosed bool
  IsWon bool
  ForecastCategory picklist(40) [Omitted, Pipeline, BestCase, MostLikely, Forecast, Closed]
  ForecastCategoryName picklist [Omitted, Pipeline, Best Case, Commit, Closed]
  DefaultProbability percent(3,0)
  Description textarea(255)
OpportunityContactRole 00K "Opportunity Contact Role" "Opportunity Contact Roles" create update delete trigger audit parent
  OpportunityId ref(Opportunity) co req child=OpportunityContactRoles cascade
  ContactId ref(Contact) co req child=OpportunityContactRoles cascade
  Role picklist(40) [Business User, Decision Maker, Economic Buyer, Economic Decision Maker, Evaluator, Executive Sponsor, Influencer, Technical Buyer, Other]
  IsPrimary bool "Primary"
OpportunityCompetitor 00J "Opportunity: Competitor" "Opportunity: Competitor" create update delete audit parent
  OpportunityId ref(Opportunity) co req child=OpportunityCompetitors cascade
  CompetitorName combobox(40) ext
  Strengths string(1000)
  Weaknesses string(1000)
`;

export const products = `
Product2 01t "Product" "Products" create update delete undelete trigger audit read
  Name string(255) "Product Name" name req
  ProductCode string(255)
  Description textarea(4000) "Product Description"
  IsActive bool "Active"
  Family picklist "Product Family" [None]
  StockKeepingUnit string(180) "Product SKU"
  QuantityUnitOfMeasure picklist [Each]
  DisplayUrl url(1000)
  IsArchived bool ro
Pricebook2 01s "Price Book" "Price Books" create update delete undelete trigger audit read
  Name string(255) "Price Book Name" name req
  IsActive bool "Active"
  IsStandard bool ro "Is Standard Price Book"
  Description string(255)
  IsArchived bool ro
PricebookEntry 01u "Price Book Entry" "Price Book Entries" create update delete trigger audit parent
  Name string(255) ro name "Product Name"
  Pricebook2Id ref(Pricebook2) co req child=PricebookEntries cascade
  Product2Id ref(Product2) co req child=PricebookEntries cascade
  UnitPrice currency(18,2) req "List Price"
  IsActive bool "Active"
  UseStandardPrice bool
  ProductCode string(255) ro
  IsArchived bool ro
OpportunityLineItem 00k "Opportunity Product" "Opportunity Product" create update delete trigger audit parent
  OpportunityId ref(Opportunity) co req child=OpportunityLineItems cascade
  SortOrder int
  PricebookEntryId ref(PricebookEntry) co fixed child=OpportunityLineItems restrict
  Product2Id ref(Product2) co fixed restrict
  ProductCode string(255) ro
  Name string(376) ro name "Opportunity Product Name"
  Quantity double(12,2) req
  Discount percent(5,2)
  TotalPrice currency(18,2) fixed
  UnitPrice currency(18,2) fixed "Sales Price"
  ListPrice currency(18,2) ro
  Subtotal currency(18,2) ro
  ServiceDate date "Date"
  Description string(255) "Line Description"
`;
