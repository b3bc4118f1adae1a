import type { ColumnChoices, RememberedColumns } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { StoredReading } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

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

/** An account that receives files of ever new forms keeps what it said about the newest. */
const maximumForms = 500

/**
 * Keeps what a customer said about a file for the account's next file of the same form. Where nothing was
 * said, there is nothing to keep, and an earlier entry is forgotten.
 */
export async function rememberColumns(
  tx: Tx,
  account: string,
  { shape, columns, encoding }: StoredReading,
  header: readonly string[] | null,
  at: string,
): Promise<void> {
  if (shape === null) return
  await tx
    .deleteFrom('remembered_columns')
    .where('account_id', '=', account)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('shape', '=', shape),
        eb(
          'shape',
          'in',
          selectFrom('remembered_columns')
            .select('shape')
            .where('account_id', '=', account)
            .orderBy('remembered_at', 'desc')
            .offset(maximumForms - 1),
        ),
      ]),
    )
    .execute()
  if (Object.keys(columns).length === 0 && encoding === null) return
  await tx
    .insertInto('remembered_columns')
    .values({
      account_id: account,
      shape,
      header: JSON.stringify(header),
      columns: JSON.stringify(columns),
      encoding,
      remembered_at: at,
    })
    .execute()
}

/** Forgets what was said about files of a form. Imports that were read by it stay as they are. */
export async function forgetColumns(
  house: House,
  by: Actor,
  account: string,
  shape: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const forgotten = await tx
      .deleteFrom('remembered_columns')
      .where('account_id', '=', account)
      .where('shape', '=', shape)
      .returning('shape')
      .executeTakeFirst()
    if (forgotten === undefined) throw new AppError('NOT_FOUND')
    unit.log({ type: 'columns_forgotten', subject: shape, by, at: unit.now, body: {} })
  })
}
