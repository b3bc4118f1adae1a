import type { Tx } from '../database/database.ts'

/**
 * The salt of a case, which keys every digest of its words in the log and is erased with them. Empty
 * before the case is submitted: nothing is asked or decided then, as the core refuses it.
 */
export async function caseSalt(tx: Tx, account: string, caseId: string): Promise<string> {
  const row = await tx
    .selectFrom('submission')
    .select('salt')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  return row?.salt ?? ''
}
