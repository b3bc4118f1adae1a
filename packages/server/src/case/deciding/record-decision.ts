import type { StatementOfReasons } from '@freigabe/contract'
import type { Actor, CaseState, PolicyPack } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { drawForSecondOpinion } from '../../desk/second-opinion/draw-for-second-opinion.ts'
import type { Addressee } from '../../notify/queue-mail.ts'
import { readMissedPromise } from '../clock/run-clock.ts'
import { tellAboutCase } from '../tell-about-case.ts'
import { conditionsInLetter } from './condition-words.ts'
import { judgePlan } from './judge-plan.ts'
import type { Outcome } from './write-statement.ts'

/** A decision, with its reasons. */
export interface Decided {
  policy: PolicyPack
  /** Its id, and the revision of the submission that it is on. */
  decision: Outcome & { decisionId: string; revision: number }
  statement: StatementOfReasons
}

/** Who decides; the core ensures that rules only accept. */
export type Decider = Actor & { kind: 'staff' | 'rule' }

/**
 * Stores a decision with its statement of reasons, draws whether another person is to give a second opinion
 * on it, and tells the customer.
 */
export async function recordDecision(
  unit: Unit,
  by: Decider,
  state: CaseState,
  decided: Decided,
): Promise<void> {
  await storeDecision(unit, by, state, decided)
  await tellDecision(unit, state, decided)
}

/** The same without a word to the customer, who is told of it with something else. */
export async function storeDecision(
  unit: Unit,
  by: Decider,
  state: CaseState,
  { policy, decision, statement }: Decided,
): Promise<void> {
  const { house, tx } = unit
  const isAccepted = decision.outcome === 'accepted'
  const reasons = isAccepted ? { grounds: [], remedies: [] } : decision
  await tx
    .insertInto('decision')
    .values({
      account_id: state.accountId,
      decision_id: decision.decisionId,
      case_id: state.caseId,
      outcome: decision.outcome,
      revision: decision.revision,
      policy_version: policy.version,
      ...(by.kind === 'rule'
        ? { decided_by: 'rule' as const, by_person: null, rule_id: by.ruleId }
        : { decided_by: 'person' as const, by_person: by.personId }),
      statement: JSON.stringify(statement),
      grounds: [...reasons.grounds],
      remedies: [...reasons.remedies],
      conditions: JSON.stringify(isAccepted ? decision.conditions : []),
      ends_at: isAccepted ? decision.endsAt : null,
      at: unit.now,
    })
    .execute()
  // A decision by two people has had its second opinion.
  const byOne = by.kind === 'staff' && !state.decision?.proposedBy
  if (byOne && decision.outcome !== 'revoked') {
    const { decisionId, outcome } = decision
    const { personId } = by
    const drawn = { decisionId, outcome, grounds: reasons.grounds, personId }
    await drawForSecondOpinion(house, tx, state, policy, drawn)
  }
}

/** Tells the outcome of a review with its statement of reasons. */
export async function tellDecision(
  unit: Unit,
  state: CaseState,
  { policy, decision, statement }: Decided,
): Promise<void> {
  const { outcome } = decision
  const params = { decidedAt: unit.now, policyVersion: policy.version, statement }
  const { house, tx } = unit
  const goodwill = outcome === 'rejected' && (await judgePlan(house, tx, state.accountId)).possible
  const missed = await readMissedPromise(house, tx, state.accountId, state.caseId)
  const telling = { kind: outcome, audience: 'answerable' } as const
  await tellAboutCase(unit, state, telling, (about, reader) =>
    outcome === 'accepted'
      ? {
          template: outcome,
          params: { ...about, ...params, missed, ...acceptance(policy, decision, reader) },
        }
      : {
          template: outcome,
          params: { ...about, ...params, missed, ...(goodwill && { goodwill }) },
        },
  )
}

function acceptance(
  policy: PolicyPack,
  { byRule, conditions, endsAt }: Outcome & { outcome: 'accepted' },
  reader: Addressee,
) {
  return {
    decidedBy: byRule ? ('rule' as const) : ('person' as const),
    endsAt,
    ...conditionsInLetter(policy, conditions, reader),
  }
}
