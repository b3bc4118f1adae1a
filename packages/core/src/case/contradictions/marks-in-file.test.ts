import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { exampleAsking as asking, exampleText as text } from './example-asking.ts'
import { exampleReport as report } from './example-report.ts'
import { findContradictions } from './find-contradictions.ts'

describe('Recipients whom the file marks as having left', () => {
  const stated = { answers: { 'form/objections_removed': true, 'form/former_removed': true } }
  const marked = (meanings: object) => report({ status_column: { rows: 100, meanings } })

  test('are told where they are said to be out, once for all statements that say so', () => {
    const [found, ...others] = told(stated, marked({ unsubscribed: 6, complained: 1, blocked: 1 }))
    assert.equal(others.length, 0)
    assert.equal(found?.code, 'objections_not_removed')
    assert.equal(found.pointer, '/answers/form~1objections_removed')
    assert.deepEqual(found.drawnFrom, ['/answers/form~1former_removed'])
    assert.equal(found.figures.recipients, 8)
  })

  test('are not told where nothing says so, or they could not be reached', () => {
    assert.deepEqual(codes({}, marked({ unsubscribed: 40 })), [])
    assert.deepEqual(codes(stated, marked({ bounced: 2 })), [])
  })
})

describe('The column of last contacts', () => {
  const stated = (value: string) => ({ answers: { 'form/last_mailing': value } })
  const contacts = (over12: number, over24: number, roles = ['last_contact_at']) =>
    report({ roles, stale_contacts: { contacted: { rows: 100, over12, over24 } } })

  test('is told where it is older than stated', () => {
    const [found] = told(stated('within_3_months'), contacts(40, 10))
    assert.equal(found?.code, 'last_contact_at_odds')
    assert.equal(found.pointer, '/answers/form~1last_mailing')
    assert.match(found.text.en, /within the last 12 months.*for 40%/)
    assert.match(told(stated('within_24_months'), contacts(40, 10))[0]!.text.en, /24.*for 10%/)
  })

  test('is told where nobody is said to have been mailed', () => {
    assert.deepEqual(codes(stated('never'), contacts(0, 1)), ['last_contact_at_odds'])
  })

  test('is in order where it is as stated, and orders say nothing of letters', () => {
    assert.deepEqual(codes(stated('within_12_months'), contacts(4, 0)), [])
    assert.deepEqual(codes(stated('longer_ago'), contacts(100, 100)), [])
    assert.deepEqual(codes(stated('within_3_months'), contacts(90, 90, ['ordered_at'])), [])
  })
})

describe('A consent column that says no', () => {
  const refused = (rows: number) => report({ consent_refused: { rows: 200, refused: rows } })

  test('is told at the records that are asked for consent, else at the method', () => {
    assert.equal(told({}, refused(30))[0]?.pointer, '/answers/form~1records')
    const [found] = told({ methods: [{ code: 'own_form', share: 100 }] }, refused(30))
    assert.equal(found?.code, 'consent_refused_in_file')
    assert.equal(found.pointer, '/methods/0/share')
    assert.match(found.text.en, /For 15% of the recipients it says no/)
  })

  test('in a handful of rows is in order', () => {
    assert.deepEqual(codes({}, refused(4)), [])
  })
})

describe('Private mailboxes', () => {
  const free = (freeMail: number) => report({ mailboxes: { unique: 100, freeMail } })
  const circle = (who: string) => ({
    methods: [{ code: 'employees_or_students', share: 100 }],
    answers: { 'employees_or_students/circle': who },
  })
  const press = [{ code: 'press_list', share: 100 }]

  test('of most are told where employees or newsrooms are stated alone', () => {
    assert.deepEqual(codes(circle('employees'), free(80)), ['private_mailboxes'])
    const [found] = told({ methods: press }, free(80))
    assert.equal(found?.pointer, '/methods/0/share')
    assert.match(found.text.de, /80\s% ein privates Postfach/)
  })

  test('of some, of students, or beside another method are in order', () => {
    assert.deepEqual(codes(circle('employees'), free(40)), [])
    assert.deepEqual(codes(circle('students'), free(100)), [])
    const methods = [...press, { code: 'form', share: 50 }]
    assert.deepEqual(codes({ methods }, free(100)), [])
  })
})

describe('Bounces', () => {
  const stated = (rate: number) => ({ answers: { 'form/former_bounce_rate': rate } })
  const marked = (bounced: number) =>
    report({ status_column: { rows: 100, meanings: { bounced } } })

  test('marked in the file are told where far fewer are stated', () => {
    const [found] = told(stated(0.3), marked(15))
    assert.equal(found?.code, 'bounces_at_odds')
    assert.equal(found.pointer, '/answers/form~1former_bounce_rate')
    assert.match(found.text.en, /stated bounce rate is 0.3%.*15% of the recipients/)
  })

  test('of about as many as stated are in order', () => {
    assert.deepEqual(codes(stated(4), marked(6)), [])
  })
})

describe('IP addresses', () => {
  const from = (countries: Record<string, number>) => {
    const listed = Object.entries(countries).map(([country, rows]) => ({ country, rows }))
    return report({ ip_country: { located: 100, countries: listed } })
  }

  test('that mostly belong to countries not stated are told', () => {
    const [found] = told({ countries: ['DE'] }, from({ IN: 80, DE: 20 }))
    assert.equal(found?.code, 'ip_countries_at_odds')
    assert.equal(found.pointer, '/countries')
    assert.match(found.text.de, /80\s% der IP-Adressen .* anderen Ländern, am häufigsten Indien/)
  })

  test('of travellers and relays are in order', () => {
    assert.deepEqual(codes({ countries: ['DE'] }, from({ DE: 60, US: 40 })), [])
  })
})

describe('The platform’s own form', () => {
  const methods = [{ code: 'platform_own_form', share: 100 }]
  const confirmed = (filled: object) => report({ consent_coverage: { rows: 100, filled } })

  test('is told of where confirmations are missing in the file', () => {
    const [found] = told({ methods }, confirmed({ signed_up_at: 100 }))
    assert.equal(found?.code, 'own_form_unconfirmed')
    assert.equal(found.pointer, '/methods/0/share')
    assert.match(found.text.en, /missing for 100%/)
  })

  test('is in order with them, and beside another method', () => {
    assert.deepEqual(codes({ methods }, confirmed({ confirmed_at: 98 })), [])
    const beside = [...methods, { code: 'form', share: 50 }]
    assert.deepEqual(codes({ methods: beside }, confirmed({})), [])
  })
})

describe('Sign-ups on one day', () => {
  const period = (from: string, until: string) => ({
    answers: { 'form/from': from, 'form/until': until },
  })
  const crowd = (rows: number) =>
    report({
      signups_over_time: {
        rows: 100,
        months: [{ month: '2026-03', rows: 100 }],
        earlier: 0,
        busiest: [{ day: '2026-03-14', rows }],
      },
    })

  test('are told where a period of months is stated', () => {
    const [found] = told(period('2025-01-01', '2026-06-30'), crowd(95))
    assert.equal(found?.code, 'sign_ups_on_one_day')
    assert.equal(found.pointer, '/answers/form~1from')
    assert.match(found.text.de, /95\s% an einem einzigen Tag angemeldet, am 14\.03\.2026/)
  })

  test('are in order in a short period, or where others came on other days', () => {
    assert.deepEqual(codes(period('2026-03-13', '2026-04-02'), crowd(95)), [])
    assert.deepEqual(codes(period('2025-01-01', '2026-06-30'), crowd(60)), [])
  })
})

describe('Orders', () => {
  const stated = { answers: { 'form/from': '2025-03-01', 'form/until': '2026-06-30' } }
  const orders = (months: Record<string, number>) =>
    report({
      orders_over_time: {
        rows: Object.values(months).reduce((sum, rows) => sum + rows, 0),
        months: Object.entries(months).map(([month, rows]) => ({ month, rows })),
        earlier: 0,
      },
    })

  test('older than the oldest that is stated, or after the latest, are told', () => {
    const [found] = told(stated, orders({ '2023-04': 30, '2025-05': 70 }))
    assert.equal(found?.code, 'orders_outside_period')
    assert.equal(found.pointer, '/answers/form~1from')
    assert.match(found.text.de, /03\/2025 bis 06\/2026.*30\s% der Bestellungen außerhalb/)
    const [late] = told(stated, orders({ '2025-05': 70, '2026-09': 30 }))
    assert.equal(late?.pointer, '/answers/form~1until')
  })

  test('of the period, and a stray one, are in order', () => {
    assert.deepEqual(codes(stated, orders({ '2023-04': 1, '2025-05': 99 })), [])
    assert.deepEqual(codes({}, orders({ '2023-04': 30, '2025-05': 70 })), [])
  })
})

describe('A column of countries', () => {
  const named = (countries: Record<string, number>) => {
    const listed = Object.entries(countries).map(([country, rows]) => ({ country, rows }))
    const rows = listed.reduce((sum, one) => sum + one.rows, 0)
    return report({ country_column: { rows, countries: listed } })
  }

  test('is told where it names others than those stated', () => {
    const [found] = told({ countries: ['DE'] }, named({ DE: 80, FR: 20 }))
    assert.equal(found?.code, 'countries_at_odds')
    assert.equal(found.pointer, '/countries')
    assert.match(found.text.de, /In der Datei steht bei 20\s% ein anderes Land, .*Frankreich/)
  })

  test('with a few strays, or as stated, is in order', () => {
    assert.deepEqual(codes({ countries: ['DE'] }, named({ DE: 96, AT: 4 })), [])
    assert.deepEqual(codes({ countries: ['DE', 'FR'] }, named({ DE: 80, FR: 20 })), [])
  })
})

describe('A column of origin', () => {
  const origin = (kinds: object) => report({ foreign_origin: { rows: 200, kinds } })

  test('that names a purchase or a collection is told where nothing of it is stated', () => {
    const [found] = told({}, origin({ bought: 20, gathered: 4 }))
    assert.equal(found?.code, 'origin_at_odds')
    assert.equal(found.pointsTo, 'forgery')
    assert.equal(found.pointer, '/methods/0/share')
    assert.match(found.text.en, /^For 12%, the origin column/)
  })

  test('is in order with a few stray words, and where it is stated', () => {
    assert.deepEqual(codes({}, origin({ bought: 3 })), [])
    const methods = [{ code: 'purchased_or_rented', share: 100 }]
    assert.deepEqual(codes({ methods }, origin({ bought: 150 })), [])
  })
})

describe('telephone numbers of other countries than stated', () => {
  const numbers = (foreign: number) =>
    report({
      phones_and_postcodes: {
        phones: 100,
        countries: [
          { country: 'DE', recipients: 20 },
          { country: 'PL', recipients: foreign },
        ],
      },
    })

  test('are told as a mistake, of all numbers', () => {
    const [found] = told({ answers: {} }, numbers(30))
    assert.equal(found?.code, 'phones_at_odds')
    assert.deepEqual(found.figures, { share: 0.3, recipients: 30 })
    assert.match(found.text.de, /30\s% der Telefonnummern gehören .* Polen/)
  })

  test('are in order where they are few, or of a country that is stated', () => {
    assert.deepEqual(codes({ answers: {} }, numbers(15)), [])
    assert.deepEqual(codes({ answers: {}, countries: ['DE', 'PL'] }, numbers(30)), [])
  })
})

type Stated = Partial<SubmissionContent>

function told(stated: Stated, about: ReadReport) {
  const content = { methods: [{ code: 'form', share: 100 }], answers: {}, ...stated }
  const { countries = ['DE'] } = stated
  return findContradictions({ policy, content, countries, reports: [about] })
}

function codes(stated: Stated, about: ReadReport) {
  return told(stated, about).map(({ code }) => code)
}

/** The example policy, whose form asks what is compared here. */
const policy = asking(
  { id: 'objections_removed', kind: 'confirmation' },
  { id: 'former_removed', kind: 'confirmation' },
  { id: 'last_mailing', kind: 'choice' },
  { id: 'former_bounce_rate', kind: 'number' },
  { id: 'from', kind: 'date' },
  { id: 'until', kind: 'date', notBefore: 'from' },
  { id: 'orders', kind: 'records', columns: [{ id: 'last_order_on', label: text('orders') }] },
  {
    id: 'records',
    kind: 'records',
    columns: ['signed_up_at', 'consent'].map((id) => ({ id, label: text(id) })),
  },
)
