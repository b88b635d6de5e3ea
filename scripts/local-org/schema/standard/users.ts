/** Users, their roles, profiles, permissions and groups. */

/** System permissions that profiles and permission sets carry as `Permissions…` fields. */
export const SYSTEM_PERMISSIONS = [
    'ApiEnabled',
    'AuthorApex',
    'BulkApiHardDelete',
    'CustomizeApplication',
    'EditTask',
    'EditEvent',
    'ManageUsers',
    'ModifyAllData',
    'ModifyMetadata',
    'RunReports',
    'ExportReport',
    'TransferAnyEntity',
    'ViewAllData',
    'ViewAllUsers',
    'ViewRoles',
    'ViewSetup',
    'ViewPublicReports',
    'ManageCustomPermissions',
    'AssignPermissionSets',
    'ManageSharing',
    'ViewAllCustomSettings',
    'ViewAllFieldsGlobal',
    'ViewEncryptedData',
    'PasswordNeverExpires',
    'ActivitiesAccess',
    'LightningExperienceUser',
    'ConvertLeads',
    'ScheduleReports',
    'DataExport',
    'PrivacyDataAccess',
    'ManageQuotas',
    'ViewAllForecasts'
] as const;
const permissionFields = SYSTEM_PERMISSIONS.map((p) => `  Permissions${p} bool`).join('\n');

export const users = `
User 005 "User" "Users" create update trigger created modified stamp full
  Username string(80) req unique
  LastName string(80) req
  FirstName string(40)
  Name string(121) ro name "Full Name"
  CompanyName string(80)
  Division string(80)
  Department string(80)
  Title string(80)
  Street textarea(255)
  City string(40)
  State string(80) "State/Province"
  PostalCode string(20) "Zip/Postal Code"
  Country string(80)
  Email email(128) req
  SenderEmail email
  SenderName string(80) "Email Sender Name"
  Signature textarea(1333) "Email Signature"
  Phone phone
  Fax phone
  MobilePhone phone
  Extension phone
  Alias string(8) req
  CommunityNickname string(40) fixed unique "Nickname"
  BadgeText string(80) ro
  IsActive bool "Active" =true
  TimeZoneSidKey picklist(40) req "Time Zone"
  UserRoleId ref(UserRole) child=Users
  LocaleSidKey picklist(40) req "Locale"
  ReceivesInfoEmails bool "Info Emails"
  ReceivesAdminInfoEmails bool "Admin Info Emails"
  EmailEncodingKey picklist(40) req "Email Encoding" [UTF-8*, ISO-8859-1]
  ProfileId ref(Profile) req child=Users restrict
  UserType picklist(40) ro [Standard, Guest, AutomatedProcess]
  LanguageLocaleKey picklist(40) req "Language"
  EmployeeNumber string(20)
  DelegatedApproverId ref(Group,User)
  ManagerId ref(User) child=ManagedUsers
  ContactId ref(Contact) ro child=Users
  AccountId ref(Account) ro child=Users
  LastLoginDate datetime ro "Last Login"
  LastPasswordChangeDate datetime ro
  FederationIdentifier string(512) "SAML Federation ID"
  ForecastEnabled bool "Allow Forecasting"
  AboutMe textarea(1000) filter
  FullPhotoUrl url(1024) ro
  SmallPhotoUrl url(1024) ro
  MediumPhotoUrl url(1024) ro
  UserPermissionsMarketingUser bool
  UserPermissionsOfflineUser bool
  UserPermissionsInteractionUser bool "Flow User"
  UserPermissionsSFContentUser bool
  UserPermissionsKnowledgeUser bool
  UserPermissionsSupportUser bool
  UserPreferencesActivityRemindersPopup bool
  UserPreferencesEventRemindersCheckboxDefault bool
  UserPreferencesTaskRemindersCheckboxDefault bool
  UserPreferencesReminderSoundOff bool
  UserPreferencesApexPagesDeveloperMode bool
  UserPreferencesLightningExperiencePreferred bool
  LastViewedDate datetime ro
  LastReferencedDate datetime ro
UserRole 00E "Role" "Role" create update delete modified stamp
  Name string(80) name req
  ParentRoleId ref(UserRole) rel=-
  RollupDescription string(80)
  OpportunityAccessForAccountOwner picklist(40) req [Edit*, Read, None]
  CaseAccessForAccountOwner picklist(40) [Edit, Read, None*]
  ContactAccessForAccountOwner picklist(40) [Edit*, Read, None]
  ForecastUserId ref(User) rel=-
  DeveloperName string(80)
  PortalType picklist(40) ro [None*]
Profile 00e "Profile" "Profile" created modified stamp
  Name string(255) name req
  UserLicenseId ref(UserLicense)
  UserType picklist(40)
  Description string(255)
${permissionFields}
UserLicense 100 "User License" "User Licenses" stamp
  Name string(40) name
  MasterLabel string(255)
  LicenseDefinitionKey string(40)
  Status picklist(40)
  TotalLicenses int
  UsedLicenses int
`;

export const permissions = `
PermissionSet 0PS "Permission Set" "Permission Sets" create update delete created modified stamp
  Name string(80) req name "Permission Set Name"
  Label string(80) req "Permission Set Label"
  LicenseId ref(UserLicense) co
  ProfileId ref(Profile) ro
  IsOwnedByProfile bool ro
  IsCustom bool ro =true
  PermissionSetGroupId ref(PermissionSetGroup) ro
  Type picklist(40) ro [Regular*, Profile, Group, Session]
  Description string(255)
  NamespacePrefix string(15) ro
  HasActivationRequired bool
${permissionFields}
PermissionSetAssignment 0Pa "Permission Set Assignment" "Permission Set Assignments" create update delete stamp
  PermissionSetId ref(PermissionSet) co child=Assignments cascade
  PermissionSetGroupId ref(PermissionSetGroup) co child=Assignments cascade
  AssigneeId ref(User) co req child=PermissionSetAssignments cascade
  ExpirationDate datetime
  IsActive bool ro =true
  IsRevoked bool ro
PermissionSetGroup 0PG "Permission Set Group" "Permission Set Groups" create update delete audit
  DeveloperName string(80) req name
  Language picklist(40) [en_US*]
  MasterLabel string(80) req
  NamespacePrefix string(15) ro
  Description string(255)
  Status picklist(40) [Updated*]
  HasActivationRequired bool
PermissionSetGroupComponent 0PM "Permission Set Group Component" "Permission Set Group Components" create delete created modified stamp deleted
  PermissionSetGroupId ref(PermissionSetGroup) co req child=PermissionSetGroupComponents cascade
  PermissionSetId ref(PermissionSet) co req child=PermissionSetGroupComponents cascade
ObjectPermissions 110 "Object Permissions" "Object Permissions" create update delete created modified stamp
  ParentId ref(PermissionSet) co req child=ObjectPerms cascade
  SobjectType picklist(40) co req
  PermissionsCreate bool
  PermissionsRead bool
  PermissionsEdit bool
  PermissionsDelete bool
  PermissionsViewAllRecords bool
  PermissionsModifyAllRecords bool
  PermissionsViewAllFields bool
FieldPermissions 01k "Field Permissions" "Field Permissions" create update delete stamp
  ParentId ref(PermissionSet) co req child=FieldPerms cascade
  SobjectType picklist(40) co req
  Field picklist co req
  PermissionsEdit bool
  PermissionsRead bool
SetupEntityAccess 0J0 "Setup Entity Access" "Setup Entity Access" create delete stamp
  ParentId ref(PermissionSet) co req child=SetupEntityAccessItems cascade
  SetupEntityId ref(ApexClass,CustomPermission) co req cascade
  SetupEntityType picklist(40) ro
CustomNotificationType 0ML "Custom Notification Type" "Custom Notification Types" audit
  DeveloperName string(80) req
  MasterLabel string(80) req
  Language picklist(40)
  NamespacePrefix string(15)
  CustomNotifTypeName string(80) name req
  Description string(255)
  Desktop bool
  Mobile bool
  IsSlack bool
CustomPermission 0CP "Custom Permission" "Custom Permissions" audit
  DeveloperName string(80) name req
  Language picklist(40)
  MasterLabel string(80)
  NamespacePrefix string(15)
  Description string(255)
PermissionSetTabSetting 01P "Permission Set Tab Setting" "Permission Set Tab Settings" stamp
  ParentId ref(PermissionSet) req cascade
  Name string(255) req
  Visibility picklist(40) [DefaultOff, DefaultOn]
Group 00G "Group" "Group" create update delete created modified stamp
  Name string(40) req name
  DeveloperName string(80)
  RelatedId ref(UserRole,User) ro
  Type picklist(40) co [Regular*, Role, RoleAndSubordinates, RoleAndSubordinatesInternal, Organization, Queue]
  Email email
  OwnerId ref(Organization,User) ro
  DoesSendEmailToMembers bool
  DoesIncludeBosses bool =true
GroupMember 011 "Group Member" "Group Members" create delete stamp
  GroupId ref(Group) co req child=GroupMembers cascade
  UserOrGroupId ref(Group,User) co req cascade
QueueSobject 03g "Queue Sobject" "Queue Sobjects" create delete
  QueueId ref(Group) co req child=QueueSobjects cascade
  SobjectType picklist(40) co req
UserRecordAccess - "User Record Access" "User Record Access" 
  RecordId string(18)
  UserId ref(User)
  HasReadAccess bool
  HasEditAccess bool
  HasDeleteAccess bool
  HasTransferAccess bool
  HasAllAccess bool
  MaxAccessLevel picklist(40) [None, Read, Edit, Delete, Transfer, All]
`;
