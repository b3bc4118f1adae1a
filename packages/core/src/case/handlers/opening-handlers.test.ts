import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CaseTrigger } from '../case-state.ts'
import { decide } from '../decide.ts'
import { actors, after, commands, now, outcome, paths } from '../example-case.ts'
import type { Party } from '../party.ts'

const { customer, reviewer, lead, clock, account_key, platform_key } = actors

describe('open', () => {
  const whoMay: Record<CaseTrigger, string> = {
    import: 'customer account_key platform_key',
    growth: 'account_key platform_key rule clock',
    expiry: 'clock customer',
    dormancy: 'clock',
    cap_reached: 'clock',
    confirmed_hold: 'reviewer lead',
    lead: 'lead',
    early: 'customer account_key platform_key',
  }
  for (const [trigger, parties] of Object.entries(whoMay) as [CaseTrigger, string][]) {
    test(`a case for ${trigger} is opened by ${parties} and nobody else`, () => {
      for (const [party, actor] of Object.entries(actors) as [Party, typeof customer][]) {
        const code = outcome(null, { ...commands.open, trigger }, actor)
        const expected = parties.split(' ').includes(party)
          ? 'case_opened'
          : 'NOT_ALLOWED_FOR_ACTOR'
        assert.equal(code, expected, party)
      }
    })
  }

  test('a linked case, split off, is opened by whoever split, with the trigger kept', () => {
    const linked = { ...commands.open, caseId: 'case-2', predecessorId: 'case-1' }
    for (const actor of [customer, reviewer, lead]) {
      assert.equal(outcome(null, linked, actor), 'case_opened')
    }
    assert.equal(outcome(null, linked, actors.support), 'NOT_ALLOWED_FOR_ACTOR')
  })

  test('a case covers at least one batch or source', () => {
    assert.equal(outcome(null, { ...commands.open, batchIds: [] }, customer), 'BATCHES_EMPTY')
    const early = { ...commands.open, batchIds: [], sourceIds: ['source-1'] }
    assert.equal(outcome(null, early, customer), 'case_opened')
  })

  test('a batch named twice is in the case once', () => {
    const open = { ...commands.open, batchIds: ['batch-1', 'batch-1'] }
    assert.deepEqual(after([[open, customer]]).batchIds, ['batch-1'])
  })

  test('a second case on the same batches is refused and names the open one', () => {
    const context = { actor: customer, now, otherOpenCaseId: 'case-0' }
    const expected = { refused: 'CASE_ALREADY_OPEN', about: { caseId: 'case-0' } }
    assert.deepEqual(decide(null, commands.open, context), expected)
  })

  test('opening another case over the state of this one is refused', () => {
    for (const steps of Object.values(paths)) {
      const answer = outcome(after(steps), { ...commands.open, caseId: 'case-2' }, customer)
      assert.equal(answer, 'CASE_ALREADY_OPEN')
    }
  })
})

describe('join_batches', () => {
  const state = after(paths.awaiting_submission)

  test('a new batch joins, and one that is in the case already is not added again', () => {
    const join = { ...commands.join_batches, batchIds: ['batch-2', 'batch-3', 'batch-3'] }
    const steps = [...paths.awaiting_submission, [join, account_key] as const]
    assert.deepEqual(after(steps).batchIds, ['batch-1', 'batch-2', 'batch-3'])
  })

  test('joining nothing is refused', () => {
    const join = { ...commands.join_batches, batchIds: [] }
    assert.equal(outcome(state, join, platform_key), 'BATCHES_EMPTY')
  })

  test('a batch that another open case covers does not join', () => {
    const context = { otherOpenCaseId: 'case-0' }
    const code = outcome(state, commands.join_batches, clock, context)
    assert.equal(code, 'CASE_ALREADY_OPEN')
  })

  test('during a review a new batch does not join: it opens a linked case', () => {
    const code = outcome(after(paths.in_review), commands.join_batches, customer)
    assert.equal(code, 'CASE_NOT_OPEN_FOR_THIS')
  })
})

describe('split', () => {
  const state = after(paths.in_review)

  test('the batches leave the case, and it remembers the case that took them', () => {
    const split = after([...paths.in_review, [commands.split, reviewer]])
    assert.deepEqual(split.batchIds, ['batch-1'])
    assert.deepEqual(split.splitOffCaseIds, ['case-2'])
    assert.deepEqual(split.assessments, state.assessments)
  })

  test('at least one batch stays', () => {
    const split = { ...commands.split, batchIds: ['batch-1', 'batch-2'] }
    assert.equal(outcome(state, split, reviewer), 'SPLIT_LEAVES_NOTHING')
  })

  test('at least one batch leaves', () => {
    assert.equal(outcome(state, { ...commands.split, batchIds: [] }, reviewer), 'BATCHES_EMPTY')
  })

  test('a batch of another case cannot be split off, and is named', () => {
    const split = { ...commands.split, batchIds: ['batch-2', 'batch-9'] }
    assert.deepEqual(decide(state, split, { actor: customer, now }), {
      refused: 'BATCH_UNKNOWN',
      about: { batchIds: ['batch-9'] },
    })
  })
})

describe('divide', () => {
  const state = after(paths.in_review)

  test('the first part takes the place of the import, and the rest leaves the case', () => {
    const divided = after([...paths.in_review, [commands.divide, reviewer]])
    assert.deepEqual(divided.batchIds, ['batch-1', 'batch-2a'])
    assert.deepEqual(divided.splitOffCaseIds, ['case-3'])
    assert.deepEqual(divided.assessments, state.assessments)
  })

  test('an import of another case cannot be divided, and is named', () => {
    const divide = { ...commands.divide, batchId: 'batch-9' }
    assert.deepEqual(decide(state, divide, { actor: customer, now }), {
      refused: 'BATCH_UNKNOWN',
      about: { batchIds: ['batch-9'] },
    })
  })
})
