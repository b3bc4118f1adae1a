import {
  type CompiledRules,
  compileRules,
  evaluateRules,
  type Facts,
  type Rule,
  ruleVocabulary,
} from '@freigabe/core'
import { loadPacks } from '../../packages/server/src/policy/packs/load-packs.ts'
import type { Measurement } from '../measurement.ts'

/** This many rules, with every kind of condition equally often. */
const ruleCount = 200
const measuredFor = 2_000

/** A condition in CEL, and the same as a plain function that takes every fact for granted. */
type Condition = [when: string, plain: (facts: Required<Facts>) => boolean]

/** Each differs from its kind by a number, so that no result can be shared between them. */
const conditions: readonly ((at: number) => Condition)[] = [
  (at) => [
    `screening.recipients > ${at} && account.accepted >= ${at}`,
    (facts) => facts['screening.recipients'] > at && facts['account.accepted'] >= at,
  ],
  (at) => [
    `screening.invalidShare > 0.${at} || screening.disposableShare > 0.${at}`,
    (facts) =>
      facts['screening.invalidShare'] > Number(`0.${at}`) ||
      facts['screening.disposableShare'] > Number(`0.${at}`),
  ],
  (at) => [
    `declaration.methods.all(method, method in ["form_double_opt_in", "platform_own_form"]) && account.ageDays > ${at}`,
    (facts) =>
      facts['declaration.methods'].every((method) =>
        ['form_double_opt_in', 'platform_own_form'].includes(method),
      ) && facts['account.ageDays'] > at,
  ],
  (at) => [
    `("future_times" in findings.warning || "before_form" in findings.serious) && account.rejected < ${at}`,
    (facts) =>
      (facts['findings.warning'].includes('future_times') ||
        facts['findings.serious'].includes('before_form')) &&
      facts['account.rejected'] < at,
  ],
  (at) => [
    `answers["general/last_mailing"] == "longer_ago" && completeness.percent > ${at}`,
    (facts) =>
      facts.answers['general/last_mailing'] === 'longer_ago' && facts['completeness.percent'] > at,
  ],
]

/** Evaluations of all rules per second, facts and trace included. */
export async function evaluations(): Promise<Measurement> {
  const made = Array.from({ length: ruleCount }, (_, at) => conditions[at % conditions.length]!(at))
  const packs = (await loadPacks()).map(({ layer }) => layer)
  const rules: CompiledRules = compileRules(
    made.map(([when], at) => ruleOf(when, at)),
    ruleVocabulary(packs, null),
  )
  if (rules.faults.length > 0) throw new Error(rules.faults[0]!.text.en)

  const [example] = packs.find(({ id }) => id === 'house')!.examples!
  const facts = example!.facts as Facts
  const byRules = perSecond(() => evaluateRules(rules, facts))
  const plain = perSecond(() => made.map(([, holds]) => holds(facts as Required<Facts>)))
  return {
    what: `evaluations of ${ruleCount} rules per second, with the trace of each`,
    measured: Math.round(byRules).toLocaleString('en'),
    beside: `plain functions ${Math.round(plain).toLocaleString('en')}`,
    ratio: (byRules / plain).toFixed(3),
  }
}

function ruleOf(when: string, at: number): Rule {
  const text = { de: `Regel ${at}`, en: `Rule ${at}` }
  const flag = { effect: 'flag' } as const
  // biome-ignore lint/suspicious/noThenProperty: it is no function, so nothing takes a rule for a promise.
  return { id: `rule_${at}`, title: text, explanation: text, when, then: flag }
}

function perSecond(work: () => unknown): number {
  for (let at = 0; at < 200; at += 1) work()
  const begin = performance.now()
  let count = 0
  for (; performance.now() - begin < measuredFor; count += 1) work()
  return (count * 1_000) / (performance.now() - begin)
}
