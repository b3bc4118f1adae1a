import type { Actor } from '@freigabe/core'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { moveStep, openSteps } from './move-step.ts'

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
