import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RuleTrace } from '@freigabe/contract'
import { sortedTrace } from './sorted-trace.ts'

test('rules that fired or failed come first, the weightiest on top; then the unknown, then the rest', () => {
  const { fired, rest } = sortedTrace([
    trace('noted', 'flag', 'true'),
    trace('not so', 'hold', 'false'),
    trace('failed', 'accept', 'unknown', 'Too large.'),
    trace('asked', 'ask', 'true'),
    trace('not known', 'flag', 'unknown'),
  ])
  assert.deepEqual(
    fired.map(({ id }) => id),
    ['asked', 'failed', 'noted'],
  )
  assert.deepEqual(
    rest.map(({ id }) => id),
    ['not known', 'not so'],
  )
})

function trace(
  id: string,
  effect: RuleTrace['effect'],
  outcome: RuleTrace['outcome'],
  trouble: string | null = null,
): RuleTrace {
  const text = { de: id, en: id }
  return {
    id,
    title: text,
    explanation: text,
    basis: 'house',
    effect,
    route: null,
    outcome,
    inputs: [],
    trouble,
  }
}
