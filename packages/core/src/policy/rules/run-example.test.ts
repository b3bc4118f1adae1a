import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compiled } from './example-rules.ts'
import { exampleFacts, type PackExample, runExample } from './run-example.ts'

const grown: PackExample = {
  id: 'grown',
  title: { de: 'Gewachsen', en: 'Grown' },
  facts: { 'account.ageDays': 400, 'account.suspended': false, answers: { 'general/sure': true } },
  expect: { outcome: 'accepted', route: 'by_rule', fired: ['r0'] },
}
const rules = compiled(
  ['account.ageDays > 365', { effect: 'accept', conditions: [] }],
  ['account.suspended', { effect: 'hold' }],
)
const pack = { rules: [{ id: 'r0' }, { id: 'r1' }], examples: [grown] }

describe('the examples of a pack', () => {
  test('an example that comes out as expected has no differences', () => {
    assert.deepEqual(runExample(pack, grown, rules).differences, [])
  })

  test('what comes out otherwise is named, with what was expected', () => {
    const held = { ...grown, id: 'held', like: 'grown', facts: { 'account.suspended': true } }
    assert.deepEqual(runExample(pack, held, rules).differences, [
      { of: 'outcome', expected: 'accepted', found: 'held' },
      { of: 'route', expected: 'by_rule', found: 'normal' },
      { of: 'fired', expected: 'r0', found: 'r0, r1' },
    ])
  })

  test('rules of other packs may be true without being listed', () => {
    const { differences } = runExample({ ...pack, rules: [] }, grown, rules)
    assert.deepEqual(differences, [])
  })

  test('an example that is like another states only what differs, and null takes a fact away', () => {
    const like = {
      ...grown,
      id: 'young',
      like: 'grown',
      facts: { 'account.ageDays': 3, 'account.suspended': null, answers: { 'general/sure': null } },
    } as const
    assert.deepEqual(exampleFacts([grown, like], like), {
      'account.ageDays': 3,
      answers: {},
      figures: {},
    })
  })
})
