import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameRemedies } from './name-remedies.ts'

const statement = { locale: 'de', lookedAt: 'Alles.', found: 'Nichts.', rule: 'Keine.' } as const
const invite = {
  title: { de: 'Per Post einladen', en: 'Invite by post' },
  text: { de: 'Schreiben Sie eine Karte.', en: 'Write a card.' },
}

test('of a remedy that the checklist tells in full, the statement says the title', () => {
  const whatNow = 'Schreiben Sie eine Karte.\n\nMelden Sie sich gern.'
  const named = nameRemedies({ ...statement, whatNow }, [invite])
  assert.equal(named.whatNow, 'Per Post einladen\n\nMelden Sie sich gern.')
})

test('what was written in other words, or in the other language, stays as it is', () => {
  for (const whatNow of ['Schreiben Sie bitte eine Karte.', 'Write a card.']) {
    assert.deepEqual(nameRemedies({ ...statement, whatNow }, [invite]), { ...statement, whatNow })
  }
})
