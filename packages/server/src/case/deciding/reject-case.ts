import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { decideUnderLease } from '../../desk/lease/decide-under-lease.ts'
import { caseSalt, saltedDigest } from '../case-salt.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { requireCase } from '../require-case.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { lacksFact } from './lacks-fact.ts'
import { recordDecision } from './record-decision.ts'
import { writeStatement } from './write-statement.ts'

/**
 * Rejects a case on coded grounds and with a remedy; its recipients cannot be mailed. False where the case
 * had already been rejected like this.
 */
export async function rejectCase(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
): Promise<boolean> {
  await requireCase(unit.tx, unit.account, caseId)
  const { command, ...decided } = await prepareRejection(unit, caseId, wish)
  const moved = await decideUnderLease(unit, by, caseId, wish, command)
  if (!moved.changed) return false
  await recordDecision(unit, by, moved.state, decided)
  unit.refreshGate(moved.state.groupId)
  return true
}

/** The content of a rejection: on which grounds, with which remedies and reasons. */
export async function prepareRejection(
  { house, tx, account }: Unit,
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
) {
  const { decisionId, revision, grounds, remedies, restsOn } = wish
  const policy = await policyOfCase(house, tx, account, caseId)
  const facts = await factsForStatement(house, tx, policy, account, caseId)
  const outcome = { outcome: 'rejected', grounds, remedies, restsOn } as const
  const statement = writeStatement(policy, facts, outcome, wish.statement)
  const command = {
    type: 'reject' as const,
    decisionId,
    revision,
    grounds,
    remedies,
    ...(restsOn && { restsOn }),
    lacksFact: await lacksFact(house, tx, { policy, facts, outcome, edited: wish.statement }),
    policyVersion: policy.version,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  }
  return { command, decision: { ...outcome, decisionId, revision }, policy, statement }
}
