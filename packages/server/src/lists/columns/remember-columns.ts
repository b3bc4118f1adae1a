import type { Tx } from '../../database/database.ts'
import type { StoredReading } from '../../database/tables.ts'

/** An account that is given files of ever new forms keeps what it said of the newest. */
const most = 500

/**
 * Keeps what a customer said of a file for the account's next file of the same form. Where nothing was
 * said, there is nothing to keep, and what was kept is forgotten.
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
            .offset(most - 1),
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
