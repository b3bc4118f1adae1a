import type { Actor } from '@freigabe/core'
import type { Selectable, Updateable } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { moveCase } from '../move-case.ts'
import { openCase } from '../open-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { nextChange, type Silence, silenceFrom, silentSince } from './approval-times.ts'
import { daysAfter } from './case-clock.ts'
import { mustWait, whatToRenew } from './renewals.ts'

const clock: Actor = { kind: 'clock' }
type Approval = Selectable<Tables['approval']>

/**
 * Asks again about groups to which nothing has been sent for long: brings the end of their approval forward
 * and opens a case that renews it, in good time before. If something is sent after all, the original end is
 * restored, and a case that has not been begun is taken back.
 */
export const sweepSilence = sweepEach(
  'silence',
  (tx, now) =>
    tx
      .selectFrom('approval')
      .select(['account_id', 'approval_id as item', 'silence_at as due_at'])
      .where('silence_at', '<=', now),
  (house, { account, item }) =>
    change(house, 'command', account, async (unit) => {
      const { house, tx } = unit
      const approval = await findDue(house, tx, account, item)
      // Another worker was quicker.
      if (approval !== undefined) await lookAt(unit, approval)
    }),
)

async function lookAt(unit: Unit, approval: Approval) {
  const { house, tx } = unit
  const now = unit.now
  const { account_id: account, ends_at, ends_if_mailed } = approval
  const policy = await policyOfCase(house, tx, account, approval.case_id)
  const silence = silenceFrom(await silentSince(tx, account, approval), policy)
  const isOver = approval.revoked_at !== null || silence === null
  if (!isOver && silence.askAt > now) return carryOn(unit, approval, silence)
  if (isOver || ends_at <= now) return setOn(tx, approval, { silence_at: null })
  if (ends_if_mailed !== null) return setOn(tx, approval, { silence_at: nextLook(now, ends_at) })
  // If asked late, for instance after a suspension, the customer has as much time to answer as usual.
  const ends = [silence.endsAt, daysAfter(now, policy.approval.renewalDays)].toSorted()
  await ask(unit, approval, ends.at(-1)!)
}

/** Something was sent: the decided end is valid again; the next look is due after another long silence. */
async function carryOn(unit: Unit, approval: Approval, { askAt }: Silence) {
  const { tx } = unit
  const { case_id, conditions, ends_if_mailed } = approval
  const endsAt = ends_if_mailed ?? approval.ends_at
  await setOn(tx, approval, {
    ends_at: endsAt,
    ends_if_mailed: null,
    changes_at: nextChange({ endsAt, conditions }, unit.now),
    silence_at: askAt < endsAt ? askAt : null,
  })
  if (ends_if_mailed === null) return
  await takeBack(unit, case_id)
  unit.refreshGate(approval.group_id)
}

/** Brings the end forward and asks, unless the approval ends sooner anyway. */
async function ask(unit: Unit, approval: Approval, endsAt: string) {
  const { tx } = unit
  const { account_id: account, group_id: group, conditions } = approval
  const now = unit.now
  const content = await whatToRenew(tx, account, approval)
  const isNothing = content.batchIds.length + content.sources.length === 0
  if (isNothing || endsAt >= approval.ends_at) return setOn(tx, approval, { silence_at: null })
  if (await mustWait(tx, account, content)) {
    return setOn(tx, approval, { silence_at: daysAfter(now, 1) })
  }
  await setOn(tx, approval, {
    ends_at: endsAt,
    ends_if_mailed: approval.ends_at,
    changes_at: nextChange({ endsAt, conditions }, now),
    silence_at: nextLook(now, endsAt),
  })
  await openCase(unit, clock, {
    group,
    trigger: 'dormancy',
    ...content,
    predecessorId: approval.case_id,
    renewsUntil: endsAt,
  })
  unit.refreshGate(group)
}

/** Once a day, and one last time as the approval ends. */
function nextLook(now: string, endsAt: string): string {
  const tomorrow = daysAfter(now, 1)
  return tomorrow < endsAt ? tomorrow : endsAt
}

async function takeBack(unit: Unit, predecessor: string) {
  const { tx, account } = unit
  const asked = await tx
    .selectFrom('approval_case')
    .select(['case_id', 'state'])
    .where('account_id', '=', account)
    .where('trigger', '=', 'dormancy')
    .where('status', '=', 'awaiting_submission')
    .execute()
  for (const { case_id, state } of asked) {
    if (state.predecessorId !== predecessor) continue
    await moveCase(unit, clock, case_id, { type: 'recall' })
  }
}

function findDue(house: House, tx: Tx, account: string, approval: string) {
  return tx
    .selectFrom('approval')
    .selectAll()
    .where('account_id', '=', account)
    .where('approval_id', '=', approval)
    .where('silence_at', '<=', house.clock.now())
    .executeTakeFirst()
}

async function setOn(
  tx: Tx,
  { account_id, approval_id }: Approval,
  columns: Updateable<Tables['approval']>,
): Promise<void> {
  await tx
    .updateTable('approval')
    .set(columns)
    .where('account_id', '=', account_id)
    .where('approval_id', '=', approval_id)
    .execute()
}
