import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statedRates } from './stated-rate.ts'

const rate = (text: string) => {
  const [found] = statedRates({ answers: { 'form/explanation': text } })
  return found && [found.least, found.most, found.per]
}

for (const [text, expected] of [
  ['We get 12 to 15 sign-ups a week.', [12, 15, 'week']],
  ['Wir haben 12 bis 15 Anmeldungen pro Woche', [12, 15, 'week']],
  ['Seit Jahren melden sich 12–15 Personen je Woche an.', [12, 15, 'week']],
  ['Über das Formular tragen sich pro Monat etwa 1.200 neue Kontakte ein.', [1200, 1200, 'month']],
  ['About 3 people per day subscribe at the till', [21, 21, 'week']],
  ['Rund 2.400 neue Kunden im Jahr', [200, 200, 'month']],
  ['Wöchentlich ca. 40 Anmeldungen', [40, 40, 'week']],
  ['On average 300 new subscribers monthly', [300, 300, 'month']],
  ['Es melden sich 20 pro Woche an', [20, 20, 'week']],
  ['Bei uns melden sich zwölf bis fünfzehn Personen pro Woche an.', [12, 15, 'week']],
  ['About twenty-five people sign up each week', [25, 25, 'week']],
  ['Pro Monat etwa zweihundert Anmeldungen', [200, 200, 'month']],
  ['We get a dozen sign-ups a week', [12, 12, 'week']],
] as const) {
  test(`“${text}” states a rate`, () => assert.deepEqual(rate(text), expected))
}

for (const text of [
  'Wir versenden 2 Newsletter pro Woche an alle, die sich angemeldet haben.',
  'Wer sich anmeldet, bekommt 2 pro Woche.',
  'Our newsletter goes out 3 times a week.',
  'Drei Personen pro Woche kümmern sich um Fragen.',
  'Two newsletters a week go to our readers.',
  'Der Laden hat 6 Tage in der Woche geöffnet',
  'Anmeldung seit 2019 über das Formular',
  'Die Messe dauerte 3 Tage, 500 Anmeldungen kamen zusammen.',
]) {
  test(`“${text}” states no rate of sign-ups`, () => assert.equal(rate(text), undefined))
}

test('its words are kept as they were written', () => {
  const answers = {
    'form/explanation': 'Bei uns: 12 bis 15 Anmeldungen pro Woche, im Sommer mehr.',
  }
  assert.equal(statedRates({ answers })[0]?.words, '12 bis 15 Anmeldungen pro Woche')
})
