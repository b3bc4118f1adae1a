import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { builtInDateFormat, dateFormatOf, serialDate } from './cell-dates.ts'

const date = { date: true, time: false, elapsed: false }
const time = { date: false, time: true, elapsed: false }
const both = { date: true, time: true, elapsed: false }
const elapsed = { date: false, time: false, elapsed: true }

const codes: [code: string, format: typeof date | null][] = [
  ...['yyyy\\-mm\\-dd', 'dd.mm.yyyy;@', '[$-407]d. mmmm yyyy', 'mmm', '[Red]d/m/yy'].map(
    (code): [string, typeof date] => [code, date],
  ),
  ...['h:mm', 'hh:mm:ss AM/PM', 'mm:ss.0', '[$-F400]h:mm:ss\\ AM/PM'].map(
    (code): [string, typeof time] => [code, time],
  ),
  ...['dd/mm/yyyy hh:mm', 'm/d/yy h:mm', 'yyyy-mm-dd"T"hh:mm:ss"Z"'].map(
    (code): [string, typeof both] => [code, both],
  ),
  ...['[h]:mm', '[mm]:ss', '[hh]:mm:ss'].map((code): [string, typeof elapsed] => [code, elapsed]),
  ...[
    'General',
    '0.00',
    '#,##0.00 "days"',
    '0.00E+00',
    '@',
    '[>100]0;[Red]-0',
    '_-* 0_d',
    '\\d0',
  ].map((code): [string, null] => [code, null]),
  ['0;yyyy', null],
]

for (const [code, format] of codes) {
  test(`the format ${code} shows ${format ? JSON.stringify(format) : 'no date'}`, () => {
    assert.deepEqual(dateFormatOf(code), format)
  })
}

test('the formats that Excel knows by number are known', () => {
  assert.deepEqual([14, 17, 30, 57].map(builtInDateFormat), [date, date, date, date])
  assert.deepEqual([18, 21, 45].map(builtInDateFormat), [time, time, time])
  assert.deepEqual(builtInDateFormat(22), both)
  assert.deepEqual(builtInDateFormat(46), elapsed)
  assert.deepEqual([0, 1, 4, 9, 13, 37, 49, 164].map(builtInDateFormat), Array(8).fill(null))
})

const dates: [value: number, from1904: boolean, iso: string | null][] = [
  [45000, false, '2023-03-15'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [2_958_465, false, '9999-12-31'],
  [2_958_466, false, null],
  [0, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  [0, true, '1904-01-01'],
  [42_735, true, '2021-01-01'],
  [45_000.5, false, '2023-03-15T12:00:00'],
]

for (const [value, from1904, iso] of dates) {
  test(`day ${value} counted from ${from1904 ? 1904 : 1900} is ${iso ?? 'no date'}`, () => {
    assert.equal(serialDate(value, date, from1904), iso)
  })
}

test('times, moments and spans come as their formats say', () => {
  assert.equal(serialDate(0.75, time, false), '18:00:00')
  assert.equal(serialDate(45_000, both, false), '2023-03-15T00:00:00')
  assert.equal(serialDate(45_000.000005787, both, false), '2023-03-15T00:00:00.500')
  assert.equal(serialDate(45_000.25, time, false), '2023-03-15T06:00:00')
  assert.equal(serialDate(10.6320601851852, elapsed, true), '255:10:10')
})

test('both counts of days agree 1462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462, max: 2_958_465 }), (day) => {
      assert.equal(serialDate(day, date, false), serialDate(day - 1462, date, true))
    }),
  )
})
