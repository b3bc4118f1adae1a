import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDrawn } from './is-drawn.ts'

const seeds = fc.stringMatching(/^[0-9a-f]{12}$/)

test('nothing is drawn of a share of 0, everything of a share of 1', () => {
  fc.assert(fc.property(seeds, (seed) => !isDrawn(seed, 0) && isDrawn(seed, 1)))
})

test('what a smaller share draws, a larger share draws too', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(seeds, share, share, (seed, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      assert.ok(!isDrawn(seed, less) || isDrawn(seed, more))
    }),
  )
})

test('of seeds that are spread evenly the stated share is drawn', () => {
  const spread = Array.from({ length: 1000 }, (_, i) =>
    Math.ceil((i / 1000) * 16 ** 12)
      .toString(16)
      .padStart(12, '0'),
  )
  assert.equal(spread.filter((seed) => isDrawn(seed, 0.1)).length, 100)
})
