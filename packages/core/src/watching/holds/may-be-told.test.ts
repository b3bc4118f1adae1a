import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeTold } from './returned-figures.ts'

test('a customer is told no count below five, and none of complaints below ten', () => {
  assert.ok(!mayBeTold('bounce_unknown_recipient', 4, false))
  assert.ok(mayBeTold('bounce_unknown_recipient', 5, false))
  assert.ok(!mayBeTold('complaint', 9, false))
  assert.ok(mayBeTold('complaint', 10, false))
})

test('of a part that was cut off no complaints are told, however many, and everything else is', () => {
  assert.ok(!mayBeTold('complaint', 1000, true))
  assert.ok(mayBeTold('unsubscribe', 5, true))
})
