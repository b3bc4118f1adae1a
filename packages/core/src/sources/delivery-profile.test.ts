import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { distanceBeyondChance } from './delivery-profile.ts'

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 1000 }))

describe('distanceBeyondChance', () => {
  test('lies between 0 and 1, is the same both ways, and 0 for what is spread alike', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const distance = distanceBeyondChance(one, other)
        assert.ok(distance >= 0 && distance <= 1)
        assert.ok(Math.abs(distance - distanceBeyondChance(other, one)) < 1e-9)
        assert.equal(distanceBeyondChance(one, one), 0)
      }),
    )
  })

  test('is small for two draws of one whole, whatever their sizes', () => {
    for (const size of [30, 100, 1000]) {
      const distances = Array.from({ length: 200 }, (_, seed) =>
        distanceBeyondChance(hoursOf(size, seed), hoursOf(600, seed + 1000)),
      )
      const worst = distances.toSorted((a, b) => a - b)[197]!
      assert.ok(worst < 0.15, `${size}: ${worst}`)
    }
  })

  test('is large for hours of another kind', () => {
    const byDay = { 9: 300, 10: 300, 11: 300 }
    assert.ok(distanceBeyondChance(byDay, hoursOf(600, 1)) > 0.7)
  })
})

/** Sign-ups drawn from all hours alike. */
function hoursOf(size: number, seed: number) {
  const drawn: Record<string, number> = {}
  let state = seed * 7919 + 17
  for (let i = 0; i < size; i += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const hour = Math.floor((state / 2_147_483_648) * 24)
    drawn[hour] = (drawn[hour] ?? 0) + 1
  }
  return drawn
}
