trigger CoachCommitmentTrigger on CoachCommitment__c(before delete) {
    new CoachVaultTriggerHandler().run();
}
