import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Contradiction } from '../contradictions/contradiction.ts'
import { type ExpectedQuestion, toldOnce } from './expected-questions.ts'

const records = '/answers/form~1records'
const words = { de: 'Wort', en: 'word' }
const tooFew: Contradiction = {
  code: 'confirmations_too_few',
  pointsTo: 'mistake',
  figures: {},
  pointer: '/methods/0/share',
  drawnFrom: [records],
  text: words,
  advice: words,
}

describe('what does not go together and what would be asked', () => {
  test('is told once where a question is about a statement that a contradiction was drawn from', () => {
    const { contradictions, questions } = toldOnce([tooFew], [question({})])
    assert.deepEqual([contradictions[0]?.asked, questions], [true, []])
  })

  test('is told apart where the question is about something else, or not yet certain', () => {
    const others = [
      question({ pointer: '/answers/form~1from' }),
      question({ pointer: null }),
      question({ certain: false }),
    ]
    const { contradictions, questions } = toldOnce([tooFew], others)
    assert.equal(contradictions[0]?.asked, false)
    assert.deepEqual(questions, others)
  })
})

function question(some: Partial<ExpectedQuestion>): ExpectedQuestion {
  return { ruleId: 'r', title: words, text: words, certain: true, pointer: records, ...some }
}
