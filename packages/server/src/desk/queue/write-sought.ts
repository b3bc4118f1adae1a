import { maskAddresses, type SubmissionContent } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'

/** So many letters of what was submitted are searched. */
const mostLetters = 20_000

/**
 * Writes into the queue what a search finds a case by: the names of account, group and source, the
 * account's domain, and the words and links of the newest submission. Addresses in it are masked.
 */
export async function writeSought(tx: Tx, account: string, caseId: string): Promise<void> {
  const row = await tx
    .selectFrom('desk_queue')
    .innerJoin('account', 'account.account_id', 'desk_queue.account_id')
    .leftJoin('submission', onAccountAnd('case_id', 'submission', 'desk_queue'))
    .select(['account_name', 'group_name', 'source_name', 'domain', 'content'])
    .where('desk_queue.account_id', '=', account)
    .where('desk_queue.case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return
  const names = [row.account_name, row.group_name, row.source_name, row.domain]
  const words = [...names, ...wordsOf(row.content as SubmissionContent | null)]
  const sought = maskAddresses(words.filter((word) => word !== null).join('\n'))
  await tx
    .updateTable('desk_queue')
    .set({ sought: sought.slice(0, mostLetters) })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
}

function wordsOf(content: SubmissionContent | null): string[] {
  return Object.values(content?.answers ?? {}).filter((answer) => typeof answer === 'string')
}
