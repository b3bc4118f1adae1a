import type { ColumnChoices, Division } from '@freigabe/contract'
import { type Actor, maskAddresses } from '@freigabe/core'
import type { DayOrder } from '@freigabe/screening'
import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { StoredReading, Tables } from '../../database/tables.ts'

/** A division with what is known of its import. */
export interface DivisionToRun {
  account: string
  /** The id of the case that the rest will have. */
  id: string
  caseId: string
  batchId: string
  firstBatchId: string
  restBatchId: string
  state: 'waiting_for_file' | 'waiting' | 'screening' | 'done' | 'failed'
  askedBy: Actor
  by: { column: number; kind: 'is' | 'before' | 'from'; value: string; also: string[] }
  isFileHere: boolean
  digest: string | null
  dayOrder: DayOrder | null
  /** So that the parts are read alike. */
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
    .select(['by_also', 'file_key', 'digest', 'screening', 'reading'])
    .where('division.account_id', '=', account)
    .where('new_case_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const report = row.screening?.outcome === 'screened' ? row.screening : null
  return {
    account,
    id,
    caseId: row.case_id,
    batchId: row.batch_id,
    firstBatchId: row.first_batch_id,
    restBatchId: row.rest_batch_id,
    state: row.state,
    askedBy: row.asked_by,
    by: { column: row.by_column, kind: row.by_kind, value: row.by_value, also: row.by_also },
    isFileHere: row.file_key !== null,
    digest: row.digest,
    dayOrder: report?.dayOrder?.order ?? null,
    reading: readingAsScreened(row),
  }
}

/** The columns and the encoding by which an import was screened, so that its file is read alike again. */
export function readingAsScreened({
  screening,
  reading,
}: Pick<Selectable<Tables['batch']>, 'screening' | 'reading'>): StoredReading {
  const report = screening?.outcome === 'screened' ? screening : null
  const roles = Object.entries(report?.columns.roles ?? {}).map(([role, { index }]) => [
    role,
    index,
  ])
  return {
    columns: Object.fromEntries(roles) as ColumnChoices,
    encoding: reading?.encoding ?? null,
    shape: report?.columns.shape ?? null,
    remembered: reading?.remembered ?? false,
    ...(reading?.leavesOutHidden && { leavesOutHidden: true }),
  }
}

/** The id of the division that made an import; null for any other import. */
export async function divisionOfPart(
  tx: Tx,
  account: string,
  batch: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('division')
    .select('new_case_id')
    .where('account_id', '=', account)
    .where((is) => is.or([is('first_batch_id', '=', batch), is('rest_batch_id', '=', batch)]))
    .executeTakeFirst()
  return row?.new_case_id ?? null
}

/**
 * Where a file that was uploaded again for a division is stored; it goes with the division, or with the
 * orphans.
 */
export function divisionFileKey({ account, id }: { account: string; id: string }): string {
  return `recipients/${account}/${id}`
}

/** The state of the newest division of an import of a case; null where there was none. */
export async function divisionView(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<Division | null> {
  const row = await tx
    .selectFrom('division')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'division'))
    .select(['new_case_id', 'division.batch_id', 'by_column', 'by_kind', 'by_value'])
    .select(['by_also', 'division.state', 'failure', 'asked_at', 'file_name', 'screening'])
    .where('division.account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.new_case_id,
    batchId: row.batch_id,
    fileName: row.file_name,
    by: {
      column: row.by_column,
      heading: row.screening?.columns?.header?.[row.by_column]?.trim() || null,
      kind: row.by_kind,
      value: maskAddresses(row.by_value),
      also: row.by_also.map((value) => maskAddresses(value)),
    },
    state: row.state,
    failure: row.failure,
    askedAt: row.asked_at,
  }
}

type End = Exclude<Tables['division']['failure'], null>

/** Ends a division that cannot be carried out; the case stays as it was. */
export async function failDivision(
  tx: Tx,
  account: string,
  division: string,
  failure: End,
): Promise<void> {
  await tx
    .updateTable('division')
    .set({ state: 'failed', failure })
    .where('account_id', '=', account)
    .where('new_case_id', '=', division)
    .execute()
}
