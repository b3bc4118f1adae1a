import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingParts, mendedSentence, recipientKinds, reportSentence } from './report-order.ts'

test('a report begins with how many addresses remain, and its numbers are an equation', () => {
  const counts = {
    rows: { read: 4000, refused: 0 },
    recipients: { addresses: 4000, unique: 3924, duplicates: 43, invalid: 33 },
  }
  assert.deepEqual(reportSentence(counts), {
    de: '3.924 Adressen bleiben. 76 von 4.000 Zeilen fallen weg: 43\u00a0doppelt, 33\u00a0ungültig.',
    en: '3,924 addresses remain. 76 of 4,000 rows drop out: 43\u00a0repeated, 33\u00a0invalid.',
  })
})

test('a report says so where no row drops out, only one does, or no address is left', () => {
  const clean = {
    rows: { read: 150, refused: 0 },
    recipients: { addresses: 150, unique: 150, duplicates: 0, invalid: 0 },
  }
  const one = {
    rows: { read: 1, refused: 1 },
    recipients: { addresses: 1, unique: 1, duplicates: 0, invalid: 0 },
  }
  const none = {
    rows: { read: 2, refused: 0 },
    recipients: { addresses: 1, unique: 0, duplicates: 0, invalid: 1 },
  }
  assert.equal(reportSentence(clean).de, '150 Adressen bleiben. Keine Zeile fällt weg.')
  assert.equal(
    reportSentence(one).de,
    '1 Adresse bleibt. 1 von 2 Zeilen fällt weg: 1\u00a0nicht lesbar.',
  )
  assert.equal(
    reportSentence(none).en,
    'No address remains. 2 of 2 rows drop out: 1\u00a0invalid, 1\u00a0without an address.',
  )
})

test('of a mended file it says what a person wished away, and the numbers are an equation as well', () => {
  const nothing = { refused: 0, empty: 0, invalid: 0, duplicates: 0 }
  const dropped = { ...nothing, invalid: 2, gone: 21, listed: 0, stale: 0, roles: 1 }
  const mended = { rows: 175, dropped, freed: 0, respelt: 0, formulas: 0 }
  assert.deepEqual(mendedSentence(200, mended), {
    de: '175 Adressen bleiben. 25 von 200 Zeilen fallen weg: 2\u00a0ungültig, 1\u00a0ausgeblendet, 1\u00a0wie info@, 21\u00a0abgemeldet, gesperrt oder unzustellbar.',
    en: '175 addresses remain. 25 of 200 rows drop out: 2\u00a0invalid, 1\u00a0hidden, 1\u00a0such as info@, 21\u00a0unsubscribed, blocked or bounced.',
  })
})

test('kinds of recipients stand apart from the equation, most frequent first', () => {
  const kinds = recipientKinds({ unique: 3924, freeMail: 3414, roles: 88, disposable: 1 })
  assert.deepEqual(
    kinds.map(({ label, count, share }) => [label.de, count, share.de]),
    [
      ['private Postfächer', 3414, '87,0\u00a0% der Empfänger'],
      ['Funktionsadressen', 88, '2,2\u00a0% der Empfänger'],
      ['Wegwerfadresse', 1, '< 0,1\u00a0% der Empfänger'],
    ],
  )
})

test('what stands out comes first, then notes, then what is normal, folded', () => {
  const found = (id: string, severity: 'info' | 'notice' | 'warning' | 'serious') => ({
    id,
    severity,
  })
  const parts = findingParts([
    found('a', 'info'),
    found('b', 'warning'),
    found('c', 'notice'),
    found('d', 'serious'),
    found('e', 'info'),
    { ...found('f', 'warning'), explainedBy: { de: 'Messe', en: 'Fair' } },
  ])
  assert.deepEqual(
    parts.map(({ title, isFolded, findings }) => [
      title.de,
      isFolded,
      findings.map(({ id }) => id).join(' '),
    ]),
    [
      ['Auffällig (2)', false, 'd b'],
      ['Hinweise (2)', false, 'c f'],
      ['2 Prüfungen ohne Beanstandung', true, 'a e'],
    ],
  )
})

test('a clean list has one part, and that is folded', () => {
  const parts = findingParts([{ severity: 'info' as const }])
  assert.deepEqual(
    parts.map(({ title, isFolded }) => [title.en, isFolded]),
    [['1 check objects to nothing', true]],
  )
})
