/** Objects the product does not use and public Apex code often does: contracts, assets, contact points, notes. Fields the org works out itself and the local org does not are left out. */
import { address } from './address.ts';

export const agreements = `
Contract 800 "Contract" "Contracts" crud audit owner read
  AccountId ref(Account) req child=Contracts restrict
  Pricebook2Id ref(Pricebook2)
  OwnerExpirationNotice picklist [15, 30, 45, 60, 90, 120]
  StartDate date "Contract Start Date"
${address('Billing')}
${address('Shipping')}
  ContractTerm int
  Status picklist req [Draft*, In Approval Process, Activated]
  CompanySignedId ref(User)
  CompanySignedDate date
  CustomerSignedId ref(Contact) child=ContractsSigned
  CustomerSignedTitle string(40)
  CustomerSignedDate date
  SpecialTerms textarea(4000)
  ActivatedById ref(User)
  ActivatedDate datetime
  Description textarea(32000)
  Name string(80) "Contract Name"
  ContractNumber string(30) ro name auto={00000000}
Asset 02i "Asset" "Assets" crud audit owner readwrite
  Name string(255) "Asset Name" name req
  AccountId ref(Account) child=Assets
  ContactId ref(Contact) child=Assets
  ParentId ref(Asset) child=ChildAssets
  Product2Id ref(Product2) child=Assets
  SerialNumber string(80)
  Status picklist [Shipped, Installed, Registered, Obsolete, Purchased]
  Price currency(18,0)
  Quantity double(16,2)
  PurchaseDate date
  InstallDate date
  UsageEndDate date
  IsCompetitorProduct bool "Competitor Asset"
  Description textarea(32000)
Note 002 "Note" "Notes" create update delete undelete audit owner private
  ParentId ref(Account,Contact,Lead,Opportunity) co req cascade child=Notes
  Title string(80) req name
  IsPrivate bool
  Body textarea(32000)
CaseComment 00a "Case Comment" "Case Comments" create update delete trigger audit parent
  ParentId ref(Case) co req child=CaseComments cascade
  IsPublished bool "Published"
  CommentBody textarea(4000) "Body"
CampaignMemberStatus 01Y "Campaign Member Status" "Campaign Member Statuses" create update delete audit parent
  CampaignId ref(Campaign) co req child=CampaignMemberStatuses cascade
  Label string(765) name
  SortOrder int
  IsDefault bool
  HasResponded bool "Responded"
`;

const contactPoint = `
  ParentId ref(Account,Individual)
  ActiveFromDate date
  ActiveToDate date
  BestTimeToContactStartTime time
  BestTimeToContactEndTime time
  BestTimeToContactTimezone picklist
  PreferenceRank int`;

export const contactPoints = `
Individual 0PK "Individual" "Individuals" crud audit owner read
  LastName string(80) req
  FirstName string(40) fixed
  Salutation picklist(40) fixed [Mr., Ms., Mrs., Dr., Prof., Mx.]
  Name string(121) ro name
  HasOptedOutTracking bool "Don't Track"
  HasOptedOutProfiling bool "Don't Profile"
  HasOptedOutProcessing bool "Don't Process"
  HasOptedOutSolicit bool "Don't Market"
  ShouldForget bool "Forget this Individual"
  SendIndividualData bool "Export Individual's Data"
  BirthDate date
  Website url
  ConsumerCreditScore int
  ChildrenCount int
ContactPointAddress 8lW "Contact Point Address" "Contact Point Addresses" crud audit queue private
  Name string(255) name req
${contactPoint}
  AddressType picklist [Billing, Shipping, Subscription, Other]
${address('')}
  ContactPointPhoneId ref(ContactPointPhone) child=ContactPointAddresses
  UsageType picklist [Home, Work, Temp]
  IsDefault bool
  IsPrimary bool
ContactPointEmail 9Vl "Contact Point Email" "Contact Point Emails" crud audit queue private
  Name string(255) ro name
${contactPoint}
  EmailAddress email(255) req
  EmailDomain string(255)
  EmailMailBox string(255)
  UsageType picklist [Home, Work, Temp]
  IsPrimary bool
ContactPointPhone 0Wm "Contact Point Phone" "Contact Point Phones" crud audit queue private
  Name string(255) ro name
${contactPoint}
  TelephoneNumber phone(255) req
  AreaCode string(50)
  ExtensionNumber string(50)
  PhoneType picklist [Home, Mobile]
  UsageType picklist [Home, Work, Temp]
  IsPrimary bool
ContactPointConsent 0ZY "Contact Point Consent" "Contact Point Consents" crud audit queue private
  Name string(255) name req
  ContactPointId ref(ContactPointEmail,ContactPointPhone,ContactPointAddress)
  PartyId ref(Individual)
  CaptureContactPointType picklist [Web, Phone, Email, Social, MailingAddress]
  CaptureDate datetime req
  CaptureSource string(255)
  EffectiveFrom datetime
  EffectiveTo datetime
  PrivacyConsentStatus picklist [NotSeen, Seen, OptIn, OptOut]
QuickText 574 "Quick Text" "Quick Text" crud audit queue private
  Name string(255) "Quick Text Name" name req
  Message textarea(4096) req
  Category picklist [Greetings, FAQ, Closings]
  Channel multipicklist [Email, Phone, Internal, Portal, Event, Task]
  IsInsertable bool "Include in selected channels" =true
`;
