import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFacts, type SignalCode } from './signal.ts'
import { signalTexts, signalTitles } from './signal-texts.ts'

test('each signal says what it is and what settles it, in both languages', () => {
  for (const code of Object.keys(signalTitles) as SignalCode[]) {
    const isElsewhere = code === 'one_contact_for_many_accounts'
    const texts = signalTexts({ code, facts: { ...noFacts, isElsewhere } })
    for (const text of Object.values(texts)) assert.ok(text.de.length > 10 && text.en.length > 10)
  }
})

test('what rests on the account and what rests on others are said apart', () => {
  const code = 'evidence_seen_elsewhere'
  const own = signalTexts({ code, facts: { ...noFacts, caseIds: ['one'] } }).text.en
  const others = signalTexts({ code, facts: { ...noFacts, isElsewhere: true } }).text.en
  const both = signalTexts({ code, facts: { ...noFacts, caseIds: ['one'], isElsewhere: true } })
  assert.equal(both.text.en, `${own} ${others}`)
  assert.ok(!/account/.test(others))
})
