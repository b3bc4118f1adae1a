import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dated } from './answer-in-words.ts'

test('a day is written out, and a month alone stays a month', () => {
  assert.deepEqual(dated('2024-03-01'), { de: '1. März 2024', en: '1 March 2024' })
  assert.deepEqual(dated('2024-03'), { de: 'März 2024', en: 'March 2024' })
  assert.deepEqual(dated('bald'), { de: 'bald', en: 'bald' })
})
