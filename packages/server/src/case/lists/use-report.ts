import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { OpenedReport } from '../../lists/screening/open-sealed-report.ts'

/** The import for which a report is to stand. */
interface ReportUse {
  account: string
  group: string
  batch: string
  reference: string | null
}

/**
 * Puts on record that a report stands for an import. Null where it does so for the first time, or again
 * after that import was removed; the earlier import where it was handed in to the same group before,
 * unless under another reference.
 *
 * Anywhere else it throws REPORT_USED: what was found in one customer's list must not vouch for another's.
 */
export async function useReport(
  house: House,
  tx: Tx,
  { account, group, batch, reference }: ReportUse,
  { digest, keyId }: OpenedReport,
): Promise<string | null> {
  const first = await tx
    .insertInto('handed_in_report')
    .values({
      digest,
      account_id: account,
      group_id: group,
      batch_id: batch,
      screening_key_id: keyId,
      at: house.clock.now(),
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returning('digest')
    .executeTakeFirst()
  if (first !== undefined) return null
  const used = await tx
    .selectFrom('handed_in_report')
    .select(['group_id', 'batch_id'])
    .where('account_id', '=', account)
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (used?.group_id !== group) throw new AppError('REPORT_USED')
  const earlier = await findStanding(tx, account, used.batch_id)
  if (earlier !== undefined) {
    if (reference === null || reference === earlier.reference) return used.batch_id
    throw new AppError('REPORT_USED', { about: { batchId: used.batch_id } })
  }
  await tx
    .updateTable('handed_in_report')
    .set({ batch_id: batch })
    .where('account_id', '=', account)
    .where('digest', '=', digest)
    .execute()
  return null
}

function findStanding(tx: Tx, account: string, batch: string) {
  return tx
    .selectFrom('batch')
    .select('reference')
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}
