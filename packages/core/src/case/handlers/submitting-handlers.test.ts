import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decide } from '../decide.ts'
import { evolve } from '../evolve.ts'
import { actors, after, commands, now, outcome, paths, submission } from '../example-case.ts'
import { isRefusal } from '../refusal.ts'
import { standingAssessments, unassessedStatements } from './standing-assessments.ts'

const { customer, reviewer } = actors

test('each submission is the next revision', () => {
  assert.equal(after(paths.awaiting_submission).revision, 0)
  assert.equal(after(paths.awaiting_answer).revision, 1)
  const state = after(paths.in_review)
  assert.equal(state.revision, 2)
  assert.deepEqual(state.submissionIds, ['submission-1', 'submission-2'])
})

test('when and by whom the case was first submitted stays, since the promise counts from then', () => {
  const before = after(paths.in_review)
  const colleague = { kind: 'customer', personId: 'carlo' } as const
  const context = { actor: colleague, now: '2026-11-26T10:00:00.000Z' }
  const answer = decide(before, commands.supplement, context)
  assert.ok(!isRefusal(answer))
  const state = evolve(before, answer.events[0]!)
  assert.equal(state.revision, 3)
  assert.equal(state.submittedAt, now)
  assert.deepEqual(state.submittedBy, customer)
})

describe('supplement', () => {
  test('adds to a case in review or with an open question, and leaves it where it is', () => {
    for (const status of ['in_review', 'awaiting_answer'] as const) {
      const before = after(paths[status])
      const state = after([...paths[status], [commands.supplement, customer]])
      assert.equal(state.status, status)
      assert.equal(state.revision, before.revision + 1)
      assert.deepEqual(state.questions, before.questions)
    }
  })

  test('statements that it leaves alone keep their assessment', () => {
    const state = after([...paths.in_review, [commands.supplement, customer]])
    assert.deepEqual(unassessedStatements(state), [])
    assert.equal(standingAssessments(state).get('web_form/link')?.revision, 2)
  })

  test('a statement that it changes or adds must be assessed anew', () => {
    const statementDigests = {
      'web_form/link': 'link 2',
      'web_form/wording': 'wording 1',
      extra: '1',
    }
    const changed = { ...commands.supplement, submission: submission('s-3', { statementDigests }) }
    const state = after([...paths.in_review, [changed, customer]])
    assert.deepEqual(unassessedStatements(state), ['web_form/link', 'extra'])
  })

  test('a retry that arrives after the decision is recognised as taken in', () => {
    const steps = [
      ...paths.in_review,
      [commands.supplement, customer],
      [{ ...commands.accept, revision: 3 }, reviewer],
    ] as const
    assert.equal(outcome(after(steps), commands.supplement, customer), 'nothing')
  })
})

describe('answer', () => {
  const twoQuestions = [...paths.awaiting_answer, [commands.ask, reviewer]] as const

  test('answers every open question and brings the case back into review', () => {
    const answer = { ...commands.answer, answered: ['question-2', 'question-1'] }
    const state = after([...twoQuestions, [answer, customer]])
    assert.equal(state.status, 'in_review')
    assert.deepEqual(
      state.questions.map((question) => question.state),
      ['answered', 'answered'],
    )
  })

  test('is refused while one open question has no answer, and names it', () => {
    assert.deepEqual(decide(after(twoQuestions), commands.answer, { actor: customer, now }), {
      refused: 'ANSWERS_MISSING',
      about: { questionIds: ['question-2'] },
    })
  })

  test('to a question that was never asked is refused, and names it', () => {
    const answer = { ...commands.answer, answered: ['question-1', 'question-9'] }
    assert.deepEqual(decide(after(twoQuestions), answer, { actor: customer, now }), {
      refused: 'QUESTION_UNKNOWN',
      about: { questionIds: ['question-9'] },
    })
  })

  test('is not lost when a question was taken back while the customer was writing', () => {
    const takeBack = { ...commands.take_back_question, questionId: 'question-2' }
    const answer = { ...commands.answer, answered: ['question-1', 'question-2'] }
    const state = after([...twoQuestions, [takeBack, reviewer], [answer, customer]])
    assert.deepEqual(
      state.questions.map((question) => question.state),
      ['answered', 'taken_back'],
    )
  })
})
