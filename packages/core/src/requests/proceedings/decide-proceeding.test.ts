import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actors, now, otherReviewer } from '../../case/example-case.ts'
import { isRefusal } from '../../case/refusal.ts'
import { decideProceeding, whenDue } from './decide-proceeding.ts'
import { evolveProceeding, type ProceedingCommand, type ProceedingState } from './proceeding.ts'

const { reviewer, lead, customer, support, admin, rule, clock } = actors
const otherLead = { kind: 'staff', personId: 'lena', role: 'lead' } as const
const tomorrow = '2026-11-26T10:00:00.000Z'
const later = '2026-12-05T10:00:00.000Z'
const contentDigest = 'digest'
const grounds = ['false_statement']

const propose: ProceedingCommand = {
  type: 'propose',
  proceedingId: 'proceeding-1',
  accountId: 'account-1',
  caseId: 'case-1',
  measure: 'suspension',
  grounds,
  contentDigest,
}
const hear: ProceedingCommand = {
  type: 'hear',
  hearingId: 'hearing-1',
  until: tomorrow,
  measure: 'suspension',
  grounds,
  contentDigest,
}
const answer: ProceedingCommand = { type: 'answer', answerId: 'answer-1', contentDigest }
const suspend = {
  type: 'suspend',
  decisionId: 'decision-1',
  grounds,
  contentDigest,
  atOnce: null,
} as const
const atOnce = { hearingId: 'hearing-2', until: tomorrow, whyDigest: 'why' }
const warn: ProceedingCommand = { type: 'warn', decisionId: 'decision-1', grounds, contentDigest }
const uphold: ProceedingCommand = { type: 'uphold', decisionId: 'decision-2', contentDigest }
const lift: ProceedingCommand = { type: 'lift', decisionId: 'decision-3', contentDigest }
const drop: ProceedingCommand = { type: 'drop', decisionId: 'decision-4', contentDigest }

describe('A proceeding on a warning or a suspension', () => {
  test('goes from the proposal over the hearing to the suspension, and is lifted', () => {
    const state = play([reviewer, propose], [lead, hear], [customer, answer], [lead, suspend])
    assert.equal(state.status, 'suspended')
    assert.equal(state.hearing?.concluded, true)
    assert.equal(step(state, lead, lift).status, 'lifted')
  })

  test('is begun by reviewers and leads, and by nobody else', () => {
    for (const actor of [customer, support, admin]) {
      assert.equal(refusal(null, actor, propose), 'NOT_ALLOWED_FOR_ACTOR')
    }
  })

  test('leaves warning and suspending to people: no rule and no clock does it', () => {
    const state = play([reviewer, propose], [lead, hear], [customer, answer])
    for (const actor of [rule, clock]) {
      assert.equal(refusal(state, actor, suspend), 'ONLY_PEOPLE_DECIDE_THIS')
      assert.equal(refusal(state, actor, warn), 'ONLY_PEOPLE_DECIDE_THIS')
    }
  })

  test('is not decided by whoever proposed it, unless one person runs the platform', () => {
    const state = play([lead, propose], [otherLead, hear], [customer, answer])
    for (const command of [suspend, warn]) {
      assert.equal(refusal(state, lead, command), 'PROPOSER_BARRED')
      assert.equal(refusal(state, otherLead, command), null)
      assert.equal(refusal(state, lead, command, { singleOperator: true }), null)
    }
  })

  test('is not decided before the account has spoken or has had its time', () => {
    const state = play([reviewer, propose], [lead, hear])
    for (const command of [suspend, warn]) {
      assert.equal(refusal(state, lead, command), 'HEARING_NOT_OVER')
      assert.equal(refusal(state, lead, command, { at: tomorrow }), null)
      assert.equal(refusal(step(state, customer, answer), lead, command), null)
    }
  })

  test('rests on no ground that the account could not speak to', () => {
    const state = play([reviewer, propose], [lead, hear], [customer, answer])
    const surprising = { ...suspend, grounds: [...grounds, 'address_harvested'] }
    assert.equal(refusal(state, lead, surprising), 'GROUND_NOT_PUT_TO_CUSTOMER')
    assert.equal(refusal(state, lead, { ...suspend, grounds: [] }), 'GROUNDS_MISSING')
  })

  test('ends in no suspension where the account was heard about a warning, unless it is heard anew', () => {
    const mild = { ...hear, measure: 'warning' } as const
    const state = play([reviewer, propose], [lead, mild], [customer, answer])
    assert.equal(refusal(state, lead, suspend), 'MEASURE_NOT_HEARD')
    const anew = step(state, lead, { ...hear, hearingId: 'hearing-2', until: later })
    assert.deepEqual(anew.hearing?.answers, [])
    assert.equal(refusal(anew, lead, suspend, { at: later }), null)
  })

  test('suspends at once where waiting would do harm, and hears the account afterwards', () => {
    const state = play([reviewer, propose], [lead, { ...suspend, atOnce }])
    assert.equal(state.status, 'suspended')
    assert.equal(state.hearing?.concluded, false)
    assert.equal(refusal(state, lead, uphold), 'HEARING_NOT_OVER')
    const heard = step(state, customer, answer)
    const upheld = step(heard, lead, uphold)
    assert.deepEqual([upheld.status, upheld.hearing?.concluded], ['suspended', true])
    assert.equal(
      refusal(upheld, lead, { ...uphold, decisionId: 'decision-9' }),
      'PROCEEDING_NOT_OPEN_FOR_THIS',
    )
    assert.equal(step(heard, lead, lift).status, 'lifted')
  })

  test('hears nobody until a moment that is over', () => {
    const state = play([reviewer, propose])
    assert.equal(refusal(state, lead, { ...hear, until: now }), 'HEARING_END_IN_PAST')
    const past = { ...suspend, atOnce: { ...atOnce, until: now } }
    assert.equal(refusal(state, lead, past), 'HEARING_END_IN_PAST')
  })

  test('is dropped by a lead, or by the reviewer who proposed it before the account was heard', () => {
    const state = play([reviewer, propose])
    assert.equal(refusal(state, otherReviewer, drop), 'NOT_ALLOWED_FOR_ACTOR')
    assert.equal(step(state, reviewer, drop).status, 'dropped')
    const heard = step(state, lead, hear)
    assert.equal(refusal(heard, reviewer, drop), 'NOT_ALLOWED_FOR_ACTOR')
    assert.equal(step(heard, lead, drop).status, 'dropped')
  })

  test('waits for staff from the proposal on, and from the answer or the end of the hearing on', () => {
    const state = play([reviewer, propose])
    assert.equal(whenDue(state), now)
    const heard = step(state, lead, hear)
    assert.equal(whenDue(heard), tomorrow)
    const answered = step(heard, customer, answer)
    assert.equal(whenDue(answered), now)
    assert.equal(whenDue(step(answered, lead, suspend)), null)
    assert.equal(whenDue(step(state, lead, { ...suspend, atOnce })), tomorrow)
  })

  test('is heard no more once it is decided', () => {
    const state = play([reviewer, propose], [lead, hear], [customer, answer], [lead, suspend])
    const more: ProceedingCommand = { ...answer, answerId: 'answer-2' }
    assert.equal(refusal(state, customer, more), 'PROCEEDING_NOT_OPEN_FOR_THIS')
  })
})

type Step = [actor: Parameters<typeof step>[1], command: ProceedingCommand]

function play(...steps: Step[]): ProceedingState {
  return steps.reduce<ProceedingState | null>(
    (state, [actor, command]) => step(state, actor, command),
    null,
  )!
}

function step(
  state: ProceedingState | null,
  actor: (typeof actors)[keyof typeof actors],
  command: ProceedingCommand,
): ProceedingState {
  const answer = decideProceeding(state, command, { actor, now, singleOperator: false })
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  assert.equal(answer.events.length, 1)
  return answer.events.reduce<ProceedingState | null>(evolveProceeding, state)!
}

function refusal(
  state: ProceedingState | null,
  actor: (typeof actors)[keyof typeof actors],
  command: ProceedingCommand,
  { at = now, singleOperator = false } = {},
): string | null {
  const answer = decideProceeding(state, command, { actor, now: at, singleOperator })
  return isRefusal(answer) ? answer.refused : null
}
