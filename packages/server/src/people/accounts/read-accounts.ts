import type { Account, api, QueryOf } from '@freigabe/contract'
import { isId } from '@freigabe/gate'
import { type Selectable, sql } from 'kysely'
import { containing } from '../../database/containing.ts'
import { type Database, readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'

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

export const accountColumns = [
  'account_id',
  'reference',
  'name',
  'locale',
  'time_zone',
  'country',
  'domain',
  'markets',
  'form_since',
  'mode',
  'suspended_at',
  'created_at',
] as const

/** An account's row as the API shows it. */
export function accountView(
  row: Pick<Selectable<Tables['account']>, (typeof accountColumns)[number]>,
): Account {
  return {
    id: row.account_id,
    reference: row.reference,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    country: row.country,
    domain: row.domain,
    markets: row.markets,
    formSince: row.form_since,
    mode: row.mode,
    suspendedAt: row.suspended_at,
    createdAt: row.created_at,
  }
}
