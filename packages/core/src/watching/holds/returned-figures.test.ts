import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cameAsShown, lastSentOn, type ReturnedFigures, restsOn } from './returned-figures.ts'

const list = { kind: 'import', groupId: 'group', batchId: 'batch' } as const
const figures: ReturnedFigures = {
  rule: 'first_bounces',
  code: 'bounce_unknown_recipient',
  came: 45,
  of: 400,
  threshold: 0.05,
  withinDays: 3,
  coverage: 1,
  cohorts: [
    { sentOn: '2026-11-23', came: 0, of: 100 },
    { sentOn: '2026-11-22', came: 45, of: 300 },
  ],
  providers: [
    { provider: 'gmx', came: 40, of: 200 },
    { provider: null, came: 5, of: 200 },
  ],
}

test('bounces are shown as they are; fewer than ten complaints, and those of a part, are not', () => {
  assert.deepEqual(cameAsShown({ ...figures, came: 3 }, list, true), { came: 3, withheld: null })
  const complaint = { code: 'complaint', came: 10 } as const
  assert.deepEqual(cameAsShown(complaint, list, false), { came: 10, withheld: null })
  assert.deepEqual(cameAsShown({ ...complaint, came: 9 }, list, false).withheld, 'few')
  assert.deepEqual(cameAsShown(complaint, list, true), { came: null, withheld: 'own_part' })
  assert.equal(cameAsShown(complaint, { kind: 'account' }, true).came, 10)
})

test('figures rest on a provider whose failure alone broke the rule', () => {
  const failure = { provider: 'gmx', since: '2026-11-22', until: '2026-11-22' }
  assert.ok(restsOn(figures, failure))
  assert.ok(!restsOn(figures, { ...failure, provider: 'gmail' }))
  const others = [figures.providers[0]!, { provider: null, came: 11, of: 200 }]
  assert.ok(!restsOn({ ...figures, providers: others }, failure))
})

test('only what was sent shortly before or on the days of a failure rests on it', () => {
  const failure = { provider: 'gmx', since: '2026-11-25', until: '2026-11-26' }
  assert.ok(restsOn(figures, failure))
  assert.ok(!restsOn(figures, { ...failure, since: '2026-11-26' }))
  assert.ok(!restsOn(figures, { ...failure, since: '2026-11-20', until: '2026-11-21' }))
})

test('the newest day of sending counts, also where nothing came of it', () => {
  assert.equal(lastSentOn(figures), '2026-11-23')
})
