import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TextCounter } from './text-counter.ts'

function count(counter: TextCounter, text: string): void {
  const bytes = new TextEncoder().encode(`<${text}>`)
  counter.count(bytes, 1, bytes.length - 1)
}

test('texts are counted as a map would count them', () => {
  const texts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 500 })
  fc.assert(
    fc.property(texts, (list) => {
      const counter = new TextCounter()
      const expected = new Map<string, number>()
      for (const text of list) {
        count(counter, text)
        const written = new TextDecoder().decode(new TextEncoder().encode(text))
        expected.set(written, (expected.get(written) ?? 0) + 1)
      }
      assert.deepEqual(new Map(counter.entries()), expected)
    }),
  )
})

test('many texts are kept apart while the counter grows', () => {
  const counter = new TextCounter()
  for (let i = 0; i < 50_000; i++) count(counter, `company${i}.example`)
  assert.equal(counter.size, 50_000)
  assert.ok([...counter.entries()].every(([, times]) => times === 1))
})

test('beyond the bound new texts are counted together, except those always wanted', () => {
  const counter = new TextCounter((text) => text === 'wanted', 2)
  for (const text of ['a', 'b', 'c', 'c', 'wanted', 'a']) count(counter, text)
  assert.deepEqual(
    [...counter.entries()],
    [
      ['a', 2],
      ['b', 1],
      ['wanted', 1],
    ],
  )
  assert.equal(counter.unlisted, 2)
})

test('a text that is not listed is not counted where only listed ones are asked for', () => {
  const counter = new TextCounter()
  counter.list('info')
  const bytes = new TextEncoder().encode('infox')
  counter.countListed(bytes, 0, 4)
  counter.countListed(bytes, 0, 5)
  assert.deepEqual([...counter.entries()], [['info', 1]])
})

test('a counter made from another lists the same texts, and neither sees what the other counts', () => {
  const listed = new TextCounter()
  for (const text of ['info', 'office']) listed.list(text)
  const [one, other] = [listed.uncounted(), listed.uncounted()]
  count(one, 'info')
  count(one, 'new')
  count(other, 'office')
  assert.deepEqual(Object.fromEntries(one.entries()), { info: 1, office: 0, new: 1 })
  assert.deepEqual(Object.fromEntries(other.entries()), { info: 0, office: 1 })
  assert.deepEqual(Object.fromEntries(listed.entries()), { info: 0, office: 0 })
})
