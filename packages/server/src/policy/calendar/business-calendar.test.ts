import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { promisedBy, type WorkingHours } from '@freigabe/core'
import { businessCalendars } from './business-calendar.ts'

const berlin = {
  FREIGABE_TIME_ZONE: 'Europe/Berlin',
  FREIGABE_COUNTRY: 'DE',
  FREIGABE_STATE: 'BE',
}
const officeDay = [{ from: '09:00', to: '17:00' }]
const working: WorkingHours = {
  hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: [], 7: [] },
  closedDays: [],
}
const summer = '2026-07-01T10:00:00.000Z'

describe('businessCalendars', () => {
  test('it is open at the hours of the policy, in the time zone that was set', () => {
    const { timeZone, hours } = businessCalendars(berlin)(working, summer)
    assert.equal(timeZone, 'Europe/Berlin')
    assert.deepEqual(hours[1], [{ from: '09:00', to: '17:00' }])
    assert.deepEqual(hours[6], [])
  })

  test('public holidays are those of the state, and other days of note are none', () => {
    const bavarian = businessCalendars({ ...berlin, FREIGABE_STATE: 'BY' })(
      working,
      summer,
    ).holidays
    const nationwide = businessCalendars({ ...berlin, FREIGABE_STATE: '' })(
      working,
      summer,
    ).holidays
    assert.ok(bavarian.has('2026-01-06'))
    assert.ok(!nationwide.has('2026-01-06'))
    assert.ok(nationwide.has('2026-10-03'))
    assert.ok(!bavarian.has('2026-12-24'))
  })

  test('the operator’s own closed days are none on which anybody works', () => {
    const closed = { ...working, closedDays: ['2026-12-24'] }
    assert.ok(businessCalendars(berlin)(closed, summer).holidays.has('2026-12-24'))
  })

  test('a promise given at the end of December knows the holidays of January', () => {
    const calendar = businessCalendars(berlin)(working, summer)
    // Thursday noon before New Year's Day, a Friday: the next working day is Monday.
    assert.equal(promisedBy(calendar, '2026-12-31T11:00:00.000Z', 1), '2027-01-04T11:00:00.000Z')
  })

  test('a holiday of several days closes each of them, half a day closes none', () => {
    const romania = { ...berlin, FREIGABE_COUNTRY: 'RO', FREIGABE_STATE: '' }
    const { holidays } = businessCalendars(romania)(working, summer)
    assert.ok(holidays.has('2026-01-01') && holidays.has('2026-01-02'))
    const iceland = { ...berlin, FREIGABE_COUNTRY: 'IS', FREIGABE_STATE: '' }
    assert.ok(!businessCalendars(iceland)(working, summer).holidays.has('2026-12-31'))
  })

  test('an unknown country or state is refused at once rather than taken to have no holidays', () => {
    assert.throws(
      () => businessCalendars({ ...berlin, FREIGABE_COUNTRY: 'XX' }),
      /no public holidays are known for XX/,
    )
    assert.throws(
      () => businessCalendars({ ...berlin, FREIGABE_STATE: 'ZZ' }),
      /DE has no ZZ; choose one of/,
    )
  })

  test('a country without states is used without one', () => {
    const { holidays } = businessCalendars({
      ...berlin,
      FREIGABE_COUNTRY: 'DK',
      FREIGABE_STATE: '',
    })(working, summer)
    assert.ok(holidays.has('2026-12-25'))
  })
})
