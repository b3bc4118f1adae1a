import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { usualWatching } from '../watching-terms.ts'
import {
  askedWhileAttacked,
  findAttack,
  isAttackOver,
  type SignUpHour,
  type WatchedSource,
} from './find-attack.ts'

const now = '2026-11-25T12:00:00.000Z'

describe('A form', () => {
  test('that people confirm as ever is not attacked, however few or slow they are', () => {
    for (const [asked, confirmed] of [
      [1, 1],
      [10, 7],
      [10, 4],
      [200, 60],
    ] as const) {
      const hours = [...usual(asked, confirmed), ...lately(168, { asked, confirmed })]
      assert.equal(findAttack(usualWatching, hours, at()), null, `${confirmed} of ${asked}`)
    }
  })

  test('of whose sign-ups far fewer confirm than usual is attacked from the hour in which that began', () => {
    const hours = [
      ...usual(4, 3),
      ...lately(162, { asked: 4, confirmed: 3 }).slice(0, -6),
      ...lately(6, { asked: 64, confirmed: 3 }),
    ]
    const found = findAttack(usualWatching, hours, at())!
    assert.equal(found.kind, 'unconfirmed')
    assert.equal(found.since, hoursAgo(6))
    // Of the last three hours nobody knows yet.
    assert.deepEqual([found.asked, found.confirmed], [3 * 64, 9])
    assert.equal(found.usual.share, 0.75)
    assert.equal(askedWhileAttacked(usualWatching.attacks, found.usual), 20)
  })

  test('is judged by its own past: what is usual for one is an attack on another', () => {
    const weak = lately(48, { asked: 20, confirmed: 5 })
    assert.equal(findAttack(usualWatching, [...usual(20, 6), ...weak], at()), null)
    assert.ok(findAttack(usualWatching, [...usual(20, 16), ...weak], at()))
  })

  test('that is too young to have a past is judged by the floor, and so is one in another form', () => {
    const [weak, none] = [0.25, 0.05].map((share) =>
      lately(48, { asked: 40, confirmed: share * 40 }),
    )
    assert.equal(findAttack(usualWatching, weak!, at()), null)
    assert.ok(findAttack(usualWatching, none!, at()))
    const moved = { ...at(), formSince: hoursAgo(48) }
    assert.equal(findAttack(usualWatching, [...usual(40, 36), ...weak!], moved), null)
  })

  test('is not judged by hours of which no delivery has told yet', () => {
    const hours = [...usual(4, 3), ...lately(20, { asked: 64, confirmed: 0 })]
    assert.ok(findAttack(usualWatching, hours, at()))
    assert.equal(findAttack(usualWatching, hours, at(hoursAgo(20))), null)
    assert.equal(findAttack(usualWatching, hours, at(null)), null)
  })

  test('of which nobody tells who confirmed is found by what comes back alone', () => {
    const asked = lately(48, { asked: 40 })
    assert.equal(findAttack(usualWatching, asked, at(null)), null)
    const found = findAttack(usualWatching, lately(48, { asked: 40, bounced: 12 }), at(null))
    assert.deepEqual([found?.kind, found?.usual.share], ['bounced', null])
  })

  test('whose confirmations come back no more than mistyped addresses do is not attacked, though told once a day', () => {
    const people = { asked: 40, confirmed: 28 }
    const hours = [...usual(40, 28), ...lately(168, people)].map((each) => ({
      ...each,
      bounced: each.hour.includes('T02') ? 40 * 24 * 0.05 : 0,
    }))
    assert.equal(findAttack(usualWatching, hours, at()), null)
  })

  test('is not attacked again by what came before an attack ended', () => {
    const hours = [...usual(4, 3), ...lately(20, { asked: 64, confirmed: 1 })]
    const ended = { since: hoursAgo(20), until: hoursAgo(2) }
    assert.equal(findAttack(usualWatching, hours, { ...at(), earlier: [ended] }), null)
  })

  test('has its usual share without the attacks that it saw', () => {
    const attacked = hoursOf(-400, 100, { asked: 200, confirmed: 2 })
    const calm = usual(4, 3).filter(({ hour }) => !attacked.some((each) => each.hour === hour))
    const hours = [...calm, ...attacked].sort((one, other) => (one.hour < other.hour ? -1 : 1))
    const weak = [...hours, ...lately(30, { asked: 40, confirmed: 8 })]
    const ended = { since: hoursAgo(400), until: hoursAgo(300) }
    assert.equal(findAttack(usualWatching, weak, at()), null)
    assert.ok(findAttack(usualWatching, weak, { ...at(), earlier: [ended] }))
  })
})

describe('An attack', () => {
  const attacked = {
    ...at(),
    foundAt: hoursAgo(30),
    earlier: [{ since: hoursAgo(36), until: now }],
  }

  test('is over once a day is as usual, and not sooner', () => {
    const back = [...usual(4, 3), ...lately(28, { asked: 4, confirmed: 3 })]
    assert.equal(isAttackOver(usualWatching, back, attacked), true)
    assert.equal(isAttackOver(usualWatching, back, { ...attacked, foundAt: hoursAgo(23) }), false)
    const goesOn = [...usual(4, 3), ...lately(28, { asked: 20, confirmed: 3 })]
    assert.equal(isAttackOver(usualWatching, goesOn, attacked), false)
    const bounces = lately(28, { asked: 4, confirmed: 3, bounced: 2 })
    assert.equal(isAttackOver(usualWatching, [...usual(4, 3), ...bounces], attacked), false)
  })

  test('is over where nobody signs up any more, and goes on where nobody knows what became of them', () => {
    const silence = { ...attacked, deliveredAt: hoursAgo(30) }
    assert.equal(isAttackOver(usualWatching, usual(4, 3), silence), true)
    const unknown = [...usual(4, 3), ...lately(10, { asked: 1 })]
    assert.equal(isAttackOver(usualWatching, unknown, silence), false)
  })
})

function at(deliveredAt: string | null = now): WatchedSource {
  return { now, deliveredAt, formSince: '2026-01-01T00:00:00.000Z', earlier: [] }
}

/** Four weeks before the last seven days. */
function usual(asked: number, confirmed: number): SignUpHour[] {
  return hoursOf(-35 * 24, 28 * 24, { asked, confirmed })
}

function lately(hours: number, each: Partial<SignUpHour>): SignUpHour[] {
  return hoursOf(-hours, hours, each)
}

function hoursOf(from: number, count: number, each: Partial<SignUpHour>): SignUpHour[] {
  return Array.from({ length: count }, (_, place) => ({
    ...{ hour: hoursAgo(-from - place), asked: 0, confirmed: 0, bounced: 0 },
    ...each,
  }))
}

function hoursAgo(hours: number): string {
  return new Date(Date.parse(now) - hours * 3_600_000).toISOString()
}
