import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './read-day.ts'

const today = '2026-11-25'
const read = (text: string, bounds = {}) => readDay(text, { today, ...bounds })

test('a day is read as people type it in either language, the day before the month', () => {
  for (const text of [
    '28.11.28',
    '28.11.2028',
    '28. Nov 2028',
    '28. November 28',
    'Di., 28. Nov. 2028',
    '28/11/2028',
    '28-11-28',
    '28 nov 2028',
    'Nov 28, 2028',
    '2028-11-28',
    '  28 . 11 . 2028 ',
  ]) {
    assert.equal(read(text), '2028-11-28', text)
  }
  assert.equal(read('3.4.26'), '2026-04-03')
  assert.equal(read('1. März 2024'), '2024-03-01')
  assert.equal(read('1. Mrz 2024'), '2024-03-01')
  assert.equal(read('1 May 2024'), '2024-05-01')
})

test('a day without a year is the nearest one that the field allows', () => {
  assert.equal(read('28. Nov'), '2026-11-28')
  assert.equal(read('3.1.'), '2027-01-03')
  assert.equal(read('3.1.', { max: today }), '2026-01-03')
  assert.equal(read('20.11.', { min: today }), '2027-11-20')
})

test('a month alone stays a month where that is enough, and is else no day', () => {
  for (const text of ['3/2024', 'März 2024', '03.2024', '2024-03', 'Mar 2024']) {
    assert.equal(read(text), null, text)
    assert.equal(read(text, { monthIsEnough: true }), '2024-03', text)
  }
  assert.equal(read('13/2023', { monthIsEnough: true }), null)
  assert.equal(read('1.3.2024', { monthIsEnough: true }), '2024-03-01')
})

test('what is no day is not guessed at', () => {
  for (const text of ['', '30.2.2028', '28', 'bald', '28. Quark 2028', '1.2.3.4', '13/13/2028']) {
    assert.equal(read(text), null, text)
  }
})
