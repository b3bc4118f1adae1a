import { examplePacks } from '../packs/example-packs.ts'
import { mergePacks } from '../packs/merge-packs.ts'
import { type CompiledRules, compileRules } from './compile-rules.ts'
import type { Rule, RuleEffect } from './rule.ts'
import { ruleVocabulary } from './rule-vocabulary.ts'

/** For tests: rules over the example packs. */

export const examplePolicy = mergePacks([examplePacks.law, examplePacks.house])

export const exampleVocabulary = ruleVocabulary(
  [examplePolicy],
  new Map([
    ['future_times', { weights: ['info', 'notice', 'warning'], figures: new Map() }],
    [
      'before_form',
      {
        weights: ['info', 'notice', 'warning', 'serious'],
        figures: new Map([['earlier', [0, Number.POSITIVE_INFINITY]]]),
      },
    ],
  ]),
)

/** Rules named by their place: r0, r1, … */
export function compiled(...rules: [when: string, then?: RuleEffect][]): CompiledRules {
  return compileRules(
    rules.map(([when, then], at) => exampleRule(when, then, `r${at}`)),
    exampleVocabulary,
  )
}

function exampleRule(when: string, then: RuleEffect | undefined, id: string): Rule {
  return {
    id,
    title: { de: id, en: id },
    explanation: { de: id, en: id },
    when,
    // biome-ignore lint/suspicious/noThenProperty: it is no function, so nothing takes a rule for a promise.
    then: then ?? { effect: 'flag' },
  }
}
