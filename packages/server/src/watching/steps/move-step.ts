import type { Actor, Slice, StepFigures, StepState } from '@freigabe/core'
import { type ExpressionBuilder, sql } from 'kysely'
import { caseState, requireCase } from '../../case/require-case.ts'
import { tellAboutCase } from '../../case/tell-about-case.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { lookPromisedBy } from '../holds/place-hold.ts'

/** The approval whose step is moved. */
export interface MovedStep {
  approval_id: string
  case_id: string
  slice: Slice
}

/**
 * Opens the rest of an approval in steps, or leaves it to a person: the gate follows in the same transaction, and the
 * customer is told.
 */
export async function moveStep(
  unit: Unit,
  by: Actor,
  { approval_id: approvalId, case_id: caseId, slice }: MovedStep,
  to: Exclude<StepState, 'open'>,
  figures: StepFigures | null,
): Promise<void> {
  const { tx, account, now } = unit
  const lookBy = to === 'widened' ? null : await lookPromisedBy(unit)
  await tx
    .updateTable('approval_step')
    .set({ state: to, changed_at: now, look_at: null, look_by: lookBy, overdue: false })
    .$if(figures !== null, (query) => query.set({ figures: JSON.stringify(figures) }))
    .where('account_id', '=', account)
    .where('approval_id', '=', approvalId)
    .execute()
  const state = await caseState(tx, account, caseId)
  unit.log({
    type: to === 'widened' ? 'step_widened' : 'step_waits',
    subject: caseId,
    group: state.groupId,
    by,
    at: now,
    body: { decisionId: approvalId, ...(to !== 'widened' && { why: to, lookBy }) },
  })
  unit.tell({ caseId })
  unit.refreshGate(state.groupId)
  const kind = to === 'widened' ? 'step_widened' : 'step_waits'
  await tellAboutCase(unit, state, { kind, audience: 'answerable' }, (about) =>
    lookBy === null || to === 'widened'
      ? {
          template: 'step_widened',
          params: { ...about, decidedAt: now, byPerson: by.kind === 'staff' },
        }
      : {
          template: 'step_waits',
          params: { ...about, decidedAt: now, why: to, first: slice.size, lookBy },
        },
  )
}

/** An approval in steps of which not all is open. */
export interface OpenStep {
  approval_id: string
  case_id: string
  group_id: string
  state: StepState
  slice: Slice
  starts_at: string
  sent_at: string | null
}

/** The steps of approvals that stand and are not open in full. */
export function openSteps(tx: Tx) {
  return tx
    .selectFrom('approval_step')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_step'))
    .select(['approval.approval_id', 'approval.case_id', 'approval.group_id', 'starts_at'])
    .select(['approval_step.state', 'approval_step.sent_at'])
    .select(sliceIn)
    .where('approval_step.state', '!=', 'widened')
    .where('revoked_at', 'is', null)
}

function sliceIn(_: ExpressionBuilder<Tables, 'approval'>) {
  return sql<Slice>`(select each -> 'slice' from jsonb_array_elements(approval.conditions) as each
    where each ->> 'kind' = 'in_steps' limit 1)`.as('slice')
}

/**
 * Opens the rest of what a case accepted in steps, because a person has looked. Once it is open, asking again changes
 * nothing. Throws NOT_FOUND, and CASE_NOT_OPEN_FOR_THIS where no approval in steps stands.
 */
export async function widenStep(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx, now } = unit
    await requireCase(tx, account, caseId)
    const step = await openSteps(tx)
      .where('approval_step.account_id', '=', account)
      .where('approval.case_id', '=', caseId)
      .where('ends_at', '>', now)
      .executeTakeFirst()
    if (step !== undefined) return moveStep(unit, by, step, 'widened', null)
    const widened = await tx
      .selectFrom('approval_step')
      .innerJoin('approval', (join) =>
        join
          .onRef('approval.account_id', '=', 'approval_step.account_id')
          .onRef('approval.approval_id', '=', 'approval_step.approval_id'),
      )
      .select('approval.approval_id')
      .where('approval.account_id', '=', account)
      .where('approval.case_id', '=', caseId)
      .where('approval_step.state', '=', 'widened')
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (widened === undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
  })
}
