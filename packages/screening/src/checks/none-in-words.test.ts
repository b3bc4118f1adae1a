import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Finding, findingTexts } from './checks.ts'
import { noWeekend } from './records/nights-and-weekends.ts'

const ages = { rows: 40, over12: 9, over24: 0, over36: 0 }

/** What was looked for and found nowhere, in every check that is told all the same. */
const ofNothing = {
  free_mail: { recipients: 40, freeMail: 0 },
  country_spread: {
    ...{ recipients: 40, located: 30, others: 0, outside: 0, markets: ['DE'] },
    countries: [{ country: 'DE', recipients: 30 }],
  },
  ip_country: {
    ...{ located: 40, against: 'markets', compared: 40, elsewhere: 0 },
    ...{ rows: 40, countries: [{ country: 'DE', rows: 40, recipients: 40 }] },
  },
  phones_and_postcodes: {
    ...{ phones: 40, located: 40, outside: 0, markets: ['DE'], postcodes: 0, regions: [] },
    countries: [{ country: 'DE', recipients: 40 }],
  },
  office_hours_bursts: { rows: 40, officeHours: 0, drawn: 40, inBursts: 0, bursts: 0 },
  consent_coverage: { rows: 40, filled: { signed_up_at: 40, confirmed_at: 0 } },
  stale_contacts: { rows: 40, contacted: ages, signedUp: ages },
  numbered_series: { recipients: 40, inSeries: 40, sameName: 0, exact: true, ownDomain: false },
  pattern_over_domains: {
    ...{ recipients: 400, walked: 0, names: 0, words: 0, alike: 0, exact: true },
  },
  harvested_pages: {
    ...{ addresses: 40, recipients: 40, traces: {}, offices: {}, published: 0 },
    ...{ sortedByDomain: true, examples: [] },
  },
}

for (const [id, facts] of Object.entries(ofNothing)) {
  test(`what ${id} did not find is told in words, and not as a percentage of zero`, () => {
    const { text } = findingTexts({ id, severity: 'info', facts } as unknown as Finding)
    for (const language of ['de', 'en'] as const) {
      assert.match(text[language], /\p{L}/u)
      assert.doesNotMatch(text[language], zeroPercent)
      assert.doesNotMatch(text[language], /NaN|undefined/)
    }
  })
}

test('a week without its quietest days is told in words as well', () => {
  const { de, en } = noWeekend.describe({
    id: 'no_weekend',
    figure: 0,
    of: 300,
    times: 30,
  } as never)
  assert.match(de, /liegen keine von 300 Zeiten/)
  assert.match(en, /hold none of 300 moments/)
})

test('a share that only rounds to nothing is told as a percentage', () => {
  const facts = { recipients: 100_000, freeMail: 1 }
  const { text } = findingTexts({ id: 'free_mail', severity: 'info', facts })
  assert.match(text.de, /^< 0,1\s% der Empfänger sind/)
  assert.match(text.en, /^< 0\.1% of the recipients use/)
})

/** Also of a count: "0 Adressen". */
const zeroPercent = /(?<![\d.,])0\s?(%|Adress|address)/
