import type { ScreeningReport } from '@freigabe/screening'
import type { Tx } from '../database/database.ts'
import type { ScreenedUnder } from '../database/tables.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'

/**
 * Stores the report of a screening with the batch, and puts on record what it came to. Of what another
 * list an earlier reading was a part says nothing about this one.
 */
export async function storeReport(
  house: House,
  tx: Tx,
  account: string,
  batch: string,
  report: ScreeningReport,
  under: ScreenedUnder,
): Promise<void> {
  const screened = report.outcome === 'screened'
  await tx
    .updateTable('batch')
    .set({
      state: report.outcome,
      refusal: screened ? null : report.refusal.code,
      recipients: screened ? report.recipients.unique : 0,
      digest: screened ? report.digest : null,
      part_of: null,
      screening: JSON.stringify(report),
      screened_under: JSON.stringify(under),
      alive_until: null,
    })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
  await appendEvents(house.database, tx, account, [
    {
      type: screened ? 'batch_screened' : 'batch_refused',
      subject: batch,
      by: { kind: 'clock' },
      at: house.clock.now(),
      body: screened
        ? { digest: report.digest, recipients: report.recipients.unique }
        : { refusal: report.refusal.code },
    },
  ])
}
