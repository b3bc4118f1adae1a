import type { Actor, CaseState } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { openCase } from '../open-case.ts'

/**
 * Opens the linked case on what left another: of the same group and for the same reason, filled in from
 * its submission.
 */
export async function openSplitOff(
  house: House,
  tx: Tx,
  by: Actor,
  { accountId, caseId, groupId, trigger }: CaseState,
  { newCaseId, batchIds }: { newCaseId: string; batchIds: readonly string[] },
): Promise<void> {
  const { renews_until } = await tx
    .selectFrom('approval_case')
    .select('renews_until')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  await openCase(house, tx, by, accountId, {
    group: groupId,
    trigger,
    batchIds: [...new Set(batchIds)],
    predecessorId: caseId,
    renewsUntil: renews_until,
    splitOff: newCaseId,
  })
}
