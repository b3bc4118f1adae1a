import type { Tx } from '../../database/database.ts'
import { isUuid } from '../../database/is-uuid.ts'
import { AppError } from '../../http/app-error.ts'

/** The import of the group with this id or reference. Throws NOT_FOUND, also for a removed one. */
export async function findBatch(tx: Tx, account: string, group: string, idOrReference: string) {
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where(isUuid(idOrReference) ? 'batch_id' : 'reference', '=', idOrReference)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (batch === undefined) throw new AppError('NOT_FOUND')
  return batch
}
