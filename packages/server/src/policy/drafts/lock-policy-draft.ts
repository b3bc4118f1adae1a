import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import type { DraftRow } from './draft-row.ts'

/** Locks a draft. Throws NOT_FOUND. */
export async function lockPolicyDraft(tx: Tx, draft: string): Promise<DraftRow> {
  const row = await tx
    .selectFrom('policy_draft')
    .selectAll()
    .where('draft_id', '=', draft)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

/** Throws POLICY_DRAFT_CLOSED, and POLICY_DRAFT_CHANGED if this is not what was read. */
export function refuseOtherVersion(row: DraftRow, version: number): void {
  refuseClosed(row)
  if (row.version !== version) throw new AppError('POLICY_DRAFT_CHANGED')
}

/** Throws POLICY_DRAFT_CLOSED. */
export function refuseClosed({ state }: DraftRow): void {
  if (state === 'published' || state === 'dropped') {
    throw new AppError('POLICY_DRAFT_CLOSED', { about: { state } })
  }
}
