import { type Actor, type CaseState, nextDaytime, nextReminder } from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { standsStill } from '../../lists/import/time-stands-still.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { tellAboutCase } from '../tell-about-case.ts'
import { tellIfUntouched } from '../tell-approval-needed.ts'
import { reminderPace } from './case-clock.ts'
import { whyRenewed } from './renewals.ts'

const clock: Actor = { kind: 'clock' }

/**
 * Does what time asks of cases: asks for details that nobody has begun, reminds, and lapses untouched cases. Each
 * in its own transaction. Cases that a suspended account could not hand in are left alone.
 */
export const sweepCases = sweepEach(
  'cases',
  (tx, now) =>
    tx
      .selectFrom('approval_case')
      .select(['account_id', 'case_id as item'])
      .select(sql<string>`least(lapses_at, reminder_at, letter_at)`.as('due_at'))
      .where((is) =>
        is.or([
          is('lapses_at', '<=', now),
          is('reminder_at', '<=', now),
          is('letter_at', '<=', now),
        ]),
      )
      .where((is) => is.not(standsStill)),
  async (house, { account, item: caseId }) => {
    const now = house.clock.now()
    await change(house, 'command', account, async (unit) => {
      const { tx } = unit
      const row = await findWaiting(tx, account, caseId)
      if (row !== undefined && row.letter_at !== null && row.letter_at <= now) {
        await tellIfUntouched(unit, row.state)
      }
      // In the meantime, what the case waited for may have come, or it may have been given more time.
      if (row?.lapses_at == null) return
      if (row.lapses_at <= now) return lapse(unit, caseId)
      if (row.reminder_at !== null && row.reminder_at <= now) await remind(unit, row)
    })
  },
)

function findWaiting(tx: Tx, account: string, caseId: string) {
  return tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select([
      'state',
      'reminder_at',
      'letter_at',
      'lapses_at',
      'waiting_since',
      'renews_until',
      'time_zone',
    ])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .where((is) => is.not(standsStill))
    .executeTakeFirst()
}

type Waiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>

async function lapse(unit: Unit, caseId: string) {
  const moved = await moveCase(unit, clock, caseId, { type: 'lapse' })
  if (moved.changed) unit.refreshGate(moved.state.groupId)
}

async function remind(unit: Unit, row: Waiting) {
  const { house, tx } = unit
  const now = unit.now
  const { state, lapses_at: end, time_zone: timeZone, renews_until } = row
  const { accountId: account, caseId } = state
  const daytime = nextDaytime(timeZone, now)
  let next: string | null = daytime < end! ? daytime : null
  if (daytime === now) {
    await tellReminder(unit, state, { end: end!, renewsUntil: renews_until })
    const policy = await policyOfCase(house, tx, account, caseId)
    const pace = reminderPace(policy, state, row.waiting_since ?? now, renews_until)
    next = nextReminder(pace, { now, end: end!, timeZone })
  }
  await tx
    .updateTable('approval_case')
    .set({ reminder_at: next })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
}

/** Reminds of an unanswered question, or of a submission or renewal that has not been begun. */
async function tellReminder(
  unit: Unit,
  state: CaseState,
  { end, renewsUntil }: { end: string; renewsUntil: string | null },
): Promise<void> {
  const { tx } = unit
  const open = state.questions.filter((question) => question.state === 'open').length
  const isAsked = state.status === 'awaiting_answer'
  const isRenewal = !isAsked && renewsUntil !== null && renewsUntil > unit.now
  const renewal = isRenewal ? await whyRenewed(tx, state) : null
  const telling = { kind: 'reminder', audience: 'reminder' } as const
  await tellAboutCase(unit, state, telling, ({ recipients, ...about }) => ({
    template: 'reminder',
    params: {
      ...about,
      renewal,
      dueAt: isRenewal ? renewsUntil : end,
      about: isAsked
        ? { kind: 'question', open }
        : { kind: isRenewal ? 'renewal' : 'submission', recipients },
    },
  }))
}
