import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventNames } from '@freigabe/contract'
import { eventTypeGroups } from './event-types.ts'

test('every type of event of the catalogue is offered, once', () => {
  assert.deepEqual(Object.values(eventTypeGroups).flat().sort(), [...eventNames].sort())
})
