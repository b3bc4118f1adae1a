import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eachNumber, mostFrequent } from './number-sample.ts'

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
