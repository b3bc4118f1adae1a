import type { Actor } from '@freigabe/core'
import type { Selectable, Updateable } from 'kysely'
import { inRole, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { moveCase } from '../move-case.ts'
import { openCase } from '../open-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { daysAfter } from './case-clock.ts'
import { mustWait } from './must-wait.ts'
import { nextChange } from './next-change.ts'
import { type Silence, silenceFrom } from './silence-from.ts'
import { silentSince } from './silent-since.ts'
import { whatToRenew } from './what-to-renew.ts'

const clock: Actor = { kind: 'clock' }
type Approval = Selectable<Tables['approval']>

/**
 * Asks anew about groups to which nothing has been sent for long: brings the end of their approval forward
 * and opens a case that renews it, in good time before. Where something is sent after all, the end is again
 * what it was, and what nobody has begun to answer is taken back.
 */
export const sweepSilence = sweepEach(
  'silence',
  (tx, now) =>
    tx
      .selectFrom('approval')
      .select(['account_id', 'approval_id as item', 'silence_at as due_at'])
      .where('silence_at', '<=', now),
  (house, { account, item }) =>
    inRole(house.database, 'command', account, async (tx) => {
      const approval = await findDue(house, tx, account, item)
      // Another worker was quicker.
      if (approval !== undefined) await lookAt(house, tx, approval)
    }),
)

async function lookAt(house: House, tx: Tx, approval: Approval) {
  const now = house.clock.now()
  const { account_id: account, ends_at, ends_if_mailed } = approval
  const policy = await policyOfCase(house, tx, account, approval.case_id)
  const silence = silenceFrom(await silentSince(tx, account, approval), policy)
  const isOver = approval.revoked_at !== null || silence === null
  if (!isOver && silence.askAt > now) return carryOn(house, tx, approval, silence)
  if (isOver || ends_at <= now) return change(tx, approval, { silence_at: null })
  if (ends_if_mailed !== null) return change(tx, approval, { silence_at: nextLook(now, ends_at) })
  // Asked late, after a suspension for instance, there is as much time to answer as in time.
  const ends = [silence.endsAt, daysAfter(now, policy.approval.renewalDays)].toSorted()
  await ask(house, tx, approval, ends.at(-1)!)
}

/** Something was sent: the end that was decided holds, and it is looked again when it has been quiet for long. */
async function carryOn(house: House, tx: Tx, approval: Approval, { askAt }: Silence) {
  const { account_id: account, case_id, conditions, ends_if_mailed } = approval
  const endsAt = ends_if_mailed ?? approval.ends_at
  await change(tx, approval, {
    ends_at: endsAt,
    ends_if_mailed: null,
    changes_at: nextChange({ endsAt, conditions }, house.clock.now()),
    silence_at: askAt < endsAt ? askAt : null,
  })
  if (ends_if_mailed === null) return
  await takeBack(house, tx, account, case_id)
  await refreshGate(house, tx, account, approval.group_id)
}

/** Brings the end forward and asks; not where the approval ends sooner anyway. */
async function ask(house: House, tx: Tx, approval: Approval, endsAt: string) {
  const { account_id: account, group_id: group, conditions } = approval
  const now = house.clock.now()
  const content = await whatToRenew(tx, account, approval)
  const isNothing = content.batchIds.length + content.sources.length === 0
  if (isNothing || endsAt >= approval.ends_at) return change(tx, approval, { silence_at: null })
  if (await mustWait(tx, account, content)) {
    return change(tx, approval, { silence_at: daysAfter(now, 1) })
  }
  await change(tx, approval, {
    ends_at: endsAt,
    ends_if_mailed: approval.ends_at,
    changes_at: nextChange({ endsAt, conditions }, now),
    silence_at: nextLook(now, endsAt),
  })
  await openCase(house, tx, clock, account, {
    group,
    trigger: 'dormancy',
    ...content,
    predecessorId: approval.case_id,
    renewsUntil: endsAt,
  })
  await refreshGate(house, tx, account, group)
}

/** Once a day, and for the last time as the approval ends. */
function nextLook(now: string, endsAt: string): string {
  const tomorrow = daysAfter(now, 1)
  return tomorrow < endsAt ? tomorrow : endsAt
}

async function takeBack(house: House, tx: Tx, account: string, predecessor: string) {
  const asked = await tx
    .selectFrom('approval_case')
    .select(['case_id', 'state'])
    .where('account_id', '=', account)
    .where('trigger', '=', 'dormancy')
    .where('status', '=', 'awaiting_submission')
    .execute()
  for (const { case_id, state } of asked) {
    if (state.predecessorId !== predecessor) continue
    await moveCase(house, tx, clock, account, case_id, { type: 'recall' })
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

async function change(
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
