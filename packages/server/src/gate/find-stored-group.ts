import type { GroupFacts } from '@freigabe/core'
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
}

/** A group as it is stored: what the gate knows of it, if anything, and its imports by their names. */
export interface FoundGroup {
  id: string
  facts: GroupFacts | null
  batches: readonly { id: string; reference: string | null }[]
}

/** What is known of a group that somebody asked about; parts that do not exist are null. */
export interface StoredGroup {
  account: StoredAccount | null
  group: FoundGroup | null
}

/** Reads groups by the ids of their accounts and their own ids or references, in the order asked. */
export async function findGroups(
  db: Kysely<Tables>,
  asked: readonly GroupName[],
): Promise<(FoundGroup | undefined)[]> {
  const rows = await db
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select(['recipient_group.account_id', 'recipient_group.group_id'])
    .select(['recipient_group.reference', 'gate_facts.facts'])
    .where('recipient_group.deleted_at', 'is', null)
    .where(isAsked(asked))
    .execute()
  const batches = await readBatches(db, rows)
  const found = new Map<string, FoundGroup>()
  for (const { account_id: account, group_id: id, reference, facts } of rows) {
    const group = { id, facts, batches: batches.get(id) ?? [] }
    found.set(`${account} ${id}`, group)
    if (reference !== null) found.set(`${account} ${reference}`, group)
  }
  return asked.map(({ account, group }) => found.get(`${account} ${group}`))
}

/** Each group by the one name that it was asked with, so that an index finds it. */
function isAsked(asked: readonly GroupName[]) {
  const byId = asked.filter(({ group }) => isUuid(group))
  const byReference = asked.filter(({ group }) => !isUuid(group))
  return sql<boolean>`(
    (recipient_group.account_id, recipient_group.group_id) in (select * from
      unnest(${byId.map(({ account }) => account)}::uuid[], ${byId.map(({ group }) => group)}::uuid[]))
    or (recipient_group.account_id, recipient_group.reference) in (select * from
      unnest(${byReference.map(({ account }) => account)}::uuid[],
        ${byReference.map(({ group }) => group)}::text[])))`
}

async function readBatches(
  db: Kysely<Tables>,
  groups: readonly { account_id: string; group_id: string }[],
) {
  if (groups.length === 0) return new Map<string, { id: string; reference: string | null }[]>()
  const rows = await db
    .selectFrom('batch')
    .select(['group_id', 'batch_id as id', 'reference'])
    .where(
      sql<boolean>`(account_id, group_id) in (select * from unnest(
        ${groups.map(({ account_id }) => account_id)}::uuid[],
        ${groups.map(({ group_id }) => group_id)}::uuid[]))`,
    )
    .execute()
  const ofGroups = Map.groupBy(rows, ({ group_id }) => group_id)
  return new Map(
    [...ofGroups].map(([group, all]) => [
      group,
      all.map(({ id, reference }) => ({ id, reference })),
    ]),
  )
}
