import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Conclusions,
  factsUnder,
  isChanged,
  noSums,
  triedCase,
  withCase,
} from './tried-case.ts'

const policy = {
  methods: [
    { code: 'form', stance: 'allowed' },
    { code: 'sync', stance: 'conditional' },
    { code: 'bought', stance: 'forbidden' },
  ],
  promise: { businessDays: 1, atRiskShare: 0.25 },
  promises: { fast: { businessHours: 4 } },
} as unknown as Parameters<typeof triedCase>[0]
const nothing: Conclusions = {
  acceptance: null,
  heldBy: [],
  asks: [],
  required: [],
  route: 'normal',
}
const accepted: Conclusions = {
  ...nothing,
  acceptance: { ruleId: 'own_form', conditions: [] },
  route: 'by_rule',
}

describe('triedCase', () => {
  test('what a rule accepts is decided at once', () => {
    assert.deepEqual(triedCase(policy, accepted, ['form']), {
      outcome: 'accepted',
      route: 'by_rule',
      ruleId: 'own_form',
      promise: null,
    })
  })

  test('no rule accepts a method that the policy forbids', () => {
    const { outcome, route, promise } = triedCase(policy, accepted, ['form', 'bought'])
    assert.deepEqual([outcome, route, promise], ['person', 'normal', { businessDays: 1 }])
  })

  test('a way has the promise of its own, or the general one', () => {
    const promised = (route: Conclusions['route']) =>
      triedCase(policy, { ...nothing, route }, []).promise
    assert.deepEqual(promised('fast'), { businessHours: 4 })
    assert.deepEqual(promised('specialist'), { businessDays: 1 })
  })
})

test('kept facts say what the policy that is tried holds of the stated methods', () => {
  const facts = {
    'declaration.methods': ['sync', 'bought'],
    'declaration.forbiddenMethods': [],
    'account.ageDays': 3,
  }
  assert.deepEqual(factsUnder(policy, facts), {
    'declaration.methods': ['sync', 'bought'],
    'declaration.conditionalMethods': ['sync'],
    'declaration.forbiddenMethods': ['bought'],
    'account.ageDays': 3,
  })
})

test('sums count each case once before and once after', () => {
  const person = triedCase(policy, nothing, [])
  const byRule = triedCase(policy, accepted, [])
  const sums = withCase(withCase(noSums, person, byRule), person, person)
  assert.deepEqual(sums.outcomes, { person: [2, 1], accepted: [0, 1] })
  assert.deepEqual(sums.routes, { normal: [2, 1], by_rule: [0, 1] })
  assert.deepEqual(sums.promises, { '{"businessDays":1}': [2, 1], null: [0, 1] })
  assert.deepEqual([isChanged(person, byRule), isChanged(person, person)], [true, false])
})
