import { isId } from '@freigabe/gate'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** The group of the account with this id or reference. Throws NOT_FOUND, also for a deleted one. */
export async function findGroup(tx: Tx, account: string, idOrReference: string) {
  const group = await tx
    .selectFrom('recipient_group')
    .select(['group_id', 'reference', 'name', 'created_at'])
    .where('account_id', '=', account)
    .where(isId(idOrReference) ? 'group_id' : 'reference', '=', idOrReference)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (group === undefined) throw new AppError('NOT_FOUND')
  return group
}
