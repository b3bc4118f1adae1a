import type { ColumnChoices, RememberedColumns } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'

/** How the account's next files will be read, newest correction first. */
export async function listRememberedColumns(
  house: House,
  role: RoleName,
  account: string,
): Promise<{ items: RememberedColumns[] }> {
  const rows = await readAs(house.database, role, account, (tx) =>
    tx
      .selectFrom('remembered_columns')
      .selectAll()
      .where('account_id', '=', account)
      .orderBy('remembered_at', 'desc')
      .orderBy('shape')
      .execute(),
  )
  return {
    items: rows.map(({ shape, header, columns, encoding, remembered_at }) => ({
      shape,
      header,
      columns: columns as ColumnChoices,
      encoding,
      rememberedAt: remembered_at,
    })),
  }
}
