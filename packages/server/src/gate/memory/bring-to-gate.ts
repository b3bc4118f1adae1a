import { sql } from 'kysely'
import { setRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { findStanding, readStoredFacts } from '../facts/read-group-facts.ts'

/** The account's revision that brought something to the gate, and when. */
export interface GateVersion {
  revision: number
  at: string
}

/**
 * Stores what the gate must know of a group at the end of a change, if that differs from what it knows or is
 * to be announced in any case. Begins as `command` and ends as `gatekeeper`.
 *
 * @returns whether the gate's followers must look at the group again
 */
export async function bringGroupToGate(
  house: House,
  tx: Tx,
  { account, group, isAnnounced }: { account: string; group: string; isAnnounced: boolean },
  version: GateVersion,
): Promise<boolean> {
  const facts = await readStoredFacts(tx, account, group)
  await setRole(tx, house.database.prefix, 'gatekeeper')
  const row = { ...version, facts: JSON.stringify(facts) }
  const stored = await tx
    .insertInto('gate_facts')
    .values({ account_id: account, group_id: group, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'group_id'])
        .doUpdateSet(row)
        .whereRef('gate_facts.facts', 'is distinct from', 'excluded.facts'),
    )
    .returning('revision')
    .executeTakeFirst()
  return stored !== undefined || isAnnounced
}

/**
 * Brings the standing of an account to the gate, for all of its groups at once and in one statement, however
 * many there are. Begins as `command` and ends as `gatekeeper`.
 */
export async function bringStandingToGate(
  house: House,
  tx: Tx,
  account: string,
  { revision, at }: GateVersion,
): Promise<void> {
  const { suspended_at, mode } = await findStanding(tx, account).executeTakeFirstOrThrow()
  const standing = JSON.stringify({ suspended: suspended_at !== null, mode })
  await setRole(tx, house.database.prefix, 'gatekeeper')
  await tx
    .updateTable('gate_facts')
    .set({ revision, at, facts: sql<string>`jsonb_set(facts, '{account}', ${standing}::jsonb)` })
    .where('account_id', '=', account)
    .execute()
}
