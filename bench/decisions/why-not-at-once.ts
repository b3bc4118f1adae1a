import {
  compileRules,
  evaluateRules,
  type Facts,
  isFirstList,
  type PolicyPack,
  type Rule,
  ruleVocabulary,
} from '@freigabe/core'
import { readAs } from '../../packages/server/src/database/database.ts'
import type { DecisionStage } from './stage.ts'

/**
 * Why no rule accepted a case: the conditions that fail of the accepting rule that has fewest of them, or, where all
 * of one hold, what sends the case to a person all the same.
 */
export async function whyNotAtOnce(
  { house }: DecisionStage,
  account: string,
  caseId: string,
): Promise<string[]> {
  const { facts, policy } = await readAs(house.database, 'desk', account, async (tx) => {
    const row = await tx
      .selectFrom('evaluation')
      .select(['facts', 'publication', 'countries'])
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const policy = await house.policies.effective(tx, row.publication, row.countries)
    return { facts: row.facts, policy }
  })
  const [nearest] = policy.rules
    .filter(({ then }) => then.effect === 'accept')
    .map((rule) => ({ rule, failing: failing(policy, rule, facts) }))
    .sort((one, other) => one.failing.length - other.failing.length)
  if (nearest === undefined) return []
  if (nearest.failing.length > 0)
    return nearest.failing.map((each) => `${nearest.rule.id}: ${each}`)
  return toPerson(policy, nearest.rule, facts)
}

/** The parts of a rule's condition that are not true. */
function failing(policy: PolicyPack, rule: Rule, facts: Facts): string[] {
  const parts = conjuncts(rule.when)
  const rules = parts.map((when, place) => ({ ...rule, id: `part_${place}`, when }))
  const { rules: outcomes } = evaluateRules(
    compileRules(rules, ruleVocabulary([policy], null)),
    facts,
  )
  return parts.filter((_, place) => outcomes[place]!.outcome !== 'true')
}

/** The parts between `&&` that stand in no brackets and no text. */
function conjuncts(when: string): string[] {
  const parts = ['']
  let depth = 0
  let isText = false
  for (const token of when.split(/(&&|[()[\]"])/)) {
    if (token === '"') isText = !isText
    if (!isText && /^[([]$/.test(token)) depth++
    if (!isText && /^[)\]]$/.test(token)) depth--
    if (token === '&&' && depth === 0 && !isText) parts.push('')
    else parts[parts.length - 1] += token
  }
  return parts.map((part) => part.replace(/\s+/g, ' ').trim())
}

function toPerson(policy: PolicyPack, { then }: Rule, facts: Facts): string[] {
  const { rules } = evaluateRules(compileRules(policy.rules, ruleVocabulary([policy], null)), facts)
  const careful = policy.rules.filter(
    ({ then }, place) =>
      rules[place]!.outcome !== 'false' &&
      (['ask', 'hold', 'require'].includes(then.effect) ||
        (then.effect === 'route' && (then.to === 'specialist' || then.to === 'second_eyes'))),
  )
  const isOutright = then.effect === 'accept' && then.conditions.length === 0
  const isFirst = isOutright && isFirstList(facts, policy.routing.firstList)
  const first = isFirst ? ['first list of the account'] : []
  return [...first, ...careful.map(({ id }) => `a person by ${id}`)]
}
