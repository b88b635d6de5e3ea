trigger CoachSessionParticipantTrigger on CoachSessionParticipant__c(
    after insert,
    after update,
    after delete,
    after undelete
) {
    new CoachSessionPersonTriggerHandler().run();
}
