import type { Tx } from '../database/database.ts'
import type { StoredReading } from '../database/tables.ts'
import type { House } from '../house.ts'
import { rememberColumns } from './remember-columns.ts'

/** Keeps what was said of a file with its upload for the next of the same form, once that form is known. */
export async function rememberReading(
  house: House,
  tx: Tx,
  account: string,
  batch: string,
): Promise<void> {
  const { reading, screening } = await tx
    .selectFrom('batch')
    .select(['reading', 'screening'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  const columns = screening?.columns
  if (reading === null || reading.shape !== null || !columns) return
  const known: StoredReading = { ...reading, shape: columns.shape }
  await tx
    .updateTable('batch')
    .set({ reading: JSON.stringify(known) })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
  await rememberColumns(tx, account, known, columns.header, house.clock.now())
}
