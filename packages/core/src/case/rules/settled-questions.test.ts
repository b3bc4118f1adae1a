import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Evaluation } from '../../policy/rules/evaluate-rules.ts'
import type { Rule, RuleEffect } from '../../policy/rules/rule.ts'
import type { Question } from '../case-state.ts'
import { actors, after, paths } from '../example-case.ts'
import { settledQuestions } from './rule-course.ts'

const asking: RuleEffect = { effect: 'ask', ground: 'unproven' }
const settled = [{ questionId: 'q', ruleId: 'r' }]

describe('settledQuestions', () => {
  test('finds what its rule asks no more', () => {
    assert.deepEqual(found({ outcome: 'false' }), settled)
  })

  test('keeps what is still asked, be it by another rule', () => {
    const asks = [{ ruleId: 'other', ground: 'unproven' }]
    assert.deepEqual(found({ outcome: 'false', asks }), [])
  })

  test('keeps what its rule can no longer tell for want of a fact', () => {
    assert.deepEqual(found({ outcome: 'unknown' }), [])
  })

  test('finds a detail that was supplied, and keeps it while it is missing', () => {
    const then: RuleEffect = { effect: 'require', requirement: 'order_dates' }
    const question = { grounds: [], requirementIds: ['order_dates'] }
    assert.deepEqual(found({ outcome: 'true', then, question }), settled)
    const required = ['order_dates']
    assert.deepEqual(found({ outcome: 'true', then, question, required }), [])
  })

  test('keeps a question that asks for more than its rule did', () => {
    const question = { grounds: ['unproven', 'dormant'] }
    assert.deepEqual(found({ outcome: 'false', question }), [])
  })

  test('keeps what a person asked, what was answered, and all once somebody holds the case', () => {
    assert.deepEqual(found({ outcome: 'false', question: { by: actors.lead } }), [])
    assert.deepEqual(found({ outcome: 'false', question: { state: 'answered' } }), [])
    assert.deepEqual(found({ outcome: 'false', isLeased: true }), [])
  })
})

interface Given extends Partial<Pick<Evaluation, 'asks' | 'required'>> {
  outcome: 'true' | 'false' | 'unknown'
  then?: RuleEffect
  question?: Partial<Question>
  isLeased?: boolean
}

function found({ outcome, then = asking, question, isLeased = false, ...more }: Given) {
  const text = { de: 'r', en: 'r' }
  const rules: Rule[] = [{ id: 'r', title: text, explanation: text, when: 'true', then }]
  const questions = [{ ...open, ...question }]
  const state = { ...after(paths.awaiting_answer), questions, assessments: {} }
  return settledQuestions(
    {
      rules: [{ ruleId: 'r', outcome, inputs: [] }],
      flags: [],
      required: [],
      asks: [],
      recommendedBy: [],
      route: 'normal',
      skills: [],
      heldBy: [],
      acceptance: null,
      ...more,
    },
    { state, rules, isLeased },
  )
}

const open: Question = {
  questionId: 'q',
  by: { kind: 'rule', ruleId: 'r', policyVersion: 'de@1' },
  askedAt: '2026-11-25T10:00:00.000Z',
  grounds: ['unproven'],
  requirementIds: [],
  contentDigest: 'digest',
  state: 'open',
}
