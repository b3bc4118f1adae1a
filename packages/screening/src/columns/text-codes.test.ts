import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TextCodes } from './text-codes.ts'

function code(codes: TextCodes, text: string): number {
  const bytes = new TextEncoder().encode(`<${text}>`)
  return codes.codeOf(bytes, 1, bytes.length - 1, () => text)
}

test('each text has the number of its meaning, however many there are', () => {
  const meaning = (text: string) => text.length % 7
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ü', ' '), maxLength: 90 }))
  fc.assert(
    fc.property(texts, (list) => {
      const codes = new TextCodes(meaning)
      for (const text of [...list, ...list]) {
        const looked = Buffer.byteLength(text) > 64 ? text.trim().slice(0, 64) : text.trim()
        assert.equal(code(codes, text), meaning(looked))
      }
    }),
  )
  const codes = new TextCodes(Number)
  for (const turn of [1, 2]) {
    for (let i = 0; i < 5000; i++) assert.equal(code(codes, String(i)), i, `turn ${turn}`)
  }
})

test('the meaning of a text that was met is not asked for again', () => {
  let asked = 0
  const codes = new TextCodes(() => ++asked)
  for (let i = 0; i < 1000; i++) code(codes, i % 2 ? 'aktiv' : 'abgemeldet')
  assert.equal(asked, 2)
})
