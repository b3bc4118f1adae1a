import { type Actor, figuresOfStep, judgeStep } from '@freigabe/core'
import { tellsReturns } from '../../case/rules/tells-returns.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { type DueItem, sweepEach } from '../../jobs/sweep.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { readCohorts } from '../read-cohorts.ts'
import { readProviderIncidents } from '../sweep-returns.ts'
import { moveStep, type OpenStep, openSteps } from './move-step.ts'

const clock: Actor = { kind: 'clock' }
/** What is told of returns comes in batches, and a judgement that waits for hours can wait for a part of one. */
const lookMilliseconds = 10 * 60_000

/** Opens the rest of approvals in steps by what came back of their first part, or leaves it to a person. */
export const sweepSteps = sweepEach(
  'steps',
  (tx, now) =>
    tx
      .selectFrom('approval_step')
      .select(['account_id', 'approval_id as item', 'look_at as due_at'])
      .where('look_at', '<=', now),
  judgeDueStep,
)

async function judgeDueStep(house: House, { account, item }: DueItem): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx, now } = unit
    const step = await openSteps(tx)
      .where('approval_step.account_id', '=', account)
      .where('approval_step.approval_id', '=', item)
      .where('approval_step.state', '=', 'open')
      .where('look_at', '<=', now)
      .where('ends_at', '>', now)
      .executeTakeFirst()
    if (step === undefined) return lookAgain(unit, item, { look_at: null })
    // Whoever ends the hold has looked at what came back; until then nothing opens on the side.
    if (await isHeld(unit, step)) return lookAgain(unit, item, {})
    await judge(unit, step)
  })
}

async function judge(unit: Unit, step: OpenStep): Promise<void> {
  const { house, tx, account, now } = unit
  const policy = await policyOfAccount(house, tx, account)
  const since = step.starts_at.slice(0, 10)
  const imports = await importsUnder(unit, step.approval_id)
  const cohorts = (await readCohorts(tx, account, since)).filter(
    ({ batchId }) => batchId !== null && imports.has(batchId),
  )
  const incidents = await unit.as('desk', () => readProviderIncidents(tx, since))
  const figures = figuresOfStep(policy.watching, { cohorts, incidents })
  const sentAt = step.sent_at ?? (figures.sent > 0 ? now : null)
  const isTold = await tellsReturns(unit, policy.steps.toldDays)
  const facts = { slice: step.slice, sentAt, cohorts, incidents, isTold }
  const isTakenBack = await hasRevokedImport(unit, step.approval_id)
  const state = isTakenBack ? 'above_limits' : judgeStep(policy, facts, now)
  if (state !== 'open') return moveStep(unit, clock, step, state, figures)
  await lookAgain(unit, step.approval_id, { sent_at: sentAt, figures: JSON.stringify(figures) })
}

async function lookAgain(
  { tx, account, now }: Unit,
  approval: string,
  seen: { look_at?: null; sent_at?: string | null; figures?: string },
): Promise<void> {
  const look_at = new Date(Date.parse(now) + lookMilliseconds).toISOString()
  await tx
    .updateTable('approval_step')
    .set({ look_at, ...seen })
    .where('account_id', '=', account)
    .where('approval_id', '=', approval)
    .where('look_at', '<=', now)
    .execute()
}

/** The imports that the approval is about, also as they were imported again or as a proven part. */
async function importsUnder({ tx, account }: Unit, approval: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('approval_batch')
    .innerJoin('batch', (join) =>
      join
        .onRef('batch.account_id', '=', 'approval_batch.account_id')
        .on(({ or, eb, ref }) =>
          or([
            eb('batch.digest', '=', ref('approval_batch.digest')),
            eb('batch.part_of', '=', ref('approval_batch.digest')),
          ]),
        ),
    )
    .select('batch.batch_id')
    .where('approval_batch.account_id', '=', account)
    .where('approval_batch.approval_id', '=', approval)
    .execute()
  return new Set(rows.map(({ batch_id }) => batch_id))
}

/** Whether the account, the group or an import of it is on hold. */
async function isHeld({ tx, account }: Unit, { group_id }: OpenStep): Promise<boolean> {
  const row = await tx
    .selectFrom('hold')
    .select('hold_id')
    .where('account_id', '=', account)
    .where('status', '=', 'standing')
    .where(({ or, eb }) => or([eb('unit', '=', 'account'), eb('group_id', '=', group_id)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether it was taken back for one of its imports, while it goes on for others. */
async function hasRevokedImport({ tx, account }: Unit, approval: string): Promise<boolean> {
  const row = await tx
    .selectFrom('batch_revocation')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('approval_id', '=', approval)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
