import type { CaseState, PolicyPack, SettledQuestion } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { storeTakenBack } from '../asking/store-taken-back.ts'
import { moveCase } from '../move-case.ts'

/** Takes back what rules asked and ask no more, each in the name of its rule. Answers with the case after. */
export async function takeBackByRule(
  unit: Unit,
  before: CaseState,
  policy: PolicyPack,
  settled: readonly SettledQuestion[],
): Promise<CaseState> {
  const { tx } = unit
  const { accountId: account, caseId } = before
  let state = before
  for (const { questionId, ruleId } of settled) {
    const by = { kind: 'rule', ruleId, policyVersion: policy.version } as const
    const command = { type: 'take_back_question', questionId } as const
    state = (await moveCase(unit, by, caseId, command)).state
    await storeTakenBack(tx, account, questionId)
  }
  return state
}
