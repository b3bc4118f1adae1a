import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareSketches } from './compare-sketches.ts'
import { highestRate, levelsOf, type Sketch, SketchBuilder } from './sketch.ts'

const million = 1_000_000

/**
 * A sketch of this many recipients whose hashes are drawn instead of computed, which makes no difference to
 * it.
 */
function drawnSketch(draw: number, from: number, to: number): Sketch {
  const builder = new SketchBuilder()
  const words = new Int32Array(8)
  for (let number = from; number < to; number++) {
    words[0] = mixed(number ^ (draw * 0x9e3779b1))
    words[1] = mixed(number + 0x85ebca6b)
    builder.add(words)
  }
  return builder.finish(to - from)
}

/** The last steps of MurmurHash3: other bits for each number. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

function overlap(first: Sketch, second: Sketch) {
  const [one, other] = [first, second].map(({ recipients, rate, ...rest }) => ({
    recipients,
    rate,
    levels: levelsOf(rest).map((level) => new Set(level)),
  }))
  return compareSketches(one!, other!)
}

test('between lists of ten million the error is the one that is stated, draw by draw', () => {
  const size = 10 * million
  const share = 0.3
  const deviations = Array.from({ length: 8 }, (_, draw) => {
    const first = drawnSketch(draw, 0, size)
    assert.equal(first.rate, highestRate)
    const second = drawnSketch(draw, size * (1 - share), size * (2 - share))
    const { ofFirst, error, recipients } = overlap(first, second)
    assert.ok(error < 0.002, `The stated error is ${error}.`)
    assert.ok(Math.abs(recipients - share * size) <= 4 * error * size)
    return (ofFirst - share) / error
  })
  const spread = Math.sqrt(deviations.reduce((sum, each) => sum + each ** 2, 0) / deviations.length)
  // For eight draws whose deviation is one standard error, the spread is outside once in 1,000 times.
  assert.ok(spread > 0.29 && spread < 1.86, `${spread} standard errors`)
})

for (const [size, of, share] of [
  [50_000, 300_000, 0.9],
  [300_000, 300_000, 0.3],
] as const) {
  test(`of ${size} recipients the share of ${share} in a list of ${of} is estimated within four standard errors`, () => {
    const common = Math.round(size * share)
    const first = drawnSketch(0, 0, size)
    const second = drawnSketch(0, size - common, size - common + of)
    const { ofFirst, error, recipients, ofSecond } = overlap(first, second)
    assert.ok(Math.abs(ofFirst - share) <= 4 * error, `${ofFirst} of ${share} ± ${error}`)
    assert.ok(Math.abs(recipients - common) <= 4 * error * size)
    assert.ok(Math.abs(ofSecond - common / of) <= (4 * error * size) / of)
  })
}

describe('within a list of ten million', () => {
  const huge = drawnSketch(0, 0, 10 * million)
  for (const size of [1000, 100_000, million]) {
    test(`a list of ${size} is found whole, and half of it as half`, () => {
      const whole = overlap(drawnSketch(0, 4 * million, 4 * million + size), huge)
      assert.deepEqual([whole.ofFirst, whole.recipients], [1, size])
      const half = overlap(drawnSketch(0, 10 * million - size / 2, 10 * million + size / 2), huge)
      const error = Math.sqrt(0.25 / half.compared)
      assert.ok(half.compared > size / 100 && Math.abs(half.ofFirst - 0.5) <= 4 * error)
    })
  }
})
