import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainLine, plainProse } from './plain-characters.ts'

test('a line has no line break and no control character, whatever it was made from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(plainLine(text), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      assert.ok(plainLine(text).isWellFormed())
    }),
  )
})

test('a line keeps words, umlauts, emoji and other scripts as they are', () => {
  const text = 'Grüße 👩‍🌾 an 日本 und שלום'
  assert.equal(plainLine(text), text)
})

test('a line that tries to begin a header reads as words in a row', () => {
  assert.equal(plainLine('Sommer\r\nBcc: fremd@example.org'), 'Sommer Bcc: fremd@example.org')
})

test('a name cannot turn round the direction of what follows it', () => {
  assert.equal(plainLine('Sommer\u202ekunden\u2066'), 'Sommerkunden')
})

test('prose keeps its paragraphs and line breaks, and no more than one empty line', () => {
  assert.equal(plainProse('  eins\r\nzwei\r\n\r\n\r\n\r\ndrei\u0007 '), 'eins\nzwei\n\ndrei')
})
