import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../actor.ts'
import { commandGiven, sequences } from './arbitrary-attempts.ts'
import type { CaseCommand, CommandContext } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, CaseStatus } from './case-state.ts'
import { decide } from './decide.ts'
import { evolve, replay } from './evolve.ts'
import { isSameActor, partyOf } from './party.ts'
import { isRefusal } from './refusal.ts'
import { transitions } from './transitions.ts'

interface Step {
  before: CaseState | null
  command: CaseCommand
  context: CommandContext
  answer: ReturnType<typeof decide>
  after: CaseState | null
  log: readonly CaseEvent[]
}

test('no sequence of commands leaves the table', () => {
  const reached = new Set<CaseStatus>()
  everyStep(({ before, command, context, answer, after }) => {
    if (isRefusal(answer) || answer.events.length === 0) return
    const row = transitions[command.type]
    assert.ok(row.from.includes(before?.status ?? 'none'))
    assert.ok(row.by.includes(partyOf(context.actor)))
    assert.ok(answer.events.length === 1 || command.type === 'assess_together')
    assert.ok(answer.events.every(({ type }) => type === answer.events[0]!.type))
    assert.ok([row.event].flat().some((type) => type === answer.events[0]!.type))
    const to = after!.status === before?.status ? ['unchanged', after!.status] : [after!.status]
    assert.ok(
      to.some((status) => row.to.some((allowed) => allowed === status)),
      `${before?.status} → ${to}`,
    )
    reached.add(after!.status)
  })
  const statuses = new Set(Object.values(transitions).flatMap(({ to }) => to))
  statuses.delete('unchanged')
  assert.deepEqual([...reached].sort(), [...statuses].sort(), 'the sequences reach every status')
})

test('a refused command changes nothing, and a command repeated at once changes nothing', () => {
  everyStep(({ before, command, context, answer, after }) => {
    if (isRefusal(answer)) {
      assert.ok(!('events' in answer))
      assert.equal(after, before)
    } else {
      assert.deepEqual(decide(after, command, context), { events: [] })
    }
  })
})

test('replaying the events of any sequence gives the same state', () => {
  everyStep(({ after, log }) => {
    assert.deepEqual(replay(JSON.parse(JSON.stringify(log))), after)
  })
})

test('after any sequence, a rejection names grounds that the customer answered to or stated', () => {
  everyRejection(({ log, event }) => {
    const put = new Set([
      ...groundsAnswered(log),
      ...methodsIn(log).flatMap((each) => each.grounds),
    ])
    assert.ok(event.grounds.length > 0)
    for (const ground of event.grounds) assert.ok(put.has(ground), ground)
  })
})

test('after any sequence, a rejection is by a person and an acceptance by a person or a rule', () => {
  everyRejection(({ event }) => assert.equal(event.by.kind, 'staff'))
  everyAcceptance(({ event }) => assert.match(event.by.kind, /^(staff|rule)$/))
})

test('after any sequence, an acceptance rests on favourable assessments and no forbidden method', () => {
  everyAcceptance(({ log }) => {
    assert.ok(methodsIn(log).every(({ stance }) => stance !== 'forbidden'))
    for (const value of assessmentsIn(log)) assert.match(value, /^(verified|plausible)$/)
  })
})

test('where it takes two, every decision was proposed by one person and made by another', () => {
  let seen = 0
  everyStep(({ context, answer }) => {
    const event = isRefusal(answer) ? undefined : answer.events[0]
    if (event?.type !== 'accepted' && event?.type !== 'rejected') return
    if (event.proposedBy === undefined) return assert.ok(!context.takesTwo)
    assert.equal(event.by.kind, 'staff')
    assert.ok(!isSameActor(event.by, event.proposedBy))
    seen += 1
  })
  assert.ok(seen > 0, 'the sequences hold decisions by two')
})

test('what is confirmed is what was proposed last, on the revision that is read now', () => {
  let seen = 0
  everyStep(({ before, answer, log }) => {
    const event = isRefusal(answer) ? undefined : answer.events[0]
    if (event?.type !== 'accepted' && event?.type !== 'rejected') return
    if (event.proposedBy === undefined) return
    const after = log.slice(log.findLastIndex(({ type }) => type === 'decision_proposed'))
    const [proposal] = after
    assert.ok(proposal?.type === 'decision_proposed')
    assert.equal(proposal.decision.decisionId, event.decisionId)
    assert.equal(event.revision, before!.revision)
    const overtaking = ['supplemented', 'proposal_returned', 'proposal_withdrawn', 'question_asked']
    assert.ok(after.every(({ type }) => !overtaking.includes(type)))
    seen += 1
  })
  assert.ok(seen > 0, 'the sequences hold decisions by two')
})

test('nobody decides a case again that was reopened from their decision', () => {
  everyStep(({ log }) => {
    const barred = new Set<string>()
    let deciders: Actor[] = []
    for (const event of log) {
      if (event.type === 'reopened') for (const by of deciders) barred.add(personOf(by))
      if (event.type !== 'accepted' && event.type !== 'rejected') continue
      deciders = [event.by, ...(event.proposedBy ? [event.proposedBy] : [])]
      for (const by of deciders) assert.ok(by.kind !== 'staff' || !barred.has(personOf(by)))
    }
  })
})

/** Runs many sequences on frozen inputs, and hands each step to the check. */
function everyStep(check: (step: Step) => void): void {
  fc.assert(
    fc.property(sequences, (sequence) => {
      let state: CaseState | null = null
      const log: CaseEvent[] = []
      for (const attempt of sequence) {
        const before: CaseState | null = state
        const command = freeze(commandGiven(attempt, before))
        const { actor, now, takesTwo } = attempt
        const context = freeze({ actor, now, takesTwo })
        const answer = decide(before, command, context)
        if (!isRefusal(answer)) {
          for (const event of answer.events) {
            state = freeze(evolve(state, freeze(event)))
            log.push(event)
          }
        }
        check({ before, command, context, answer, after: state, log })
      }
    }),
    { numRuns: 300 },
  )
}

type Decided<Type> = { log: readonly CaseEvent[]; event: Extract<CaseEvent, { type: Type }> }

function everyRejection(check: (decided: Decided<'rejected'>) => void): void {
  let seen = 0
  everyStep(({ answer, log }) => {
    const event = isRefusal(answer) ? undefined : answer.events[0]
    if (event?.type !== 'rejected') return
    seen += 1
    check({ log, event })
  })
  assert.ok(seen > 0, 'the sequences hold rejections')
}

function everyAcceptance(check: (decided: Decided<'accepted'>) => void): void {
  let seen = 0
  everyStep(({ answer, log }) => {
    const event = isRefusal(answer) ? undefined : answer.events[0]
    if (event?.type !== 'accepted') return
    seen += 1
    check({ log, event })
  })
  assert.ok(seen > 0, 'the sequences hold acceptances')
}

/** The grounds of answered questions as they stood when answered, from the log alone. */
function groundsAnswered(log: readonly CaseEvent[]): Set<string> {
  const asked = new Map<string, readonly string[]>()
  const answered = new Set<string>()
  for (const event of log) {
    if (event.type === 'question_asked' || event.type === 'question_amended') {
      asked.set(event.questionId, event.grounds)
    }
    if (event.type !== 'answered') continue
    for (const id of event.answered) for (const ground of asked.get(id)!) answered.add(ground)
  }
  return answered
}

function latestSubmission(log: readonly CaseEvent[]) {
  return log.findLast((event) => 'submission' in event)!.submission
}

function methodsIn(log: readonly CaseEvent[]) {
  return latestSubmission(log).methods
}

/** For each required statement the last assessment of its current wording, from the log alone. */
function assessmentsIn(log: readonly CaseEvent[]): string[] {
  const { statementDigests } = latestSubmission(log)
  return Object.entries(statementDigests).map(([statementId, digest]) => {
    let value = 'none'
    let current: string | undefined
    for (const event of log) {
      if ('submission' in event) current = event.submission.statementDigests[statementId]
      if (event.type === 'reopened') value = 'none'
      if (event.type === 'assessed' && event.statementId === statementId) {
        value = current === digest ? event.value : 'none'
      }
    }
    return value
  })
}

function personOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.personId : actor.kind
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
