import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** How many messages and files a thread has: whoever decides has read so much of it. */
export async function sizeOfThread(tx: Tx, account: string, requestId: string): Promise<number> {
  const { rows } = await sql<{ size: number }>`select (
    (select count(*) from request_message where account_id = ${account} and request_id = ${requestId})
    + (select count(*) from request_file where account_id = ${account} and request_id = ${requestId})
  )::integer as size`.execute(tx)
  return rows[0]!.size
}
