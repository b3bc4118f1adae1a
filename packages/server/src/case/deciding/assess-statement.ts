import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { requireLease } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { moveCase } from '../move-case.ts'
import { requireCase } from '../require-case.ts'

/** Records a reviewer's judgement on one required statement, as they read it. */
export async function assessStatement(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.assessStatement> & { statementId: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await requireLease(unit, by.personId, caseId, wish.leaseToken)
    const { statementId, value, revision } = wish
    const inBulk = wish.inBulk ? { inBulk: true as const } : {}
    await moveCase(unit, by, caseId, { type: 'assess', statementId, value, revision, ...inBulk })
  })
}
