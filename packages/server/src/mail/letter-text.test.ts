import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textWidth, wrapText } from './letter-text.ts'

const words = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 120 }), {
  minLength: 1,
})

test('no line is wider than the text, and no character is lost', () => {
  fc.assert(
    fc.property(words, (list) => {
      const text = list.map((word) => word.replaceAll(' ', '')).join(' ')
      const wrapped = wrapText(text)
      for (const line of wrapped.split('\n')) assert.ok(line.length <= textWidth, line)
      assert.equal(wrapped.replace(/\s/g, ''), text.replace(/\s/g, ''))
    }),
  )
})

test('a web address is never broken', () => {
  const address = `https://example.org/${'a'.repeat(100)}`
  assert.ok(wrapText(`Hier: ${address}`).split('\n').includes(address))
})

test('what follows the first line is indented', () => {
  const [first, second] = wrapText('wort '.repeat(30).trim(), 'Gruppe:  ').split('\n')
  assert.ok(first?.startsWith('Gruppe:  wort'))
  assert.ok(second?.startsWith('         wort'))
})

test('wide characters count as two columns', () => {
  for (const line of wrapText('漢'.repeat(100)).split('\n')) assert.ok(line.length <= textWidth / 2)
})
