import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { businessHoursBetween, type Calendar } from '../../policy/calendar/business-time.ts'
import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import type { Route } from '../../policy/rules/rule.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseStatus } from '../case-state.ts'
import { type ClockTerms, dueAfterAnswer, moveClock, nextOnClock, passTime } from './move-clock.ts'
import { type CaseWay, type ClockEntry, hoursLeft, hoursTaken, readClock } from './read-clock.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const calendar: Calendar = {
  timeZone: 'Europe/Berlin',
  hours: policy.calendar.hours,
  holidays: new Set(),
}
const terms: ClockTerms = { policy, calendar, way: both('normal') }
// A Wednesday.
const submitted = at('2026-11-25T14:00+01:00')

describe('the promise', () => {
  test('is made at submission: the general one, and at risk once its last quarter has begun', () => {
    const [entry] = submit()
    assert.deepEqual(entry, {
      type: 'promised',
      at: submitted,
      dueAt: at('2026-11-26T14:00+01:00'),
      atRiskAt: at('2026-11-26T12:00+01:00'),
      route: 'normal',
      promisedAs: 'normal',
    })
  })

  test('is at risk two business hours before it is due, however little of it that leaves', () => {
    const { atRiskAt, dueAt } = read(submit({ way: both('fast') }))
    assert.equal(businessHoursBetween(calendar, atRiskAt, dueAt), 2)
    const long = { policy: { ...policy, promise: { businessDays: 5, atRiskShare: 0.25 } } }
    const { atRiskAt: riskOfLong, dueAt: dueOfLong } = read(submit(long))
    assert.equal(businessHoursBetween(calendar, riskOfLong, dueOfLong), 10)
    const short = { ...policy.promises, fast: { businessHours: 1 } }
    const within = read(submit({ policy: { ...policy, promises: short }, way: both('fast') }))
    assert.equal(within.atRiskAt, submitted)
  })

  test('is that of the way that the case goes', () => {
    assert.equal(read(submit({ way: both('fast') })).dueAt, at('2026-11-26T10:00+01:00'))
    assert.equal(read(submit({ way: both('specialist') })).dueAt, at('2026-11-26T14:00+01:00'))
  })

  test('is that of the way that the customer may know of, whatever the desk finds', () => {
    const clock = read(submit({ way: { route: 'second_eyes', promisedAs: 'fast' } }))
    assert.equal(clock.dueAt, at('2026-11-26T10:00+01:00'))
    assert.equal(clock.route, 'second_eyes')
  })

  test('of what a rule decides is at once, and kept', () => {
    const ledger = submit({ way: both('by_rule') })
    const accepted = move(ledger, 'accepted', submitted)
    assert.deepEqual(accepted.at(-1), { type: 'kept', at: submitted, hoursTaken: 0 })
  })

  test('stays, whatever the policy promises later', () => {
    const slower = { ...terms, policy: { ...policy, promise: { businessDays: 5, atRiskShare: 0 } } }
    const moved = move(submit(), 'in_review', at('2026-11-25T15:00+01:00'), slower)
    assert.equal(read(moved).dueAt, at('2026-11-26T14:00+01:00'))
  })

  test('is made anew when the case is reopened', () => {
    const decided = move(submit(), 'accepted', at('2026-11-25T15:00+01:00'))
    const reopenedAt = at('2026-12-02T10:00+01:00')
    const reopened = move(decided, 'in_review', reopenedAt, terms, 'reopened')
    const clock = read(reopened)
    assert.equal(clock.dueAt, at('2026-12-03T10:00+01:00'))
    assert.equal(clock.hoursTaken, null)
  })
})

describe('a supplement', () => {
  const fast = { ...terms, way: both('fast') }

  test('that leads to a faster way moves the promise forward, counted from then', () => {
    const moved = move(submit(), 'in_review', at('2026-11-25T15:00+01:00'), fast, 'supplemented')
    const { dueAt, atRiskAt, route, firstDueAt } = read(moved)
    assert.equal(dueAt, at('2026-11-26T11:00+01:00'))
    assert.equal(atRiskAt, at('2026-11-25T17:00+01:00'))
    assert.equal(route, 'fast')
    assert.equal(firstDueAt, at('2026-11-26T14:00+01:00'))
  })

  test('never moves it back, neither on a slower way nor late on a faster one', () => {
    const slow = { ...terms, way: both('specialist') }
    const promised = submit({ way: both('fast') })
    const noon = at('2026-11-26T12:00+01:00')
    assert.deepEqual(move(promised, 'in_review', submitted, slow, 'supplemented'), promised)
    assert.equal(
      read(move(submit(), 'in_review', noon, fast, 'supplemented')).dueAt,
      at('2026-11-26T14:00+01:00'),
    )
  })

  test('mends no promise that is broken', () => {
    const late = move(submit(), 'in_review', at('2026-11-26T15:00+01:00'), fast, 'supplemented')
    assert.equal(read(late).standing, 'breached')
    assert.equal(read(late).dueAt, at('2026-11-26T14:00+01:00'))
  })

  test('while the clock stands leaves no more than the faster way has', () => {
    const asked = move(submit(), 'awaiting_answer', at('2026-11-25T15:00+01:00'))
    const more = move(asked, 'awaiting_answer', at('2026-11-25T16:00+01:00'), fast, 'supplemented')
    assert.equal(read(more).standing, 'paused')
    assert.equal(hoursLeft(read(more), calendar, at('2026-12-01T10:00+01:00')), 4)
  })
})

describe('while the customer is asked', () => {
  const askedAt = at('2026-11-25T15:00+01:00')
  const asked = move(submit(), 'awaiting_answer', askedAt)

  test('the clock stands, also at a second question and when the case lapses', () => {
    const clock = read(asked)
    assert.equal(clock.standing, 'paused')
    assert.equal(nextOnClock(asked), null)
    assert.deepEqual(move(asked, 'awaiting_answer', at('2026-11-25T16:00+01:00')), asked)
    assert.deepEqual(move(asked, 'lapsed', at('2026-12-25T16:00+01:00')), asked)
    assert.equal(hoursLeft(clock, calendar, at('2026-12-01T10:00+01:00')), 7)
    assert.equal(hoursTaken(clock, calendar, at('2026-12-01T10:00+01:00')), 1)
  })

  test('what was left when the question was asked is left after the answer', () => {
    const answered = move(asked, 'in_review', at('2026-12-02T10:00+01:00'))
    const clock = read(answered)
    assert.equal(clock.dueAt, at('2026-12-02T17:00+01:00'))
    assert.equal(clock.standing, 'running')
    assert.equal(clock.firstDueAt, at('2026-11-26T14:00+01:00'))
  })

  test('at least four business hours are left after the answer', () => {
    const late = move(submit(), 'awaiting_answer', at('2026-11-26T13:45+01:00'))
    const answered = move(late, 'in_review', at('2026-11-27T15:00+01:00'))
    assert.equal(read(answered).dueAt, at('2026-11-30T11:00+01:00'))
  })

  test('it is known until when a decision comes after an answer, and a fast way makes it sooner', () => {
    const answeredAt = at('2026-12-02T10:00+01:00')
    assert.equal(dueAfterAnswer(read(asked), calendar, answeredAt), at('2026-12-02T17:00+01:00'))
    const same = move(asked, 'in_review', answeredAt, terms, 'answered')
    assert.equal(read(same).dueAt, at('2026-12-02T17:00+01:00'))
    const fast = { ...terms, way: both('fast') }
    const sooner = move(asked, 'in_review', answeredAt, fast, 'answered')
    assert.equal(read(sooner).dueAt, at('2026-12-02T14:00+01:00'))
  })
})

describe('time', () => {
  test('puts a promise at risk, then breaches it, each when it comes true', () => {
    const ledger = submit()
    assert.deepEqual(passTime(ledger, at('2026-11-26T11:59+01:00')), [])
    const entries = passTime(ledger, at('2026-11-30T09:00+01:00'))
    assert.deepEqual(entries, [
      { type: 'at_risk', at: at('2026-11-26T12:00+01:00') },
      { type: 'breached', at: at('2026-11-26T14:00+01:00') },
    ])
    assert.deepEqual(passTime([...ledger, ...entries], at('2026-11-30T10:00+01:00')), [])
  })

  test('a decision in the promised moment keeps the promise, one later does not', () => {
    const kept = move(submit(), 'rejected', at('2026-11-26T14:00+01:00'))
    assert.equal(read(kept).standing, 'kept')
    assert.equal(read(kept).hoursTaken, 8)
    const late = move(submit(), 'rejected', at('2026-11-26T15:00+01:00'))
    assert.deepEqual(
      late.map(({ type }) => type),
      ['promised', 'at_risk', 'breached', 'late'],
    )
    assert.equal(read(late).hoursTaken, 9)
  })

  test('a question does not undo a breach: the answer gets its hours, the promise stays breached', () => {
    const asked = move(submit(), 'awaiting_answer', at('2026-11-27T09:00+01:00'))
    const answered = move(asked, 'in_review', at('2026-11-27T10:00+01:00'))
    assert.equal(read(answered).dueAt, at('2026-11-27T14:00+01:00'))
    assert.equal(read(answered).standing, 'breached')
    const decided = move(answered, 'accepted', at('2026-11-27T11:00+01:00'))
    assert.equal(decided.at(-1)!.type, 'late')
  })

  test('a case that is taken back keeps no promise and breaches none', () => {
    const dropped = move(submit(), 'withdrawn', at('2026-11-25T16:00+01:00'))
    assert.equal(read(dropped).standing, 'dropped')
    assert.deepEqual(passTime(dropped, at('2026-12-25T16:00+01:00')), [])
  })

  test('a later revocation says nothing about the promise', () => {
    const decided = move(submit(), 'accepted', at('2026-11-25T15:00+01:00'))
    assert.deepEqual(move(decided, 'revoked', at('2026-12-25T15:00+01:00')), decided)
  })
})

test('before submission there is no clock, and a ledger that begins otherwise is broken', () => {
  assert.deepEqual(moveClock([], { events: [], status: 'withdrawn' }, terms, submitted), [])
  assert.equal(readClock([]), null)
  assert.throws(() => readClock([{ type: 'paused', at: submitted }]), /begins with paused/)
})

function submit(changes: Partial<ClockTerms> = {}): ClockEntry[] {
  return move([], 'in_review', submitted, { ...terms, ...changes }, 'submitted')
}

function move(
  ledger: readonly ClockEntry[],
  status: CaseStatus,
  now: string,
  under = terms,
  ...types: CaseEvent['type'][]
): ClockEntry[] {
  const events = types.map((type) => ({ type }))
  return [...ledger, ...moveClock(ledger, { events, status }, under, now)]
}

/** The same way for the desk and for the promise. */
function both(route: Route): CaseWay {
  return { route, promisedAs: route }
}

function read(ledger: readonly ClockEntry[]) {
  return readClock(ledger)!
}

/** A wall-clock time with its offset, as the instant that the core uses. */
function at(time: string): string {
  return new Date(time).toISOString()
}
