import type { AccountStanding, ChangedVerdicts, GroupFacts, StoredFacts } from '@freigabe/core'
import { changedVerdicts } from '@freigabe/core'
import { sql } from 'kysely'
import { setRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { findStanding, readStoredFacts } from '../facts/read-group-facts.ts'

/** The account's revision that brought something to the gate, and when. */
export interface GateVersion {
  revision: number
  at: string
}

interface Place {
  account: string
  group: string
}

/**
 * Stores what the gate must know of a group at the end of a change, if that differs from what it knows or is
 * to be announced in any case. Begins as `command` and ends as `gatekeeper`.
 *
 * @returns whether the gate's followers must look at the group again, and what a campaign is told otherwise
 * than before, because something was changed or time has passed; null if nothing
 */
export async function bringGroupToGate(
  house: House,
  tx: Tx,
  { account, group, isAnnounced }: Place & { isAnnounced: boolean },
  version: GateVersion,
): Promise<{ isNews: boolean; verdicts: ChangedVerdicts | null }> {
  const { facts, stored } = await readStoredFacts(tx, account, group)
  await setRole(tx, house.database.prefix, 'gatekeeper')
  const before =
    (await store(tx, { account, group }, stored, version)) ??
    (isAnnounced ? await lookAgain(tx, { account, group }, version) : null)
  if (before === null) return { isNews: false, verdicts: null }
  return { isNews: true, verdicts: verdictsAfter(before, facts, version.at) }
}

/** What was stored before, and by when it was last told; both null for a group that is new. */
interface Before {
  facts: StoredFacts | null
  told_at: string | null
}

function verdictsAfter({ facts, told_at }: Before, now: GroupFacts, at: string) {
  const before = facts === null || told_at === null ? null : { facts, at: told_at }
  return changedVerdicts(before, now, at)
}

/** Null where the gate knew exactly this. A look-up within a statement sees what was there before it. */
async function store(
  tx: Tx,
  { account, group }: Place,
  facts: StoredFacts,
  { revision, at }: GateVersion,
): Promise<Before | null> {
  const row = { revision, at, told_at: at, facts: JSON.stringify(facts) }
  const stored = await tx
    .insertInto('gate_facts')
    .values({ account_id: account, group_id: group, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'group_id'])
        .doUpdateSet(row)
        .whereRef('gate_facts.facts', 'is distinct from', 'excluded.facts'),
    )
    .returning(({ selectFrom }) => [
      selectFrom('gate_facts as before')
        .select('before.facts')
        .where('before.account_id', '=', account)
        .where('before.group_id', '=', group)
        .as('facts'),
      toldBefore(account, group).as('told_at'),
    ])
    .executeTakeFirst()
  return stored ?? null
}

/** What is stored is as it was, and time has passed. */
async function lookAgain(tx: Tx, { account, group }: Place, { at }: GateVersion): Promise<Before> {
  return tx
    .updateTable('gate_facts')
    .set({ told_at: at })
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .returning(['facts', toldBefore(account, group).as('told_at')])
    .executeTakeFirstOrThrow()
}

/** Before it was noted, a verdict was told when it was stored. */
function toldBefore(account: string, group: string) {
  return sql<string | null>`(
    select coalesce(before.told_at, before.at) from gate_facts as before
    where before.account_id = ${account} and before.group_id = ${group})`
}

/**
 * Brings the standing of an account to the gate, for all of its groups at once and in one statement, however
 * many there are. Begins as `command` and ends as `gatekeeper`.
 *
 * @returns the standing, if its groups were told another one before
 */
export async function bringStandingToGate(
  house: House,
  tx: Tx,
  account: string,
  { revision, at }: GateVersion,
): Promise<AccountStanding | null> {
  const { suspended_at, mode } = await findStanding(tx, account).executeTakeFirstOrThrow()
  const standing = { suspended: suspended_at !== null, mode }
  await setRole(tx, house.database.prefix, 'gatekeeper')
  const told = JSON.stringify(standing)
  const before = await tx
    .with('brought', (db) =>
      db
        .updateTable('gate_facts')
        .set({ revision, at, facts: sql<string>`jsonb_set(facts, '{account}', ${told}::jsonb)` })
        .where('account_id', '=', account),
    )
    .selectFrom('gate_facts')
    .select(sql<AccountStanding>`facts -> 'account'`.as('standing'))
    .where('account_id', '=', account)
    .limit(1)
    .executeTakeFirst()
  if (before === undefined) return null
  const { suspended, mode: modeBefore } = before.standing
  return suspended === standing.suspended && modeBefore === mode ? null : standing
}
