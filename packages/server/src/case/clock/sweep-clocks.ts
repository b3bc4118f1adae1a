import { nextOnClock, passTime, readClock } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { OpenClock } from '../../database/tables.ts'
import { placeInQueue } from '../../desk/queue/weigh-in-queue.ts'
import type { House } from '../../house.ts'
import { type DueItem, sweepEach } from '../../jobs/sweep.ts'
import { appendToLedger, readLedger } from './run-clock.ts'

/** Writes into the ledgers which promises are now at risk or breached, and marks them at the desk. */
export const sweepClocks = sweepEach(
  'clocks',
  (tx, now) =>
    tx
      .selectFrom('approval_case')
      .select(['account_id', 'case_id as item', 'clock_at as due_at'])
      .where('clock_at', '<=', now),
  tellTime,
)

async function tellTime(house: House, { account, item: caseId }: DueItem) {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const locked = await tx
      .selectFrom('approval_case')
      .select('case_id')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (locked === undefined) return
    const before = await readLedger(tx, account, caseId)
    // Another worker was quicker, or the promised moment is this very moment.
    const entries = passTime(before, unit.now)
    if (entries.length === 0) return
    await appendToLedger(tx, account, caseId, { after: before, entries })
    const ledger = [...before, ...entries]
    const { standing } = readClock(ledger)!
    await tx
      .updateTable('approval_case')
      .set({ clock: standing, clock_at: nextOnClock(ledger) })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    await tx
      .updateTable('desk_queue')
      .set({ clock: standing as OpenClock })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    await placeInQueue(tx, account, caseId)
    unit.tell({ caseId })
  })
}
