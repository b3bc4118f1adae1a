import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBusinessHours, type Calendar } from '@freigabe/core'
import fc from 'fast-check'
import { forecast } from './forecast.ts'

const officeDay = [{ from: '09:00', to: '17:00' }]
const calendar: Calendar = {
  timeZone: 'Europe/Berlin',
  hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: [], 7: [] },
  holidays: new Set(),
}
// A Wednesday at ten in Berlin.
const now = '2026-11-25T09:00:00.000Z'
const tomorrow = '2026-11-26T09:00:00.000Z'

test('a forecast says what lies before the promise, and nothing of what others took beyond it', () => {
  const of = (median: number, ninetieth: number) =>
    forecast({ cases: 40, median, ninetieth }, calendar, now, { promisedBy: tomorrow })
  const early = of(2, 6)
  assert.equal(early?.usuallyBy, '2026-11-25T11:00:00.000Z')
  assert.equal(early?.mostlyBy, '2026-11-25T15:00:00.000Z')
  const late = of(2, 20)
  assert.equal(late?.usuallyBy, '2026-11-25T11:00:00.000Z')
  assert.equal(late?.mostlyBy, null)
  assert.equal(of(12, 20), null)
})

test('whatever others took, no moment of a forecast lies before now or after the promise', () => {
  const hours = fc.double({ min: 0.1, max: 60, noNaN: true })
  fc.assert(
    fc.property(hours, hours, hours, hours, (median, more, taken, promised) => {
      const promisedBy = addBusinessHours(calendar, now, promised)
      const times = { cases: 40, median, ninetieth: median + more }
      const said = forecast(times, calendar, now, { promisedBy, taken })
      for (const at of [said?.usuallyBy, said?.mostlyBy])
        if (at != null) assert.ok(now <= at && at <= promisedBy)
    }),
  )
})
