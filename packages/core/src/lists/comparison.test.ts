import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastShareOf, type SampledShare, shareOf } from './comparison.ts'

const sampled: fc.Arbitrary<SampledShare> = fc
  .record({ compared: fc.nat(5000), portion: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ compared, portion }) => ({
    compared,
    shared: Math.round(compared * portion),
    isWhole: false,
  }))

test('the least share lies between nothing and the share itself', () => {
  fc.assert(
    fc.property(sampled, (each) => {
      const least = leastShareOf(each)
      assert.ok(least >= 0 && least <= shareOf(each) + 1e-12, `${least}`)
    }),
  )
})

test('a share that was counted and not estimated is its own least', () => {
  assert.equal(leastShareOf({ compared: 40, shared: 10, isWhole: true }), 0.25)
})

test('a larger sample with the same share raises the least', () => {
  const least = [4, 40, 400].map((compared) =>
    leastShareOf({ compared, shared: compared / 2, isWhole: false }),
  )
  assert.ok(least[0]! < least[1]! && least[1]! < least[2]!)
})

test('a single hit in a single try is no proof of the whole', () => {
  const least = leastShareOf({ compared: 1, shared: 1, isWhole: false })
  assert.ok(least > 0.2 && least < 0.21, `${least}`)
})

test('the least share is surpassed in at least 97 of 100 samples', () => {
  const share = 0.3
  let surpassed = 0
  let state = 7
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let round = 0; round < 2000; round++) {
    let shared = 0
    for (let i = 0; i < 200; i++) if (random() < share) shared++
    if (leastShareOf({ compared: 200, shared, isWhole: false }) <= share) surpassed++
  }
  assert.ok(surpassed >= 1940, `${surpassed} of 2000`)
})

test('where nothing was compared nothing is shared', () => {
  assert.equal(leastShareOf({ compared: 0, shared: 0, isWhole: false }), 0)
  assert.equal(shareOf({ compared: 0, shared: 0, isWhole: true }), 0)
})
