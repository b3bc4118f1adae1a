import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillText } from './local-text.ts'

test('gaps are filled in both languages, with a text of each where there is one', () => {
  const text = { de: '{count} {what}', en: '{what}: {count}' }
  assert.deepEqual(fillText(text, { count: 2, what: { de: 'Regeln', en: 'rules' } }), {
    de: '2 Regeln',
    en: 'rules: 2',
  })
})

test('what fills a gap stays as it is written, braces and dollars and all', () => {
  const text = { de: '„{place}“', en: '“{place}”' }
  assert.equal(fillText(text, { place: '{place} $& {toString}' }).en, '“{place} $& {toString}”')
  assert.equal(fillText({ de: '{toString}', en: '{toString}' }, {}).en, '{toString}')
})
