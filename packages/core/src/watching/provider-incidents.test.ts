import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findIncidents, type ProviderHour } from './provider-incidents.ts'
import { usualWatching } from './watching-terms.ts'

const terms = usualWatching.incidents

describe('Incidents of mailbox providers', () => {
  test('are hours in which a provider fails for many accounts at once', () => {
    const failing = Array.from({ length: 6 }, (_, at) => hour({ accountId: `a${at}`, came: 90 }))
    const fine = Array.from({ length: 2 }, (_, at) => hour({ accountId: `b${at}`, came: 1 }))
    assert.deepEqual(findIncidents(terms, [...fine, ...failing]), [
      {
        provider: 'gmx',
        kind: 'bounces',
        from: '2026-11-02T14:00:00.000Z',
        until: '2026-11-02T15:00:00.000Z',
        hours: [{ hour: '2026-11-02T14:00:00.000Z', failed: 6, told: 8 }],
      },
    ])
  })

  test('are not the fault of a few accounts, or of few among many', () => {
    const failing = (accounts: number) =>
      Array.from({ length: accounts }, (_, at) => hour({ accountId: `a${at}`, came: 90 }))
    assert.deepEqual(findIncidents(terms, failing(4)), [])
    const fine = Array.from({ length: 10 }, (_, at) => hour({ accountId: `b${at}`, came: 1 }))
    assert.deepEqual(findIncidents(terms, [...failing(9), ...fine]), [])
  })

  test('are not read from accounts that sent next to nothing', () => {
    const tiny = Array.from({ length: 9 }, (_, at) =>
      hour({ accountId: `a${at}`, sent: 5, came: 5 }),
    )
    assert.deepEqual(findIncidents(terms, tiny), [])
  })

  test('last as long as their hours follow each other, for each provider and kind', () => {
    const at = (time: string, given: Partial<ProviderHour> = {}) =>
      Array.from({ length: 5 }, (_, account) =>
        hour({
          accountId: `a${account}`,
          came: 90,
          hour: `2026-11-02T${time}:00:00.000Z`,
          ...given,
        }),
      )
    const found = findIncidents(terms, [
      ...at('16'),
      ...at('14'),
      ...at('15'),
      ...at('18'),
      ...at('17', { provider: 'yahoo' }),
      ...at('17', { kind: 'complaints' }),
    ])
    assert.deepEqual(
      found.map(({ provider, kind, from, until }) =>
        [provider, kind, from.slice(11, 13), until.slice(11, 13)].join(' '),
      ),
      ['gmx bounces 14 17', 'gmx bounces 18 19', 'gmx complaints 17 18', 'yahoo bounces 17 18'],
    )
  })
})

function hour(given: Partial<ProviderHour>): ProviderHour {
  return {
    accountId: 'a',
    provider: 'gmx',
    hour: '2026-11-02T14:00:00.000Z',
    kind: 'bounces',
    sent: 100,
    came: 0,
    ...given,
  }
}
