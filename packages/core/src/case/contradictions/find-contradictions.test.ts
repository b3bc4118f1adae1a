import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import type { LocalText, PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { exampleReport as report } from './example-report.ts'
import { findContradictions } from './find-contradictions.ts'

/** The example policy, with a form that asks when people signed up and confirmed, and from when to when. */
const policy = withRecords(mergePacks([examplePacks.law, examplePacks.house]))

describe('records that are said to stand in the file', () => {
  const stated = { answers: { 'form/records': 'recipients_file' } }

  test('are missed by name where a file has no column for them', () => {
    const [found, ...others] = contradictions(stated, [report({ roles: ['signed_up_at'] })])
    assert.equal(others.length, 0)
    assert.equal(found?.code, 'columns_not_found')
    assert.equal(found.pointer, '/answers/form~1records')
    assert.match(found.text.de, /keine Spalte gefunden für: confirmed \(de\)\./)
  })

  test('are missed where one of several files has no column for them', () => {
    const both = report({ roles: ['signed_up_at', 'confirmed_at'] })
    assert.deepEqual(contradictions(stated, [both]), [])
    assert.deepEqual(codes(stated, [both, report({ roles: [] })]), ['columns_not_found'])
  })

  test('are not missed for an IP address, since many programs record none', () => {
    const times = report({ roles: ['signed_up_at', 'confirmed_at'] })
    const asked = { id: 'confirmed_ip', label: { de: 'IP', en: 'IP' } }
    const withIps = withRecords(mergePacks([examplePacks.law, examplePacks.house]), asked)
    assert.deepEqual(codes(stated, [times], withIps), [])
  })

  test('are not looked for where an export is given, or no file has been read', () => {
    const export_ = { answers: { 'form/records': ['0198f0c2-0000-7000-8000-000000000001'] } }
    assert.deepEqual(codes(export_, [report({ roles: [] })]), [])
    assert.deepEqual(codes(stated, []), [])
  })
})

describe('what is said of those who left', () => {
  const left = report({
    roles: [],
    status_column: { meanings: { unsubscribed: 4, blocked: 1 } },
    suppressed_recipients: { complained: 0, unsubscribed: 3 },
  })

  test('is told as a mistake where the file or what was suppressed says otherwise', () => {
    const stated = { answers: { 'general/objections_removed': true } }
    const [found] = contradictions(stated, [left])
    assert.equal(found?.code, 'objections_not_removed')
    assert.equal(found.pointsTo, 'mistake')
    assert.deepEqual(found.figures, { recipients: 5 })
    assert.deepEqual(codes(stated, [report({ roles: [] })]), [])
  })

  test('is not told where nobody said that they were removed', () => {
    assert.deepEqual(codes({ answers: {} }, [left]), [])
  })
})

describe('records that people hardly left', () => {
  test('are told to the desk where the file is said to hold the sign-ups', () => {
    const stated = { answers: { 'form/records': 'recipients_file' } }
    const unlikely = report({
      roles: ['signed_up_at', 'confirmed_at'],
      unlikely_records: { times: 300 },
    })
    const grave = {
      ...unlikely,
      findings: unlikely.findings.map((one) => ({ ...one, severity: 'warning' as const })),
    }
    const [found] = contradictions(stated, [grave])
    assert.equal(found?.code, 'records_unlikely')
    assert.equal(found.pointsTo, 'forgery')
    assert.deepEqual(codes(stated, [unlikely]), [])
    assert.deepEqual(codes({ answers: {} }, [grave]), [])
  })
})

describe('confirmations', () => {
  const share = (percent: number) => ({
    methods: [
      { code: 'own_form', share: 100 - percent },
      { code: 'form', share: percent },
    ],
    answers: { 'form/records': 'recipients_file' },
  })
  const confirmed = (rows: number) =>
    report({
      roles: ['signed_up_at', 'confirmed_at'],
      consent_coverage: { rows: 1000, filled: { confirmed_at: rows } },
    })

  test('fewer than stated are told with both shares, at the method that they are stated for', () => {
    const [found] = contradictions(share(80), [confirmed(310)])
    assert.equal(found?.code, 'confirmations_too_few')
    assert.equal(found.pointer, '/methods/1/share')
    assert.match(found.text.en, /80% of the recipients.*only 31%/)
  })

  test('as many as stated, or nearly so, are in order: shares are estimates', () => {
    assert.deepEqual(codes(share(80), [confirmed(800)]), [])
    assert.deepEqual(codes(share(80), [confirmed(710)]), [])
    assert.deepEqual(codes(share(80), [confirmed(690)]), ['confirmations_too_few'])
  })

  test('are not expected of a list that was moved and did not come by a double opt-in once', () => {
    const moved = (originally: string) => ({
      answers: { 'form/records': 'recipients_file', 'form/original_method': originally },
    })
    assert.deepEqual(codes(moved('existing_customer'), [confirmed(0)]), [])
    assert.deepEqual(codes(moved('existing_customer'), [report({ roles: ['signed_up_at'] })]), [])
    assert.deepEqual(codes(moved('form_double_opt_in'), [confirmed(0)]), ['confirmations_too_few'])
  })
})

describe('sign-up times', () => {
  const period = (from: string, until: string) => ({
    answers: { 'form/from': from, 'form/until': until },
  })
  const signUps = (months: Record<string, number>, earlier = 0) =>
    report({
      signups_over_time: {
        rows: Object.values(months).reduce((sum, rows) => sum + rows, earlier),
        months: Object.entries(months).map(([month, rows]) => ({ month, rows })),
        earlier,
      },
    })

  test('before the stated period are told at its beginning', () => {
    const [found] = contradictions(period('2022-03-15', '2024-01-31'), [
      signUps({ '2021-12': 30, '2022-03': 70 }),
    ])
    assert.equal(found?.code, 'sign_ups_outside_period')
    assert.equal(found.pointer, '/answers/form~1from')
    assert.match(found.text.de, /03\/2022 bis 01\/2024.*30\s%/)
  })

  test('after the stated period are told at its end', () => {
    const [found] = contradictions(period('2022-03-15', '2024-01-31'), [
      signUps({ '2023-12': 60, '2024-02': 40 }),
    ])
    assert.equal(found?.pointer, '/answers/form~1until')
  })

  test('so early that only their number is known lie before it, too', () => {
    const found = codes(period('2002-03-15', '2024-01-31'), [signUps({ '2023-12': 60 }, 40)])
    assert.deepEqual(found, ['sign_ups_outside_period'])
  })

  test('within it, in its first and last month, or one in a hundred beside it are in order', () => {
    const within = signUps({ '2022-02': 1, '2022-03': 50, '2024-01': 50 })
    assert.deepEqual(codes(period('2022-03-15', '2024-01-02'), [within]), [])
  })

  test('may be later than sheets were filled in, since somebody typed them, and not earlier', () => {
    const entered = { id: 'entered_on', label: { de: 'Datum', en: 'Date' } }
    const typed = withRecords(mergePacks([examplePacks.law, examplePacks.house]), entered)
    const stated = period('2024-03-15', '2024-03-17')
    assert.deepEqual(codes(stated, [signUps({ '2024-03': 5, '2024-05': 95 })], typed), [])
    const early = codes(stated, [signUps({ '2024-01': 50, '2024-05': 50 })], typed)
    assert.deepEqual(early, ['sign_ups_outside_period'])
  })

  test('are not judged while another method without a period is stated', () => {
    const methods = [
      { code: 'form', share: 50 },
      { code: 'own_form', share: 50 },
    ]
    const stated = { ...period('2022-03-15', '2024-01-31'), methods }
    assert.deepEqual(codes(stated, [signUps({ '2020-01': 100 })]), [])
  })

  test('are not judged while a date is missing or wrong', () => {
    const found = signUps({ '2020-01': 100 })
    assert.deepEqual(codes({ answers: { 'form/from': '2022-03-15' } }, [found]), [])
    assert.deepEqual(codes(period('2022-03-15', 'soon'), [found]), [])
  })
})

describe('countries', () => {
  const spread = (countries: Record<string, number>) =>
    report({
      country_spread: {
        located: Object.values(countries).reduce((sum, recipients) => sum + recipients, 0),
        countries: Object.entries(countries).map(([country, recipients]) => ({
          country,
          recipients,
        })),
      },
    })

  test('of many domains that are not among those stated are told, the most frequent by name', () => {
    const [found] = contradictions({ countries: ['DE', 'AT'] }, [
      spread({ DE: 600, CH: 300, FR: 100 }),
    ])
    assert.equal(found?.code, 'countries_at_odds')
    assert.equal(found.pointer, '/countries')
    assert.match(found.text.de, /Deutschland, Österreich.*40\s%.*am häufigsten Schweiz/)
    assert.match(found.text.en, /Germany, Austria.*40%.*most often Switzerland/)
  })

  test('of a few domains, or of a handful of recipients, are in order', () => {
    assert.deepEqual(codes({ countries: ['DE'] }, [spread({ DE: 900, CH: 100 })]), [])
    assert.deepEqual(codes({ countries: ['DE'] }, [spread({ DE: 3, CH: 9 })]), [])
  })
})

type Stated = Partial<SubmissionContent>

function contradictions(stated: Stated, reports: readonly ReadReport[], under = policy) {
  const content = { methods: [{ code: 'form', share: 100 }], answers: {}, ...stated }
  const { countries = ['DE'] } = stated
  return findContradictions({ policy: under, content, countries, reports })
}

function codes(stated: Stated, reports: readonly ReadReport[], under = policy) {
  return contradictions(stated, reports, under).map(({ code }) => code)
}

function withRecords(of: PolicyPack, ...more: { id: string; label: LocalText }[]): PolicyPack {
  const text = (words: string) => ({ de: `${words} (de)`, en: `${words} (en)` })
  return {
    ...of,
    methods: of.methods.map((method) =>
      method.code === 'form'
        ? { ...method, requirements: [...method.requirements, 'records', 'from', 'until'] }
        : method,
    ),
    requirements: [
      ...of.requirements,
      {
        id: 'records',
        kind: 'records',
        necessity: 'required',
        label: text('records'),
        why: text('why'),
        columns: [
          { id: 'signed_up_at', label: text('signed up') },
          { id: 'confirmed_at', label: text('confirmed') },
          { id: 'shoe_size', label: text('shoe size') },
          ...more,
        ],
      },
    ],
  }
}
