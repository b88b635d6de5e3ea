import { createAll, rows } from '../salesforce/records.ts';
import { runNightly } from '../seed/courtside.ts';
import type { Stage } from './support.ts';

/** Deals each rep closed in 2025, and how many of ten were won. Ana is the one who falls short. */
const CLOSED = 60;
const WON_OF_TEN = { ana: 1, peers: 4 };
const PEERS = ['Carla', 'Dino', 'Emma', 'Felix', 'Gerd', 'Hedda', 'Isa', 'Jonas', 'Kira', 'Lars'];

export interface Sales {
    /** Names of everybody but Ana, and of their deals, that Ana must never be told. */
    secrets: string[];
    peerIds: string[];
}

/**
 * Gives the stage's team a year of closed deals, ten more reps who are the team's peers, and one night's scores.
 * The manager of the stage manages them all; clock and figures are such that Ana's win rate is clearly behind.
 */
export async function playSales({ served, team }: Stage): Promise<Sales> {
    const { admin } = served;
    const like = (
        await rows<{ ProfileId: string; UserRoleId: string }>(
            admin,
            `SELECT ProfileId, UserRoleId FROM User WHERE Id = '${team.rep.id}'`
        )
    )[0]!;
    const peerIds = await createAll(
        admin,
        'User',
        PEERS.map((FirstName, i) => ({
            FirstName,
            LastName: `Peerless${i}`,
            Username: `${FirstName.toLowerCase()}@team.example`,
            Email: `${FirstName.toLowerCase()}@team.example`,
            Alias: FirstName.toLowerCase(),
            ProfileId: like.ProfileId,
            UserRoleId: like.UserRoleId,
            TimeZoneSidKey: 'America/New_York',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        }))
    );
    const [set] = await rows<{ Id: string }>(admin, "SELECT Id FROM PermissionSet WHERE Name = 'Coach_Rep'");
    await createAll(
        admin,
        'PermissionSetAssignment',
        peerIds.map((AssigneeId) => ({ AssigneeId, PermissionSetId: set!.Id }))
    );
    const owners = [team.rep.id, team.otherRep.id, ...peerIds];
    const deals = owners.flatMap((OwnerId, who) =>
        Array.from({ length: CLOSED }, (_, i) => ({
            Name: who === 0 ? `Ana's deal ${i + 1}` : `Hidden deal ${who}-${i + 1}`,
            OwnerId,
            StageName: i % 10 < (who === 0 ? WON_OF_TEN.ana : WON_OF_TEN.peers) ? 'Closed Won' : 'Closed Lost',
            CloseDate: `2025-${String(1 + (i % 12)).padStart(2, '0')}-15`,
            Amount: 10_000 + who * 100 + i * 10
        }))
    );
    await createAll(admin, 'Opportunity', deals);
    await runNightly(admin);
    return { peerIds, secrets: ['Hidden deal', 'Peerless', 'Ben Tester', team.otherRep.id, ...peerIds] };
}
