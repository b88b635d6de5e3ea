trigger CoachOpportunityTrigger on Opportunity(before insert, before update, after update) {
    new CoachPushTriggerHandler().run();
}
