import { type Actor, nextDaytime, nextReminder } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { tellReminder } from '../tell-reminder.ts'
import { reminderPace } from './case-clock.ts'

const clock: Actor = { kind: 'clock' }
const atOnce = 200

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
    const row = await lockWaiting(tx, account, caseId)
    // Another worker, or the customer, was quicker.
    if (row?.reminder_at == null || row.reminder_at > now || row.lapses_at === null) return
    const { state, lapses_at: end, time_zone: timeZone, renews_until } = row
    const daytime = nextDaytime(timeZone, now)
    let next: string | null = daytime < end ? daytime : null
    if (daytime === now) {
      await tellReminder(house, tx, state, { end, renewsUntil: renews_until })
      const policy = await policyOfCase(house, tx, account, caseId)
      const pace = reminderPace(policy, state, row.waiting_since ?? now, renews_until)
      next = nextReminder(pace, { now, end, timeZone })
    }
    await tx
      .updateTable('approval_case')
      .set({ reminder_at: next })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
  })
}

function lockWaiting(tx: Tx, account: string, caseId: string) {
  return tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['state', 'reminder_at', 'lapses_at', 'waiting_since', 'renews_until', 'time_zone'])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .forUpdate('approval_case')
    .executeTakeFirst()
}
