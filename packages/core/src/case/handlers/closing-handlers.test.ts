import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actors, after, commands, outcome, paths } from '../example-case.ts'

const { customer, clock } = actors

test('a lapsed case is resumed where it lapsed, with everything kept', () => {
  for (const status of ['awaiting_submission', 'awaiting_answer'] as const) {
    const before = after(paths[status])
    const steps = [...paths[status], [commands.lapse, clock], [commands.resume, customer]] as const
    assert.deepEqual(after(steps), { ...before, version: before.version + 2 })
  }
})

test('a case lapses only while it waits for the customer', () => {
  for (const status of ['in_review', 'accepted', 'rejected', 'revoked', 'withdrawn'] as const) {
    assert.equal(outcome(after(paths[status]), commands.lapse, clock), 'CASE_NOT_OPEN_FOR_THIS')
  }
})

test('a case is not resumed while another one covers its batches', () => {
  const context = { otherOpenCaseId: 'case-2' }
  const code = outcome(after(paths.lapsed), commands.resume, customer, context)
  assert.equal(code, 'CASE_ALREADY_OPEN')
})

test('a withdrawn case stays withdrawn', () => {
  const state = after(paths.withdrawn)
  for (const [type, command] of Object.entries(commands)) {
    for (const actor of Object.values(actors)) {
      const answer = outcome(state, command, actor)
      assert.ok(answer === 'nothing' || answer === answer.toUpperCase(), `${type}: ${answer}`)
    }
  }
})
