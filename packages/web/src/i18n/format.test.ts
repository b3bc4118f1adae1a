import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFormat } from './format.ts'

const de = createFormat('de', 'Europe/Berlin')
const en = createFormat('en', 'Europe/London')
const thisYear = new Date().getUTCFullYear()

test('a moment is written with weekday, day and time in the reader’s zone', () => {
  assert.match(de.moment(`${thisYear}-11-26T13:00:00.000Z`), /^\p{L}+\., 26\.\u00a0Nov\., 14:00$/u)
  assert.match(en.moment(`${thisYear}-11-26T13:00:00.000Z`), /^\p{L}{3} 26\u00a0Nov, 13:00$/u)
})

test('the zone of all moments is named as it is the whole year round', () => {
  assert.equal(de.zone(), 'Mitteleuropäische Zeit')
  assert.equal(createFormat('en', 'America/New_York').zone(), 'Eastern Time')
  assert.equal(createFormat('de', 'UTC').zone(), 'Koordinierte Weltzeit')
})

test('a moment of another year names the year', () => {
  assert.match(de.moment('2021-03-01T08:00:00.000Z'), /2021, 09:00$/)
  assert.equal(en.moment('2021-03-01T08:00:00.000Z'), 'Mon 1\u00a0Mar 2021, 08:00')
  assert.equal(en.date('2021-03-01T08:00:00.000Z'), 'Mon 1\u00a0Mar 2021')
})

test('no line ends between a day and its month, or a number and its unit', () => {
  const [at, now] = ['2021-03-01T08:00:00.000Z', new Date('2021-03-01T05:00:00.000Z')]
  for (const { date, day, moment, statedDay, dayInWords, relative, duration, bytes } of [de, en]) {
    const days = [date(at), day(at), moment(at), statedDay('2021-03-01'), dayInWords('2021-03-01')]
    for (const written of [...days, relative(at, now), duration(125 * 60_000), bytes(3_400_000)]) {
      assert.match(written, /\d\.?\u00a0\p{L}/u)
      assert.doesNotMatch(written, /\d\.? \p{L}/u)
    }
  }
})

test('the day that ends a delivery’s name is written in words, and no other file’s', () => {
  assert.equal(de.importName('Anmeldung, 2026-11-26'), 'Anmeldung, 26.\u00a0November 2026')
  assert.equal(en.importName('Sign-up, 2026-11-26'), 'Sign-up, 26\u00a0November 2026')
  for (const name of ['2026-11-26.csv', 'Messe 2026-11-26', 'Messe, 2026-13-45']) {
    assert.equal(de.importName(name), name)
  }
})

test('the relative time counts midnights, not spans of 24 hours', () => {
  const now = new Date('2026-11-25T22:30:00+01:00')
  assert.equal(de.relative('2026-11-27T01:00:00+01:00', now), 'übermorgen')
  assert.equal(de.relative('2026-11-26T23:00:00+01:00', now), 'morgen')
  assert.equal(de.relative('2026-11-26T01:00:00+01:00', now), 'in 2\u00a0Stunden')
  assert.equal(en.relative('2026-11-25T22:00:00+01:00', now), '30\u00a0minutes ago')
})

test('what is two years away or more is counted in years', () => {
  const now = new Date('2026-11-25T12:00:00Z')
  assert.equal(de.relative('2025-01-01T12:00:00Z', now), 'vor 23\u00a0Monaten')
  assert.equal(de.relative('2024-11-25T12:00:00Z', now), 'vor 2\u00a0Jahren')
  assert.equal(de.relative('2019-12-25T12:00:00Z', now), 'vor 6\u00a0Jahren')
  assert.equal(en.relative('2019-12-25T12:00:00Z', now), '6\u00a0years ago')
  assert.equal(en.relative('2030-01-01T12:00:00Z', now), 'in 3\u00a0years')
})

test('a day that somebody stated names its year and does not move with the zone', () => {
  assert.equal(de.statedDay('2026-11-01'), '1.\u00a0November 2026')
  assert.equal(en.statedDay('2024-01-01'), '1\u00a0January 2024')
})

test('a month that somebody stated stays a month', () => {
  assert.deepEqual([de.statedDay('2024-03'), de.typedDay('2024-03')], ['März 2024', '03/2024'])
  assert.deepEqual([en.dayInWords('2024-03'), en.typedDay('2024-03')], ['March 2024', '03/2024'])
})

test('numbers, shares, sizes and durations follow the language', () => {
  assert.equal(de.number(4812), '4.812')
  assert.equal(en.number(4812), '4,812')
  assert.equal(de.percent(0.125), '12,5\u00a0%')
  assert.equal(de.percent(0), '0\u00a0%')
  assert.equal(de.percent(0.0004), '<\u00a00,1\u00a0%')
  assert.equal(en.percent(0.0004), '<\u00a00.1%')
  assert.deepEqual(
    [0, 0.0004, 0.03, 0.036, 0.9996, 1].map(de.share),
    ['0', '<\u00a00,1', '3,0', '3,6', '99,9', '100'].map((text) => `${text}\u00a0%`),
  )
  assert.deepEqual(
    [0.0034, 0.0914, 0.05].map(de.rate),
    ['0,34', '9,1', '5'].map((text) => `${text}\u00a0%`),
  )
  assert.equal(de.bytes(3_400_000), '3,4\u00a0MB')
  assert.equal(de.bytes(0), '0\u00a0Byte')
  assert.equal(de.duration(125 * 60_000), '2\u00a0Stunden und 5\u00a0Minuten')
  assert.equal(en.duration(24 * 60 * 60_000), '1\u00a0day')
})
