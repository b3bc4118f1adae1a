import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examplePacks } from '../policy/packs/example-packs.ts'
import { mergePacks } from '../policy/packs/merge-packs.ts'
import type { PackLayer } from '../policy/packs/pack-layer.ts'
import { bindConditions, mailableUntil } from './conditions.ts'

const label = { de: 'x', en: 'x' }
const conditions: PackLayer['conditions'] = [
  { code: 'small', kind: 'first_send_at_most', label },
  { code: 'clean', kind: 'only_after_cleaned_reimport', label },
  { code: 'days', kind: 'expires_after', label },
  { code: 'anew', kind: 'reconfirm_by', label },
  { code: 'steps', kind: 'in_steps', label },
]
const policy = mergePacks([examplePacks.law, { ...examplePacks.house, conditions }])
const term = {
  startsAt: '2026-11-25T10:00:00.000Z',
  endsAt: '2028-11-25T10:00:00.000Z',
  recipients: 4812,
}

test('an approval keeps of each condition what kind it is, and when its days are over', () => {
  const wished = [
    { code: 'small', limit: 500 },
    { code: 'clean' },
    { code: 'anew', limit: 30 },
    { code: 'steps' },
    { code: 'sunshine' },
  ]
  assert.deepEqual(bindConditions(policy, wished, term).conditions, [
    { code: 'small', limit: 500, kind: 'first_send_at_most' },
    { code: 'clean', kind: 'only_after_cleaned_reimport' },
    { code: 'anew', limit: 30, kind: 'reconfirm_by', until: '2026-12-25T10:00:00.000Z' },
    { code: 'steps', kind: 'in_steps', slice: { size: 241, of: 4812 } },
    { code: 'sunshine', kind: null },
  ])
})

test('an approval ends when its days are over, and not later than was decided', () => {
  const days = (limit: number) => bindConditions(policy, [{ code: 'days', limit }], term).endsAt
  assert.equal(days(90), '2027-02-23T10:00:00.000Z')
  assert.equal(days(9000), term.endsAt)
  assert.equal(bindConditions(policy, [], term).endsAt, term.endsAt)
})

test('recipients who are to confirm anew can be mailed until then, while their approval goes on', () => {
  const bound = bindConditions(policy, [{ code: 'anew', limit: 30 }], term)
  assert.equal(bound.endsAt, term.endsAt)
  assert.equal(mailableUntil(bound), '2026-12-25T10:00:00.000Z')
  assert.equal(
    mailableUntil({ ...bound, endsAt: '2026-12-01T10:00:00.000Z' }),
    '2026-12-01T10:00:00.000Z',
  )
  assert.equal(mailableUntil({ ...bound, conditions: [] }), term.endsAt)
})
