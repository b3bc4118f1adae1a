import type { CaseState, PolicyPack } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { storeSignals } from '../signals/store-signals.ts'
import { acceptByRule } from './accept-by-rule.ts'
import { askByRule } from './ask-by-rule.ts'
import { byRules } from './despite-rules.ts'
import type { Judgement } from './judge-by-rules.ts'
import { storeEvaluation } from './store-evaluation.ts'
import { takeBackByRule } from './take-back-by-rule.ts'

/**
 * Carries out what the rules made of a submission that was taken in, in the same transaction; the caller
 * refreshes the gate.
 */
export async function actByRules(
  unit: Unit,
  state: CaseState,
  policy: PolicyPack,
  judged: Judgement,
): Promise<void> {
  const { house, tx } = unit
  await byRules(async () => {
    await storeEvaluation(house, tx, state, judged)
    await storeSignals(house, tx, state, judged.signals)
    const { outcome, questions } = judged.course
    const then = await takeBackByRule(unit, state, policy, judged.settled)
    if (outcome === 'asked') await askByRule(unit, then, policy, questions)
    if (outcome === 'accepted') await acceptByRule(unit, then, policy, judged.evaluation)
  })
}
