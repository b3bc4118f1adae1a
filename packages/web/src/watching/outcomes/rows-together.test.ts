import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutcomeSums, RuleOutcome } from '@freigabe/contract'
import { rowsTogether } from './rows-together.ts'

test('all rows of who decided are added up: rules, the lot, recommendations and people', () => {
  const lot = { drawn: 9, ...sums(20) }
  const rules = [{ ...named('small'), ...sums(1), lot }]
  const recommended = [
    { ...named('clean'), ...sums(300) },
    { ...named('known'), ...sums(4000) },
  ]
  assert.equal(rowsTogether({ rules, recommended, people: sums(50_000) }), 54_321)
})

function named(id: string): Pick<RuleOutcome, 'rule' | 'publications'> {
  return { rule: { id, title: { de: id, en: id } }, publications: { first: 1, last: 1 } }
}

function sums(approvals: number): OutcomeSums {
  const none = { came: 0, of: 0, estimate: null, missing: 'untold' } as const
  return {
    ...{ approvals, sentTo: 0, imports: 0, sent: 0, held: 0, confirmed: 0, revoked: 0 },
    rates: { bounce_unknown_recipient: none, complaint: none, unsubscribe: none },
  }
}
