import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparedShare, sharesByHour, usualBand, usualHours } from './usual-band.ts'

/** Lists whose shares are 0, 1, 2 … percent, of so many accounts in turn. */
const lists = (many: number, accounts: number) =>
  Array.from({ length: many }, (_, place) => ({
    account: String(place % accounts),
    share: place / 100,
  }))

test('shows where the middle half of the lists lies, and all but a tenth on either side', () => {
  assert.deepEqual(usualBand(lists(21, 5)), {
    low: 0.02,
    quarter: 0.05,
    threeQuarters: 0.15,
    high: 0.18,
  })
})

test('shows nothing of fewer than 20 lists, or of lists of fewer than 5 accounts', () => {
  assert.equal(usualBand(lists(19, 5)), null)
  assert.equal(usualBand(lists(60, 4)), null)
})

test('whoever is not told of is nobody; records of consent are told of always', () => {
  assert.equal(comparedShare('role_accounts', undefined), 0)
  assert.equal(comparedShare('consent_coverage', undefined), null)
  assert.equal(comparedShare('role_accounts', { roles: 3, recipients: 60 }), 0.05)
  assert.equal(comparedShare('consent_coverage', { rows: 60, filled: { signed_up_at: 60 } }), 0)
  assert.equal(comparedShare('free_mail', { rows: 60 }), null)
})

test('hours of sign-ups are compared hour by hour, as shares, and only of lists with 100 sign-ups', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 80 : hour === 20 ? 20 : 0))
  const shares = sharesByHour({ rows: 100, hours })!
  assert.deepEqual([shares[9], shares[20], shares[3]], [0.8, 0.2, 0])
  assert.equal(sharesByHour({ rows: 99, hours }), null)
  assert.equal(sharesByHour(undefined), null)
  const lists = (many: number) =>
    Array.from({ length: many }, (_, place) => ({ account: String(place % 5), shares }))
  const bands = usualHours(lists(20))!
  assert.equal(bands.length, 24)
  assert.deepEqual(bands[9], { low: 0.8, quarter: 0.8, threeQuarters: 0.8, high: 0.8 })
  assert.equal(usualHours(lists(19)), null)
})
