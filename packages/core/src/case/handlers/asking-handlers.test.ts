import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  actors,
  after,
  commands,
  otherReviewer,
  outcome,
  paths,
  type Step,
} from '../example-case.ts'

const { reviewer, lead, rule } = actors

describe('ask', () => {
  test('several questions can be open at once', () => {
    const state = after([...paths.awaiting_answer, [commands.ask, otherReviewer]])
    assert.equal(state.status, 'awaiting_answer')
    assert.deepEqual(
      state.questions.map(({ questionId, by, state }) => [questionId, by, state]),
      [
        ['question-1', reviewer, 'open'],
        ['question-2', otherReviewer, 'open'],
      ],
    )
  })

  test('after an answer the next question can follow, as often as needed', () => {
    assert.equal(outcome(after(paths.in_review), commands.ask, reviewer), 'question_asked')
  })
})

describe('amend and take back', () => {
  const asked = after(paths.awaiting_answer)

  test('the author and any lead may, another reviewer or a rule may not', () => {
    for (const command of [commands.amend_question, commands.take_back_question]) {
      assert.ok(outcome(asked, command, reviewer).startsWith('question_'))
      assert.ok(outcome(asked, command, lead).startsWith('question_'))
      assert.equal(outcome(asked, command, otherReviewer), 'QUESTION_OF_ANOTHER')
      assert.equal(outcome(asked, command, rule), 'QUESTION_OF_ANOTHER')
    }
  })

  test('a rule changes its own question, also in the next version of the policy', () => {
    const byRule: Step[] = [...paths.awaiting_answer, [commands.ask, rule]]
    const nextVersion = {
      kind: 'rule',
      ruleId: 'clean-double-opt-in',
      policyVersion: 'de@2',
    } as const
    const takeBack = { ...commands.take_back_question, questionId: 'question-2' }
    assert.equal(outcome(after(byRule), takeBack, nextVersion), 'question_taken_back')
    assert.equal(outcome(after(byRule), takeBack, reviewer), 'QUESTION_OF_ANOTHER')
  })

  test('an amended question asks for what the amendment says, and keeps its author', () => {
    const state = after([...paths.awaiting_answer, [commands.amend_question, lead]])
    assert.deepEqual(state.questions[0]?.grounds, ['consent_unproven', 'wording_unclear'])
    assert.deepEqual(state.questions[0]?.by, reviewer)
    assert.equal(state.status, 'awaiting_answer')
  })

  test('the case goes back into review only when no other question is open', () => {
    const two: Step[] = [...paths.awaiting_answer, [commands.ask, reviewer]]
    const one: Step[] = [...two, [commands.take_back_question, reviewer]]
    assert.equal(after(one).status, 'awaiting_answer')
    const takeBack = { ...commands.take_back_question, questionId: 'question-2' }
    assert.equal(after([...one, [takeBack, reviewer]]).status, 'in_review')
  })

  test('a question that does not exist or is no longer open is unknown', () => {
    const unknown = { ...commands.take_back_question, questionId: 'question-9' }
    assert.equal(outcome(asked, unknown, reviewer), 'QUESTION_UNKNOWN')
    const steps: Step[] = [...paths.in_review, [commands.ask, reviewer]]
    assert.equal(outcome(after(steps), commands.amend_question, reviewer), 'QUESTION_UNKNOWN')
  })
})
