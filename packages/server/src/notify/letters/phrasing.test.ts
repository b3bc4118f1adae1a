import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrasing } from './phrasing.ts'

const german = phrasing('de', 'Europe/Berlin')
const english = phrasing('en', 'America/New_York')

test('a moment is written with its weekday in the reader’s language and time zone', () => {
  const at = '2026-11-26T13:00:00.000Z'
  assert.equal(german.moment(at), 'Donnerstag, 26. November 2026, 14:00 Uhr (MEZ)')
  assert.equal(german.shortMoment(at), 'Do., 26. Nov., 14:00 Uhr')
  assert.equal(english.moment(at), 'Thursday 26 November 2026, 08:00 (GMT-5)')
  assert.equal(english.shortMoment(at), 'Thu 26 Nov, 08:00')
})

test('summer time is named', () => {
  assert.match(
    german.moment('2026-07-01T22:30:00.000Z'),
    /^Donnerstag, 2\. Juli 2026, 00:30 Uhr \(MESZ\)$/,
  )
})

test('a time zone that nobody knows reads as UTC, and says so', () => {
  const lost = phrasing('de', 'Mars/Olympus')
  assert.match(lost.moment('2026-11-26T13:00:00.000Z'), /13:00 Uhr \(UTC\)$/)
})

test('numbers are grouped and a single recipient is a single one', () => {
  assert.equal(german.recipients(4812), '4.812 Empfänger')
  assert.equal(english.recipients(4812), '4,812 recipients')
  assert.equal(english.recipients(1), '1 recipient')
  assert.equal(german.theRecipients(1), 'den einen Empfänger')
  assert.equal(english.theRecipients(1), 'the one recipient')
  assert.equal(german.inWords(2), 'zwei')
  assert.equal(english.inWords(13), '13')
})

test('a policy is told pack by pack, each by its name and the day of its version', () => {
  const version = 'eu@2026-11-25+de@2026-11-25+house@2026-11-25.2'
  assert.equal(
    german.policy(version),
    'EU (25. November 2026), Deutschland (25. November 2026) und Hausregeln (25. November 2026 · 2)',
  )
  assert.equal(
    english.policy(version),
    'EU (25 November 2026), Germany (25 November 2026) and House rules (25 November 2026 · 2)',
  )
  assert.equal(german.policy('kantone@1'), 'kantone (1)')
})

test('a long name is cut in a subject and whole in the letter', () => {
  const name = 'Alle Kundinnen und Kunden aus dem Sommer 2024 in Süddeutschland'
  assert.equal(german.shortName(name), '‚Alle Kundinnen und Kunden aus dem Somme…‘')
  assert.equal(german.name(name), `‚${name}‘`)
})

test('a cut never goes through an emoji', () => {
  assert.ok(german.shortName('👩‍🌾'.repeat(60)).endsWith('👩‍🌾…‘'))
})
