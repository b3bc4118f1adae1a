import type { Tx } from '../../packages/server/src/database/database.ts'
import type { NewEvent } from '../../packages/server/src/log/chain.ts'
import type { Place } from './places.ts'

/** Makes one whole change at a place. */
export type Contender = (place: Place) => Promise<void>

/** The events of one change, by which it is found in the chains afterwards. */
export const eventTypes = ['priority_changed', 'note_written'] as const

/**
 * The content of every change here, whoever runs it: a case goes back and forth between the desk and the
 * customer, as with a question and its answer, so the gate sees its group differently each time.
 *
 * @returns what must be logged
 */
export async function moveCaseOnce(tx: Tx, place: Place, now: string): Promise<NewEvent[]> {
  const { account, group, caseId, by } = place
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['state', 'status', 'version', 'due_at', 'renews_until', 'time_zone'])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .forUpdate('approval_case')
    .executeTakeFirstOrThrow()
  await tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('case_id', '!=', caseId)
    .where('status', 'in', ['awaiting_submission', 'in_review', 'awaiting_answer'])
    .executeTakeFirst()
  const version = row.version + 1
  const isAsked = row.status === 'awaiting_answer'
  await tx
    .updateTable('approval_case')
    .set({ status: isAsked ? 'in_review' : 'awaiting_answer', version })
    .set({ state: JSON.stringify(row.state), asked_at: isAsked ? null : now })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  await tx
    .insertInto('clock_entry')
    .values({
      ...{ account_id: account, case_id: caseId, place: 1000 + version },
      ...{ type: isAsked ? 'resumed' : 'paused', at: now, hours: 1 },
    })
    .execute()
  return eventTypes.map((type) => ({ type, subject: caseId, by, at: now, body: { version } }))
}
