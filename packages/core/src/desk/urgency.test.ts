import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type UrgencyFacts, urgencyOf } from './urgency.ts'

const facts: UrgencyFacts = {
  standing: 'running',
  priority: null,
  wantedOn: null,
  dueOn: '2026-11-27',
  isSerious: false,
  isPreferred: false,
}

test('a wish counts up to the promised day, and no more after it', () => {
  assert.equal(urgencyOf({ ...facts, wantedOn: '2026-11-26' }), 'wanted')
  assert.equal(urgencyOf({ ...facts, wantedOn: '2026-11-27' }), 'wanted')
  assert.equal(urgencyOf({ ...facts, wantedOn: '2026-11-28' }), 'usual')
})

test('a lead’s word stands above wish and findings', () => {
  const wanted = { ...facts, wantedOn: '2026-11-26', isSerious: true }
  assert.equal(urgencyOf({ ...wanted, priority: 'lowered' }), 'lowered')
  assert.equal(urgencyOf({ ...facts, priority: 'raised' }), 'raised')
})

test('a lowered case presses all the same once its promise is at risk', () => {
  for (const standing of ['at_risk', 'breached'] as const) {
    assert.equal(urgencyOf({ ...facts, priority: 'lowered', standing }), 'pressing')
  }
})

test('a serious finding comes before what is usual', () => {
  assert.equal(urgencyOf({ ...facts, isSerious: true }), 'serious')
  assert.equal(urgencyOf(facts), 'usual')
})

test('a preferred booking comes before what is usual, and behind wishes and serious findings', () => {
  assert.equal(urgencyOf({ ...facts, isPreferred: true }), 'preferred')
  assert.equal(urgencyOf({ ...facts, isPreferred: true, isSerious: true }), 'serious')
  assert.equal(urgencyOf({ ...facts, isPreferred: true, wantedOn: '2026-11-26' }), 'wanted')
  assert.equal(urgencyOf({ ...facts, isPreferred: true, standing: 'at_risk' }), 'pressing')
})
