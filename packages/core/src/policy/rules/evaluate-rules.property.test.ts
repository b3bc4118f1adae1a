import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canHold } from './can-hold.ts'
import { checkExpression } from './check-expression.ts'
import { evaluateRules } from './evaluate-rules.ts'
import { compiled, exampleVocabulary } from './example-rules.ts'
import { isFault, parseExpression } from './expression.ts'
import type { Facts } from './fact-catalogue.ts'
import { type RuleEffect, ruleBounds } from './rule.ts'

const someFacts: fc.Arbitrary<Facts> = fc.record(
  {
    'account.ageDays': fc.integer({ min: 0, max: 5 }),
    'account.accepted': fc.integer({ min: 0, max: 2 }),
    'account.suspended': fc.boolean(),
    'screening.invalidShare': fc.double({ min: 0, max: 1, noNaN: true }),
    'declaration.methods': fc.subarray(['form', 'customers', 'spoken']),
    'declaration.mainMethod': fc.constantFrom('form', 'customers'),
    figures: fc.record(
      { 'before_form.earlier': fc.nat(3), 'contact.own': fc.nat(2) },
      { requiredKeys: [] },
    ),
    answers: fc.record(
      { 'general/sure': fc.boolean(), 'customers/goods': fc.constantFrom('coffee', 'tea') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)

const leaf = fc.constantFrom(
  'account.suspended',
  'answers["general/sure"]',
  'answers["customers/goods"] == "coffee"',
  'account.ageDays > 2',
  'figures["before_form.earlier"] > figures["contact.own"]',
  'account.ageDays / account.accepted >= 1',
  'screening.invalidShare < 0.5',
  '"form" in declaration.methods',
  'declaration.mainMethod in declaration.methods',
  'declaration.methods.exists(m, m == "spoken" || account.suspended)',
  'declaration.methods.all(m, m != declaration.mainMethod)',
  'declaration.methods.exists_one(m, m.startsWith("c"))',
)

const { expression: someExpression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('expression').map((part) => `!(${part})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a}) && (${b})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a}) || (${b})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
  ),
}))

const anExpression = someExpression.filter(({ length }) => length <= ruleBounds.expression)

describe('rules over any facts', () => {
  test('an expression that some facts make true is never said to be impossible', () => {
    fc.assert(
      fc.property(anExpression, someFacts, (when, facts) => {
        const { outcome } = evaluateRules(compiled([when]), facts).rules[0]!
        return outcome !== 'true' || canHold(when, exampleVocabulary)
      }),
    )
  })

  test('the same rules and facts give the same evaluation', () => {
    fc.assert(
      fc.property(anExpression, someFacts, (when, facts) => {
        const rules = compiled([when])
        const first = evaluateRules(rules, facts)
        assert.deepEqual(evaluateRules(rules, structuredClone(facts)), first)
        assert.deepEqual(evaluateRules(compiled([when]), facts), first)
      }),
    )
  })

  test('one more fact settles what was unknown, and never changes what was settled', () => {
    fc.assert(
      fc.property(anExpression, someFacts, someFacts, (when, facts, more) => {
        const rules = compiled([when])
        const answers = { ...more.answers, ...facts.answers }
        const before = evaluateRules(rules, facts).rules[0]!.outcome
        const after = evaluateRules(rules, { ...more, ...facts, answers }).rules[0]!.outcome
        if (before !== 'unknown') assert.equal(after, before)
      }),
    )
  })

  test('nothing is accepted where a rule that has a person look is true or unknown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anExpression, someEffect)), someFacts, (rules, facts) => {
        const { acceptance, route, ...evaluation } = evaluateRules(compiled(...rules), facts)
        const outcomes = evaluation.rules.map(({ outcome }) => outcome)
        const stops = rules.some(([, then], at) => isStop(then) && outcomes[at] !== 'false')
        const accepts = rules.some(([, then], at) => isAcceptance(then) && outcomes[at] === 'true')
        assert.equal(acceptance !== null, accepts && !stops)
        assert.equal(route === 'by_rule', acceptance !== null)
      }),
    )
  })

  test('no evaluation takes more steps than its rule was measured at', () => {
    fc.assert(
      fc.property(anExpression, someFacts, (when, facts) => {
        const { taken, atWorst } = stepsOf(when, facts)
        assert.ok(taken <= atWorst)
      }),
    )
  })

  test('the dearest rule that is taken ends within the bounds, over the largest facts', () => {
    const inner = 'm in declaration.methods'
    const dearest = `declaration.methods.exists(m, !(${inner}))`
    const entries = Array.from({ length: ruleBounds.list }, (_, at) => `method ${at}`)
    const { taken, atWorst } = stepsOf(dearest, { 'declaration.methods': entries })
    assert.ok(taken > ruleBounds.list ** 2 / 2)
    assert.ok(taken <= atWorst && atWorst <= ruleBounds.steps)
    const dearer = `declaration.methods.exists(m, !(${inner}) || !(${inner}))`
    assert.match(compiled([dearer]).faults[0]!.text.en, /at most 100000 steps/)
  })
})

const someEffect = fc.constantFrom<RuleEffect>(
  { effect: 'accept', conditions: [] },
  { effect: 'ask', ground: 'address_purchased' },
  { effect: 'hold' },
  { effect: 'route', to: 'second_eyes' },
  { effect: 'route', to: 'specialist' },
  { effect: 'route', to: 'fast' },
  { effect: 'flag' },
)

function isStop(then: RuleEffect): boolean {
  if (then.effect === 'route') return then.to === 'second_eyes' || then.to === 'specialist'
  return then.effect === 'ask' || then.effect === 'hold'
}

function isAcceptance(then: RuleEffect): boolean {
  return then.effect === 'accept'
}

/** How many list entries an evaluation reads: its only measure of length. */
function stepsOf(when: string, facts: Facts): { taken: number; atWorst: number } {
  let taken = 0
  class CountedList extends Array<string> {
    override *values(): ArrayIterator<string> {
      for (let at = 0; at < this.length; at += 1) {
        taken += 1
        yield this[at]!
      }
    }
  }
  const counted = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      return [name, Array.isArray(value) ? CountedList.from(value) : value]
    }),
  )
  evaluateRules(compiled([when]), counted)
  const expression = parseExpression(when)
  assert.ok(!isFault(expression))
  return { taken, atWorst: checkExpression(expression, exampleVocabulary).worstSteps }
}
