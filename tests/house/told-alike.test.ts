import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  figureTexts,
  returnedWords,
} from '../../packages/server/src/notify/letters/figure-words.ts'
import { words } from '../journeys/words.ts'

const figures = {
  ...{ rule: 'complaints', code: 'complaint' as const, came: 24, withheld: null, of: 5000 },
  ...{ threshold: 0.003, withinDays: 7, coverage: 0.508, from: '2026-11-20', until: '2026-11-24' },
}

for (const language of ['de', 'en'] as const) {
  test(`the mail of a hold tells figures, rule and coverage in the words of the screens (${language})`, () => {
    const { found, ruleOf, rule, coverage } = words[language].watching
    assert.deepEqual({ found, ruleOf, rule, coverage }, figureTexts[language])
  })
}

test('the mail of a hold says of how much it could be told, and nothing of a count that is withheld', () => {
  assert.equal(
    returnedWords('en', figures),
    '24 of 5,000 recipients reported the message as spam (0.48%). If the share is clearly above 0.3%, sending is put on hold until a person has looked at it. This is counted for 50.8% of the messages; for the rest it is not reported one by one.',
  )
  const withheld = returnedWords('de', { ...figures, came: null, withheld: 'few' as const })
  assert.match(withheld, /^Mehr als 0,3\s% der Empfänger haben/)
  assert.doesNotMatch(withheld, /24|5.000/)
})
