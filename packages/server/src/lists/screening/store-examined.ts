import type { Actor } from '@freigabe/core'
import type { ScreeningReport } from '@freigabe/screening'
import type { SealedSample } from '@freigabe/screening/seal'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { ScreenedUnder } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import type { Compared } from '../comparison/compare-list.ts'
import { forgetComparisons, storeComparison } from '../comparison/store-comparison.ts'
import { keyedFile } from '../import/note-preview.ts'
import type { LeftOut } from './leave-out-listed.ts'
import type { NewFile, ReadNew } from './read-new.ts'
import { forgetSamples, storeSample } from './samples.ts'

/** Everything that a screening found, on the server or where the list lies. */
export interface Examined {
  report: ScreeningReport
  under: ScreenedUnder
  /** Null if there are no recipients to compare. */
  compared: Compared | null
  /** Null if there are none to draw from. */
  sample: SealedSample | null
  partOf: string | null
  /** Recipients of approved lists that were told from what is new, and its file; null where none were. */
  apart: ReadNew | null
  /** Who was left out, by a list or because the file marks them; null where nobody was to be. */
  leftOut: LeftOut | null
}

/** A list that could be screened, with what the following steps need to know. */
export interface ScreenedBatch {
  batch: string
  group: string
  trigger: 'import' | 'early'
  importedBy: Actor
  /** The source that brought it, and whether that was beyond its cap; null for an import. */
  arrived: { source: string; beyondCap: boolean } | null
  /** Distinct recipients; a readable file can still hold none. */
  recipients: number
  digest: string
  /** Digest of an approved list of the group that surely holds all of these recipients; null without one. */
  partOf: string | null
  /** Whether several approved lists together surely hold all of these recipients. */
  isAllKnown: boolean
}

/** The row of the examined batch, as much of it as the following steps depend on. */
interface ExaminedRow {
  batch: string
  group_id: string
  trigger: 'import' | 'early'
  imported_by: Actor
  source_id: string | null
  beyond_cap: boolean
}

/**
 * Stores the findings with the batch, in place of those of an earlier screening. Returns the list for the
 * following steps, or null where the file was refused.
 */
export async function storeExamined(
  unit: Unit,
  row: ExaminedRow,
  { report, under, compared, sample, partOf, apart, leftOut }: Examined,
): Promise<ScreenedBatch | null> {
  const { house, tx, account } = unit
  const { batch } = row
  if (compared === null) await forgetComparisons(house, tx, account, [batch])
  else await storeComparison(unit, batch, compared)
  if (sample === null) await forgetSamples(tx, account, [batch])
  else await storeSample(tx, account, batch, sample, unit.now)
  await storeReport(unit, row, { report, under, apart, leftOut })
  if (report.outcome === 'refused') return null
  return {
    batch,
    group: row.group_id,
    trigger: row.trigger,
    importedBy: row.imported_by,
    arrived: row.source_id === null ? null : { source: row.source_id, beyondCap: row.beyond_cap },
    recipients: report.recipients.unique,
    digest: report.digest,
    partOf,
    isAllKnown: apart?.known.isAll ?? false,
  }
}

/**
 * Stores the report of a screening with the batch, and puts its result on record. An earlier reading's
 * part-of result does not apply to this file.
 */
async function storeReport(
  unit: Unit,
  { batch, group_id: group }: ExaminedRow,
  { report, under, apart, leftOut }: Pick<Examined, 'report' | 'under' | 'apart' | 'leftOut'>,
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
      ...leftOutColumns(unit, leftOut),
      ...apartColumns(unit, apart),
    })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
  // Who was on it has been left out for good, and nobody else needs it.
  if (leftOut?.list) await forgetLeaveOutList(tx, account, leftOut.list)
  unit.log({
    type: screened ? 'batch_screened' : 'batch_refused',
    subject: batch,
    group,
    by: { kind: 'clock' },
    at: unit.now,
    body: screened
      ? {
          digest: report.digest,
          recipients: report.recipients.unique,
          ...knownForLog(apart),
          ...leftOutForLog(unit, leftOut),
        }
      : { refusal: report.refusal.code },
  })
}

function knownForLog(apart: ReadNew | null) {
  if (apart === null) return {}
  const { lists } = apart.known
  return {
    known: lists.reduce((sum, { recipients }) => sum + recipients, 0),
    knownIn: lists.map(({ batchId }) => batchId),
  }
}

function leftOutForLog({ house }: Unit, leftOut: LeftOut | null) {
  if (leftOut === null) return {}
  const { leftOut: reasons, leaveOutList, keptLists } = leftOut.mended
  return {
    listed: reasons.listed ?? 0,
    ...(reasons.gone && { gone: reasons.gone }),
    ...(leaveOutList && { leaveOutList: keyedFile(house, leaveOutList) }),
    ...(keptLists && { keptLists: keptLists.map((list) => keyedFile(house, list)) }),
  }
}

async function forgetLeaveOutList(tx: Tx, account: string, list: string) {
  await tx
    .deleteFrom('leave_out_list')
    .where('account_id', '=', account)
    .where('leave_out_id', '=', list)
    .where('kept_since', 'is', null)
    .execute()
}

function leftOutColumns({ house }: Unit, leftOut: LeftOut | null) {
  if (leftOut === null) return {}
  const { mended, file } = leftOut
  return {
    mended: JSON.stringify(mended),
    ...(file && fileColumns(house, file)),
  }
}

function fileColumns({ keys }: House, { cutId, key, reading }: NewFile) {
  return {
    ...{ cut_id: cutId, file_key: key, sealed_under: keys.sealing[0]!.id },
    reading: JSON.stringify(reading),
  }
}

/** What was told apart at an earlier reading stays so: its file holds nothing else any more. */
function apartColumns({ house }: Unit, apart: ReadNew | null) {
  if (apart === null)
    return { known: sql<string | null>`case when cut_id is not null then known end` }
  const known = JSON.stringify(apart.known)
  if (apart.fresh === null) return { known }
  return { known, ...fileColumns(house, apart.fresh.file) }
}
