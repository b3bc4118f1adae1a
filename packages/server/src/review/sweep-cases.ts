import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { daysAfter } from './case-clock.ts'
import { moveCase } from './move-case.ts'
import { tellReminder } from './tell-reminder.ts'

const clock: Actor = { kind: 'clock' }
const atOnce = 200
const daysBetweenReminders = 7

/** Does what time asks of cases: reminds, and lapses what nobody touched. Each in its own transaction. */
export async function sweepCases(house: House): Promise<void> {
  const now = house.clock.now()
  const due = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('approval_case')
      .select(['account_id', 'case_id', 'lapses_at'])
      .where((is) => is.or([is('lapses_at', '<=', now), is('reminder_at', '<=', now)]))
      .orderBy('lapses_at')
      .limit(atOnce)
      .execute(),
  )
  for (const { account_id, case_id, lapses_at } of due) {
    const lapses = lapses_at !== null && lapses_at <= now
    await (lapses ? lapse : remind)(house, account_id, case_id)
  }
}

async function lapse(house: House, account: string, caseId: string) {
  await inRole(house.database, 'command', account, async (tx) => {
    const moved = await moveCase(house, tx, clock, account, caseId, { type: 'lapse' })
    if (moved.changed) await refreshGate(house, tx, account, moved.state.groupId)
  })
}

async function remind(house: House, account: string, caseId: string) {
  const now = house.clock.now()
  await inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .selectFrom('approval_case')
      .select(['state', 'reminder_at', 'lapses_at'])
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .forUpdate()
      .executeTakeFirst()
    // Another worker, or the customer, was quicker.
    if (row?.reminder_at == null || row.reminder_at > now || row.lapses_at === null) return
    await tellReminder(house, tx, row.state, row.lapses_at)
    const next = daysAfter(now, daysBetweenReminders)
    await tx
      .updateTable('approval_case')
      .set({ reminder_at: next < row.lapses_at ? next : null })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
  })
}
