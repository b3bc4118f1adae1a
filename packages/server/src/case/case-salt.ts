import { createHmac } from 'node:crypto'
import type { Tx } from '../database/database.ts'
import { canonicalJson } from '../log/chain.ts'

/**
 * The salt of a case, which keys every digest of its words in the log and is erased with them. Empty before
 * the case is submitted: until then the core refuses questions and decisions.
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

/**
 * The digest of words of a case in the log. It is keyed with the case's salt: once that is erased with the
 * words, they cannot be found by trial.
 */
export function saltedDigest(salt: string, words: unknown): string {
  return createHmac('sha256', salt).update(canonicalJson(words)).digest('hex')
}
