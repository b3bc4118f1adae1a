import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
  isBusinessTime,
  type OpenHours,
  promisedBy,
} from './business-time.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }]
const shortFriday = [{ from: '09:00', to: '15:00' }]
const withBreak = [
  { from: '13:00', to: '17:00' },
  { from: '08:00', to: '12:00' },
]
const roundTheClock = [{ from: '00:00', to: '24:00' }]

const berlin = office('Europe/Berlin', { holidays: ['2026-12-25', '2026-12-26', '2027-01-01'] })

interface Office {
  daily?: OpenHours[]
  friday?: OpenHours[]
  weekend?: OpenHours[]
  holidays?: string[]
}

function office(timeZone: string, opening: Office = {}): Calendar {
  const { daily = nineToFive, friday = daily, weekend = [], holidays = [] } = opening
  const hours = { 1: daily, 2: daily, 3: daily, 4: daily, 5: friday, 6: weekend, 7: weekend }
  return { timeZone, hours, holidays: new Set(holidays) }
}

/** A wall-clock time with its offset, as the instant that the core uses. */
function at(time: string): string {
  return new Date(time).toISOString()
}

describe('isBusinessTime', () => {
  test('is true from the opening until just before the closing', () => {
    assert.equal(isBusinessTime(berlin, at('2026-11-25T08:59:59.999+01:00')), false)
    assert.equal(isBusinessTime(berlin, at('2026-11-25T09:00+01:00')), true)
    assert.equal(isBusinessTime(berlin, at('2026-11-25T16:59:59.999+01:00')), true)
    assert.equal(isBusinessTime(berlin, at('2026-11-25T17:00+01:00')), false)
  })

  test('is false at the weekend, on holidays and in the break', () => {
    assert.equal(isBusinessTime(berlin, at('2026-11-28T10:00+01:00')), false)
    assert.equal(isBusinessTime(berlin, at('2026-12-25T10:00+01:00')), false)
    const calendar = office('Europe/Berlin', { daily: withBreak })
    assert.equal(isBusinessTime(calendar, at('2026-11-25T12:30+01:00')), false)
    assert.equal(isBusinessTime(calendar, at('2026-11-25T13:30+01:00')), true)
  })

  test('a desk that works round the clock is always open, also in the night of a clock change', () => {
    const calendar = office('Europe/Berlin', { daily: roundTheClock, weekend: roundTheClock })
    for (let hour = 0; hour < 72; hour += 1) {
      const moment = Date.parse('2026-10-24T00:00:00Z') + hour * 3_600_000
      assert.equal(isBusinessTime(calendar, new Date(moment).toISOString()), true)
    }
  })
})

describe('promisedBy: within one business day', () => {
  test('is the same business time of the next working day', () => {
    const promised = promisedBy(berlin, at('2026-11-25T14:20+01:00'), 1)
    assert.equal(promised, at('2026-11-26T14:20+01:00'))
  })

  test('passes over the weekend', () => {
    const promised = promisedBy(berlin, at('2026-11-27T14:20+01:00'), 1)
    assert.equal(promised, at('2026-11-30T14:20+01:00'))
  })

  test('passes over holidays', () => {
    const promised = promisedBy(berlin, at('2026-12-24T14:20+01:00'), 1)
    assert.equal(promised, at('2026-12-28T14:20+01:00'))
  })

  test('is the closing of the next opening for what comes in the evening, at night or at the weekend', () => {
    for (const [submitted, promised] of [
      ['2026-11-25T17:00+01:00', '2026-11-26T17:00+01:00'],
      ['2026-11-26T03:00+01:00', '2026-11-26T17:00+01:00'],
      ['2026-11-26T09:00+01:00', '2026-11-26T17:00+01:00'],
      ['2026-11-28T12:00+01:00', '2026-11-30T17:00+01:00'],
    ] as const) {
      assert.equal(promisedBy(berlin, at(submitted), 1), at(promised), submitted)
    }
  })

  test('ends with the day where the next working day closes earlier', () => {
    const calendar = office('Europe/Berlin', { friday: shortFriday })
    const promised = promisedBy(calendar, at('2026-11-26T16:30+01:00'), 1)
    assert.equal(promised, at('2026-11-27T15:00+01:00'))
  })

  test('ends before the break where the next working day has one at that time', () => {
    const calendar = office('Europe/Berlin', { friday: withBreak })
    const promised = promisedBy(calendar, at('2026-11-26T12:30+01:00'), 1)
    assert.equal(promised, at('2026-11-27T12:00+01:00'))
  })

  test('is the closing before where the next working day opens later', () => {
    const calendar = office('Europe/Berlin', { friday: [{ from: '11:00', to: '15:00' }] })
    const promised = promisedBy(calendar, at('2026-11-26T09:10+01:00'), 1)
    assert.equal(promised, at('2026-11-26T17:00+01:00'))
  })

  test('several business days are counted one working day each', () => {
    const promised = promisedBy(berlin, at('2026-12-23T10:00+01:00'), 3)
    assert.equal(promised, at('2026-12-29T10:00+01:00'))
  })

  test('keeps the time on the wall over a clock change in spring and autumn, in Berlin and New York', () => {
    const newYork = office('America/New_York')
    for (const [calendar, submitted, promised] of [
      [berlin, '2026-03-27T14:20+01:00', '2026-03-30T14:20+02:00'],
      [berlin, '2026-10-23T14:20+02:00', '2026-10-26T14:20+01:00'],
      [newYork, '2026-03-06T14:20-05:00', '2026-03-09T14:20-04:00'],
      [newYork, '2026-10-30T14:20-04:00', '2026-11-02T14:20-05:00'],
    ] as const) {
      assert.equal(promisedBy(calendar, at(submitted), 1), at(promised), submitted)
    }
  })

  test('a time that the clock skips is promised for the moment of the change', () => {
    const calendar = office('Europe/Berlin', { daily: roundTheClock, weekend: roundTheClock })
    const promised = promisedBy(calendar, at('2026-03-28T02:30+01:00'), 1)
    assert.equal(promised, at('2026-03-29T03:00+02:00'))
  })

  test('an hour that the clock repeats counts as its end when it comes round again', () => {
    const calendar = office('Europe/Berlin', { daily: roundTheClock, weekend: roundTheClock })
    for (const [submitted, promised] of [
      ['2026-10-25T02:59+02:00', '2026-10-26T02:59+01:00'],
      ['2026-10-25T02:00+01:00', '2026-10-26T03:00+01:00'],
      ['2026-10-25T02:59+01:00', '2026-10-26T03:00+01:00'],
      ['2026-10-25T03:00+01:00', '2026-10-26T03:00+01:00'],
    ] as const) {
      assert.equal(promisedBy(calendar, at(submitted), 1), at(promised), submitted)
    }
  })

  test('half days and none are refused', () => {
    for (const days of [0, -1, 0.5, Number.NaN]) {
      assert.throws(() => promisedBy(berlin, at('2026-11-25T10:00Z'), days), RangeError)
    }
  })
})

describe('addBusinessHours', () => {
  test('runs on in the next opening', () => {
    assert.equal(
      addBusinessHours(berlin, at('2026-11-27T15:30+01:00'), 4),
      at('2026-11-30T11:30+01:00'),
    )
  })

  test('reaches the closing rather than the next opening', () => {
    assert.equal(
      addBusinessHours(berlin, at('2026-11-25T15:30+01:00'), 1.5),
      at('2026-11-25T17:00+01:00'),
    )
  })

  test('adding nothing outside business hours leads to the next opening', () => {
    assert.equal(
      addBusinessHours(berlin, at('2026-11-28T12:00+01:00'), 0),
      at('2026-11-30T09:00+01:00'),
    )
  })

  test('counts real hours in a night of which the clock skips or repeats one', () => {
    const nights = [{ from: '00:00', to: '06:00' }]
    const calendar = office('Europe/Berlin', { daily: nights, weekend: nights })
    assert.equal(
      addBusinessHours(calendar, at('2026-03-29T00:00+01:00'), 4),
      at('2026-03-29T05:00+02:00'),
    )
    assert.equal(
      addBusinessHours(calendar, at('2026-10-25T00:00+02:00'), 4),
      at('2026-10-25T03:00+01:00'),
    )
  })

  test('negative hours are refused', () => {
    assert.throws(() => addBusinessHours(berlin, at('2026-11-25T10:00Z'), -1), RangeError)
    assert.throws(() => addBusinessHours(berlin, at('2026-11-25T10:00Z'), Number.NaN), RangeError)
  })
})

test('business hours between two moments leave out nights and weekends, and never are negative', () => {
  const friday = at('2026-11-27T16:00+01:00')
  const monday = at('2026-11-30T09:30+01:00')
  assert.equal(businessHoursBetween(berlin, friday, monday), 1.5)
  assert.equal(businessHoursBetween(berlin, monday, friday), 0)
})

describe('a calendar that cannot work', () => {
  test('without any hours is refused rather than searched for ever', () => {
    const closed = office('Europe/Berlin', { daily: [] })
    assert.throws(() => promisedBy(closed, at('2026-11-25T10:00Z'), 1), /no opening/)
    assert.throws(() => addBusinessHours(closed, at('2026-11-25T10:00Z'), 1), /no opening/)
  })

  test('with hours that end before they begin is refused', () => {
    const night = office('Europe/Berlin', { daily: [{ from: '22:00', to: '06:00' }] })
    assert.throws(() => isBusinessTime(night, at('2026-11-25T10:00Z')), /22:00 to 06:00/)
  })

  test('overlapping hours are counted once', () => {
    const daily = [
      { from: '09:00', to: '13:00' },
      { from: '12:00', to: '17:00' },
    ]
    const calendar = office('Europe/Berlin', { daily })
    const from = at('2026-11-25T00:00+01:00')
    assert.equal(businessHoursBetween(calendar, from, at('2026-11-26T00:00+01:00')), 8)
  })
})
