import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { followIncidents, type KnownIncident } from './follow-incidents.ts'

const since = '2026-11-02T00:00:00.000Z'

describe('Incidents that go on', () => {
  test('are the same one while hours follow, and another one after an hour without', () => {
    const known = [incident('a', [14, 15])]
    assert.deepEqual(follow(known, [[14, 15, 16], [18]]), { a: [14, 15, 16], new: [18] })
    assert.deepEqual(follow(known, [[12, 13, 14, 15]]), { a: [12, 13, 14, 15] })
  })

  test('keep what lies so far back that nothing is known of it, and lose what was no failure after all', () => {
    const known = [incident('a', [-2, -1, 0]), incident('b', [14])]
    assert.deepEqual(follow(known, [[0, 1]]), { a: [-2, -1, 0, 1], b: [] })
    assert.deepEqual(follow(known), { a: [-2, -1], b: [] })
  })

  test('that a person closed stay as they are, and what follows is another one', () => {
    const known = [incident('a', [14, 15], true)]
    assert.deepEqual(follow(known, [[14, 15]]), {})
    assert.deepEqual(follow(known, [[13, 14, 15, 16]]), { new: [13, 16] })
  })

  test('that a late report joins keep their own hours, and the earlier gets what lies between', () => {
    const known = [incident('b', [16, 17]), incident('a', [14])]
    assert.deepEqual(follow(known, [[14, 15, 16, 17, 18]]), { a: [14, 15, 18], b: [16, 17] })
  })

  test('of one provider are none of another', () => {
    const other = { ...incident('a', [14]), provider: 'yahoo' }
    assert.deepEqual(follow([other], [[14, 15]]), { a: [], new: [14, 15] })
  })

  test('have each failing hour once, and look the same when they are looked at again', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 12 })
    fc.assert(
      fc.property(hours, hours, hours, (settled, before, now) => {
        const first = followed([incident('s', inOrder(settled), true)], spells(before))
        const known = [incident('s', inOrder(settled), true), ...first]
        const once = followed(known, spells(now))
        assert.deepEqual(
          inOrder(once.flatMap((each) => each.hours.map(({ at }) => at))),
          inOrder(now.filter((hour) => !settled.includes(hour))),
        )
        assert.deepEqual(followed([known[0]!, ...once], spells(now)), once)
      }),
    )
  })
})

type Hour = { hour: string; at: number }

/** Incidents as they are after following, the new ones named. */
function followed(known: KnownIncident<Hour>[], found: number[][]): KnownIncident<Hour>[] {
  return followIncidents(known, found.map(spell), since).map((each, place) => ({
    ...each,
    incidentId: each.incidentId ?? `new ${place} ${each.hours[0]!.hour}`,
    isSettled: false,
  }))
}

function follow(known: KnownIncident<Hour>[], ...found: number[][][]) {
  const all = followIncidents(known, found.flat().map(spell), since)
  const hours: Record<string, number[]> = {}
  for (const each of all) {
    const name = each.incidentId ?? 'new'
    hours[name] = [...(hours[name] ?? []), ...each.hours.map(({ at }) => at)]
  }
  return hours
}

function incident(incidentId: string, hours: number[], isSettled = false): KnownIncident<Hour> {
  return { incidentId, isSettled, ...spell(hours) }
}

function spell(hours: number[]) {
  return { provider: 'gmx', hours: hours.map(hourAt) }
}

function hourAt(at: number): Hour {
  return { hour: new Date(Date.parse(since) + at * 3_600_000).toISOString(), at }
}

function spells(hours: number[]): number[][] {
  return inOrder(hours).reduce<number[][]>((all, hour) => {
    const last = all.at(-1)
    if (last?.at(-1) === hour - 1) last.push(hour)
    else all.push([hour])
    return all
  }, [])
}

function inOrder(hours: number[]): number[] {
  return hours.toSorted((one, other) => one - other)
}
