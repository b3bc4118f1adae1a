import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Evaluation } from '../../policy/rules/evaluate-rules.ts'
import type { Rule, RuleEffect } from '../../policy/rules/rule.ts'
import { after, commands, paths, purchased } from '../example-case.ts'
import { isFirstList, type RuleCircumstances, ruleCourse, settledQuestions } from './rule-course.ts'

const accepting: Partial<Evaluation> = {
  acceptance: { ruleId: 'small', conditions: [] },
  route: 'by_rule',
}

describe('ruleCourse', () => {
  test('accepts where a rule does and nothing speaks for a person', () => {
    assert.deepEqual(course(accepting), {
      outcome: 'accepted',
      route: 'by_rule',
      ruleId: 'small',
      questions: [],
    })
  })

  test('leaves what a rule accepts to a person by lot, or where the operator says so', () => {
    const toPerson = { outcome: 'person', route: 'normal', ruleId: 'small', questions: [] }
    assert.deepEqual(course(accepting, { isSampled: true }), toPerson)
    assert.deepEqual(course(accepting, { mayAccept: false }), toPerson)
  })

  test('leaves an account’s first list to a person, but for what the policy lets in from the start', () => {
    const toPerson = { outcome: 'person', route: 'normal', ruleId: 'small', questions: [] }
    assert.deepEqual(course(accepting, { isFirstList: true }), toPerson)
    const first = { methods: ['own_form'], importedBy: ['platform_key'] }
    const facts = {
      'account.acceptedByPeople': 0,
      'declaration.methods': ['own_form'],
      'declaration.importedBy': ['platform_key'],
      'declaration.recordedByPlatform': true,
    }
    assert.equal(isFirstList(facts, first), false)
    for (const other of [
      { 'declaration.methods': ['own_form', 'form'] },
      { 'declaration.importedBy': ['platform_key', 'customer'] },
      { 'declaration.importedBy': [] },
      { 'declaration.recordedByPlatform': false },
    ]) {
      assert.equal(isFirstList({ ...facts, ...other }, first), true)
      const known = { ...facts, ...other, 'account.acceptedByPeople': 1 }
      assert.equal(isFirstList(known, first), false)
    }
    assert.equal(isFirstList({}, first), true)
  })

  test('leaves a first list to a person that the platform fetched from a shop or a former provider', () => {
    const first = { methods: ['own_form', 'customers'], importedBy: ['platform_key'] }
    for (const from of ['shop', 'former_provider']) {
      const facts = {
        'account.acceptedByPeople': 0,
        'declaration.methods': ['customers'],
        'declaration.importedBy': ['platform_key'],
        'declaration.recordedByPlatform': false,
        'declaration.fetchedFrom': from,
      }
      assert.equal(isFirstList(facts, first), true)
      assert.equal(isFirstList({ ...facts, 'account.acceptedByPeople': 1 }, first), false)
    }
  })

  test('has nobody record a first list where the policy lets in the files of customers anyway', () => {
    const facts = {
      'declaration.methods': ['own_form'],
      'declaration.importedBy': ['customer'],
      'declaration.recordedByPlatform': false,
    }
    const first = { methods: ['own_form'], importedBy: ['customer', 'platform_key'] }
    assert.equal(isFirstList(facts, first), false)
  })

  test('sends such a case the way that it would go if no rule accepted it', () => {
    const rules = [rule('quick', { effect: 'route', to: 'fast' })]
    const outcomes = [{ ruleId: 'quick', outcome: 'true', inputs: [] }] as const
    const sampled = { isSampled: true, rules }
    assert.equal(course({ ...accepting, rules: outcomes }, sampled).route, 'fast')
  })

  test('accepts nothing over the head of a person who has taken part', () => {
    assert.equal(course(accepting, { isLeased: true }).outcome, 'person')
    const asked = after(paths.awaiting_answer)
    assert.equal(course(accepting, { state: { ...asked, status: 'in_review' } }).outcome, 'person')
  })

  test('accepts no forbidden method, and nothing that was decided wrongly once', () => {
    const state = after(paths.in_review)
    for (const barred of [
      { ...state, methods: purchased },
      { ...state, reopenedFor: 'error_corrected' as const },
    ]) {
      const { outcome, ruleId } = course(accepting, { state: barred })
      assert.deepEqual([outcome, ruleId], ['person', null])
    }
  })

  test('asks each ground once, and no ground that was put before', () => {
    const asks = ['dormant', 'dormant', 'unproven'].map((ground, at) => ({
      ruleId: `r${at}`,
      ground,
    }))
    assert.deepEqual(course({ asks }).questions, [asks[0], asks[2]])
    const state = after(paths.in_review)
    const questions = [{ ...question, grounds: ['dormant', 'unproven'] }]
    assert.equal(course({ asks }, { state: { ...state, questions } }).outcome, 'person')
  })

  test('puts what a rule asks in words of its own beside others of the same ground, and once', () => {
    const asks = [
      { ruleId: 'no_column', ground: 'contradict', ownWords: true as const },
      { ruleId: 'future', ground: 'contradict', ownWords: true as const },
      { ruleId: 'plain', ground: 'contradict' },
    ]
    assert.deepEqual(course({ asks }).questions, asks)
    const by = { ...question.by, ruleId: 'future' }
    const questions = [{ ...question, by, grounds: ['contradict'] }]
    const given = { state: { ...after(paths.in_review), questions } }
    assert.deepEqual(course({ asks }, given).questions, [asks[0]])
  })

  test('takes a question in its own words for settled once that rule is silent, whatever others ask', () => {
    const own = { de: 'Warum?', en: 'Why?' }
    const asking: RuleEffect = { effect: 'ask', ground: 'contradict', question: own }
    const rules = [rule('future', asking), rule('plain', { effect: 'ask', ground: 'contradict' })]
    const by = { ...question.by, ruleId: 'future' }
    const state = {
      ...after(paths.in_review),
      questions: [{ ...question, by, grounds: ['contradict'], state: 'open' as const }],
    }
    const settledBy = (future: 'true' | 'false') =>
      settledQuestions(
        {
          ...nothingFound,
          rules: [
            { ruleId: 'future', outcome: future, inputs: [] },
            { ruleId: 'plain', outcome: 'true', inputs: [] },
          ],
          asks: [
            ...(future === 'true'
              ? [{ ruleId: 'future', ground: 'contradict', ownWords: true as const }]
              : []),
            { ruleId: 'plain', ground: 'contradict' },
          ],
        },
        { state, rules, isLeased: false },
      )
    assert.deepEqual(settledBy('true'), [])
    assert.deepEqual(settledBy('false'), [{ questionId: 'q', ruleId: 'future' }])
  })

  test('asks for a requirement in the name of the rule that requires it', () => {
    const rules = [
      rule('other', { effect: 'flag' }),
      rule('needs_dates', { effect: 'require', requirement: 'order_dates' }),
    ]
    const outcomes = rules.map(({ id }) => ({ ruleId: id, outcome: 'true' as const, inputs: [] }))
    const { outcome, questions } = course({ rules: outcomes, required: ['order_dates'] }, { rules })
    assert.equal(outcome, 'asked')
    assert.deepEqual(questions, [{ ruleId: 'needs_dates', requirement: 'order_dates' }])
  })

  test('has a person look before anything is asked where a rule holds the case', () => {
    const asks = [{ ruleId: 'r1', ground: 'dormant' }]
    const { outcome, questions } = course({ heldBy: ['look'], asks })
    assert.deepEqual([outcome, questions], ['held', []])
  })

  test('does nothing while the customer is asked', () => {
    const state = { ...after(paths.awaiting_answer), questions: [] }
    assert.equal(course(accepting, { state }).outcome, 'person')
  })
})

const question = {
  questionId: 'q',
  by: { kind: 'rule', ruleId: 'r', policyVersion: 'de@1' },
  askedAt: '2026-11-25T10:00:00.000Z',
  requirementIds: [],
  contentDigest: commands.ask.contentDigest,
  state: 'answered',
} as const

function rule(id: string, then: RuleEffect): Rule {
  const text = { de: id, en: id }
  return { id, title: text, explanation: text, when: 'true', then }
}

const nothingFound: Evaluation = {
  rules: [],
  flags: [],
  required: [],
  asks: [],
  recommendedBy: [],
  route: 'normal',
  skills: [],
  heldBy: [],
  acceptance: null,
}

function course(evaluation: Partial<Evaluation>, given: Partial<RuleCircumstances> = {}) {
  return ruleCourse(
    { ...nothingFound, ...evaluation },
    {
      state: { ...after(paths.in_review), questions: [], assessments: {} },
      rules: [],
      isLeased: false,
      mayAccept: true,
      isFirstList: false,
      isSampled: false,
      ...given,
    },
  )
}
