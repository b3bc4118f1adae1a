import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ScreenedDelivery, type SourcePast, usualDay } from './delivery-beside-past.ts'
import type { DeliveryProfile } from './delivery-profile.ts'
import { usualDeliveryTerms as terms } from './delivery-terms.ts'
import { atOnceOn, judgeDelivery } from './judge-delivery.ts'

const none: SourcePast = { profiles: [], lately: [], days: [] }
const known: SourcePast = {
  ...{ profiles: Array(10).fill(profile(40)), lately: Array(7).fill(profile(40)) },
  days: Array(17).fill(40),
}

describe('a delivery through a source', () => {
  test('that the platform brings one by one is set apart where something grave was found', () => {
    const oneByOne = { hand: 'platform', isAtOnce: true } as const
    assert.equal(why({ ...oneByOne, findings: [serious] }), 'grave_finding')
    const drawn = { id: 'unlikely_origin', severity: 'warning' }
    assert.equal(why({ ...oneByOne, findings: [drawn] }), 'grave_finding')
    assert.equal(why({ ...oneByOne, findings: [warning, warning] }), null)
  })

  test('one by one in two ways unlike before is set apart, and in one only where that lasts', () => {
    const clicked = { ...profile(40), delays: { 10: 40 } }
    const people = { ...profile(40), delays: { 300: 20, 1800: 20 } }
    const past = { ...known, profiles: Array(10).fill(people) }
    const after = (days: number, change = {}) =>
      judge(
        { hand: 'platform', isAtOnce: true, profile: { ...clicked, ...change } },
        { ...past, lately: [...Array(days).fill(clicked), ...Array(7 - days).fill(people)] },
      )
    // What is over after three days may be a fair.
    assert.deepEqual([after(0), after(2)], [null, null])
    const lasting = after(4)!
    assert.deepEqual(
      [lasting.why, lasting.deviations.map(({ kind }) => kind)],
      ['unlike_source', ['delays']],
    )
    const twofold = after(0, { domains: { 'eigene.example': 40 } })!
    assert.deepEqual(twofold.deviations.map(({ kind }) => kind).sort(), ['delays', 'domains'])
  })

  test('one by one is set apart for what lasts below the limit of a day', () => {
    const some = { ...profile(40), networks: { most: 12, '': 28 } }
    const people = { ...profile(40), networks: { most: 3, '': 37 } }
    const past = { ...known, profiles: Array(10).fill(people), lately: Array(7).fill(some) }
    const found = judge({ hand: 'platform', isAtOnce: true, profile: some }, past)!
    const [only] = found.deviations
    assert.deepEqual([only!.kind, only!.limit], ['networks', terms.oneByOne.lasting.networks])
    assert.ok(only!.figure < terms.oneByOne.deviations.networks.limit)
  })

  test('one by one is no sign of a program by being confirmed later than before, all through one line', () => {
    const people = { ...profile(40), delays: { 300: 40 }, networks: { '': 40 } }
    const past = { ...known, profiles: Array(10).fill(people), lately: Array(7).fill(people) }
    const at = (delays: object) =>
      ({ ...people, delays, networks: { most: 40 } }) as DeliveryProfile
    const one = { hand: 'platform', isAtOnce: true, findings: [warning] } as const
    assert.equal(judge({ ...one, profile: at({ '': 40 }) }, past), null)
    assert.equal(why({ ...one, profile: at({ 10: 40 }) }, past), 'unlike_source')
  })

  test('one by one of few a day is taken together with the days before, and says nothing where these are few', () => {
    const clicked = { ...profile(10), delays: { 10: 10 } }
    const people = { ...profile(40), delays: { 300: 20, 1800: 20 } }
    const past = { ...known, profiles: Array(10).fill(people) }
    const one = { hand: 'platform', isAtOnce: true, profile: clicked } as const
    assert.equal(why(one, { ...past, lately: Array(7).fill(clicked) }), 'unlike_source')
    assert.equal(why(one, { ...past, lately: [clicked] }), null)
  })

  test('one by one is no sign of a program by being many, or by other people after a campaign', () => {
    const one = { hand: 'platform', isAtOnce: true } as const
    assert.equal(why({ ...one, profile: profile(190), broughtThatDay: 190 }, known), null)
    const companies = { ...profile(40), domains: { 'firma.de': 40 } }
    const week = { ...known, lately: Array(7).fill(companies) }
    assert.equal(why({ ...one, profile: companies }, week), null)
  })

  test('of few that a customer brings is set apart once they add up, and counts anew for nobody else', () => {
    const few = { hand: 'customer', isAtOnce: true, profile: profile(20) } as const
    assert.equal(why({ ...few, addedUp: 980 }), null)
    assert.equal(why({ ...few, addedUp: 981 }), 'added_up')
    assert.equal(why({ ...few, addedUp: 981, hand: 'platform' }), null)
  })

  test('in which something grave was found is set apart, by whichever hand it came in bulk', () => {
    for (const hand of ['platform', 'customer'] as const) {
      assert.equal(why({ hand, findings: [serious] }, known), 'grave_finding')
      assert.equal(why({ hand, findings: [warning, warning, warning] }, known), 'grave_finding')
      const forged = { id: 'unlikely_records', severity: 'warning' }
      assert.equal(why({ hand, findings: [forged] }, known), 'grave_finding')
    }
  })

  test('in bulk by a customer is always set apart where the source has no past', () => {
    assert.equal(why({ hand: 'customer' }, none), 'unproven_bulk')
    assert.equal(why({ hand: 'customer' }, { ...known, days: [40, 40] }), 'unproven_bulk')
    assert.equal(
      why({ hand: 'customer' }, { ...known, profiles: [profile(40)], lately: [] }),
      'unproven_bulk',
    )
  })

  test('of few needs no past, nor what the platform brings within five days’ share of what was declared', () => {
    assert.equal(why({ hand: 'customer', broughtThatDay: 50 }, none), null)
    const platform = { hand: 'platform', capPerDay: 100 } as const
    assert.equal(why({ ...platform, broughtThatDay: 500 }, none), null)
    assert.equal(why({ ...platform, broughtThatDay: 501 }, none), 'unproven_bulk')
  })

  test('like the past of its source is left to it, up to some usual days at once by a customer', () => {
    assert.equal(why({ hand: 'customer', broughtThatDay: 120 }, known), null)
    const { deviations, ...held } = judge({ hand: 'customer', broughtThatDay: 121 }, known)!
    assert.equal(held.why, 'unlike_source')
    assert.deepEqual(deviations, [{ kind: 'size', figure: 121 / 40, limit: 3 }])
    assert.equal(why({ hand: 'platform', broughtThatDay: 4000 }, known), null)
  })

  test('that differs is set apart with each figure and its limit; one deviation is enough for a customer', () => {
    const other = { ...profile(100), domains: { 'firma.de': 100 } }
    const brought = { profile: other, broughtThatDay: 100 }
    const [only, ...more] = judge({ hand: 'customer', ...brought }, known)!.deviations
    assert.deepEqual([only!.kind, only!.limit, more], ['domains', 0.25, []])
    assert.ok(only!.figure > 0.9)
    assert.equal(why({ hand: 'platform', ...brought }, known), null)
    const doubly = { ...brought, profile: { ...other, hours: { 9: 100 } } }
    assert.equal(why({ hand: 'platform', ...doubly }, known), 'unlike_source')
  })

  test('is compared by weekdays only where its people signed up over weeks', () => {
    const past = { ...known, profiles: Array(10).fill({ ...profile(40), weekdays: week(40) }) }
    const onMondays = { ...profile(100), weekdays: { 0: 100 } }
    const over = (days: number) =>
      why({ hand: 'customer', broughtThatDay: 100, profile: { ...onMondays, days } }, past)
    assert.deepEqual([over(1), over(14)], [null, 'unlike_source'])
  })

  test('of few is set apart where it holds who was rejected before', () => {
    const shares = { before_source: 0, rejected: 0.2, suppressed: 0 }
    const few = { hand: 'customer', isAtOnce: true, broughtThatDay: 40, shares } as const
    assert.equal(why({ ...few, profile: profile(40) }, none), 'unlike_source')
    assert.equal(why({ ...few, profile: profile(29) }, none), null)
  })

  test('claims nothing on too little of either side', () => {
    const other = { ...profile(29), domains: { 'firma.de': 29 } }
    assert.equal(why({ hand: 'customer', profile: other, broughtThatDay: 29 }, known), null)
    const short = { ...known, profiles: [profile(99)], lately: [] }
    const bulk = { ...other, recipients: 2000, domains: { 'firma.de': 2000 } }
    assert.equal(why({ hand: 'platform', profile: bulk, broughtThatDay: 200 }, short), null)
  })
})

test('a usual day is the median of those on which any came, and unknown on few of them', () => {
  assert.equal(usualDay({ days: [1, 1, 1, 1] }, terms), null)
  assert.equal(usualDay({ days: [900, 2, 1, 3, 4] }, terms), 3)
  assert.equal(usualDay({ days: [900, 2, 1, 3, 4, 4] }, terms), 3.5)
})

test('without a past the platform may bring what was approved for a day, a customer little', () => {
  assert.equal(atOnceOn('platform', none, 100, terms), 500)
  assert.equal(atOnceOn('customer', none, 100, terms), 50)
  assert.equal(atOnceOn('customer', { days: Array(5).fill(100) }, 100, terms), 150)
})

const serious = { id: 'test_domains', severity: 'serious' }
const warning = { id: 'role_accounts', severity: 'warning' }

function judge(change: Partial<ScreenedDelivery>, past: SourcePast = none) {
  const usual: ScreenedDelivery = {
    hand: 'customer',
    isAtOnce: false,
    isOtherLayout: false,
    profile: profile(100),
    findings: [],
    shares: { before_source: 0, rejected: 0, suppressed: 0 },
    broughtThatDay: 100,
    capPerDay: 100,
    addedUp: 0,
  }
  return judgeDelivery({ ...usual, ...change }, past, terms)
}

function why(change: Partial<ScreenedDelivery>, past?: SourcePast) {
  return judge(change, past)?.why ?? null
}

/** People of two providers, at all hours alike. */
function profile(recipients: number): DeliveryProfile {
  const hours = Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, recipients / 24]))
  const domains = { 'gmx.de': recipients / 2, 'web.de': recipients / 2 }
  const rest = { records: {}, weekdays: {}, countries: {}, delays: {}, networks: {} }
  return { recipients, hours, days: 1, domains, ...rest }
}

/** As many on each day of a week. */
function week(rows: number) {
  return Object.fromEntries(Array.from({ length: 7 }, (_, day) => [day, rows / 7]))
}
