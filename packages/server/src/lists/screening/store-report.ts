import type { ScreeningReport } from '@freigabe/screening'
import type { Unit } from '../../change/unit.ts'
import type { ScreenedUnder } from '../../database/tables.ts'

/**
 * Stores the report of a screening with the batch, and puts on record what it came to. Of what another
 * list an earlier reading was a part says nothing about this one.
 */
export async function storeReport(
  unit: Unit,
  batch: string,
  report: ScreeningReport,
  under: ScreenedUnder,
): Promise<void> {
  const { tx, account } = unit
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
  unit.log({
    type: screened ? 'batch_screened' : 'batch_refused',
    subject: batch,
    by: { kind: 'clock' },
    at: unit.now,
    body: screened
      ? { digest: report.digest, recipients: report.recipients.unique }
      : { refusal: report.refusal.code },
  })
}
