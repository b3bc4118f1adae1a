import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendars, moment } from '../../policy/calendar/arbitrary-calendar.ts'
import { businessHoursBetween } from '../../policy/calendar/business-time.ts'
import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import type { Route } from '../../policy/rules/rule.ts'
import type { CaseStatus } from '../case-state.ts'
import { type ClockTerms, moveClock, passTime } from './move-clock.ts'
import { type ClockEntry, hoursTaken, readClock } from './read-clock.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const routes = fc.constantFrom<Route>('fast', 'normal', 'specialist', 'second_eyes')
const terms = fc.record<ClockTerms>({
  policy: fc.constant(policy),
  calendar: calendars,
  way: routes.map((route) => ({ route, promisedAs: route })),
})
/** Asked and answered in turn, so many minutes apart, and decided in the end. */
const pauses = fc.array(fc.integer({ min: 0, max: 5 * 24 * 60 }), { minLength: 1, maxLength: 7 })
const looks = fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { maxLength: 6 })

test('it makes no difference when somebody looks at the clock, or how often', () => {
  check(
    fc.property(terms, moment, pauses, looks, (under, start, steps, minutes) => {
      const unseen = live(under, start, steps, [])
      const seen = live(under, start, steps, minutes)
      assert.deepEqual(seen, unseen)
    }),
  )
})

test('what the platform took is the business time outside of questions, whenever clocks change', () => {
  check(
    fc.property(terms, moment, pauses, (under, start, steps) => {
      const ledger = live(under, start, steps, [])
      const clock = readClock(ledger)!
      const moments = momentsOf(start, steps)
      let taken = 0
      for (let step = 0; step + 1 < moments.length; step += 2) {
        taken += businessHoursBetween(under.calendar, moments[step]!, moments[step + 1]!)
      }
      assert.ok(Math.abs(hoursTaken(clock, under.calendar, moments.at(-1)!) - taken) < 1e-6)
    }),
  )
})

test('after each answer the clock runs at least four business hours more', () => {
  check(
    fc.property(terms, moment, pauses, (under, start, steps) => {
      for (const entry of live(under, start, steps, [])) {
        if (entry.type !== 'resumed') continue
        const left = businessHoursBetween(under.calendar, entry.at, entry.dueAt)
        assert.ok(left > 4 - 1e-6 && Math.abs(left - entry.hoursLeft) < 1e-6)
        assert.ok(entry.at <= entry.atRiskAt && entry.atRiskAt <= entry.dueAt)
      }
    }),
  )
})

test('what is due within two business hours is at risk, so nothing below what is at risk is due sooner', () => {
  check(
    fc.property(terms, moment, pauses, (under, start, steps) => {
      for (const entry of live(under, start, steps, [])) {
        if (entry.type !== 'promised' && entry.type !== 'resumed') continue
        const left = businessHoursBetween(under.calendar, entry.atRiskAt, entry.dueAt)
        const all = businessHoursBetween(under.calendar, entry.at, entry.dueAt)
        assert.ok(left > Math.min(2, all) - 1e-6)
      }
    }),
  )
})

test('entries follow each other in time, and a breach is told once for a promise', () => {
  check(
    fc.property(terms, moment, pauses, looks, (under, start, steps, minutes) => {
      const ledger = live(under, start, steps, minutes)
      const times = ledger.map(({ at }) => at)
      assert.deepEqual(times, times.toSorted())
      assert.ok(ledger.filter(({ type }) => type === 'breached').length <= 1)
      const last = ledger.at(-1)!
      const isLate = ledger.some(({ type }) => type === 'breached')
      if (last.type === 'kept' || last.type === 'late') assert.equal(last.type === 'late', isLate)
    }),
  )
})

test('whatever is supplemented, and whichever way it leads, a running promise never moves back', () => {
  check(
    fc.property(
      terms,
      moment,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), routes), { maxLength: 6 }),
      (under, start, supplements) => {
        const ledger = live(under, start, [], [])
        let at = start
        for (const [minutes, route] of supplements) {
          at += minutes * 60_000
          const before = readClock([...ledger, ...passTime(ledger, instant(at))])!.dueAt
          const moved = {
            events: [{ type: 'supplemented' as const }],
            status: 'in_review' as const,
          }
          const way = { route, promisedAs: route }
          ledger.push(...moveClock(ledger, moved, { ...under, way }, instant(at)))
          const { dueAt, atRiskAt } = readClock(ledger)!
          assert.ok(dueAt <= before && atRiskAt <= dueAt)
        }
      },
    ),
  )
})

function momentsOf(start: number, steps: readonly number[]): string[] {
  let at = start
  return [start, ...steps.map((minutes) => (at += minutes * 60_000))].map(instant)
}

/** The ledger of a case that is submitted, then asked and answered in turn, with looks in between. */
function live(
  under: ClockTerms,
  start: number,
  steps: readonly number[],
  minutes: readonly number[],
): ClockEntry[] {
  const moments = momentsOf(start, steps)
  const moves = moments.map((at, place) => ({ at, place }))
  const seen = minutes.map((after) => ({ at: instant(start + after * 60_000), place: -1 }))
  const ledger: ClockEntry[] = []
  for (const { at, place } of [...moves, ...seen].sort((one, two) => (one.at < two.at ? -1 : 1))) {
    if (place < 0) {
      if (at <= moments.at(-1)!) ledger.push(...passTime(ledger, at))
      continue
    }
    const events = place === 0 ? [{ type: 'submitted' as const }] : []
    ledger.push(
      ...moveClock(ledger, { events, status: statusAt(place, moments.length) }, under, at),
    )
  }
  return ledger
}

/** Reviewed at even places, asked at odd ones; the last move decides whether the clock runs. */
function statusAt(place: number, length: number): CaseStatus {
  if (place === length - 1 && place % 2 === 1) return 'accepted'
  return place % 2 === 0 ? 'in_review' : 'awaiting_answer'
}

function check<Values>(property: fc.IProperty<Values>): void {
  fc.assert(property, { numRuns: 150 })
}

function instant(at: number): string {
  return new Date(at).toISOString()
}
