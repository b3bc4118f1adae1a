import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CalendarSettings, promisedBy, type WorkingHours } from '@freigabe/core'
import { businessCalendar } from './business-calendar.ts'

const berlin = {
  timeZone: 'Europe/Berlin',
  country: 'DE',
  state: 'BE',
  hours: null,
  closedDays: [],
}
const officeDay = [{ from: '09:00', to: '17:00' }]
const working: WorkingHours = {
  hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: [], 7: [] },
  closedDays: [],
}
const summer = '2026-07-01T10:00:00.000Z'

describe('businessCalendar', () => {
  test('it is open at the hours of the policy, in the time zone that was set', () => {
    const { timeZone, hours } = businessCalendar(berlin, working, summer)
    assert.equal(timeZone, 'Europe/Berlin')
    assert.deepEqual(hours[1], [{ from: '09:00', to: '17:00' }])
    assert.deepEqual(hours[6], [])
  })

  test('hours and closed days that administration set hold instead of and besides those of the policy', () => {
    const early = [{ from: '07:00', to: '15:00' }]
    const hours = { ...working.hours, 6: early }
    const set = { ...berlin, hours, closedDays: ['2026-12-23'] }
    const calendar = businessCalendar(set, { ...working, closedDays: ['2026-12-24'] }, summer)
    assert.deepEqual(calendar.hours[6], early)
    assert.ok(calendar.holidays.has('2026-12-23') && calendar.holidays.has('2026-12-24'))
  })

  test('public holidays are those of the state, and other days of note are none', () => {
    const bavarian = holidaysIn({ state: 'BY' })
    const nationwide = holidaysIn({ state: '' })
    assert.ok(bavarian.has('2026-01-06'))
    assert.ok(!nationwide.has('2026-01-06'))
    assert.ok(nationwide.has('2026-10-03'))
    assert.ok(!bavarian.has('2026-12-24'))
  })

  test('a promise given at the end of December knows the holidays of January', () => {
    const calendar = businessCalendar(berlin, working, summer)
    // Thursday noon before New Year's Day, a Friday: the next working day is Monday.
    assert.equal(promisedBy(calendar, '2026-12-31T11:00:00.000Z', 1), '2027-01-04T11:00:00.000Z')
  })

  test('a holiday of several days closes each of them, half a day closes none', () => {
    const romania = holidaysIn({ country: 'RO', state: '' })
    assert.ok(romania.has('2026-01-01') && romania.has('2026-01-02'))
    assert.ok(!holidaysIn({ country: 'IS', state: '' }).has('2026-12-31'))
  })

  test('an unknown country or state is refused rather than taken to have no holidays', () => {
    assert.throws(() => holidaysIn({ country: 'XX' }), /no public holidays are known for XX/)
    assert.throws(() => holidaysIn({ state: 'ZZ' }), /DE has no ZZ; choose one of/)
  })

  test('a country without states is used without one', () => {
    assert.ok(holidaysIn({ country: 'DK', state: '' }).has('2026-12-25'))
  })
})

function holidaysIn(place: Partial<CalendarSettings>): ReadonlySet<string> {
  return businessCalendar({ ...berlin, ...place }, working, summer).holidays
}
