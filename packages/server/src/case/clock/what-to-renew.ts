import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** What of an approval that is about to end is still there, and covered by no longer one. */
export interface ToRenew {
  batchIds: string[]
  sources: { source_id: string; version: number }[]
}

interface Ending {
  approval_id: string
  group_id: string
  ends_at: string
}

export async function whatToRenew(tx: Tx, account: string, approval: Ending): Promise<ToRenew> {
  const batches = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('group_id', '=', approval.group_id)
    .where('removed_at', 'is', null)
    .where('recipients', '>', 0)
    .where(onlyUnder(approval, 'approval_batch', sameList))
    .orderBy('batch_id')
    .execute()
  const sources = await tx
    .selectFrom('source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('withdrawn_at', 'is', null)
    .where(onlyUnder(approval, 'approval_source', sameForm))
    .orderBy('source_id')
    .execute()
  return { batchIds: batches.map(({ batch_id }) => batch_id), sources }
}

/** The list itself, the same again, and a proven part of it. */
const sameList = sql<boolean>`(
  covered.batch_id = batch.batch_id or covered.digest in (batch.digest, batch.part_of)
)`

/** The form that was approved: a source that has changed since is reviewed for that. */
const sameForm = sql<boolean>`(
  covered.source_id = source.source_id and covered.version = source.version
)`

/** Covered by this approval, and by none of its group that lasts longer. */
function onlyUnder(
  { approval_id, group_id, ends_at }: Ending,
  table: 'approval_batch' | 'approval_source',
  same: typeof sameList,
) {
  const covered = (condition: typeof sameList) => sql<boolean>`exists (
    select from ${sql.table(table)} covered
    join approval on approval.account_id = covered.account_id
      and approval.approval_id = covered.approval_id
    where covered.account_id = ${sql.ref(table === 'approval_batch' ? 'batch.account_id' : 'source.account_id')}
      and ${same} and ${condition}
  )`
  return sql<boolean>`${covered(sql`approval.approval_id = ${approval_id}`)} and not ${covered(
    sql`approval.group_id = ${group_id} and approval.revoked_at is null
      and approval.ends_at > ${ends_at}::timestamptz`,
  )}`
}
