import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/** Throws NOT_FOUND unless the case is the account's: under another account's path it does not exist. */
export async function requireCase(tx: Tx, account: string, caseId: string): Promise<void> {
  const row = await tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
}

/** The state of a case of the account. Throws NOT_FOUND. */
export async function caseState(tx: Tx, account: string, caseId: string): Promise<CaseState> {
  const row = await tx
    .selectFrom('approval_case')
    .select('state')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row.state
}
