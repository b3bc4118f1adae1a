import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { refuseTakenId } from '../../desk/undo/refuse-taken-id.ts'
import type { House } from '../../house.ts'
import { caseSalt, saltedDigest } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { recordDecision } from './record-decision.ts'
import { writeStatement } from './write-statement.ts'

/** Revokes an approval: the gate closes in the same transaction. */
export async function revokeApproval(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.revokeApproval>,
): Promise<void> {
  const { decisionId, grounds } = wish
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const { revision } = await caseState(tx, account, caseId)
    await refuseTakenId(tx, account, caseId, decisionId)
    const policy = await policyOfCase(house, tx, account, caseId)
    const facts = await factsForStatement(tx, account, caseId)
    const outcome = { outcome: 'revoked', grounds, remedies: [] } as const
    const statement = writeStatement(policy, facts, outcome, { found: wish.text })
    const moved = await moveCase(unit, by, caseId, {
      type: 'revoke',
      decisionId,
      grounds,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
    })
    if (!moved.changed) return
    await endApproval(house, tx, account, caseId)
    const decision = { ...outcome, decisionId, revision }
    await recordDecision(unit, by, moved.state, { policy, decision, statement })
    unit.refreshGate(moved.state.groupId)
  })
}

async function endApproval(house: House, tx: Tx, account: string, caseId: string) {
  await tx
    .updateTable('approval')
    .set({ revoked_at: house.clock.now() })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .execute()
}
