import { isId } from '@freigabe/gate'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** The source of the group with this id or reference. Throws NOT_FOUND, also for a withdrawn one. */
export async function findSource(tx: Tx, account: string, group: string, idOrReference: string) {
  const source = await sourceNamed(tx, account, group, idOrReference)
  if (source === undefined) throw new AppError('NOT_FOUND')
  return source
}

/** The same, undefined where there is none. */
export function sourceNamed(tx: Tx, account: string, group: string, idOrReference: string) {
  return tx
    .selectFrom('source')
    .selectAll()
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where(isId(idOrReference) ? 'source_id' : 'reference', '=', idOrReference)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}
