import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, CaseState } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { refuseTakenId } from '../../desk/undo/refuse-taken-id.ts'
import type { House } from '../../house.ts'
import { caseSalt, saltedDigest } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { type Decided, storeDecision, tellDecision } from './record-decision.ts'
import { writeStatement } from './write-statement.ts'

type Wish = BodyOf<typeof api.revokeApproval>

/** Revokes an approval: the gate closes in the same transaction. */
export async function revokeApproval(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: Wish,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    await refuseTakenId(unit.tx, account, caseId, wish.decisionId)
    const revoked = await revokeQuietly(unit, by, caseId, wish)
    if (revoked !== null) await tellDecision(unit, revoked.state, revoked.decided)
  })
}

/** The same within a change, for a caller that tells the customer; null where it was revoked already. */
export async function revokeQuietly(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  caseId: string,
  { decisionId, grounds, text }: Wish,
): Promise<{ state: CaseState; decided: Decided } | null> {
  const { house, tx, account } = unit
  const { revision } = await caseState(tx, account, caseId)
  const policy = await policyOfCase(house, tx, account, caseId)
  const facts = await factsForStatement(house, tx, policy, account, caseId)
  const outcome = { outcome: 'revoked', grounds, remedies: [] } as const
  const statement = writeStatement(policy, facts, outcome, { found: text })
  const { changed, state } = await moveCase(unit, by, caseId, {
    type: 'revoke',
    decisionId,
    grounds,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  })
  if (!changed) return null
  await endApproval(unit, caseId)
  const decided = { policy, decision: { ...outcome, decisionId, revision }, statement }
  await storeDecision(unit, by, state, decided)
  unit.refreshGate(state.groupId)
  return { state, decided }
}

async function endApproval({ tx, account, now }: Unit, caseId: string) {
  await tx
    .updateTable('approval')
    .set({ revoked_at: now })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .execute()
}
