import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../../actor.ts'
import { isSameActor } from '../../case/party.ts'
import { isRefusal } from '../../case/refusal.ts'
import {
  decideHold,
  evolveHold,
  type HoldCommand,
  type HoldContext,
  type HoldEvent,
  type HoldState,
} from './hold.ts'

const clock: Actor = { kind: 'clock' }
const reviewer: Actor = { kind: 'staff', personId: 'rita', role: 'reviewer' }
const lead: Actor = { kind: 'staff', personId: 'lena', role: 'lead' }
const customer: Actor = { kind: 'customer', personId: 'karl' }
const rule: Actor = { kind: 'rule', ruleId: 'any', policyVersion: '1' }
const support: Actor = { kind: 'staff', personId: 'sven', role: 'support' }
const everyone = [clock, reviewer, lead, customer, rule, support]

const now = '2026-11-25T10:00:00.000Z'
const soon = '2026-11-25T14:00:00.000Z'
const contentDigest = 'digest'
const place = {
  type: 'place',
  holdId: 'hold',
  accountId: 'account',
  unit: { kind: 'import', groupId: 'group', batchId: 'batch' },
  cause: 'figures',
  rule: 'first_bounces',
  incidentId: null,
  lookBy: soon,
  contentDigest,
} as const satisfies HoldCommand
const byHand = { ...place, cause: 'person', rule: null, lookBy: null } as const
const answer = { type: 'answer', answerId: 'answer', lookBy: soon, contentDigest } as const
const lift = { type: 'lift', decisionId: 'lifting', contentDigest } as const
const confirm = {
  type: 'confirm',
  decisionId: 'confirming',
  grounds: ['false_statement'],
  contentDigest,
} as const

test('figures are placed by the clock alone, all else by people at the desk', () => {
  assert.deepEqual(whoMay(null, place), [clock])
  assert.deepEqual(whoMay(null, { ...place, cause: 'provider' }), [clock])
  assert.deepEqual(whoMay(null, byHand), [reviewer, lead])
  assert.deepEqual(whoMay(null, { ...byHand, cause: 'incident' }), [reviewer, lead])
})

test('a hold ends by people: reviewers lift, leads confirm with grounds', () => {
  const standing = after([place, clock])
  assert.deepEqual(whoMay(standing, lift), [reviewer, lead])
  assert.deepEqual(whoMay(standing, confirm), [lead])
  assert.deepEqual(whoMay(standing, answer), [customer])
  assert.equal(refusalOf(standing, { ...confirm, grounds: [] }, lead), 'GROUNDS_MISSING')
})

test('what has ended takes no decision, look or answer any more, and a note still', () => {
  const ended = after([place, clock], [lift, reviewer])
  for (const command of [confirm, answer] as const) {
    const by: Actor = command.type === 'answer' ? customer : lead
    assert.equal(refusalOf(ended, command, by), 'HOLD_NOT_OPEN_FOR_THIS')
  }
  assert.equal(refusalOf(ended, { type: 'look' }, reviewer), 'HOLD_NOT_OPEN_FOR_THIS')
  assert.deepEqual(whoMay(ended, { type: 'note', noteId: 'note', contentDigest }), [reviewer, lead])
})

test('whoever placed it by hand decides until the account has answered, or if they run the platform alone', () => {
  const standing = after([byHand, lead])
  assert.deepEqual(whoMay(standing, confirm), [lead])
  const answered = after([byHand, lead], [answer, customer])
  assert.equal(refusalOf(answered, confirm, lead), 'PLACER_BARRED')
  assert.equal(refusalOf(answered, lift, { ...lead, role: 'reviewer' }), 'PLACER_BARRED')
  assert.equal(refusalOf(answered, lift, reviewer), null)
  assert.equal(refusalOf(answered, lift, lead, { singleOperator: true }), null)
})

test('a promise that runs is not put off by an answer, and a look keeps it', () => {
  const later = '2026-11-26T10:00:00.000Z'
  assert.equal(after([place, clock], [{ ...answer, lookBy: later }, customer]).lookBy, soon)
  const looked = after([place, clock], [{ type: 'look' }, reviewer])
  assert.deepEqual([looked.lookBy, looked.looked?.by], [null, reviewer])
  assert.equal(after([place, clock], [{ type: 'look' }, reviewer], [answer, customer]).lookBy, soon)
})

test('after any sequence no step is taken twice, and whoever placed it never decided on an answer', () => {
  const ids = fc.constantFrom('1', '2')
  const command: fc.Arbitrary<HoldCommand> = fc.oneof(
    fc.constantFrom<HoldCommand>(place, byHand, { type: 'look' }),
    ids.map((answerId): HoldCommand => ({ ...answer, answerId })),
    ids.map((noteId): HoldCommand => ({ type: 'note', noteId, contentDigest })),
    ids.map((decisionId): HoldCommand => ({ ...lift, decisionId })),
    ids.map((decisionId): HoldCommand => ({ ...confirm, decisionId })),
  )
  const step = fc.tuple(command, fc.constantFrom(...everyone))
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
      const events = logOf(steps)
      const ends = events.filter(({ type }) => type === 'hold_lifted' || type === 'hold_confirmed')
      assert.ok(ends.length <= 1)
      const [end] = ends
      if (end === undefined) return
      assert.equal(end.by.kind, 'staff')
      const before = events.slice(0, events.indexOf(end))
      const isAnswered = before.some(({ type }) => type === 'hold_answered')
      assert.ok(!isAnswered || !isSameActor(before[0]!.by, end.by))
      const given = events.flatMap((event) =>
        event.type === 'hold_answered' ? event.answerId : [],
      )
      assert.equal(new Set(given).size, given.length)
    }),
  )
})

function logOf(steps: readonly (readonly [HoldCommand, Actor])[]): HoldEvent[] {
  let state: HoldState | null = null
  const log: HoldEvent[] = []
  for (const [command, actor] of steps) {
    const decided = decideHold(state, command, contextOf(actor))
    if (isRefusal(decided)) continue
    log.push(...decided.events)
    state = decided.events.reduce<HoldState | null>(evolveHold, state)
  }
  return log
}

function after(...steps: (readonly [HoldCommand, Actor])[]): HoldState {
  return logOf(steps).reduce<HoldState | null>(evolveHold, null)!
}

function whoMay(state: HoldState | null, command: HoldCommand): Actor[] {
  return everyone.filter((actor) => refusalOf(state, command, actor) === null)
}

function refusalOf(
  state: HoldState | null,
  command: HoldCommand,
  actor: Actor,
  more: Partial<HoldContext> = {},
): string | null {
  const decided = decideHold(state, command, { ...contextOf(actor), ...more })
  return isRefusal(decided) ? decided.refused : null
}

function contextOf(actor: Actor): HoldContext {
  return { actor, now, singleOperator: false }
}
