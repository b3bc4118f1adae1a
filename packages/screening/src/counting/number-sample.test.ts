import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eachNumber, mostFrequent, NumberSample } from './number-sample.ts'

/** Stands for 32 bits of an address's hash. */
function drawOf(row: number): number {
  const mixed = Math.imul(row ^ (row >>> 16), 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
}

test('a few numbers are all kept', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 1000 }), (numbers) => {
      const sample = new NumberSample()
      numbers.forEach((number, row) => void sample.offer(drawOf(row), number))
      assert.deepEqual(
        [...sample.sorted()],
        numbers.toSorted((a, b) => a - b),
      )
      assert.equal(sample.offered, numbers.length)
    }),
  )
})

test('of many numbers a bounded part is kept, which shows the shares of all', () => {
  const sample = new NumberSample()
  for (let row = 0; row < 500_000; row++) sample.offer(drawOf(row), row % 10 < 3 ? 7 : row + 1000)
  const sorted = sample.sorted()
  assert.ok(sorted.length > 16_000 && sorted.length <= 16_384, String(sorted.length))
  const [first] = mostFrequent(sorted, 1)
  assert.equal(first!.number, 7)
  assert.ok(Math.abs(first!.times / sorted.length - 0.3) < 0.015)
})

test('the order of rows changes nothing, however many there are', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [drawOf(row), row % 777] as const)
  const one = new NumberSample()
  const other = new NumberSample()
  for (const [draw, number] of rows) one.offer(draw, number)
  for (const [draw, number] of rows.toReversed()) other.offer(draw, number)
  assert.deepEqual(one.sorted(), other.sorted())
})

test('one row that is repeated without end does not break it', () => {
  const sample = new NumberSample()
  for (let row = 0; row < 200_000; row++) sample.offer(1, 5)
  for (let row = 0; row < 200_000; row++) sample.offer(drawOf(row), row)
  assert.ok(sample.sorted().length <= 32_768)
})

const lists = fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 200 })

function counted(numbers: readonly number[]): { number: number; times: number }[] {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  return Array.from(times, ([number, times]) => ({ number, times }))
}

test('each different number is told once, in ascending order, with how often it occurs', () => {
  fc.assert(
    fc.property(lists, (numbers) => {
      const told: { number: number; times: number }[] = []
      eachNumber(Float64Array.from(numbers).sort(), (number, times) => told.push({ number, times }))
      assert.deepEqual(
        told,
        counted(numbers).sort((a, b) => a.number - b.number),
      )
    }),
  )
})

test('the most frequent numbers come first, and the smaller of two that are equally frequent', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (numbers, most) => {
      const expected = counted(numbers)
        .sort((a, b) => b.times - a.times || a.number - b.number)
        .slice(0, most)
      assert.deepEqual(mostFrequent(Float64Array.from(numbers).sort(), most), expected)
    }),
  )
})
