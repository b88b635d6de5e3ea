const STANDARD: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Contact: 'standard:contact',
    Event: 'standard:event',
    Lead: 'standard:lead',
    Opportunity: 'standard:opportunity',
    OpportunityContactRole: 'standard:contact_list',
    OpportunityHistory: 'standard:record_update',
    Task: 'standard:task',
    User: 'standard:user'
};

/** Icon of an object in lists and at the head of its pages. */
export const iconOf = (objectApiName: string): string =>
    STANDARD[objectApiName] ?? (objectApiName.endsWith('__c') ? 'standard:custom' : 'standard:record');
