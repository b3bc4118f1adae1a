import type { api, BodyOf, StatementOfReasons } from '@freigabe/contract'
import type { Actor, CaseState, PolicyPack } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { decideUnderLease } from '../desk/decide-under-lease.ts'
import { reviewBeyondCap } from '../sources/review-beyond-cap.ts'
import { prepareAcceptance } from './prepare-acceptance.ts'
import { type Decided, type Decider, recordDecision } from './record-decision.ts'
import { storeApproval } from './store-approval.ts'

type Wish = BodyOf<typeof api.acceptCase>

/** Accepts a case: the approval, the gate, the log and the letters, in one transaction. */
export async function acceptCase(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: Wish,
): Promise<void> {
  await inRole(house.database, 'command', account, (tx) =>
    acceptWithin(house, tx, by, account, caseId, wish),
  )
}

/** Does so within a transaction. False where the case was accepted like this already. */
export async function acceptWithin(
  house: House,
  tx: Tx,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: Wish,
): Promise<boolean> {
  await caseRevision(tx, account, caseId)
  const prepared = await prepareAcceptance(house, tx, account, caseId, wish)
  const { command, decision, policy, statement } = prepared
  const moved = await decideUnderLease(house, tx, by, account, caseId, wish, command)
  if (!moved.changed) return false
  await approve(house, tx, by, moved.state, policy, decision, statement)
  await refreshGate(house, tx, account, moved.state.groupId)
  return true
}

/** What follows from an acceptance: the approval, the decision on record, and the letters. */
export async function approve(
  house: House,
  tx: Tx,
  by: Decider,
  state: CaseState,
  policy: PolicyPack,
  decision: Decided & { outcome: 'accepted' },
  statement: StatementOfReasons,
): Promise<void> {
  await storeApproval(house, tx, state, policy, decision)
  await recordDecision(house, tx, by, state, policy, decision, statement)
  await reviewBeyondCap(house, tx, state.accountId, state.groupId)
}
