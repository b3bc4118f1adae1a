import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CameOf } from './outcome.ts'
import { likenessOf, rateInterval } from './rate-interval.ts'

describe('The interval of a rate', () => {
  for (const { rate, spread } of [
    { rate: 0.0005, spread: 0 },
    { rate: 0.0005, spread: 0.8 },
    { rate: 0.02, spread: 0.8 },
    { rate: 0.02, spread: 1.3 },
  ]) {
    test(`holds the rate of ${rate * 1000} per mille in 95 of 100 cases where senders differ by ${spread}`, () => {
      const cases = 600
      const draw = drawer(20_261_129)
      let [held, told] = [0, 0]
      for (let at = 0; at < cases; at += 1) {
        const all = drawSenders(draw, { senders: 60, rate, spread })
        const found = rateInterval(all.slice(0, 25), likenessOf(all))
        if (found === null) continue
        told += 1
        if (found.low <= rate && rate <= found.high) held += 1
      }
      assert.ok(told > cases / 2)
      // Two standard errors of the simulation below 95 %.
      assert.ok(held / told >= 0.932, `${held} of ${told}`)
    })
  }

  test('is not narrow because nothing came of a few senders', () => {
    const none = Array.from({ length: 8 }, () => ({ came: 0, of: 5000 }))
    const { low, high } = rateInterval(none, 0)!
    assert.equal(low, 0)
    assert.ok(high > 3 / 40_000, `${high}`)
    assert.ok(rateInterval(none, 0.001)!.high > 3 * high)
  })

  test('is that of independent recipients where many senders have the same rate', () => {
    const alike = Array.from({ length: 2000 }, () => ({ came: 2, of: 100 }))
    const { rate, low, high } = rateInterval(alike, likenessOf(alike))!
    const half = 1.96 * Math.sqrt((0.02 * 0.98) / 200_000)
    assert.equal(rate, 0.02)
    assert.ok(Math.abs(high - low - 2 * half) < half / 50)
  })

  test('is not told of fewer than five senders of the same size, or of a thousand recipients', () => {
    const of = (sizes: number[]) =>
      rateInterval(
        sizes.map((size) => ({ came: 1, of: size })),
        0,
      )
    assert.equal(of([5000, 5000, 5000, 5000]), null)
    assert.notEqual(of([5000, 5000, 5000, 5000, 5000]), null)
    assert.equal(of([1_000_000, 500, 500, 500, 500, 500]), null)
    assert.equal(of([199, 200, 200, 200, 200]), null)
    assert.equal(of([]), null)
  })

  test('uses Student’s t as tables have it', () => {
    // With nothing lost, the upper end at no return is t² / (n + t²).
    const high = (senders: number) =>
      rateInterval(
        Array.from({ length: senders }, () => ({ came: 0, of: 10_000 })),
        0,
      )!.high
    for (const [senders, t] of [
      [5, 2.776],
      [6, 2.571],
      [11, 2.228],
      [31, 2.042],
    ] as const) {
      const expected = t ** 2 / (senders * 10_000 + t ** 2)
      assert.ok(Math.abs(high(senders) / expected - 1) < 0.002, `${senders}`)
    }
  })
})

/** Senders of very different size, whose own rates lie around one. */
function drawSenders(
  draw: () => number,
  given: { senders: number; rate: number; spread: number },
): CameOf[] {
  const { senders, rate, spread } = given
  return Array.from({ length: senders }, () => {
    const of = Math.ceil(2000 * Math.exp(1.2 * normal(draw)))
    const own = Math.min(0.9, rate * Math.exp(spread * normal(draw) - spread ** 2 / 2))
    return { of, came: Math.min(of, poisson(draw, of * own)) }
  })
}

function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}

function poisson(draw: () => number, mean: number): number {
  let count = -1
  for (let passed = 0; passed < mean; count += 1) passed -= Math.log(1 - draw())
  return Math.max(0, count)
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
