import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { exampleAsking, exampleText } from '../contradictions/example-asking.ts'
import { exampleReport as report } from '../contradictions/example-report.ts'
import { findContradictions } from '../contradictions/find-contradictions.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { statedAsSuggested, suggestStatements } from './suggest-statements.ts'

const stated: SubmissionContent = { methods: [{ code: 'form', share: 100 }], answers: {} }

const policy = exampleAsking(
  { id: 'from', kind: 'date' },
  { id: 'until', kind: 'date', notBefore: 'from' },
  {
    id: 'records',
    kind: 'records',
    columns: ['signed_up_at', 'consent', 'shoe_size'].map((id) => ({ id, label: exampleText(id) })),
  },
  {
    id: 'last_mailing',
    kind: 'choice',
    choices: ['within_12_months', 'within_24_months', 'longer_ago'].map((value) => ({
      value,
      label: exampleText(value),
    })),
  },
)

describe('The days of the first and the last sign-up', () => {
  const signUps = (first: string, last: string) =>
    report({
      roles: ['signed_up_at'],
      signups_over_time: { rows: 9, earlier: 0, months: [], first, last },
    })

  test('are suggested over all files, and contradict none of them', () => {
    const reports = [signUps('2021-05-03', '2023-01-01'), signUps('2022-01-01', '2024-08-17')]
    assert.deepEqual(valuesOf({}, reports), {
      '/answers/form~1from': '2021-05-03',
      '/answers/form~1until': '2024-08-17',
    })
  })

  test('are months where the file names no days', () => {
    const monthly = (first: string, last: string, busiest: string[]) =>
      report({
        roles: ['signed_up_at'],
        signups_over_time: {
          ...{ rows: 9, earlier: 0, months: [], first, last },
          busiest: busiest.map((day) => ({ day, rows: 3 })),
        },
      })
    const days = (busiest: string[]) =>
      valuesOf({}, [monthly('2024-03-01', '2024-09-01', busiest)])['/answers/form~1until']
    assert.equal(days(['2024-05-01', '2024-03-01']), '2024-09')
    assert.equal(days(['2024-05-01', '2024-03-02']), '2024-09-01')
  })

  test('are not suggested by a report that does not name them, nor to two methods at once', () => {
    const {
      first: _,
      last: __,
      ...older
    } = { first: '', last: '', rows: 9, earlier: 0, months: [] }
    assert.deepEqual(valuesOf({}, [report({ signups_over_time: older })]), {})
    const both = {
      methods: [
        { code: 'form', share: 50 },
        { code: 'own_form', share: 50 },
      ],
    }
    const asksTwice = {
      ...policy,
      methods: policy.methods.map((method) =>
        method.code === 'own_form'
          ? { ...method, requirements: ['from', 'until', 'records'] }
          : method,
      ),
    }
    const once = suggested(both, [signUps('2021-05-03', '2024-08-17')])
    assert.deepEqual(
      once.map(({ from }) => from),
      ['first_sign_up', 'last_sign_up'],
    )
    assert.deepEqual(suggested(both, [signUps('2021-05-03', '2024-08-17')], asksTwice), [])
  })
})

describe('The days of the first and the last order', () => {
  const asking = exampleAsking(
    { id: 'from', kind: 'date' },
    { id: 'until', kind: 'date', notBefore: 'from' },
    {
      id: 'orders',
      kind: 'records',
      columns: [{ id: 'last_order_on', label: exampleText('last order') }],
    },
  )
  const orders = (first: string, last: string) =>
    report({
      roles: ['ordered_at'],
      orders_over_time: { rows: 9, earlier: 0, months: [], first, last },
    })

  test('are suggested over all files where orders are asked for, and contradict none of them', () => {
    const reports = [orders('2021-05-03', '2023-01-01'), orders('2022-01-01', '2024-08-17')]
    const [first, last] = suggested({}, reports, asking)
    assert.deepEqual(
      [first, last],
      [
        { from: 'first_order', pointer: '/answers/form~1from', value: '2021-05-03' },
        { from: 'last_order', pointer: '/answers/form~1until', value: '2024-08-17' },
      ],
    )
  })

  test('are no sign-ups, and sign-ups no orders', () => {
    assert.deepEqual(suggested({}, [orders('2021-05-03', '2023-01-01')]), [])
    const signUps = { rows: 9, earlier: 0, months: [], first: '2021-05-03', last: '2023-01-01' }
    assert.deepEqual(suggested({}, [report({ signups_over_time: signUps })], asking), [])
  })

  test('are not suggested by a report that does not name them', () => {
    const older = { rows: 9, earlier: 0, months: [] }
    assert.deepEqual(suggested({}, [report({ orders_over_time: older })], asking), [])
  })
})

describe('The share of a method', () => {
  const origin = (counts: Record<string, number>, recipients = 100) =>
    report({
      origin_words: {
        recipients,
        words: Object.entries(counts).map(([word, part]) => ({ word, recipients: part })),
      },
    })
  const two = {
    methods: [
      { code: 'form', share: 0 },
      { code: 'own_form', share: 0 },
    ],
  }
  const called = {
    ...policy,
    methods: policy.methods.map((method) => ({
      ...method,
      synonyms: { de: method.code === 'form' ? 'Newsletter, Website' : 'Messe, Stand', en: '' },
    })),
  }
  const shares = (content: Partial<SubmissionContent>, reports: ReadReport[]) =>
    suggested(content, reports, called).map(({ pointer, value }) => [pointer, value])

  test('is suggested by the words in the column of origin, and left open where none speaks of it', () => {
    assert.deepEqual(shares(two, [origin({ Newsletter: 41, Website: 20, Messe: 30, Import: 9 })]), [
      ['/methods/0/share', 61],
      ['/methods/1/share', 30],
    ])
    assert.deepEqual(shares(two, [origin({ Newsletter: 41 })]), [['/methods/0/share', 41]])
  })

  test('is not suggested to one method, nor by some of several files', () => {
    const file = origin({ Newsletter: 41, Messe: 30 })
    assert.deepEqual(shares({}, [file]), [])
    assert.deepEqual(shares(two, [file, report({})]), [])
  })
})

describe('The countries that domains name', () => {
  const spread = (counts: Record<string, number>) =>
    report({
      country_spread: {
        located: Object.values(counts).reduce((sum, count) => sum + count, 0),
        countries: Object.entries(counts).map(([country, recipients]) => ({ country, recipients })),
      },
    })

  test('are suggested beside those taken for granted, most recipients first', () => {
    const found = valuesOf({}, [spread({ DE: 600, AT: 60, CH: 300, FR: 20 })])
    assert.deepEqual(found, { '/countries': ['DE', 'CH', 'AT'] })
  })

  test('are no suggestion where they are taken for granted, or too few', () => {
    assert.deepEqual(valuesOf({}, [spread({ DE: 600, FR: 20 })]), {})
    assert.deepEqual(valuesOf({}, [spread({ DE: 3, CH: 9 })]), {})
  })
})

describe('Records in the file', () => {
  const columns = (signed_up_at: number, roles = ['signed_up_at', 'consent']) =>
    report({ roles, consent_coverage: { rows: 100, filled: { signed_up_at } } })

  test('are suggested where it has each column, filled for those whom the method brought', () => {
    const all = { '/answers/form~1records': 'recipients_file' }
    assert.deepEqual(valuesOf({}, [columns(90)]), all)
    assert.deepEqual(valuesOf({}, [columns(89)]), {})
    assert.deepEqual(valuesOf({}, [columns(100, ['signed_up_at'])]), {})
    assert.deepEqual(valuesOf({ methods: [{ code: 'form', share: 50 }] }, [columns(45)]), all)
  })
})

describe('The last contact', () => {
  const contacts = (over12: number, over24: number, roles = ['last_contact_at']) =>
    report({ roles, stale_contacts: { contacted: { rows: 100, over12, over24 } } })

  test('is suggested as the longest time that holds for some, from a column of it alone', () => {
    const value = (of: ReadReport) => Object.values(valuesOf({}, [of]))[0]
    assert.equal(value(contacts(4, 0)), 'within_12_months')
    assert.equal(value(contacts(30, 4)), 'within_24_months')
    assert.equal(value(contacts(30, 5)), 'longer_ago')
    assert.equal(value(contacts(30, 5, ['ordered_at'])), undefined)
  })
})

describe('A statement that was suggested', () => {
  const reports = [
    report({
      roles: ['last_contact_at'],
      stale_contacts: { contacted: { rows: 100, over12: 0, over24: 0 } },
      signups_over_time: {
        rows: 9,
        earlier: 0,
        months: [],
        first: '2021-05-03',
        last: '2024-08-17',
      },
      country_spread: { located: 100, countries: [{ country: 'CH', recipients: 100 }] },
    }),
  ]
  const asSuggested = (content: Partial<SubmissionContent>) =>
    statedAsSuggested({ policy, content: { ...stated, ...content }, reports, assumed: ['DE'] })

  test('is named as such where it stands unchanged, and nowhere else', () => {
    assert.deepEqual(asSuggested({}), [])
    const answers = { 'form/from': '2021-05-03', 'form/until': '2024-08-18' }
    assert.deepEqual(asSuggested({ answers }), ['/answers/form~1from'])
    assert.deepEqual(asSuggested({ countries: ['CH', 'DE'] }), ['/countries'])
    assert.deepEqual(asSuggested({ countries: ['DE'] }), [])
  })

  test('contradicts no file', () => {
    const answers = { 'form/from': '2021-05-03', 'form/until': '2024-08-17' }
    const content = { ...stated, answers: { ...answers, 'form/last_mailing': 'within_12_months' } }
    const countries = ['DE', 'CH']
    assert.deepEqual(findContradictions({ policy, content, countries, reports }), [])
    assert.equal(asSuggested({ ...content, countries }).length, 4)
  })
})

function suggested(content: Partial<SubmissionContent>, reports: ReadReport[], under = policy) {
  return suggestStatements({
    policy: under,
    content: { ...stated, ...content },
    reports,
    assumed: ['DE'],
  })
}

function valuesOf(content: Partial<SubmissionContent>, reports: ReadReport[]) {
  return Object.fromEntries(
    suggested(content, reports).map(({ pointer, value }) => [pointer, value]),
  )
}
