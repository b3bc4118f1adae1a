import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import type { PolicyRule } from '../../policy/packs/policy-pack.ts'
import type { RuleOutcome } from '../../policy/rules/evaluate-rules.ts'
import { expectedQuestions } from './expected-questions.ts'

const policy = {
  ...mergePacks([examplePacks.law, examplePacks.house]),
  rules: [
    rule('bought', { effect: 'ask', ground: 'address_purchased' }),
    rule('bought_again', { effect: 'ask', ground: 'address_purchased' }),
    rule('more', { effect: 'require', requirement: 'order_dates' }),
    rule('careful', { effect: 'route', to: 'second_eyes' }),
    rule('stopped', { effect: 'hold' }),
  ],
}
const goods = 'answers["customers/goods"]'

describe('what the rules would ask', () => {
  test('is told in the words of the ground or of the detail, with the way to the answer', () => {
    const asked = expectedQuestions(policy, {
      rules: [outcome('bought', 'true', { [goods]: 'tea' }), outcome('more', 'true', {})],
    })
    assert.deepEqual(
      asked.map(({ ruleId, text, certain, pointer }) => [ruleId, text.en, certain, pointer]),
      [
        ['bought', 'from whom? (en)', true, '/answers/customers~1goods'],
        ['more', 'order_dates (en)', true, null],
      ],
    )
  })

  test('is told in the rule’s own words where it has some', () => {
    const question = { de: 'Fehlt die Spalte?', en: 'Is the column missing?' }
    const own = rule('bought', { effect: 'ask', ground: 'address_purchased', question })
    const asked = expectedQuestions(
      { ...policy, rules: [own] },
      { rules: [outcome('bought', 'true', {})] },
    )
    assert.deepEqual(asked[0]?.text, question)
  })

  test('is told once, however many rules ask it', () => {
    const both = [outcome('bought', 'true', {}), outcome('bought_again', 'true', {})]
    assert.equal(expectedQuestions(policy, { rules: both }).length, 1)
  })

  test('is told as a possibility where only an answer is missing, after what is certain', () => {
    const asked = expectedQuestions(policy, {
      rules: [outcome('bought', 'unknown', { [goods]: null }), outcome('more', 'true', {})],
    })
    assert.deepEqual(
      asked.map(({ ruleId, certain, pointer }) => [ruleId, certain, pointer]),
      [
        ['more', true, null],
        ['bought', false, '/answers/customers~1goods'],
      ],
    )
  })

  test('nothing is told of rules that ask nothing, are false, failed, or lack something else', () => {
    const rules = [
      outcome('careful', 'true', {}),
      outcome('stopped', 'true', {}),
      outcome('more', 'false', {}),
      outcome('bought', 'unknown', { [goods]: null, 'screening.recipients': null }),
      { ...outcome('bought_again', 'unknown', { [goods]: null }), trouble: 'cut off' },
    ]
    assert.deepEqual(expectedQuestions(policy, { rules }), [])
  })
})

function rule(id: string, then: PolicyRule['then']): PolicyRule {
  const text = (words: string) => ({ de: `${words} (de)`, en: `${words} (en)` })
  return {
    id,
    pack: 'house',
    basis: 'house',
    title: text(id),
    explanation: text(id),
    when: 'true',
    then,
  }
}

function outcome(
  ruleId: string,
  outcome: RuleOutcome['outcome'],
  inputs: Record<string, string | null>,
): RuleOutcome {
  return {
    ruleId,
    outcome,
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
  }
}
