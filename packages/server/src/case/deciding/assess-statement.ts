import type { Actor, AssessmentValue } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { requireLease } from '../../desk/lease/require-lease.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { moveCase } from '../move-case.ts'

/** Records what a reviewer holds of one required statement, as they read it. */
export async function assessStatement(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  statementId: string,
  wish: { leaseToken: number; revision: number; value: AssessmentValue },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await caseRevision(tx, account, caseId)
    await requireLease(house, tx, by.personId, caseId, wish.leaseToken)
    await moveCase(unit, by, caseId, {
      type: 'assess',
      statementId,
      value: wish.value,
      revision: wish.revision,
    })
  })
}
