import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnCodeOf, returnCodes, type ToldReturn } from './return-code.ts'

const bounce = (rest: Omit<ToldReturn, 'kind'>) => returnCodeOf({ kind: 'bounce', ...rest })

test('a bounce is counted by its enhanced status code where no class is named', () => {
  assert.equal(bounce({ status: '5.1.1' }), 'bounce_unknown_recipient')
  assert.equal(bounce({ status: '5.1.10' }), 'bounce_unknown_recipient')
  assert.equal(bounce({ status: '5.4.4' }), 'bounce_unknown_recipient')
  assert.equal(bounce({ status: '5.2.2' }), 'bounce_mailbox_full')
  assert.equal(bounce({ status: '5.7.1' }), 'bounce_policy')
  assert.equal(bounce({ status: '5.7.26' }), 'bounce_authentication')
})

test('what says nothing of the recipient counts against no list', () => {
  for (const status of ['5.0.0', '5.1.0', '5.1.8', '5.2.3', '5.3.4', '5.5.2', '5.6.0']) {
    assert.equal(bounce({ status }), 'bounce_other', status)
  }
  assert.equal(bounce({}), 'bounce_other')
})

test('a failure that may pass is transient, whatever its class', () => {
  assert.equal(bounce({ status: '4.2.2' }), 'bounce_transient')
  assert.equal(bounce({ class: 'unknown_recipient', permanent: false }), 'bounce_transient')
})

test('the class that a sender names wins over the status', () => {
  assert.equal(bounce({ class: 'policy', status: '5.1.1' }), 'bounce_policy')
  assert.equal(bounce({ class: 'mailbox_full', status: '4.2.2', permanent: true }), returnCodes[1])
})

test('everything else is counted under its own name', () => {
  for (const kind of ['complaint', 'unsubscribe', 'click', 'reply'] as const) {
    assert.equal(returnCodeOf({ kind }), kind)
  }
})
