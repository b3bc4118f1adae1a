import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoundCondition } from '@freigabe/core'
import { policyAtHome as policy } from '../../testing/policy-at-home.ts'
import { conditionWords } from './condition-words.ts'

const inGerman = { locale: 'de', timeZone: 'Europe/Berlin' } as const
const inEnglish = { ...inGerman, locale: 'en' } as const
const until = '2026-12-24T23:30:00.000Z'

test('a condition is worded in sentences, with its number, what it asks for, and the day by the reader’s clock', () => {
  const anew: BoundCondition = { code: 'reconfirm_by', kind: 'reconfirm_by', limit: 30, until }
  assert.match(
    conditionWords(policy, anew, inGerman),
    /^Die Empfänger sollen bis zum 25\. Dezember 2026 neu bestätigen\. /,
  )
  assert.match(
    conditionWords(policy, anew, inEnglish),
    /^The recipients are to confirm again by 25 December 2026\. /,
  )
  const days: BoundCondition = { code: 'expires_after', kind: 'expires_after', limit: 1500, until }
  assert.match(
    conditionWords(policy, days, inGerman),
    /^Die Freigabe gilt 1\.500 Tage und endet am 25\. Dezember 2026\.$/,
  )
})

test('of a condition that the gate cannot watch it says that the gate stays closed', () => {
  const small: BoundCondition = { code: 'first_send_at_most', limit: 500, kind: null }
  assert.match(conditionWords(policy, small, inEnglish), /: 500\. .*stays closed\.$/)
  const watched = { ...small, kind: 'first_send_at_most' as const }
  assert.match(
    conditionWords(policy, watched, inGerman),
    /^Der erste Versand darf an höchstens 500 Empfänger gehen\. .*schließt sie, bis/,
  )
})

test('of an approval in steps it says how many of how many come first, and when the rest opens', () => {
  const slice = { size: 241, of: 4812 }
  const steps: BoundCondition = { code: 'in_steps', kind: 'in_steps', slice }
  assert.match(
    conditionWords(policy, steps, inGerman),
    /Schritten\. Zuerst .* 241 der 4\.812 .* 24 Stunden/,
  )
  assert.match(
    conditionWords(policy, steps, inEnglish),
    /steps\. You .* 241 of the 4,812 .* 24 hours/,
  )
})
