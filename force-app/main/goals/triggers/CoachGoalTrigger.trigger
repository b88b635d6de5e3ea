trigger CoachGoalTrigger on CoachGoal__c(before insert, before update, after insert, after update, after undelete) {
    new CoachGoalTriggerHandler().run();
}
