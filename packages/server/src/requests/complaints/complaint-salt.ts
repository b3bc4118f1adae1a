import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** The salt of a complaint, which keys every digest of its words in the log. Throws NOT_FOUND. */
export async function complaintSalt(tx: Tx, complaint: string): Promise<string> {
  const row = await tx
    .selectFrom('complaint')
    .select('salt')
    .where('complaint_id', '=', complaint)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row.salt
}
