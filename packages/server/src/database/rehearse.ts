import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * Does something within a transaction and undoes all of it in the database again: whatever would be
 * refused is refused, and nothing has happened. Throws what `work` throws; the transaction is then lost.
 */
export async function rehearse<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint rehearsal`.execute(tx)
  const result = await work()
  await sql`rollback to savepoint rehearsal`.execute(tx)
  return result
}
