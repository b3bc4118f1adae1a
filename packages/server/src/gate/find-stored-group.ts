import type { GroupFacts } from '@freigabe/core'
import type { Kysely } from 'kysely'
import { isUuid } from '../database/is-uuid.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { Tables } from '../database/tables.ts'

/** What is known of a group that somebody asked about; parts that do not exist are null. */
export interface StoredGroup {
  account: { id: string; standing: GroupFacts['account'] } | null
  group: {
    id: string
    facts: GroupFacts | null
    batches: readonly { id: string; reference: string | null }[]
  } | null
}

/** Reads what the gate must know of a group by ids or references, as far as it exists. */
export async function findStoredGroup(
  db: Kysely<Tables>,
  account: string,
  group: string,
): Promise<StoredGroup> {
  const owner = await db
    .selectFrom('account')
    .select(['account_id', 'suspended_at', 'mode'])
    .where(isUuid(account) ? 'account_id' : 'reference', '=', account)
    .executeTakeFirst()
  if (owner === undefined) return { account: null, group: null }
  const standing = { suspended: owner.suspended_at !== null, mode: owner.mode }
  const found = { id: owner.account_id, standing }
  const row = await db
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select(['recipient_group.group_id', 'gate_facts.facts'])
    .where('recipient_group.account_id', '=', owner.account_id)
    .where('recipient_group.deleted_at', 'is', null)
    .where(isUuid(group) ? 'recipient_group.group_id' : 'recipient_group.reference', '=', group)
    .executeTakeFirst()
  if (row === undefined) return { account: found, group: null }
  const batches = await db
    .selectFrom('batch')
    .select(['batch_id as id', 'reference'])
    .where('account_id', '=', owner.account_id)
    .where('group_id', '=', row.group_id)
    .execute()
  // Of the account itself: no write of a group's facts can undo that it was suspended.
  const facts = row.facts && { ...row.facts, account: standing }
  return { account: found, group: { id: row.group_id, facts, batches } }
}
