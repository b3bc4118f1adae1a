import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allotPermit, type CapLeft } from './allot-permit.ts'

const some = { count: 30, wholly: false }

test('a permit is for as many as were asked for, or as are left', () => {
  assert.deepEqual(allotPermit([[cap('a', 100)]], some), { caps: ['a'], count: 30, left: 70 })
  assert.deepEqual(allotPermit([[cap('a', 20)]], some), { caps: ['a'], count: 20, left: 0 })
  assert.deepEqual(allotPermit([[cap('a', 0)]], some), { caps: ['a'], count: 0, left: 0 })
})

test('who wants all or none gets none where there is less room', () => {
  const all = { count: 30, wholly: true }
  assert.equal(allotPermit([[cap('a', 30)]], all).count, 30)
  assert.deepEqual(allotPermit([[cap('a', 29)]], all), { caps: ['a'], count: 0, left: 29 })
})

test('of several caps that suffice the one with the most left is taken', () => {
  assert.deepEqual(allotPermit([[cap('a', 5), cap('b', 50)]], some).caps, ['b'])
})

test('imports under different caps take from each, for nobody knows where a message will go', () => {
  const choices = [[cap('a', 50)], [cap('b', 10)]]
  assert.deepEqual(allotPermit(choices, some), { caps: ['a', 'b'], count: 10, left: 0 })
})

test('no permit takes more than any of its caps has left, nor more than was wanted', () => {
  const caps = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b', 'c'), left: fc.integer({ min: -5, max: 99 }) }),
    { minLength: 1, maxLength: 3 },
  )
  const choices = fc.array(caps, { minLength: 1, maxLength: 3 })
  const wanted = fc.record({ count: fc.integer({ min: 1, max: 99 }), wholly: fc.boolean() })
  fc.assert(
    fc.property(choices, wanted, (given, wish) => {
      const { count, left, caps: taken } = allotPermit(given, wish)
      assert.ok(count >= 0 && count <= wish.count && left >= 0)
      assert.ok(!wish.wholly || count === 0 || count === wish.count)
      for (const choice of given) {
        const chosen = choice.filter(({ name }) => taken.includes(name))
        assert.ok(count === 0 || chosen.some((each) => each.left >= count))
      }
    }),
  )
})

function cap(name: string, left: number): CapLeft {
  return { name, left }
}
