import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingHeading, flagValue, type StatusMeaning, statusMeaning } from './status-meaning.ts'

const values: [StatusMeaning, string[]][] = [
  [
    'active',
    ['aktiv', 'Active', 'subscribed', 'Abonné(e)', 'Suscrito', 'Iscritto', 'ingeschreven'],
  ],
  ['active', ['optIn', 'double opt-in', 'bestätigt', 'Zapisany', 'Confirmed']],
  [
    'unconfirmed',
    ['Unbestätigt', 'pending', 'nicht bestätigt', 'notSet', 'En attente', 'in attesa'],
  ],
  ['inactive', ['inaktiv', 'NEVER_SUBSCRIBED', 'non-subscribed', 'archived', 'Nieaktywny']],
  [
    'unsubscribed',
    ['abgemeldet', 'Unsubscribed', 'optOut', 'Désabonné', 'Dado de baja', 'Wypisany'],
  ],
  ['unsubscribed', ['Disiscritto', 'Uitgeschreven', 'ausgetragen', 'opted-out', 'Widerrufen']],
  ['bounced', ['hard bounced', 'Hardbounce', 'gebounct', 'cleaned', 'Rebotado', 'unzustellbar']],
  ['complained', ['Spam', 'complained', 'Beschwerde', 'unerwünscht', 'abuse']],
  ['active', ['akzeptiert', 'Zulassen', 'Allow', 'accepted']],
  ['blocked', ['abgelehnt', 'Nicht zulassen', 'Do Not Allow', 'declined']],
  ['blocked', ['gesperrt', 'Blacklisted', 'SUPPRESSED', 'bloqué', 'Robinsonliste']],
]

for (const [meaning, list] of values) {
  test(`${list.join(', ')} mean ${meaning}`, () => {
    for (const value of list) assert.equal(statusMeaning(value), meaning, value)
  })
}

test('a value that nobody knows has no meaning', () => {
  for (const text of ['', 'Gold', 'Open', 'Kunde', 'Hamburg', 'VIP', '3']) {
    assert.equal(statusMeaning(text), null, text)
  }
})

test('flags are understood in seven languages', () => {
  for (const text of ['1', 'true', 'Yes', 'ja', 'oui', 'sí', 'Sì', 'TAK', 'x', 'wahr']) {
    assert.equal(flagValue(text), true, text)
  }
  for (const text of ['0', 'false', 'No', 'nein', 'non', 'nee', 'nie', 'falsch']) {
    assert.equal(flagValue(text), false, text)
  }
  for (const text of ['', '2', 'vielleicht', 'Jan']) assert.equal(flagValue(text), null, text)
})

test('a heading may say by itself what a filled cell means', () => {
  assert.equal(endingHeading('Abgemeldet am'), 'unsubscribed')
  assert.equal(endingHeading('UNSUB_TIME'), 'unsubscribed')
  assert.equal(endingHeading('HasOptedOutOfEmail'), 'unsubscribed')
  assert.equal(endingHeading('Fecha de baja'), 'unsubscribed')
  assert.equal(endingHeading('Hardbounce'), 'bounced')
  assert.equal(endingHeading('Email Blacklisted'), 'blocked')
  assert.equal(endingHeading('Werbewiderspruch am'), 'blocked')
  assert.equal(endingHeading('Austrittsdatum'), 'inactive')
  for (const heading of ['Status', 'Aktiv', 'Abmeldestatus', 'Bounce Status', '']) {
    assert.equal(endingHeading(heading), null, heading)
  }
})
