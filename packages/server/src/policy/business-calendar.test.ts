import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { promisedBy } from '@freigabe/core'
import { businessCalendar } from './business-calendar.ts'

const berlin = {
  FREIGABE_TIME_ZONE: 'Europe/Berlin',
  FREIGABE_COUNTRY: 'DE',
  FREIGABE_STATE: 'BE',
  FREIGABE_HOURS: '09:00-17:00',
}

describe('businessCalendar', () => {
  test('it is open from Monday to Friday at the hours that were set', () => {
    const { timeZone, hours } = businessCalendar(berlin)(2026)
    assert.equal(timeZone, 'Europe/Berlin')
    assert.deepEqual(hours[1], [{ from: '09:00', to: '17:00' }])
    assert.deepEqual(hours[6], [])
  })

  test('public holidays are those of the state, and other days of note are none', () => {
    const bavarian = businessCalendar({ ...berlin, FREIGABE_STATE: 'BY' })(2026).holidays
    const nationwide = businessCalendar({ ...berlin, FREIGABE_STATE: '' })(2026).holidays
    assert.ok(bavarian.has('2026-01-06'))
    assert.ok(!nationwide.has('2026-01-06'))
    assert.ok(nationwide.has('2026-10-03'))
    assert.ok(!bavarian.has('2026-12-24'))
  })

  test('a promise given at the end of December knows the holidays of January', () => {
    const calendar = businessCalendar(berlin)(2026)
    // Thursday noon before New Year's Day, a Friday: the next working day is Monday.
    assert.equal(promisedBy(calendar, '2026-12-31T11:00:00.000Z', 1), '2027-01-04T11:00:00.000Z')
  })

  test('a holiday of several days closes each of them, half a day closes none', () => {
    const romania = { ...berlin, FREIGABE_COUNTRY: 'RO', FREIGABE_STATE: '' }
    const { holidays } = businessCalendar(romania)(2026)
    assert.ok(holidays.has('2026-01-01') && holidays.has('2026-01-02'))
    const iceland = { ...berlin, FREIGABE_COUNTRY: 'IS', FREIGABE_STATE: '' }
    assert.ok(!businessCalendar(iceland)(2026).holidays.has('2026-12-31'))
  })

  test('an unknown country or state is refused at once rather than taken to have no holidays', () => {
    assert.throws(
      () => businessCalendar({ ...berlin, FREIGABE_COUNTRY: 'XX' }),
      /no public holidays are known for XX/,
    )
    assert.throws(() => businessCalendar({ ...berlin, FREIGABE_STATE: 'ZZ' }), /DE has no ZZ, but/)
  })

  test('a country without states is used without one', () => {
    const { holidays } = businessCalendar({
      ...berlin,
      FREIGABE_COUNTRY: 'DK',
      FREIGABE_STATE: '',
    })(2026)
    assert.ok(holidays.has('2026-12-25'))
  })
})
