import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordChanges } from './word-changes.ts'

test('a changed word stands beside the one that it replaced', () => {
  assert.deepEqual(wordChanges('Wir fragen im Laden.', 'Wir fragen am Laden.'), [
    { kind: 'same', text: 'Wir fragen ' },
    { kind: 'removed', text: 'im' },
    { kind: 'added', text: 'am' },
    { kind: 'same', text: ' Laden.' },
  ])
})

test('an address is masked before the text is cut, so that no piece of it shows', () => {
  const changes = wordChanges('Fragen Sie anna@example.org.', 'Fragen Sie berta@example.org.')
  assert.doesNotMatch(JSON.stringify(changes), /anna|berta/)
})

test('either text is whole again without what belongs to the other', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (before, now) => {
      const changes = wordChanges(before, now)!
      const without = (kind: string) =>
        changes.flatMap((change) => (change.kind === kind ? [] : change.text)).join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), now)
    }),
  )
})

test('texts that have nothing in common are not cut to pieces', () => {
  const words = (word: string) => Array.from({ length: 1000 }, (_, at) => `${word}${at}`).join(' ')
  assert.equal(wordChanges(words('a'), words('b')), null)
})
