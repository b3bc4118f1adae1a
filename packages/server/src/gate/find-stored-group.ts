import {
  type CompiledGroup,
  compileGroup,
  expand,
  type GroupFacts,
  type StoredImport,
} from '@freigabe/core'
import { type Kysely, sql } from 'kysely'
import { isUuid } from '../database/is-uuid.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { Tables } from '../database/tables.ts'

/** A group by the names that somebody asks with: ids or references. */
export interface GroupName {
  account: string
  group: string
}

/** An account as it stands, and at which revision. */
export interface StoredAccount {
  id: string
  standing: GroupFacts['account']
  revision: number
  /** When it came to that: after a fail-over or restore another change may bear the same number. */
  at: string | null
}

/** A group as it is stored: what holds for it, and its imports by their names. */
export interface FoundGroup {
  id: string
  verdicts: CompiledGroup
  /** The references of its imports by their ids, null where there is none, and the ids by the references. */
  references: ReadonlyMap<string, string | null>
  ids: ReadonlyMap<string, string>
}

/** What is known of a group that somebody asked about; parts that do not exist are null. */
export interface StoredGroup {
  account: StoredAccount | null
  group: FoundGroup | null
}

/**
 * Reads groups by the ids of their accounts and their own ids or references. Facts and imports are read in one
 * statement, so that they fit together whatever is committed meanwhile.
 *
 * @returns those that there are, by the id of their account, a space, and each of their names
 */
export async function findGroups(
  db: Kysely<Tables>,
  asked: readonly GroupName[],
): Promise<Map<string, FoundGroup>> {
  const rows = await db
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select(['recipient_group.account_id', 'recipient_group.group_id'])
    .select(['recipient_group.reference', 'gate_facts.facts', batchesOfGroup])
    .where('recipient_group.deleted_at', 'is', null)
    .where(isAsked(asked))
    .execute()
  const found = new Map<string, FoundGroup>()
  for (const { account_id: account, group_id: id, reference, facts, batches } of rows) {
    const standing = batches.filter(({ removed }) => !removed)
    const group = {
      id,
      // A group of which nothing was ever stored has no recipients, and so no approval.
      verdicts: compileGroup(facts ? expand(facts, standing) : { held: false, batches: [] }),
      references: new Map(batches.map(({ batchId, reference }) => [batchId, reference])),
      ids: new Map(batches.map(({ batchId, reference }) => [reference ?? batchId, batchId])),
    }
    found.set(`${account} ${id}`, group)
    if (reference !== null) found.set(`${account} ${reference}`, group)
  }
  return found
}

/** The imports of a group, also removed ones: their names stay known. */
const batchesOfGroup = sql<(StoredImport & { reference: string | null; removed: boolean })[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('batchId', batch_id, 'reference', reference,
    'state', state, 'digest', digest, 'source', source_id, 'version', source_version,
    'beyondCap', beyond_cap, 'delivered', delivered, 'removed', removed_at is not null)), '[]')
  from batch where batch.account_id = recipient_group.account_id
    and batch.group_id = recipient_group.group_id)`.as('batches')

/** Each group by the one name that it was asked with, looked up by itself: however many others there are. */
function isAsked(asked: readonly GroupName[]) {
  const byId = asked.filter(({ group }) => isUuid(group))
  const byReference = asked.filter(({ group }) => !isUuid(group))
  return sql<boolean>`(recipient_group.account_id, recipient_group.group_id) in (
    select account, id from unnest(${byId.map(({ account }) => account)}::uuid[],
      ${byId.map(({ group }) => group)}::uuid[]) as by_id (account, id)
    union all
    select named.account_id, named.group_id from unnest(${byReference.map(({ account }) => account)}::uuid[],
      ${byReference.map(({ group }) => group)}::text[]) as by_reference (account, reference)
      join recipient_group as named on named.account_id = by_reference.account
        and named.reference = by_reference.reference)`
}
