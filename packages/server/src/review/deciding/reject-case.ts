import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { caseSalt } from '../case-salt.ts'
import { decideUnderLease } from '../desk/decide-under-lease.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { saltedDigest } from '../salted-digest.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { recordDecision } from './record-decision.ts'
import { writeStatement } from './write-statement.ts'

/** Rejects a case on coded grounds and with a remedy; its recipients cannot be mailed. */
export async function rejectCase(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
): Promise<void> {
  const { decisionId, revision, grounds, remedies } = wish
  await inRole(house.database, 'command', account, async (tx) => {
    await caseRevision(tx, account, caseId)
    const policy = await policyOfCase(house, tx, account, caseId)
    const facts = await factsForStatement(tx, account, caseId)
    const outcome = { outcome: 'rejected', grounds, remedies } as const
    const statement = writeStatement(policy, facts, outcome, wish.statement)
    const moved = await decideUnderLease(house, tx, by, account, caseId, wish, {
      type: 'reject',
      decisionId,
      revision,
      grounds,
      remedies,
      policyVersion: policy.version,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
    })
    if (!moved.changed) return
    const decision = { ...outcome, decisionId, revision }
    await recordDecision(house, tx, by, moved.state, policy, decision, statement)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}
