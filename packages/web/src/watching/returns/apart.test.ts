import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart } from './apart.ts'

test('labels that are far enough apart stay where they belong', () => {
  assert.deepEqual(apart([40, 0, 90], 16, 100), [40, 0, 90])
})

test('labels that would overlap give way to each other, in their order', () => {
  assert.deepEqual(apart([10, 10, 12], 16, 100), [10, 26, 42])
})

test('labels at the end move up, so that none is outside', () => {
  assert.deepEqual(apart([100, 100], 16, 100), [84, 100])
})
