import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HashSample } from './hash-sample.ts'

const encoder = new TextEncoder()

function count(keys: readonly string[], mostSlots: number): HashSample {
  const sample = new HashSample(mostSlots)
  for (const key of keys) {
    const bytes = encoder.encode(key)
    const slot = sample.slotOfBytes(bytes, 0, bytes.length)
    if (slot >= 0) sample.values[slot]!++
  }
  return sample
}

function held(sample: HashSample): [rank: number, value: number][] {
  const entries = [...sample.values.entries()].filter(([, value]) => value > 0)
  return entries
    .map(([slot, value]): [number, number] => [sample.rankAt(slot), value])
    .sort(([a], [b]) => a - b)
}

test('few keys are counted as a map would count them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 1000 }), (keys) => {
      const expected = new Map<string, number>()
      for (const key of keys) expected.set(key, (expected.get(key) ?? 0) + 1)
      const sample = count(keys, 1 << 12)
      assert.ok(sample.isWhole)
      const values = held(sample).map(([, value]) => value)
      assert.deepEqual(values.sort(), [...expected.values()].sort())
    }),
  )
})

test('of many keys a fair share is kept, and none is counted in part', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => `key ${i}`)
  const sample = count([...keys, ...keys, ...keys], 1 << 10)
  const entries = held(sample)
  assert.ok(entries.length > 300 && entries.length <= 768, String(entries.length))
  assert.ok(entries.every(([, value]) => value === 3))
  const estimate = entries.length / sample.share
  assert.ok(Math.abs(estimate - 20_000) < 3000, String(estimate))
})

test('which keys a sample keeps does not depend on their order', () => {
  const keys = Array.from({ length: 3000 }, (_, i) => `key ${i % 2000}`)
  const expected = held(count(keys, 1 << 9))
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (shuffled) => {
      assert.deepEqual(held(count(shuffled, 1 << 9)), expected)
    }),
    { numRuns: 20 },
  )
})

test('keys made to collide are left out rather than looked for without end', () => {
  const sample = new HashSample(1 << 10)
  for (let i = 0; i < 5000; i++) {
    const slot = sample.slotOf(0, i << 16)
    if (slot >= 0) sample.values[slot] = 1
  }
  assert.ok(held(sample).length <= 768)
})
