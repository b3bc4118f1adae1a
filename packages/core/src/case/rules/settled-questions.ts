import type { Evaluation } from '../../policy/rules/evaluate-rules.ts'
import type { Rule } from '../../policy/rules/rule.ts'
import type { CaseState, Question } from '../case-state.ts'
import { isWithPerson } from './rule-course.ts'
/** An open question of a rule that has nothing left to ask. */
export interface SettledQuestion {
  questionId: string
  /** The rule that asked it, and takes it back. */
  ruleId: string
}

/**
 * The open questions of rules that a submission answers unasked: the evaluation no longer asks them, and not
 * because a fact is missing. Once a person has taken part, rules end nothing, either.
 */
export function settledQuestions(
  evaluation: Evaluation,
  given: { state: CaseState; rules: readonly Rule[]; isLeased: boolean },
): SettledQuestion[] {
  if (isWithPerson(given)) return []
  return given.state.questions.flatMap((question) => {
    const { questionId, by, state } = question
    if (by.kind !== 'rule' || state !== 'open') return []
    const rule = given.rules.find(({ id }) => id === by.ruleId)
    const isSettled = rule !== undefined && asksNoMore(evaluation, rule, question)
    return isSettled ? [{ questionId, ruleId: by.ruleId }] : []
  })
}

/** A question that has been amended since may ask for more than its rule did: it stays. */
function asksNoMore(evaluation: Evaluation, { id, then }: Rule, question: Question): boolean {
  const outcome = evaluation.rules.find(({ ruleId }) => ruleId === id)?.outcome
  if (outcome === undefined || outcome === 'unknown') return false
  if (then.effect === 'ask') {
    return (
      isOnly(question.grounds, then.ground) &&
      !evaluation.asks.some(({ ground }) => ground === then.ground)
    )
  }
  return (
    then.effect === 'require' &&
    isOnly(question.requirementIds, then.requirement) &&
    !evaluation.required.includes(then.requirement)
  )
}

function isOnly(ids: readonly string[], id: string): boolean {
  return ids.length === 1 && ids[0] === id
}
