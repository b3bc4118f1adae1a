import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { findContradictions } from './find-contradictions.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])

describe('a stated rate of sign-ups', () => {
  const stated = (words: string, share = 100) => ({
    methods: [
      { code: 'form', share },
      ...(share < 100 ? [{ code: 'own_form', share: 100 - share }] : []),
    ],
    answers: { 'form/explanation': words },
  })
  const codes = (content: ReturnType<typeof stated>, reports: ReadReport[]) =>
    findContradictions({ policy, content, countries: ['DE'], reports }).map(({ code }) => code)
  const steady = Array.from({ length: 40 }, (_, week) => 11 + (week % 5))

  test('that the weeks of the files bear out is in order', () => {
    assert.deepEqual(codes(stated('12 to 15 sign-ups a week'), [weeks(steady)]), [])
    assert.deepEqual(codes(stated('50 Anmeldungen im Monat'), [weeks(steady)]), [])
  })

  test('far below what is usual in the files is told with both', () => {
    const found = findContradictions({
      policy,
      content: stated('12 bis 15 Anmeldungen pro Woche'),
      countries: ['DE'],
      reports: [weeks(steady.map((rows) => 10 * rows))],
    })
    assert.deepEqual(
      found.map(({ code, pointer }) => [code, pointer]),
      [['rate_at_odds', '/answers/form~1explanation']],
    )
    assert.match(
      found[0]!.text.de,
      /„12 bis 15 Anmeldungen pro Woche“\. In einer üblichen Woche.* 130 /,
    )
    assert.match(found[0]!.text.en, /a typical recent week, the files show 130 sign-ups\.$/)
  })

  test('with a week that holds most of the list is told with that week', () => {
    const imported = steady.with(20, 4000)
    const [found] = findContradictions({
      policy,
      content: stated('12 to 15 sign-ups a week'),
      countries: ['DE'],
      reports: [weeks(imported)],
    })
    assert.match(found?.text.de ?? '', /in der Spitze 4\.000 \(Woche ab 27\.05\.2024\)/)
  })

  test('by the month is held against months', () => {
    const [found] = findContradictions({
      policy,
      content: stated('rund 50 neue Kontakte pro Monat'),
      countries: ['DE'],
      reports: [weeks(steady.with(20, 4000))],
    })
    assert.match(found?.text.de ?? '', /in der Spitze 4\.\d{3} \(05\/2024\)/)
  })

  test('counts for its own method: files hold the others, too', () => {
    const doubled = [weeks(steady.map((rows) => 4 * rows))]
    assert.deepEqual(codes(stated('12 to 15 sign-ups a week'), doubled), ['rate_at_odds'])
    assert.deepEqual(codes(stated('12 to 15 sign-ups a week', 40), doubled), [])
  })

  test('somewhat above the files is in order, because those who left are not in them', () => {
    assert.deepEqual(codes(stated('60 sign-ups a week'), [weeks(steady)]), [])
    assert.deepEqual(codes(stated('600 sign-ups a week'), [weeks(steady)]), ['rate_at_odds'])
  })

  test('is not judged by a handful of sign-ups or weeks', () => {
    assert.deepEqual(codes(stated('600 sign-ups a week'), [weeks([1, 2, 1, 2, 1, 1])]), [])
    assert.deepEqual(codes(stated('600 sign-ups a week'), [weeks([20, 20, 20])]), [])
  })

  test('is told to the desk alone, so that nobody can try until it fits', () => {
    const content = stated('12 to 15 sign-ups a week')
    const reports = [weeks(steady.map((rows) => 10 * rows))]
    const found = findContradictions({ policy, content, countries: ['DE'], reports })
    assert.deepEqual(
      found.map(({ pointsTo }) => pointsTo),
      ['forgery'],
    )
  })
})

describe('the rhythm of earlier lists', () => {
  const content = { methods: [{ code: 'form', share: 100 }], answers: {} }
  const evenings = [1, 1, 0, 0, 0, 1, 2, 4, 5, 6, 6, 6, 6, 5, 5, 5, 6, 7, 8, 9, 10, 10, 8, 4]
  const office = [0, 0, 0, 0, 0, 0, 0, 4, 12, 14, 14, 12, 8, 11, 13, 10, 6, 2, 0, 0, 0, 0, 0, 0]
  const wholeWeek = [4, 4, 4, 4, 5, 7, 6]
  const workdays = [6, 6, 6, 6, 5, 0, 0]
  const found = (now: ReadReport, earlier: ReadReport[]) =>
    findContradictions({ policy, content, countries: ['DE'], reports: [now], earlier })

  test('is followed by the same audience, also by another clock', () => {
    const before = [rhythm(evenings, wholeWeek, 20)]
    assert.deepEqual(found(rhythm(evenings, wholeWeek, 4), before), [])
    const inUtc = [...evenings.slice(2), ...evenings.slice(0, 2)]
    assert.deepEqual(found(rhythm(inUtc, wholeWeek, 4), before), [])
  })

  test('that a list does not follow is told by hours and weekdays', () => {
    const [difference] = found(rhythm(office, workdays, 5), [rhythm(evenings, wholeWeek, 20)])
    assert.equal(difference?.code, 'rhythm_unlike_before')
    assert.match(difference.text.de, /nach Stunden \d+,\d\s%, nach Wochentagen \d+(,\d)?\s%/)
  })

  test('is not compared with few sign-ups, nor without earlier lists', () => {
    assert.deepEqual(found(rhythm(office, workdays, 1), [rhythm(evenings, wholeWeek, 20)]), [])
    assert.deepEqual(found(rhythm(office, workdays, 5), []), [])
  })
})

/** Sign-ups from 8 January 2024, a Monday, week by week. */
function weeks(rows: readonly number[]): ReadReport {
  const from = '2024-01-08'
  const months = new Map<string, number>()
  for (const [week, count] of rows.entries()) {
    const day = new Date(Date.parse(from) + week * 7 * 86_400_000).toISOString()
    months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + count)
  }
  return report('signups_over_time', {
    rows: rows.reduce((sum, count) => sum + count, 0),
    months: [...months].map(([month, count]) => ({ month, rows: count })),
    weeks: { from, rows },
    earlier: 0,
  })
}

function rhythm(hours: readonly number[], weekdays: readonly number[], times: number): ReadReport {
  const all = hours.map((count) => count * times)
  return report('office_hours_bursts', {
    rows: all.reduce((sum, count) => sum + count, 0),
    hours: all,
    weekdays: weekdays.map((count) => count * times),
  })
}

function report(id: string, facts: object): ReadReport {
  const recipients = {
    ...{ addresses: 0, valid: 0, invalid: 0, unique: 0, duplicates: 0 },
    ...{ roles: 0, disposable: 0, freeMail: 0 },
  }
  return {
    origin: 'server',
    columns: { roles: {} },
    recipients,
    findings: [{ id, severity: 'info', facts }],
  }
}
