import type { Actor, Slice, StepFigures, StepState } from '@freigabe/core'
import { caseState } from '../../case/require-case.ts'
import { tellAboutCase } from '../../case/tell-about-case.ts'
import type { Unit } from '../../change/unit.ts'
import { lookPromisedBy } from '../holds/look-promise.ts'

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
