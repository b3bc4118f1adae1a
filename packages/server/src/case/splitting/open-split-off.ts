import type { Actor, CaseState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { openCase } from '../open-case.ts'

/**
 * Opens the linked case on what left another: of the same group and for the same reason, filled in from
 * its submission.
 */
export async function openSplitOff(
  unit: Unit,
  by: Actor,
  { accountId, caseId, groupId, trigger }: CaseState,
  { newCaseId, batchIds }: { newCaseId: string; batchIds: readonly string[] },
): Promise<void> {
  const { tx } = unit
  const { renews_until } = await tx
    .selectFrom('approval_case')
    .select('renews_until')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  await openCase(unit, by, {
    group: groupId,
    trigger,
    batchIds: [...new Set(batchIds)],
    predecessorId: caseId,
    renewsUntil: renews_until,
    splitOff: newCaseId,
  })
}
