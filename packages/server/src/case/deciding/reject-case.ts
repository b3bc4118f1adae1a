import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { decideUnderLease } from '../../desk/lease/decide-under-lease.ts'
import { caseRevision } from '../case-revision.ts'
import { prepareRejection } from './prepare-rejection.ts'
import { recordDecision } from './record-decision.ts'

type Wish = BodyOf<typeof api.rejectCase>

/** Rejects a case on coded grounds and with a remedy; its recipients cannot be mailed. False where the case was rejected like this already. */
export async function rejectCase(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  caseId: string,
  wish: Wish,
): Promise<boolean> {
  const { house, tx, account } = unit
  await caseRevision(tx, account, caseId)
  const prepared = await prepareRejection(house, tx, account, caseId, wish)
  const { command, decision, policy, statement } = prepared
  const moved = await decideUnderLease(unit, by, caseId, wish, command)
  if (!moved.changed) return false
  await recordDecision(unit, by, moved.state, policy, decision, statement)
  unit.refreshGate(moved.state.groupId)
  return true
}
