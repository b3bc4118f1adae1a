import type { Batch } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { refusalText } from './refusal-text.ts'
import { columnsView, screeningView } from './screening-view.ts'

export const batchColumns = [
  'batch.batch_id',
  'batch.group_id',
  'batch.reference',
  'batch.file_name',
  'batch.bytes',
  'batch.bytes_read',
  'batch.state',
  'batch.refusal',
  'batch.recipients',
  'batch.screening',
  'batch.column_confirmed',
  'batch.covered_before',
  'batch.created_at',
  'batch.file_deleted_at',
] as const

export type BatchRow = Pick<
  Selectable<Tables['batch']>,
  | 'batch_id'
  | 'group_id'
  | 'reference'
  | 'file_name'
  | 'bytes'
  | 'bytes_read'
  | 'state'
  | 'refusal'
  | 'recipients'
  | 'screening'
  | 'column_confirmed'
  | 'covered_before'
  | 'created_at'
  | 'file_deleted_at'
>

/** An import's row as the API shows it. */
export function batchView(row: BatchRow, caseId: string | null): Batch {
  return {
    id: row.batch_id,
    groupId: row.group_id,
    reference: row.reference,
    fileName: row.file_name,
    bytes: row.bytes,
    state: row.state,
    progress:
      row.state === 'screening' ? Math.min(1, row.bytes_read / Math.max(1, row.bytes)) : null,
    refusal: row.refusal === null ? null : { code: row.refusal, text: refusalText(row.refusal) },
    recipients: row.recipients,
    screening: screeningView(row.screening),
    columns: columnsView(row.screening, row.column_confirmed),
    caseId,
    coveredBefore: row.covered_before,
    createdAt: row.created_at,
    fileDeletedAt: row.file_deleted_at,
  }
}
