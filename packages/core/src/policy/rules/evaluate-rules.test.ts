import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { evaluateRules } from './evaluate-rules.ts'
import { compiled } from './example-rules.ts'
import type { Facts } from './fact-catalogue.ts'
import { type RuleEffect, ruleBounds } from './rule.ts'

describe('evaluateRules', () => {
  test('a missing fact makes a rule unknown, unless the rest already settles it', () => {
    const facts: Facts = { 'account.suspended': false, 'account.ageDays': 400 }
    assert.equal(outcome('account.accepted > 2', facts), 'unknown')
    assert.equal(outcome('account.accepted > 2 && account.suspended', facts), 'false')
    assert.equal(outcome('account.accepted > 2 || account.ageDays > 365', facts), 'true')
    assert.equal(outcome('!(account.accepted > 2)', facts), 'unknown')
    assert.equal(outcome('account.accepted > 2 ? true : true', facts), 'unknown')
    assert.equal(outcome('findings.serious.exists(id, id == "before_form")', facts), 'unknown')
  })

  test('an answer that was not given is missing like any other fact', () => {
    const when = 'answers["customers/goods"] == "coffee"'
    assert.equal(outcome(when, {}), 'unknown')
    assert.equal(outcome(when, { answers: {} }), 'unknown')
    assert.equal(outcome(when, { answers: { 'customers/goods': 'tea' } }), 'false')
    assert.equal(outcome(when, { answers: { 'customers/goods': 'coffee' } }), 'true')
    const records = '"recipients_file" in answers["customers/order_dates"]'
    const inFile = { answers: { 'customers/order_dates': 'recipients_file' } }
    assert.equal(outcome(records, inFile), 'true')
    assert.equal(outcome(records, { answers: { 'customers/order_dates': ['e1'] } }), 'false')
  })

  test('whole numbers and fractions are told apart by the fact, not by how they look', () => {
    const facts: Facts = { 'account.ageDays': 7, 'screening.invalidShare': 1 }
    assert.equal(outcome('account.ageDays / 2 == 3', facts), 'true')
    assert.equal(outcome('screening.invalidShare / 2.0 == 0.5', facts), 'true')
    assert.equal(outcome('screening.invalidShare < account.ageDays', facts), 'true')
  })

  test('the trace names every fact that a rule reads, and null for those that are missing', () => {
    const when = 'account.ageDays > 3 && answers["general/sure"] && account.accepted > 1'
    const { rules } = evaluateRules(compiled([when]), { 'account.ageDays': 7 })
    assert.deepEqual(rules, [
      {
        ruleId: 'r0',
        outcome: 'unknown',
        inputs: [
          { name: 'account.ageDays', value: 7 },
          { name: 'answers["general/sure"]', value: null },
          { name: 'account.accepted', value: null },
        ],
      },
    ])
  })

  test('a rule that fails is unknown and says why', () => {
    const { rules } = evaluateRules(compiled(['10 / account.accepted > 3']), {
      'account.accepted': 0,
    })
    assert.equal(rules[0]!.outcome, 'unknown')
    assert.match(rules[0]!.trouble!, /divide by zero/)
  })

  test('a fact of another type or beyond the bounds is missing, and the rule says so', () => {
    const texts = Array<string>(ruleBounds.list + 1).fill('form')
    const facts = {
      'declaration.methods': texts,
      'account.ageDays': 1.5,
      'account.country': 'x'.repeat(ruleBounds.text + 1),
      answers: { 'general/sure': 'yes' },
    } as unknown as Facts
    const { rules } = evaluateRules(
      compiled(
        ['"form" in declaration.methods'],
        ['account.ageDays > 1'],
        ['account.country != "DE"'],
        ['answers["general/sure"]'],
      ),
      facts,
    )
    assert.deepEqual(
      rules.map(({ outcome, trouble }) => [outcome, trouble]),
      [
        ['unknown', 'declaration.methods is too large for rules.'],
        ['unknown', 'account.ageDays is not of type int.'],
        ['unknown', 'account.country is too large for rules.'],
        ['unknown', 'answers["general/sure"] is not of type bool.'],
      ],
    )
  })

  test('a rule with a fault is unknown, and the others are not', () => {
    const { rules } = evaluateRules(compiled(['nothing > 1'], ['account.suspended']), {
      'account.suspended': true,
    })
    assert.deepEqual(
      rules.map(({ outcome, trouble }) => [outcome, trouble]),
      [
        ['unknown', 'The rule has a fault.'],
        ['true', undefined],
      ],
    )
  })
})

describe('what follows from the rules', () => {
  const yes = 'account.ageDays > 3'
  const no = 'account.ageDays < 3'
  const open = 'account.accepted > 3'
  const accept: RuleEffect = { effect: 'accept', conditions: [] }
  const conclude = (...rules: [string, RuleEffect][]) =>
    evaluateRules(compiled(...rules), {
      'account.ageDays': 7,
      'completeness.supplied': ['form/link'],
    })

  test('nothing is asked where no stated method is allowed', () => {
    const ask: RuleEffect = { effect: 'ask', ground: 'address_purchased' }
    const require: RuleEffect = { effect: 'require', requirement: 'site' }
    const asked = (methods: string[], forbidden: string[]) => {
      const { asks, required } = evaluateRules(compiled([yes, ask], [yes, require]), {
        'account.ageDays': 7,
        'declaration.methods': methods,
        'declaration.forbiddenMethods': forbidden,
      })
      return asks.length + required.length
    }
    assert.equal(asked(['spoken'], ['spoken']), 0)
    assert.equal(asked(['form', 'spoken'], ['spoken']), 2)
  })

  test('every effect of a true rule, and none of another', () => {
    const effects: RuleEffect[] = [
      { effect: 'flag' },
      { effect: 'require', requirement: 'site' },
      { effect: 'ask', ground: 'address_purchased' },
      { effect: 'recommend_acceptance' },
      { effect: 'route', to: 'specialist', skill: 'language_en' },
      { effect: 'hold' },
      accept,
    ]
    const { rules, ...all } = conclude(
      ...effects.map((then) => [yes, then] as [string, RuleEffect]),
    )
    assert.equal(rules.length, effects.length)
    assert.deepEqual(all, {
      flags: ['r0'],
      required: ['site'],
      asks: [{ ruleId: 'r2', ground: 'address_purchased' }],
      recommendedBy: ['r3'],
      route: 'specialist',
      skills: ['language_en'],
      heldBy: ['r5'],
      acceptance: null,
    })
    for (const when of [no, open]) {
      const { rules: _, ...none } = conclude(
        ...effects.map((then) => [when, then] as [string, RuleEffect]),
      )
      assert.deepEqual(none, {
        flags: [],
        required: [],
        asks: [],
        recommendedBy: [],
        route: 'normal',
        skills: [],
        heldBy: [],
        acceptance: null,
      })
    }
  })

  test('the first true rule accepts, with its conditions', () => {
    const small: RuleEffect = {
      effect: 'accept',
      conditions: [{ code: 'first_send_at_most', limit: 500 }],
    }
    const { acceptance, route } = conclude([no, accept], [yes, small], [yes, accept])
    assert.deepEqual(acceptance, {
      ruleId: 'r1',
      conditions: [{ code: 'first_send_at_most', limit: 500 }],
    })
    assert.equal(route, 'by_rule')
  })

  test('nothing is accepted past a rule that has a person look, or may have', () => {
    for (const then of [
      { effect: 'ask', ground: 'address_purchased' },
      { effect: 'hold' },
      { effect: 'route', to: 'specialist' },
      { effect: 'route', to: 'second_eyes' },
      { effect: 'require', requirement: 'site' },
    ] satisfies RuleEffect[]) {
      assert.equal(conclude([yes, accept], [yes, then]).acceptance, null)
      assert.equal(conclude([yes, accept], [open, then]).acceptance, null)
      assert.equal(conclude([yes, accept], [no, then]).acceptance?.ruleId, 'r0')
    }
    assert.equal(conclude([open, accept]).acceptance, null)
  })

  test('a detail that a rule requires does not keep from accepting once it is supplied', () => {
    const required: RuleEffect = { effect: 'require', requirement: 'link' }
    const { acceptance, required: ids } = conclude([yes, accept], [yes, required])
    assert.equal(acceptance?.ruleId, 'r0')
    assert.deepEqual(ids, [])
  })

  test('of several routes the most careful one is taken', () => {
    const to = (route: 'fast' | 'normal' | 'specialist' | 'second_eyes'): RuleEffect => {
      return { effect: 'route', to: route }
    }
    assert.equal(conclude([yes, to('fast')]).route, 'fast')
    assert.equal(conclude([yes, to('fast')], [yes, to('normal')]).route, 'normal')
    assert.equal(conclude([yes, to('second_eyes')], [yes, to('specialist')]).route, 'second_eyes')
    assert.equal(conclude([yes, to('fast')], [open, to('second_eyes')]).route, 'normal')
    assert.equal(conclude([open, to('second_eyes')]).route, 'normal')
  })
})

function outcome(when: string, facts: Facts): string {
  const rules = compiled([when])
  assert.deepEqual(rules.faults, [], when)
  return evaluateRules(rules, facts).rules[0]!.outcome
}
