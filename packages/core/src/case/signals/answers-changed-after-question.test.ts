import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { answersChangedAfterQuestion } from './answers-changed-after-question.ts'
import { exampleRead } from './example-read.ts'
import type { SignalRead } from './signal-read.ts'

const stated: SubmissionContent = {
  methods: [
    { code: 'form', share: 40 },
    { code: 'customers', share: 60 },
  ],
  answers: {
    'form/link': 'https://tea.example/sign-up',
    'form/wording': 'Yes, please.',
    'customers/goods': 'tea',
    'customers/order_dates': ['file one'],
  },
}
const first = { revision: 1, at: '2026-11-02T09:00:00.000Z', content: stated }
const asked = { askedAt: '2026-11-03T09:00:00.000Z', requirementIds: ['made-on-the-spot'] }

function found(answers: SubmissionContent['answers'], more: Partial<SignalRead> = {}) {
  const content = { ...stated, answers: { ...stated.answers, ...answers } }
  const read = { content, revisions: [first], questions: [asked], ...more }
  const [signal] = answersChangedAfterQuestion(exampleRead(read))
  return signal && [signal.severity, ...signal.facts.differences.map((one) => one.statement)]
}

describe('Answers that changed after a question', () => {
  test('are named with the revision in which they read otherwise', () => {
    const content = { ...stated, answers: { ...stated.answers, 'customers/goods': 'coffee' } }
    const read = exampleRead({ content, revisions: [first], questions: [asked] })
    const [signal] = answersChangedAfterQuestion(read)
    assert.equal(signal?.severity, 'warning')
    assert.deepEqual(signal.facts.differences, [
      { statement: 'customers/goods', before: { caseId: 'now', revision: 1 } },
    ])
  })

  test('are held against what lay before whoever asked first, and are none once put back', () => {
    const changed = { ...stated, answers: { ...stated.answers, 'customers/goods': 'coffee' } }
    const second = { revision: 2, at: '2026-11-04T09:00:00.000Z', content: changed }
    const revisions = [first, second]
    const again = [asked, { ...asked, askedAt: '2026-11-05T09:00:00.000Z' }]
    const still = { 'customers/goods': 'coffee' }
    assert.deepEqual(found(still, { revisions, questions: again })?.[1], 'customers/goods')
    assert.equal(found({}, { revisions, questions: again }), undefined)
  })

  test('weigh little where a text is worded otherwise or a file was taken out', () => {
    assert.deepEqual(found({ 'form/wording': 'Something else.' }), ['notice', 'form/wording'])
    assert.deepEqual(found({ 'customers/order_dates': [] }), ['notice', 'customers/order_dates'])
    const elsewhere = { 'form/link': 'https://raffle.example/win' }
    assert.deepEqual(found(elsewhere), ['warning', 'form/link'])
  })

  test('are another method too, but not another share', () => {
    const content = { ...stated, methods: [{ code: 'form', share: 100 }] }
    assert.deepEqual(found({}, { content }), ['warning', 'methods'])
    const methods = stated.methods.map(({ code }) => ({ code, share: 50 }))
    assert.equal(found({}, { content: { ...stated, methods } }), undefined)
  })

  test('are none where something was added or spelt otherwise', () => {
    assert.equal(found({ 'form/wording': ' yes  please! And a coupon. ' }), undefined)
    assert.equal(found({ 'form/link': 'http://www.tea.example/sign-up/?utm_source=x' }), undefined)
    assert.equal(found({ 'form/site': 'https://tea.example/about' }), undefined)
    const files = new Map([
      ['file one', 'same'],
      ['file two', 'same'],
      ['file three', 'more'],
    ])
    assert.equal(
      found({ 'customers/order_dates': ['file two', 'file three'] }, { files }),
      undefined,
    )
  })

  test('are none where that was asked about or doubted, or nothing was asked', () => {
    const changed = { 'customers/goods': 'coffee' }
    const about = [{ ...asked, requirementIds: ['goods'] }]
    assert.equal(found(changed, { questions: about }), undefined)
    assert.equal(found(changed, { doubted: ['answer:customers/goods'] }), undefined)
    assert.equal(found(changed, { questions: [] }), undefined)
  })
})
