import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countOutcome } from './compare-outcomes.ts'
import type { CameOfImport, SentImport } from './outcome.ts'

describe('What came of an import', () => {
  test('is divided by all that was sent; complaints by what went to providers that report them', () => {
    const given = sent([
      came('bounce_unknown_recipient', 12),
      came('complaint', 3, { reporting: 2 }),
    ])
    assert.deepEqual(countOutcome(given, 'bounce_unknown_recipient', 'counted'), {
      came: 12,
      of: 1000,
    })
    assert.deepEqual(countOutcome(given, 'complaint', 'counted'), { came: 2, of: 400 })
    assert.deepEqual(countOutcome({ ...given, reporting: null }, 'complaint', 'counted'), {
      came: 3,
      of: 1000,
    })
  })

  test('is nothing where nothing came back, if the sender places what comes back', () => {
    assert.deepEqual(countOutcome(sent([]), 'unsubscribe', 'counted'), { came: 0, of: 1000 })
    assert.equal(countOutcome(sent([]), 'unsubscribe', 'sketch'), null)
  })

  test('is read by samples as soon as they placed some of it, and then by nothing else', () => {
    const mixed = sent([
      came('complaint', 4, { reporting: 4 }),
      came('complaint', 1, { reporting: 1, basis: 'sketch' }),
    ])
    assert.equal(countOutcome(mixed, 'complaint', 'counted'), null)
    assert.deepEqual(countOutcome(mixed, 'complaint', 'sketch'), { came: 2, of: 100 })
    assert.deepEqual(countOutcome(mixed, 'unsubscribe', 'counted'), { came: 0, of: 1000 })
  })

  test('is read by samples where they could place none of what came to the account', () => {
    const untold = { ...sent([]), untold: ['complaint' as const] }
    assert.equal(countOutcome(untold, 'complaint', 'counted'), null)
    assert.deepEqual(countOutcome(untold, 'complaint', 'sketch'), { came: 0, of: 100 })
    assert.deepEqual(countOutcome({ ...untold, shareTold: 0 }, 'complaint', 'sketch'), {
      came: 0,
      of: 0,
    })
  })

  test('is divided by all that was sent where more complained than was sent to those who report', () => {
    const odd = sent([came('complaint', 5, { reporting: 5 })], { reporting: 2 })
    assert.deepEqual(countOutcome(odd, 'complaint', 'counted'), { came: 5, of: 1000 })
  })

  test('is, if bounces, divided by what went to no failing mailbox provider, and else by all', () => {
    const told = [came('bounce_unknown_recipient', 12), came('unsubscribe', 3)]
    const given = sent(told, { failed: 400 })
    assert.deepEqual(countOutcome(given, 'bounce_unknown_recipient', 'counted'), {
      came: 12,
      of: 600,
    })
    assert.deepEqual(countOutcome(given, 'unsubscribe', 'counted'), { came: 3, of: 1000 })
  })

  test('is no rate where more came back than was sent', () => {
    assert.equal(countOutcome(sent([came('unsubscribe', 1001)]), 'unsubscribe', 'counted'), null)
  })
})

function came(
  code: CameOfImport['code'],
  count: number,
  { reporting = 0, basis = 'counted' }: Partial<CameOfImport> = {},
): CameOfImport {
  return { code, count, reporting, basis }
}

function sent(all: CameOfImport[], given: Partial<SentImport> = {}): SentImport {
  return {
    ...{ decisionId: 'd', accountId: 'a', groupId: 'g', sent: 1000, reporting: 400 },
    ...{ failed: 0, shareTold: 0.25, untold: [], came: all },
    ...given,
  }
}
