import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, CaseState } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { requireLeaseOfStaff } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { moveCase } from '../move-case.ts'
import { openCase } from '../open-case.ts'
import { requireCase } from '../require-case.ts'

/**
 * Takes imports out of a case and opens a linked case about them, so that the rest can be decided. Staff need
 * the lease of the case.
 */
export async function splitCase(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
  { newCaseId, batchIds, leaseToken }: BodyOf<typeof api.splitCase> & { leaseToken?: number },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await requireLeaseOfStaff(unit, by, caseId, leaseToken)
    const command = { type: 'split', batchIds, newCaseId } as const
    const moved = await moveCase(unit, by, caseId, command)
    if (!moved.changed) return
    await refuseTakenCaseId(unit, newCaseId)
    await tx
      .deleteFrom('case_batch')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .where('batch_id', 'in', batchIds)
      .execute()
    await openSplitOff(unit, by, moved.state, { newCaseId, batchIds })
    unit.refreshGate(moved.state.groupId)
  })
}

/**
 * Throws ID_TAKEN where a case has this id, or a division is to give it to one. Another account's counts as well:
 * the desk leaves, selects and shows cases of all accounts by their ids alone.
 */
export async function refuseTakenCaseId(unit: Unit, id: string): Promise<void> {
  const known = await unit.as('desk', () =>
    unit.tx
      .selectFrom('approval_case')
      .select('case_id')
      .where('case_id', '=', id)
      .unionAll(
        unit.tx
          .selectFrom('division')
          .select('new_case_id as case_id')
          .where('new_case_id', '=', id),
      )
      .limit(1)
      .execute(),
  )
  if (known.length > 0) throw new AppError('ID_TAKEN')
}

/**
 * Opens the linked case on the imports that left another: in the same group and for the same reason, filled
 * in from that case's submission.
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
