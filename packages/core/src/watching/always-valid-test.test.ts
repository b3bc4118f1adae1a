import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isAbove, logRatio, type Returned } from './always-valid-test.ts'

const level = 0.001
const threshold = fc.constantFrom(0.001, 0.003, 0.01, 0.02, 0.05)
const counted = (came: number, of: number): Returned[] => [{ came, of, shareTold: 1 }]
const returned = fc
  .record({
    of: fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1e9 })),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    shareTold: fc.constantFrom(1, 0.5, 0.01),
  })
  .map(({ of, part, shareTold }) => ({ of, came: Math.floor(of * part), shareTold }))

describe('The always-valid test', () => {
  test('never takes back what it said when more comes back', () => {
    fc.assert(
      fc.property(threshold, returned, fc.integer({ min: 1, max: 1000 }), (limit, one, more) => {
        const before = logRatio(limit, [one])
        const after = logRatio(limit, [{ ...one, came: one.came + more }])
        assert.ok(after >= before, `${before} became ${after}`)
      }),
    )
  })

  test('says nothing new when recipients are added of whom nothing came', () => {
    fc.assert(
      fc.property(threshold, returned, fc.integer({ min: 1, max: 1e6 }), (limit, one, more) => {
        const before = logRatio(limit, [one])
        const after = logRatio(limit, [{ ...one, of: one.of + more }])
        assert.ok(after <= before, `${before} became ${after}`)
      }),
    )
  })

  test('never calls a rate too high that is not above the threshold', () => {
    fc.assert(
      fc.property(threshold, fc.array(returned, { minLength: 1, maxLength: 5 }), (limit, some) => {
        const low = some.map(({ of, shareTold, came }) => ({
          of,
          shareTold,
          came: Math.min(came, Math.floor(of * shareTold * limit)),
        }))
        assert.ok(logRatio(limit, low) <= 1e-9)
        assert.ok(!isAbove(limit, low, level))
      }),
    )
  })

  test('stays a number for a thousand million recipients', () => {
    for (const came of [0, 1, 1e6, 1e9]) {
      assert.ok(Number.isFinite(logRatio(0.003, counted(came, 1e9))))
    }
    assert.ok(isAbove(0.003, counted(1e9, 1e9), level))
    assert.ok(!isAbove(0.003, counted(0, 1e9), level))
  })

  test('does not depend on how recipients are put together', () => {
    const parts = [...counted(7, 900), ...counted(11, 2100)]
    assert.ok(Math.abs(logRatio(0.003, parts) - logRatio(0.003, counted(18, 3000))) < 1e-9)
  })

  test('is a mixture of ratios that are 1 on average at the threshold, and less below it', () => {
    for (const shareTold of [1, 0.2]) {
      const factor = (came: number) => Math.exp(logRatio(0.05, [{ came, of: 1, shareTold }]))
      const meanAt = (rate: number) =>
        rate * shareTold * factor(1) + (1 - rate * shareTold) * factor(0)
      assert.ok(Math.abs(meanAt(0.05) - 1) < 1e-12)
      assert.ok(meanAt(0.04) < 1)
      assert.ok(meanAt(0.06) > 1)
    }
  })

  test('holds its level when somebody looks after every recipient', () => {
    const draw = drawer(20_261_129)
    const lists = 2000
    let wrong = 0
    for (let list = 0; list < lists; list += 1) {
      if (everFound(draw, { threshold: 0.05, rate: 0.05, recipients: 2000, level: 0.05 }))
        wrong += 1
    }
    assert.ok(wrong / lists <= 0.05, `${wrong} of ${lists} were found wrongly`)
  })

  test('finds a rate of three times the threshold within a few thousand recipients', () => {
    const draw = drawer(7)
    const lists = 200
    let found = 0
    for (let list = 0; list < lists; list += 1) {
      if (everFound(draw, { threshold: 0.003, rate: 0.01, recipients: 6000, level })) found += 1
    }
    assert.ok(found >= lists * 0.95, `${found} of ${lists} were found`)
  })
})

function everFound(
  draw: () => number,
  given: { threshold: number; rate: number; recipients: number; level: number },
): boolean {
  let came = 0
  for (let of = 1; of <= given.recipients; of += 1) {
    if (draw() >= given.rate) continue
    came += 1
    if (isAbove(given.threshold, counted(came, of), given.level)) return true
  }
  return false
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
