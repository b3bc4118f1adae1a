import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RuleEffect, ruleContent } from './rule.ts'

test('a rule that only words its question anew is the same rule, and with another ground is another', () => {
  const content = (then: RuleEffect) => ruleContent({ id: 'late', when: 'account.suspended', then })
  const asking = { effect: 'ask', ground: 'stale' } as const
  const plain = content(asking)
  assert.equal(content({ ...asking, question: { de: 'Seit wann?', en: 'Since when?' } }), plain)
  assert.notEqual(content({ effect: 'ask', ground: 'unproven' }), plain)
})
