import type { Evaluation } from '../../policy/rules/evaluation.ts'
import type { Rule } from '../../policy/rules/rule.ts'
import type { CaseState } from '../case-state.ts'

/** What a rule asks: a coded ground in the policy's words, or one more of the policy's requirements. */
export type RuleQuestion = { ruleId: string } & ({ ground: string } | { requirement: string })

/** The questions that rules ask and that nobody has asked in this case before. */
export function questionsByRule(
  evaluation: Evaluation,
  given: { state: CaseState; rules: readonly Rule[] },
): RuleQuestion[] {
  return [...groundsToAsk(evaluation, given.state), ...requirementsToAsk(evaluation, given)]
}

function groundsToAsk({ asks }: Evaluation, { questions }: CaseState): RuleQuestion[] {
  const put = new Set(questions.flatMap(({ grounds }) => grounds))
  return asks.filter(({ ground }) => !put.has(ground) && put.add(ground))
}

function requirementsToAsk(
  { required, rules: outcomes }: Evaluation,
  { state, rules }: { state: CaseState; rules: readonly Rule[] },
): RuleQuestion[] {
  const put = state.questions.flatMap(({ requirementIds }) => requirementIds)
  return required
    .filter((requirement) => !put.includes(requirement))
    .map((requirement) => ({ ruleId: whoRequires(requirement), requirement }))

  function whoRequires(requirement: string): string {
    return rules.find(
      ({ then }, at) =>
        then.effect === 'require' &&
        then.requirement === requirement &&
        outcomes[at]?.outcome === 'true',
    )!.id
  }
}
