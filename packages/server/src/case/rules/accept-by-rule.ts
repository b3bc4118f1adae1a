import { randomUUIDv7 } from 'node:crypto'
import {
  type Actor,
  type CaseState,
  type Evaluation,
  type PolicyPack,
  unassessedStatements,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { approvedSources } from '../../sources/approved-sources.ts'
import { caseSalt } from '../case-salt.ts'
import { approve } from '../deciding/accept-case.ts'
import { approvalTerms } from '../deciding/approval-terms.ts'
import { factsForStatement } from '../deciding/facts-for-statement.ts'
import { writeStatement } from '../deciding/write-statement.ts'
import { moveCase } from '../move-case.ts'
import { saltedDigest } from '../salted-digest.ts'

/**
 * Accepts a case as a rule says: every statement is plausible, since it is there and nothing that was
 * looked at contradicts it, and the approval follows as from a reviewer's decision.
 */
export async function acceptByRule(
  unit: Unit,
  state: CaseState,
  policy: PolicyPack,
  { rules, acceptance }: Evaluation,
): Promise<void> {
  const { house, tx } = unit
  const { accountId: account, caseId, revision } = state
  const { ruleId, conditions } = acceptance!
  const by: Actor & { kind: 'rule' } = { kind: 'rule', ruleId, policyVersion: policy.version }
  for (const statementId of unassessedStatements(state)) {
    const value = 'plausible'
    await moveCase(unit, by, caseId, { type: 'assess', statementId, value, revision })
  }
  const terms = approvalTerms(house, policy, { conditions })
  const facts = await factsForStatement(tx, account, caseId)
  const rule = policy.rules.find(({ id }) => id === ruleId)!
  const { inputs } = rules.find((outcome) => outcome.ruleId === ruleId)!
  const sources = approvedSources(policy, facts.sources)
  const outcome = { outcome: 'accepted', ...terms, sources, byRule: { rule, inputs } } as const
  const statement = writeStatement(policy, facts, outcome, {})
  const decision = { ...outcome, decisionId: randomUUIDv7(), revision }
  const moved = await moveCase(unit, by, caseId, {
    type: 'accept',
    decisionId: decision.decisionId,
    revision,
    conditions,
    endsAt: terms.endsAt,
    ...(sources.length > 0 && {
      sources: sources.map(({ id, cap, periodDays }) => ({ sourceId: id, cap, periodDays })),
    }),
    policyVersion: policy.version,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  })
  await approve(unit, by, moved.state, policy, decision, statement)
}
