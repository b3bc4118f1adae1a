import type { Account, api, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { containing } from '../../database/containing.ts'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { accountColumns, accountView } from './account-view.ts'

/** All accounts, by name. */
export async function listAccounts(
  house: House,
  role: RoleName,
  query: QueryOf<typeof api.listAccounts>,
) {
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, role, null, async (tx) => {
    let accounts = tx.selectFrom('account').select(accountColumns)
    if (query.search !== undefined) {
      const pattern = containing(query.search)
      accounts = accounts.where('name', 'ilike', pattern)
    }
    if (after !== null) {
      accounts = accounts.where(sql<boolean>`(name, account_id) > (${after[0]}, ${after[1]}::uuid)`)
    }
    const rows = await accounts
      .orderBy('name')
      .orderBy('account_id')
      .limit(query.limit + 1)
      .execute()
    return pageOf(rows, query.limit, accountView, (row) => [row.name, row.account_id])
  })
}

/** One account. */
export async function readAccount(house: House, role: RoleName, account: string): Promise<Account> {
  const row = await readAs(house.database, role, account, (tx) =>
    tx
      .selectFrom('account')
      .select(accountColumns)
      .where('account_id', '=', account)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new AppError('NOT_FOUND')
  return accountView(row)
}
