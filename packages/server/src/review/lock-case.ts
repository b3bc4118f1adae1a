import type { Tx } from '../database/database.ts'

/** Locks a case ahead of all else that depends on it; whoever takes its approval back holds it too. */
export async function lockCase(tx: Tx, account: string, caseId: string): Promise<void> {
  await tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .forUpdate()
    .execute()
}
