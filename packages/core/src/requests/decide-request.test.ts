import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../actor.ts'
import type { CaseState } from '../case/case-state.ts'
import { actors, after, otherReviewer, paths } from '../case/example-case.ts'
import { isRefusal } from '../case/refusal.ts'
import { appealedDecision, decideRequest } from './decide-request.ts'
import type { AccountPlan, GoodwillStanding } from './goodwill/judge-goodwill.ts'
import {
  evolveRequest,
  type FiledAbout,
  type JudgedPlan,
  type RequestCommand,
  type RequestKind,
  type RequestState,
  requestHandlers,
} from './request.ts'

const now = '2026-11-25T10:00:00.000Z'
const { customer, reviewer, lead, support, billing, account_key } = actors
const kinds: readonly RequestKind[] = ['appeal', 'addition', 'advice', 'goodwill', 'other']
/** A rejected case, on which every kind can be filed. */
const rejected: FiledAbout = {
  caseStatus: 'rejected',
  appealed: { decisionId: 'decision-1', deciders: ['rita'], decidedAt: '2026-11-20T09:00:00.000Z' },
  appealUntil: null,
  isSuspended: false,
  isAppealed: false,
}

describe('Filing a request', () => {
  test('is for customers and their keys, never for staff', () => {
    for (const actor of Object.values(actors)) {
      const isCustomers = ['customer', 'account_key', 'platform_key'].includes(actor.kind)
      const expected = isCustomers ? 'request_filed' : 'NOT_ALLOWED_FOR_ACTOR'
      assert.equal(outcome(null, file('advice'), actor), expected)
    }
  })

  test('an appeal names the decision it is against, and bars who made it', () => {
    const state = filed('appeal')
    assert.equal(state.decisionId, 'decision-1')
    assert.deepEqual(state.barredStaff, ['rita'])
    assert.deepEqual(filed('advice').barredStaff, [])
  })

  test('an appeal keeps what it objects to, each in a message of the thread, and nothing else does', () => {
    const objections = [{ messageId: 'm-2', part: 'found', paragraph: 1 }] as const
    const of = (kind: RequestKind) => {
      const answer = decideRequest(
        null,
        { ...file(kind), objections },
        { actor: customer, now, subject: rejected },
      )
      assert.ok(!isRefusal(answer))
      return evolveRequest(null, answer.events[0]!)
    }
    assert.deepEqual(of('appeal').objections, objections)
    assert.deepEqual(of('appeal').messageIds, [file('appeal').messageId, 'm-2'])
    assert.equal(of('advice').objections, undefined)
    assert.deepEqual(of('advice').messageIds, [file('advice').messageId])
  })

  test('an appeal needs a decision that stands, or a suspension', () => {
    const undecided = { ...rejected, appealed: null }
    assert.equal(outcome(null, file('appeal'), customer, undecided), 'NOTHING_TO_APPEAL')
    const general = { ...file('appeal'), caseId: null, groupId: null }
    assert.equal(outcome(null, general, customer, undecided), 'NOTHING_TO_APPEAL')
    const suspended = { ...undecided, isSuspended: true }
    assert.equal(outcome(null, general, customer, suspended), 'request_filed')
  })

  test('one decision is appealed against once', () => {
    const again = { ...rejected, isAppealed: true }
    assert.equal(outcome(null, file('appeal'), customer, again), 'APPEAL_ALREADY_FILED')
  })

  test('an addition goes into the case as long as that is not decided', () => {
    for (const caseStatus of ['awaiting_submission', 'in_review', 'awaiting_answer'] as const) {
      const open = { ...rejected, caseStatus }
      assert.equal(outcome(null, file('addition'), customer, open), 'CASE_TAKES_ADDITIONS')
    }
    const general = { ...rejected, caseStatus: null }
    assert.equal(outcome(null, file('addition'), customer, general), 'REQUEST_NEEDS_CASE')
    assert.equal(outcome(null, file('addition'), customer), 'request_filed')
  })

  test('twice with the same id changes nothing', () => {
    assert.equal(outcome(filed('advice'), file('advice'), customer), 'nothing')
  })
})

describe('Answering a request', () => {
  test('is for the people of its kind, and for nobody else', () => {
    for (const kind of kinds) {
      for (const actor of [reviewer, lead, support, billing, actors.admin, customer]) {
        const asked = outcome(filed(kind, []), reply('m2', true), actor)
        const may = actor.kind === 'staff' && requestHandlers[kind].includes(actor.role)
        assert.equal(asked, may ? 'request_replied' : 'NOT_ALLOWED_FOR_ACTOR', kind)
      }
    }
  })

  test('an appeal comes too late after its time, and without one never', () => {
    const late = { ...rejected, appealUntil: '2020-01-01T00:00:00.000Z' }
    assert.equal(outcome(null, file('appeal'), customer, late), 'APPEAL_TOO_LATE')
    assert.equal(outcome(null, file('appeal'), customer, rejected), 'request_filed')
  })

  test('an appeal may be against a warning, without a case or a suspension', () => {
    const general = { ...file('appeal'), caseId: null, groupId: null }
    const warned = { ...rejected, caseStatus: null }
    assert.equal(outcome(null, general, customer, warned), 'request_filed')
  })

  test('an appeal is decided by another person than the one who decided', () => {
    const appeal = filed('appeal')
    assert.equal(outcome(appeal, uphold, reviewer), 'REVIEWER_BARRED')
    const asLead: Actor = { kind: 'staff', personId: 'rita', role: 'lead' }
    assert.equal(outcome(appeal, uphold, asLead), 'REVIEWER_BARRED')
    assert.equal(outcome(appeal, uphold, otherReviewer), 'appeal_upheld')
  })

  test('an appeal is decided and not answered away', () => {
    assert.equal(outcome(filed('appeal'), reply('m2', false), otherReviewer), 'DECISION_NEEDED')
    assert.equal(outcome(filed('addition'), reply('m2', false), reviewer), 'request_replied')
  })

  test('an appeal is decided on a reason', () => {
    const without = { ...uphold, reasons: [] }
    assert.equal(outcome(filed('appeal'), without, otherReviewer), 'REASONS_MISSING')
  })

  test('an appeal against a suspension is decided by a lead', () => {
    const subject = { ...rejected, caseStatus: null, appealed: null, isSuspended: true }
    const general = { ...file('appeal'), caseId: null, groupId: null }
    const answer = decideRequest(null, general, { actor: customer, now, subject })
    assert.ok(!isRefusal(answer))
    const appeal = evolveRequest(null, answer.events[0]!)
    assert.equal(outcome(appeal, uphold, reviewer), 'NOT_ALLOWED_FOR_ACTOR')
    assert.equal(outcome(appeal, uphold, lead), 'appeal_upheld')
  })

  test('only appeals are upheld', () => {
    assert.equal(outcome(filed('addition'), uphold, reviewer), 'NOTHING_TO_APPEAL')
  })

  test('hands the turn to the customer where something is asked, and back when they write', () => {
    const asked = next(filed('advice'), reply('m2', true), support)
    assert.equal(asked.status, 'waiting_for_customer')
    assert.equal(next(asked, write('m3'), customer).status, 'open')
    const answered = next(filed('advice'), reply('m2', false), support)
    assert.equal(answered.status, 'answered')
    assert.equal(next(answered, write('m3'), account_key).status, 'open')
  })
})

describe('Goodwill that was asked for', () => {
  test('is decided by billing alone', () => {
    for (const actor of Object.values(actors)) {
      for (const command of [grant, { ...grant, type: 'decline' } as const]) {
        const given = command.type === 'grant' ? 'goodwill_granted' : 'goodwill_declined'
        const isBillings = actor.kind === 'staff' && actor.role === 'billing'
        const expected = isBillings ? given : 'NOT_ALLOWED_FOR_ACTOR'
        assert.equal(outcome(filed('goodwill'), command, actor), expected)
      }
    }
  })

  test('makes a missed promise good without an exception, and the event names its case', () => {
    const missedPromise = { caseId: 'case', dueAt: now }
    const used = judged({ possible: false, obstacles: ['quota_used'], lastDay, missedPromise })
    const decided = (command: RequestCommand) =>
      decideRequest(filed('goodwill'), command, { actor: billing, now, goodwill: used })
    const pause = { kind: 'pause', months: 2 } as const
    const answer = decided({ ...grant, measure: pause })
    assert.ok(!isRefusal(answer))
    const [event] = answer.events
    assert.ok(event?.type === 'goodwill_granted' && event.missedPromise === 'case')
    const refund = { kind: 'refund', amount: 100, currency: 'EUR' } as const
    assert.ok(isRefusal(decided({ ...grant, measure: refund })))
  })

  test('is granted against the figures only as an exception, and the event keeps what spoke against it', () => {
    const used = judged({
      possible: false,
      obstacles: ['quota_used'],
      lastDay,
      missedPromise: null,
    })
    const decided = (command: RequestCommand) =>
      decideRequest(filed('goodwill'), command, { actor: billing, now, goodwill: used })
    assert.deepEqual(decided(grant), {
      refused: 'GOODWILL_NOT_POSSIBLE',
      about: { obstacles: ['quota_used'] },
    })
    const answer = decided({ ...grant, exception: true })
    assert.ok(!isRefusal(answer))
    const [event] = answer.events
    assert.ok(event?.type === 'goodwill_granted')
    assert.deepEqual([event.obstacles, event.asOf], [['quota_used'], plan.asOf])
  })

  test('is never more than was paid, nor in another currency', () => {
    const refund = (amount: number, currency = 'EUR') =>
      outcome(
        filed('goodwill'),
        { ...grant, measure: { kind: 'refund', amount, currency } },
        billing,
      )
    assert.equal(refund(4_900), 'goodwill_granted')
    assert.equal(refund(4_901), 'AMOUNT_EXCEEDS_PRICE')
    assert.equal(refund(4_900, 'USD'), 'AMOUNT_EXCEEDS_PRICE')
  })

  test('is decided and not answered away, and only what is goodwill is granted', () => {
    assert.equal(outcome(filed('goodwill'), reply('m2', false), billing), 'DECISION_NEEDED')
    assert.equal(outcome(filed('goodwill'), reply('m2', true), billing), 'request_replied')
    assert.equal(outcome(filed('advice'), grant, support), 'NOT_ALLOWED_FOR_ACTOR')
    assert.equal(outcome(filed('goodwill'), uphold, billing), 'NOTHING_TO_APPEAL')
  })

  test('ends with the decision', () => {
    const granted = next(filed('goodwill'), grant, billing)
    assert.equal(granted.outcome, 'granted')
    const declined = next(filed('goodwill'), { type: 'decline', messageId: 'm2' }, billing)
    assert.deepEqual([declined.status, declined.outcome], ['closed', 'declined'])
    assert.equal(outcome(granted, { ...grant, messageId: 'm3' }, billing), 'REQUEST_CLOSED')
  })
})

describe('Closing a request', () => {
  test('settles what was answered, and takes back what was not', () => {
    const answered = next(filed('advice'), reply('m2', false), support)
    assert.equal(next(answered, { type: 'close' }, customer).outcome, 'settled')
    assert.equal(next(filed('appeal'), { type: 'close' }, customer).outcome, 'withdrawn')
  })

  test('ends the thread: nobody writes or decides after it', () => {
    const closed = next(filed('appeal'), uphold, otherReviewer)
    assert.equal(outcome(closed, write('m3'), customer), 'REQUEST_CLOSED')
    assert.equal(outcome(closed, { type: 'close' }, customer), 'REQUEST_CLOSED')
    const dismiss = { ...uphold, type: 'dismiss', messageId: 'm4' } as const
    assert.equal(outcome(closed, dismiss, otherReviewer), 'REQUEST_CLOSED')
  })
})

describe('What can be appealed against', () => {
  test('is a rejection or a revocation that stands, by whoever made it', () => {
    assert.deepEqual(appealedDecision(after(paths.rejected))?.deciders, ['rita'])
    assert.deepEqual(appealedDecision(after(paths.revoked))?.deciders, ['leo'])
    assert.equal(appealedDecision(after(paths.accepted)), null)
    assert.equal(appealedDecision(after(paths.in_review)), null)
  })

  test('bars from deciding it who proposed a rejection, asked about it, or assessed what it rests on', () => {
    const rejected = after(paths.rejected)
    const of = (personId: string): Actor => ({ kind: 'staff', personId, role: 'reviewer' })
    const [question] = after(paths.awaiting_answer).questions
    const state: CaseState = {
      ...rejected,
      decision: { ...rejected.decision!, proposedBy: of('proposer') },
      questions: [{ ...question!, by: of('asker') }],
      assessments: {
        'web_form/link': {
          value: 'contradicted',
          by: of('assessor'),
          at: now,
          revision: 1,
          digest: '',
        },
        'web_form/wording': {
          value: 'plausible',
          by: actors.rule,
          at: now,
          revision: 1,
          digest: '',
        },
      },
    }
    const deciders = appealedDecision(state)!.deciders
    assert.deepEqual(deciders.toSorted(), ['asker', 'assessor', 'proposer', 'rita'])
  })
})

test('whatever is tried, only the people of its kind answer a request, and none of them on their own decision', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), attempts, (kind, tries) => {
      let state = filed(kind)
      for (const [place, { command, actor }] of tries.entries()) {
        const given = named(command, `n${place}`)
        const answer = decideRequest(state, given, { actor, now, goodwill })
        if (isRefusal(answer) || answer.events.length === 0) continue
        assert.notEqual(state.status, 'closed')
        const [event] = answer.events
        if (!['request_written', 'request_closed'].includes(event!.type)) {
          assert.ok(actor.kind === 'staff' && requestHandlers[kind].includes(actor.role))
          assert.ok(!state.barredStaff.includes(actor.personId))
        }
        state = answer.events.reduce<RequestState>(evolveRequest, state)
        assert.deepEqual(decideRequest(state, given, { actor, now }), { events: [] })
      }
    }),
  )
})

const plan: AccountPlan = {
  kind: 'plan',
  name: 'Basis 10.000',
  bookedOn: '2026-11-02',
  quota: 10_000,
  used: 0,
  price: { amount: 4_900, currency: 'EUR' },
  preferred: false,
  asOf: '2026-11-25T08:00:00.000Z',
}
const lastDay = '2027-01-01'
const judged = (standing: GoodwillStanding): JudgedPlan => ({ plan, standing })
const goodwill = judged({ possible: true, obstacles: [], lastDay, missedPromise: null })
const grant = {
  type: 'grant',
  messageId: 'm2',
  measure: { kind: 'pause', months: 2 },
  exception: false,
} as const
const uphold = { type: 'uphold', messageId: 'm2', reasons: ['new_evidence'] } as const
const attempts = fc.array(
  fc.record({
    command: fc.constantFrom<RequestCommand>(
      write('m'),
      reply('m', true),
      reply('m', false),
      uphold,
      { ...uphold, type: 'dismiss' },
      grant,
      { type: 'decline', messageId: 'm' },
      { type: 'close' },
    ),
    actor: fc.constantFrom<Actor>(...Object.values(actors), otherReviewer),
  }),
  { maxLength: 12 },
)

function file(kind: RequestKind): RequestCommand & { type: 'file' } {
  return {
    type: 'file',
    requestId: 'request-1',
    accountId: 'account-1',
    kind,
    messageId: 'm1',
    caseId: 'case-1',
    groupId: 'group-1',
  }
}

function write(messageId: string): RequestCommand {
  return { type: 'write', messageId }
}

function reply(messageId: string, asks: boolean): RequestCommand {
  return { type: 'reply', messageId, asks }
}

function named(command: RequestCommand, messageId: string): RequestCommand {
  return 'messageId' in command ? { ...command, messageId } : command
}

function filed(kind: RequestKind, deciders: string[] = ['rita']): RequestState {
  const subject = {
    ...rejected,
    appealed: { decisionId: 'decision-1', deciders, decidedAt: '2026-11-20T09:00:00.000Z' },
  }
  const answer = decideRequest(null, file(kind), { actor: customer, now, subject })
  assert.ok(!isRefusal(answer))
  return evolveRequest(null, answer.events[0]!)
}

function next(state: RequestState, command: RequestCommand, actor: Actor): RequestState {
  const answer = decideRequest(state, command, { actor, now, goodwill })
  assert.ok(!isRefusal(answer))
  return answer.events.reduce<RequestState>(evolveRequest, state)
}

function outcome(
  state: RequestState | null,
  command: RequestCommand,
  actor: Actor,
  subject = rejected,
) {
  const answer = decideRequest(state, command, { actor, now, subject, goodwill })
  return isRefusal(answer) ? answer.refused : (answer.events[0]?.type ?? 'nothing')
}
