import type { Connection } from 'jsforce';
import { createAll, rows, updateAll } from '../salesforce/records.ts';

/**
 * Writes the package's settings for everyone in the org: the organization's own row of the hierarchy custom setting.
 * Fields not named stay as they are. Throws with the org's words when a field does not exist.
 */
export async function writeSettings(
    connection: Connection,
    values: Record<string, string | number | boolean | null>
): Promise<void> {
    const [organization] = await rows<{ Id: string }>(connection, 'SELECT Id FROM Organization');
    const [found] = await rows<{ Id: string }>(
        connection,
        `SELECT Id FROM CoachSettings__c WHERE SetupOwnerId = '${organization!.Id}'`
    );
    if (found) await updateAll(connection, 'CoachSettings__c', [{ Id: found.Id, ...values }]);
    else await createAll(connection, 'CoachSettings__c', [{ SetupOwnerId: organization!.Id, ...values }]);
}
