import { type CaseState, changedRecords, type SignalRead } from '@freigabe/core'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { readRecords } from '../../lists/comparison/kept-records.ts'

/** How many earlier imports are looked at for each one, the newest first. */
const mostEarlier = 20

/**
 * The cases of the account in which an earlier import had the same recipients with other records, and was refused,
 * withdrawn or asked about. Lists that were screened elsewhere, or under another key, have no records to compare.
 */
export async function readChangedRecords(
  tx: Tx,
  { accountId, batchIds }: CaseState,
): Promise<SignalRead['changedRecords']> {
  const { rows } = await sql<Row>`
    select own.records as later, earlier.records as earlier, case_id as "caseId", "wasEnded"
    from kept_records own
    join batch on batch.account_id = own.account_id and batch.batch_id = own.batch_id
    cross join lateral (
      select kept.records, case_id, ${wasEnded} as "wasEnded"
      from case_batch
      join approval_case using (account_id, case_id)
      join kept_records kept using (account_id, batch_id)
      join batch before using (account_id, batch_id)
      where account_id = own.account_id and batch_id <> own.batch_id
        and before.created_at < batch.created_at and kept.key_id = own.key_id
        and (${wasEnded} or exists (
          select from question where question.account_id = approval_case.account_id
            and question.case_id = approval_case.case_id and question.state <> 'taken_back'
            and question.asked_at > before.created_at and question.asked_at < batch.created_at))
      order by before.created_at desc limit ${mostEarlier}
    ) earlier
    where own.account_id = ${accountId} and own.batch_id = ${anyOf(batchIds)}
      and batch.removed_at is null`.execute(tx)
  return rows.flatMap(({ later, earlier, caseId, wasEnded }) => {
    const found = changedRecords(readRecords(earlier), readRecords(later))
    return found ? [{ ...found, caseId, wasEnded }] : []
  })
}

/** Whoever took a list back before handing it in was still at work on it. */
const wasEnded = sql`(status in ('rejected', 'revoked') or status = 'withdrawn' and exists (
  select from submission where submission.account_id = approval_case.account_id
    and submission.case_id = approval_case.case_id))`

interface Row {
  later: Uint8Array
  earlier: Uint8Array
  caseId: string
  wasEnded: boolean
}
