import assert from 'node:assert/strict'
import { test } from 'node:test'
import { approvalExtent } from './approval-extent.ts'

const of = (...kinds: Parameters<typeof approvalExtent>[0][number]['kind'][]) =>
  approvalExtent(kinds.map((kind) => ({ kind })))

test('an acceptance with nothing but an end is whole', () => {
  assert.equal(of(), 'whole')
  assert.equal(of('expires_after'), 'whole')
})

test('an acceptance that lets some be sent to is limited, and one that waits for something conditional', () => {
  assert.equal(of('first_send_at_most'), 'limited')
  assert.equal(of('in_steps', 'expires_after'), 'limited')
  assert.equal(of('only_after_cleaned_reimport', 'in_steps'), 'conditional')
  assert.equal(of(null), 'conditional')
})
