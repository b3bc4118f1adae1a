import type { StatementOfReasons } from '@freigabe/contract'
import type { Actor, CaseState, PolicyPack } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { drawForSecondOpinion } from '../../desk/second-opinion/draw-for-second-opinion.ts'
import { tellDecision } from './tell-decision.ts'
import type { Outcome } from './write-statement.ts'

/** What was decided, under which id, and on which revision of the submission. */
export type Decided = Outcome & { decisionId: string; revision: number }

/** Who decides; rules accept only, which the core sees to. */
export type Decider = Actor & { kind: 'staff' | 'rule' }

/**
 * Stores a decision with its statement of reasons, draws whether somebody else is to give a second
 * opinion on it, and tells the customer.
 */
export async function recordDecision(
  unit: Unit,
  by: Decider,
  state: CaseState,
  policy: PolicyPack,
  decided: Decided,
  statement: StatementOfReasons,
): Promise<void> {
  const { house, tx } = unit
  const isAccepted = decided.outcome === 'accepted'
  const reasons = isAccepted ? { grounds: [], remedies: [] } : decided
  await tx
    .insertInto('decision')
    .values({
      account_id: state.accountId,
      decision_id: decided.decisionId,
      case_id: state.caseId,
      outcome: decided.outcome,
      revision: decided.revision,
      policy_version: policy.version,
      ...(by.kind === 'rule'
        ? { decided_by: 'rule' as const, by_person: null, rule_id: by.ruleId }
        : { decided_by: 'person' as const, by_person: by.personId }),
      statement: JSON.stringify(statement),
      grounds: [...reasons.grounds],
      remedies: [...reasons.remedies],
      conditions: JSON.stringify(isAccepted ? decided.conditions : []),
      ends_at: isAccepted ? decided.endsAt : null,
      at: unit.now,
    })
    .execute()
  // What two people decided has had its second opinion.
  const byOne = by.kind === 'staff' && !state.decision?.proposedBy
  if (byOne && decided.outcome !== 'revoked') {
    const { decisionId, outcome } = decided
    const { personId } = by
    const drawn = { decisionId, outcome, grounds: reasons.grounds, personId }
    await drawForSecondOpinion(house, tx, state, policy, drawn)
  }
  await tellDecision(unit, state, policy, decided, statement)
}
