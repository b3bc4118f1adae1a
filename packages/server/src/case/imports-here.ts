import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { AppError } from '../http/app-error.ts'

/** The imports of a case that nobody has removed. */
export function importsHere(tx: Tx, account: string, caseId: string) {
  return tx
    .selectFrom('case_batch')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
    .select('batch.batch_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.case_id', '=', caseId)
    .where('batch.removed_at', 'is', null)
}

/** Throws BATCH_NOT_SCREENED, about the first of these imports; nothing where there is none. */
export async function refuseAny(unscreened: ReturnType<typeof importsHere>): Promise<void> {
  const first = await unscreened.executeTakeFirst()
  if (first) throw new AppError('BATCH_NOT_SCREENED', { about: { batchId: first.batch_id } })
}
