import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../../actor.ts'
import { actors } from '../../case/example-case.ts'
import { isRefusal } from '../../case/refusal.ts'
import { decideProceeding } from './decide-proceeding.ts'
import {
  evolveProceeding,
  type ProceedingCommand,
  type ProceedingEvent,
  type ProceedingState,
} from './proceeding.ts'

/** The actors that the table admits, the rule that it must not, and the first reviewer as a lead. */
const people: Actor[] = [
  actors.customer,
  actors.reviewer,
  actors.lead,
  actors.rule,
  { kind: 'staff', personId: 'lena', role: 'lead' },
  { kind: 'staff', personId: 'rita', role: 'lead' },
]

const grounds = fc.subarray(['false_statement', 'address_harvested'], { minLength: 1 })
const moment = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`)
const measure = fc.constantFrom('warning', 'suspension')
const id = fc.constantFrom('1', '2', '3')
const contentDigest = fc.constant('digest')
const decisionId = id.map((place) => `decision-${place}`)
const hearingId = id.map((place) => `hearing-${place}`)

const command: fc.Arbitrary<ProceedingCommand> = fc.oneof(
  fc.record({
    type: fc.constant('propose'),
    proceedingId: id,
    accountId: fc.constant('account-1'),
    caseId: fc.constant(null),
    measure,
    grounds,
    contentDigest,
  }),
  fc.record({
    type: fc.constant('hear'),
    hearingId,
    until: moment,
    measure,
    grounds,
    contentDigest,
  }),
  fc.record({ type: fc.constant('answer'), answerId: id, contentDigest }),
  fc.record({ type: fc.constant('warn'), decisionId, grounds, contentDigest }),
  fc.record({
    type: fc.constant('suspend'),
    decisionId,
    grounds,
    contentDigest,
    atOnce: fc.option(fc.record({ hearingId, until: moment, whyDigest: contentDigest })),
  }),
  fc.record({ type: fc.constantFrom('uphold', 'drop', 'lift'), decisionId, contentDigest }),
) as fc.Arbitrary<ProceedingCommand>

const attempts = fc.array(fc.record({ actor: fc.constantFrom(...people), command, now: moment }), {
  minLength: 30,
  maxLength: 60,
})

test('after any sequence, a warning or suspension was made by a lead other than the proposer', () => {
  everyEvent(({ event, log }) => {
    if (!isMeasure(event)) return
    assert.ok(event.by.kind === 'staff' && event.by.role === 'lead')
    const proposer = log[0]!.by
    assert.ok(proposer.kind === 'staff' && proposer.personId !== event.by.personId)
  })
})

test('after any sequence, nobody is warned or suspended unheard, unless at once with a hearing after', () => {
  everyEvent(({ event, before, log, now }) => {
    if (!isMeasure(event)) return
    if (event.type === 'account_suspended' && event.atOnce !== null) {
      assert.ok(event.atOnce.until > now)
      return
    }
    const heard = log.findLast((each) => each.type === 'hearing_opened')!
    const answered = log.slice(log.indexOf(heard)).some(({ type }) => type === 'hearing_answered')
    assert.ok(answered || heard.until <= now)
    for (const ground of event.grounds) assert.ok(heard.grounds.includes(ground))
    assert.ok(event.type === 'account_warned' || before?.measure === 'suspension')
  })
})

test('a command repeated at once changes nothing, and replaying the log gives the same state', () => {
  everyEvent(({ event, command, after, log, now }) => {
    const again = decideProceeding(after, command, { actor: event.by, now, singleOperator: false })
    assert.deepEqual(again, { events: [] })
    const replayed = [...log, event].reduce<ProceedingState | null>(evolveProceeding, null)
    assert.deepEqual(replayed, after)
  })
})

function isMeasure(event: ProceedingEvent) {
  return event.type === 'account_warned' || event.type === 'account_suspended'
}

interface Happened {
  event: ProceedingEvent
  command: ProceedingCommand
  before: ProceedingState | null
  after: ProceedingState
  /** What had happened before. */
  log: readonly ProceedingEvent[]
  now: string
}

function everyEvent(check: (happened: Happened) => void): void {
  const seen = new Set<string>()
  fc.assert(
    fc.property(attempts, (sequence) => {
      let state: ProceedingState | null = null
      const log: ProceedingEvent[] = []
      for (const { actor, command, now } of sequence) {
        const answer = decideProceeding(state, command, { actor, now, singleOperator: false })
        if (isRefusal(answer)) continue
        for (const event of answer.events) {
          const before: ProceedingState | null = state
          state = evolveProceeding(before, event)
          check({ event, command, before, after: state, log, now })
          log.push(event)
          seen.add(event.type)
        }
      }
    }),
    { numRuns: 1500 },
  )
  assert.ok(
    seen.has('account_suspended') && seen.has('account_warned'),
    'both measures are reached',
  )
}
