import { isId } from '@freigabe/gate'
import { type Database, readAs } from '../../database/database.ts'

/** The id of the account with this id or reference, or null when there is none. */
export function accountFinder(database: Database) {
  return async (idOrReference: string): Promise<string | null> =>
    readAs(database, 'door', null, async (tx) => {
      if (isId(idOrReference)) {
        const account = await tx
          .selectFrom('account')
          .select('account_id')
          .where('account_id', '=', idOrReference)
          .executeTakeFirst()
        return account?.account_id ?? null
      }
      const row = await tx
        .selectFrom('account_reference')
        .select('account_id')
        .where('reference', '=', idOrReference)
        .executeTakeFirst()
      return row?.account_id ?? null
    })
}

/** Whether the account of this id is suspended. */
export function suspensionFinder(database: Database) {
  return async (account: string): Promise<boolean> =>
    readAs(database, 'door', null, async (tx) => {
      const row = await tx
        .selectFrom('account')
        .select('account_id')
        .where('account_id', '=', account)
        .where('suspended_at', 'is not', null)
        .executeTakeFirst()
      return row !== undefined
    })
}
