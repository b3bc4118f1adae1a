import type { api, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { findGroup } from '../groups/find-group.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { caseOfBatch, findBatch } from './find-batch.ts'

/** The imports of a group, newest first. */
export async function listBatches(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  query: QueryOf<typeof api.listBatches>,
) {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    const after = decodeCursor(query.cursor, 2)
    let batches = tx
      .selectFrom('batch')
      .select([...batchColumns, caseOfBatch])
      .where('batch.account_id', '=', account)
      .where('group_id', '=', group_id)
      .where('removed_at', 'is', null)
    if (after !== null) {
      batches = batches.where(
        sql<boolean>`(batch.created_at, batch.batch_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await batches
      .orderBy('batch.created_at', 'desc')
      .orderBy('batch.batch_id', 'desc')
      .limit(query.limit + 1)
      .execute()
    return pageOf(
      rows,
      query.limit,
      (row) => batchView(row, row.case_id, house.clock.now(), role),
      (row) => [row.created_at, row.batch_id],
    )
  })
}

/** One import with its screening. */
export async function readBatch(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  batch: string,
) {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    const { batch_id } = await findBatch(tx, account, group_id, batch)
    const row = await tx
      .selectFrom('batch')
      .select([...batchColumns, caseOfBatch])
      .where('batch.account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .executeTakeFirstOrThrow()
    return batchView(row, row.case_id, house.clock.now(), role)
  })
}
