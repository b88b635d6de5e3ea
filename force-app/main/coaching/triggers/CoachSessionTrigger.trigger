trigger CoachSessionTrigger on CoachSession__c(after update, before delete, after undelete) {
    new CoachSessionTriggerHandler().run();
}
