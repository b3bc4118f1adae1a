import { randomUUIDv7 } from 'node:crypto'
import type { api, Batch, QueryOf, RecordedBy, SealedReport } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { compareList } from '../../lists/comparison/compare-list.ts'
import { provePart } from '../../lists/comparison/prove-part.ts'
import { findGroup } from '../../lists/groups/find-group.ts'
import { caseOfBatch } from '../../lists/import/find-batch.ts'
import { refuseSuspended } from '../../lists/import/refuse-suspended.ts'
import { type Recorded, recordedColumns } from '../../lists/import/upload-batch.ts'
import { batchColumns, batchView } from '../../lists/screening/batch-view.ts'
import { type OpenedReport, openSealedReport } from '../../lists/screening/open-sealed-report.ts'
import { screeningBasis } from '../../lists/screening/screening-basis.ts'
import { type Examined, storeExamined } from '../../lists/screening/store-examined.ts'
import { takeInBatch } from './take-in-batch.ts'

/**
 * Takes in a sealed report instead of its list: an import without a file, already screened, with the same
 * consequences as a file. A report stands for one import: handed in to its group again it is answered with
 * that import, and anywhere else it is refused.
 */
export async function handInReport(
  house: House,
  by: Actor,
  account: string,
  groupIdOrReference: string,
  { sealed, ...wish }: QueryOf<typeof api.handInReport> & { sealed: SealedReport },
): Promise<Batch> {
  const recorded = recordedColumns(by, wish)
  const { group_id } = await readAs(house.database, 'command', account, async (tx) => {
    await refuseSuspended(tx, account)
    return findGroup(tx, account, groupIdOrReference)
  })
  const opened = await openSealedReport(house, account, sealed)
  const reference = wish.reference ?? null
  const target = { account, batch: randomUUIDv7(), group: group_id, reference }
  const examined = await examine(house, target, opened)
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const earlier = await useReport(house, tx, target, opened)
    if (earlier !== null) return view(house, tx, account, earlier)
    const row = {
      batch: target.batch,
      group_id,
      trigger: wish.trigger,
      imported_by: by,
      source_id: null,
      beyond_cap: false,
    }
    const { recordedBy } = wish
    await addBatch(unit, target, { ...row, recorded, recordedBy }, opened)
    const screened = await storeExamined(unit, row, examined)
    await takeInBatch(unit, screened!)
    return view(house, tx, account, target.batch)
  })
}

/** The import that the report is to stand for. */
interface Target {
  account: string
  batch: string
  group: string
  reference: string | null
}

/** What the server adds to the report: the comparison with the lists it knows. */
async function examine(
  house: House,
  target: Target,
  { report, sketch, sample }: OpenedReport,
): Promise<Examined> {
  const { policy, thresholds } = await screeningBasis(house, target.account)
  // What the account says of itself was not available where the list was screened.
  const under = { policy, thresholds, markets: [], formSince: null }
  if (sketch.recipients === 0)
    return { report, under, compared: null, sample: null, partOf: null, apart: null, leftOut: null }
  const { digest } = report
  const compared = await compareList(house, { ...target, digest, sketch })
  const never = new AbortController().signal
  const partOf = await provePart(house, target, digest, compared.wholes, never)
  return { report, under, compared, sample, partOf, apart: null, leftOut: null }
}

/**
 * Records that a report stands for an import. Null where it does so for the first time, or again after that
 * import was removed; the earlier import where it was handed in to the same group before, unless under
 * another reference.
 *
 * Anywhere else it throws REPORT_USED: the findings in one customer's list must not vouch for another's.
 */
async function useReport(
  house: House,
  tx: Tx,
  { account, group, batch, reference }: Target,
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

/** Who imports, what for, and who recorded it, as the platform says. */
interface Import {
  trigger: 'import' | 'early'
  imported_by: Actor
  recorded: Recorded
  recordedBy: RecordedBy | undefined
}

async function addBatch(
  unit: Unit,
  { account, batch, group, reference }: Target,
  { trigger, imported_by, recorded, recordedBy }: Import,
  { keyId, digest, fileName, report }: OpenedReport,
) {
  const { tx } = unit
  const at = unit.now
  const bytes = report.file.bytes ?? 0
  const added = await tx
    .insertInto('batch')
    .values({
      account_id: account,
      batch_id: batch,
      group_id: group,
      reference,
      trigger,
      imported_by: JSON.stringify(imported_by),
      ...recorded,
      file_name: fileName,
      file_key: null,
      file_deleted_at: null,
      bytes,
      bytes_read: bytes,
      state: 'received',
      refusal: null,
      origin: 'platform',
      digest: null,
      screening: 'null',
      created_at: at,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'group_id', 'reference']).doNothing())
    .returning('batch_id')
    .executeTakeFirst()
  if (added === undefined) throw new AppError('REFERENCE_TAKEN')
  unit.log({
    type: 'report_handed_in',
    subject: batch,
    by: imported_by,
    at,
    body: {
      groupId: group,
      screeningKeyId: keyId,
      reportDigest: digest,
      ...(recordedBy && { recordedBy }),
    },
  })
}

async function view(house: House, tx: Tx, account: string, batch: string): Promise<Batch> {
  const row = await tx
    .selectFrom('batch')
    .select([...batchColumns, caseOfBatch])
    .where('batch.account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  return batchView(row, row.case_id, house.clock.now())
}
