import type { api, BodyOf, StatementOfReasons } from '@freigabe/contract'
import type { Actor, CaseState, PolicyPack } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { decideUnderLease } from '../../desk/lease/decide-under-lease.ts'
import { reviewBeyondCap } from '../../sources/review-beyond-cap.ts'
import { caseRevision } from '../case-revision.ts'
import { prepareAcceptance } from './prepare-acceptance.ts'
import { type Decided, type Decider, recordDecision } from './record-decision.ts'
import { storeApproval } from './store-approval.ts'

type Wish = BodyOf<typeof api.acceptCase>

/** Accepts a case: the approval, the gate, the log and the letters, in one transaction. False where the case was accepted like this already. */
export async function acceptCase(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  caseId: string,
  wish: Wish,
): Promise<boolean> {
  const { house, tx, account } = unit
  await caseRevision(tx, account, caseId)
  const prepared = await prepareAcceptance(house, tx, account, caseId, wish)
  const { command, decision, policy, statement } = prepared
  const moved = await decideUnderLease(unit, by, caseId, wish, command)
  if (!moved.changed) return false
  await approve(unit, by, moved.state, policy, decision, statement)
  unit.refreshGate(moved.state.groupId)
  return true
}

/** What follows from an acceptance: the approval, the decision on record, and the letters. */
export async function approve(
  unit: Unit,
  by: Decider,
  state: CaseState,
  policy: PolicyPack,
  decision: Decided & { outcome: 'accepted' },
  statement: StatementOfReasons,
): Promise<void> {
  const { house, tx } = unit
  await storeApproval(house, tx, state, policy, decision)
  await recordDecision(unit, by, state, policy, decision, statement)
  await reviewBeyondCap(unit, state.groupId)
}
