import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonPointer } from './json-pointer.ts'

test('slashes and tildes within a name are escaped as RFC 6901 has it', () => {
  assert.equal(jsonPointer('answers', 'form/link'), '/answers/form~1link')
  assert.equal(jsonPointer('methods', 0, 'a~b'), '/methods/0/a~0b')
})
