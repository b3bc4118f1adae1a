import { change } from '../change/change.ts'
import { placeInQueue } from '../desk/queue/weigh-in-queue.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'

const open = ['awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed']

/**
 * Keeps the day on which a customer would like to send, or forgets it. It can bring the case forward in the
 * queue and promises nothing. Throws NOT_FOUND, and CASE_NOT_OPEN_FOR_THIS once the case is decided.
 */
export async function wishDay(
  house: House,
  account: string,
  caseId: string,
  day: string | null,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await tx
      .selectFrom('approval_case')
      .select('status')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    if (!open.includes(row.status)) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
    await tx
      .updateTable('approval_case')
      .set({ wanted_on: day })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    await tx
      .updateTable('desk_queue')
      .set({ wanted_on: day })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    await placeInQueue(tx, account, caseId)
    unit.tell({ caseId })
  })
}
