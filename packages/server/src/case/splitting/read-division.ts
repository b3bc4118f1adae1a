import type { ColumnChoices } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { DayOrder } from '@freigabe/screening'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { StoredReading } from '../../database/tables.ts'

/** A division with what is known of the import that it is about. */
export interface DivisionToRun {
  account: string
  /** That of the case that the rest will have. */
  id: string
  caseId: string
  batchId: string
  firstBatchId: string
  restBatchId: string
  state: 'waiting_for_file' | 'waiting' | 'screening' | 'done' | 'failed'
  askedBy: Actor
  by: { column: number; kind: 'is' | 'before' | 'from'; value: string }
  isFileHere: boolean
  digest: string | null
  dayOrder: DayOrder | null
  /** The columns and the encoding as they were screened, so that the parts are read alike. */
  reading: StoredReading
}

/** A division; null where there is none. */
export async function readDivision(
  tx: Tx,
  account: string,
  id: string,
): Promise<DivisionToRun | null> {
  const row = await tx
    .selectFrom('division')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'division'))
    .select(['new_case_id', 'case_id', 'division.batch_id', 'first_batch_id', 'rest_batch_id'])
    .select(['division.state', 'asked_by', 'by_column', 'by_kind', 'by_value'])
    .select(['file_key', 'digest', 'screening', 'reading'])
    .where('division.account_id', '=', account)
    .where('new_case_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const report = row.screening?.outcome === 'screened' ? row.screening : null
  const roles = Object.entries(report?.columns.roles ?? {}).map(([role, { index }]) => [
    role,
    index,
  ])
  return {
    account,
    id,
    caseId: row.case_id,
    batchId: row.batch_id,
    firstBatchId: row.first_batch_id,
    restBatchId: row.rest_batch_id,
    state: row.state,
    askedBy: row.asked_by,
    by: { column: row.by_column, kind: row.by_kind, value: row.by_value },
    isFileHere: row.file_key !== null,
    digest: row.digest,
    dayOrder: report?.dayOrder?.order ?? null,
    reading: {
      columns: Object.fromEntries(roles) as ColumnChoices,
      encoding: row.reading?.encoding ?? null,
      shape: report?.columns.shape ?? null,
      remembered: row.reading?.remembered ?? false,
    },
  }
}
