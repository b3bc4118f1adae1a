import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256Words } from '../digest/sha256.ts'
import { type ComparableSketch, compareSketches } from './compare-sketches.ts'
import { levelsOf } from './levels-of.ts'
import { highestRate, leastPicked, type Sketch } from './sketch.ts'
import { SketchBuilder } from './sketch-builder.ts'

const encoder = new TextEncoder()

/** The sketch of the recipients with these numbers. */
function sketch(numbers: Iterable<number>): Sketch {
  const builder = new SketchBuilder()
  let recipients = 0
  for (const number of numbers) {
    const bytes = encoder.encode(`person${number}@example.org`)
    builder.add(sha256Words(bytes, bytes.length))
    recipients++
  }
  return builder.finish(recipients)
}

function* range(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number++) yield number
}

function comparable({ recipients, rate, ...rest }: Sketch): ComparableSketch {
  return { recipients, rate, levels: levelsOf(rest).map((level) => new Set(level)) }
}

function overlap(first: Sketch, second: Sketch) {
  return compareSketches(comparable(first), comparable(second))
}

test('a small list is kept whole', () => {
  const { rate, hashes } = sketch(range(0, 500))
  assert.deepEqual([rate, hashes.length], [0, 500])
})

test('a sketch holds every hash of its rate, at least the promised number, and in order', () => {
  const { rate, hashes } = sketch(range(0, 30_000))
  assert.ok(rate > 0 && rate < highestRate)
  assert.ok(hashes.length >= leastPicked && hashes.length < 3 * leastPicked)
  assert.ok(hashes.every((hash) => hash < 1n << BigInt(64 - rate)))
  assert.deepEqual(hashes, hashes.slice().sort())
})

test('the order of recipients changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...range(0, 5000)], { minLength: 5000 }), (numbers) => {
      assert.deepEqual(sketch(numbers), sketch(range(0, 5000)))
    }),
    { numRuns: 10 },
  )
})

for (const [size, of, share] of [
  [100, 100, 0.5],
  [100, 100_000, 1],
  [1000, 1000, 0.2],
  [20_000, 20_000, 0.05],
  [50_000, 300_000, 0.9],
  [300_000, 300_000, 0.3],
] as const) {
  test(`of ${size} recipients the share of ${share} in a list of ${of} is estimated within four standard errors`, () => {
    const common = Math.round(size * share)
    const first = sketch(range(0, size))
    const second = sketch(range(size - common, size - common + of))
    const { ofFirst, compared, recipients, ofSecond } = overlap(first, second)
    const error = Math.sqrt((share * (1 - share)) / Math.max(compared, 1))
    assert.ok(Math.abs(ofFirst - share) <= 4 * error + 1e-9, `${ofFirst} of ${share} ± ${error}`)
    assert.ok(Math.abs(recipients - common) <= 4 * error * size + 1)
    assert.ok(Math.abs(ofSecond - common / of) <= (4 * error * size + 1) / of)
  })
}

test('a small list inside a huge one is found', () => {
  const huge = sketch(range(0, 1_000_000))
  assert.equal(huge.rate, highestRate)
  const { ofFirst, shared } = overlap(sketch(range(400_000, 401_000)), huge)
  assert.equal(ofFirst, 1)
  assert.ok(shared >= 4)
})

test('lists that have nothing in common show no overlap', () => {
  const { shared } = overlap(sketch(range(0, 50_000)), sketch(range(50_000, 100_000)))
  assert.equal(shared, 0)
})
