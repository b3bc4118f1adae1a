import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markup } from './markup.ts'

test('text put into markup cannot open a tag, close an attribute or start an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { source } = markup`${text}`
      assert.doesNotMatch(source.replace(/&(amp|lt|gt|quot|#39);/g, ''), /[<>"'&]/)
    }),
  )
})

test('pieces made by the tag keep their tags', () => {
  const items = ['a < b', 'c'].map((text) => markup`<li>${text}</li>`)
  assert.equal(markup`<ul>${items}</ul>`.source, '<ul><li>a &lt; b</li>\n<li>c</li></ul>')
})
