import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { denyOrder, denyReasons, firstReason } from './verdict.ts'

const order = denyOrder.map(({ reason }) => reason)
const reasons = fc.array(fc.constantFrom(...order), { minLength: 1 })

test('every reason stands in the order exactly once, with a sentence why', () => {
  assert.deepEqual([...order].sort(), denyReasons.toSorted())
  for (const { because } of denyOrder) assert.match(because, /^[A-Z].*\.$/)
})

test('the order is a promise: a change of it changes what senders are told', () => {
  assert.deepEqual(order, [
    'stale',
    'account_suspended',
    'unknown_group',
    'held',
    'revoked',
    'rejected',
    'content_changed',
    'expired',
    'condition_unmet',
    'question_open',
    'never_approved',
    'unread',
    'in_review',
    'permit_required',
  ])
})

test('the reason that wins is one of those given, whatever their order and number', () => {
  fc.assert(
    fc.property(reasons, (given) => {
      const winner = firstReason(given)
      assert.ok(winner && given.includes(winner))
      assert.equal(firstReason(given.toReversed()), winner)
      assert.equal(firstReason([...given, ...given]), winner)
    }),
  )
})

test('reasons can be weighed in parts: the winner of winners is the winner of all', () => {
  fc.assert(
    fc.property(reasons, reasons, (some, others) => {
      const winners = [firstReason(some)!, firstReason(others)!]
      assert.equal(firstReason(winners), firstReason([...some, ...others]))
    }),
  )
})

test('where no reason speaks against sending, none wins', () => {
  assert.equal(firstReason([]), undefined)
})
