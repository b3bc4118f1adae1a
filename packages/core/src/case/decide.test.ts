import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '../actor.ts'
import type { CaseCommand } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, CaseStatus } from './case-state.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { actors, after, commands, now, otherReviewer, outcome, paths } from './example-case.ts'
import type { Party } from './party.ts'
import { isRefusal } from './refusal.ts'

type Type = CaseCommand['type']

interface Row {
  from: string
  by: string
  event: CaseEvent['type']
  to: string
  /** The statuses of the example case in which the command is already done. */
  done?: string
}

/** The table of the process once more, written independently of `transitions`. */
const table: Record<Type, Row> = {
  open: {
    from: 'none',
    by: 'customer account_key platform_key',
    event: 'case_opened',
    to: 'awaiting_submission',
    done: 'awaiting_submission in_review awaiting_answer accepted rejected lapsed revoked withdrawn',
  },
  join_batches: {
    from: 'awaiting_submission',
    by: 'customer account_key platform_key rule clock',
    event: 'batches_joined',
    to: 'same',
  },
  submit: {
    from: 'awaiting_submission',
    by: 'customer',
    event: 'submitted',
    to: 'in_review',
    done: 'in_review awaiting_answer accepted rejected lapsed revoked withdrawn',
  },
  supplement: {
    from: 'in_review awaiting_answer',
    by: 'customer',
    event: 'supplemented',
    to: 'same',
  },
  ask: {
    from: 'in_review awaiting_answer',
    by: 'reviewer lead rule',
    event: 'question_asked',
    to: 'awaiting_answer',
  },
  amend_question: {
    from: 'awaiting_answer',
    by: 'reviewer lead',
    event: 'question_amended',
    to: 'awaiting_answer',
  },
  take_back_question: {
    from: 'awaiting_answer',
    by: 'reviewer lead',
    event: 'question_taken_back',
    to: 'in_review',
  },
  answer: { from: 'awaiting_answer', by: 'customer', event: 'answered', to: 'in_review' },
  assess: {
    from: 'in_review awaiting_answer',
    by: 'reviewer lead rule',
    event: 'assessed',
    to: 'same',
  },
  assess_together: {
    from: 'in_review awaiting_answer',
    by: 'reviewer lead',
    event: 'assessed',
    to: 'same',
  },
  accept: {
    from: 'in_review',
    by: 'reviewer lead rule',
    event: 'accepted',
    to: 'accepted',
    done: 'accepted',
  },
  reject: {
    from: 'in_review',
    by: 'reviewer lead',
    event: 'rejected',
    to: 'rejected',
    done: 'rejected',
  },
  propose: {
    from: 'in_review',
    by: 'reviewer lead',
    event: 'decision_proposed',
    to: 'same',
    done: 'accepted rejected revoked',
  },
  confirm_proposal: {
    from: 'in_review',
    by: 'reviewer lead',
    event: 'accepted',
    to: 'accepted',
    done: 'accepted rejected revoked',
  },
  return_proposal: {
    from: 'in_review',
    by: 'reviewer lead',
    event: 'proposal_returned',
    to: 'same',
  },
  withdraw_proposal: {
    from: 'in_review',
    by: 'reviewer lead',
    event: 'proposal_withdrawn',
    to: 'same',
  },
  split: {
    from: 'in_review',
    by: 'customer reviewer lead',
    event: 'batches_split_off',
    to: 'same',
  },
  divide: {
    from: 'in_review',
    by: 'customer reviewer lead',
    event: 'batch_divided',
    to: 'same',
  },
  lapse: {
    from: 'awaiting_submission awaiting_answer',
    by: 'clock',
    event: 'lapsed',
    to: 'lapsed',
    done: 'lapsed',
  },
  resume: {
    from: 'lapsed',
    by: 'customer',
    event: 'resumed',
    to: 'awaiting_answer',
    done: 'awaiting_submission awaiting_answer',
  },
  revoke: { from: 'accepted', by: 'lead', event: 'revoked', to: 'revoked', done: 'revoked' },
  reopen: { from: 'accepted rejected revoked', by: 'lead', event: 'reopened', to: 'in_review' },
  withdraw: {
    from: 'awaiting_submission in_review awaiting_answer lapsed',
    by: 'customer account_key platform_key',
    event: 'withdrawn',
    to: 'withdrawn',
    done: 'withdrawn',
  },
  recall: {
    from: 'awaiting_submission',
    by: 'clock',
    event: 'withdrawn',
    to: 'withdrawn',
    done: 'withdrawn',
  },
}

const types = Object.keys(table) as Type[]
const statuses = Object.keys(paths) as CaseStatus[]
const parties = Object.keys(actors) as Party[]

describe('every row of the table', () => {
  for (const type of types) {
    const row = table[type]
    test(`${type} is carried out from ${row.from} by ${row.by}, and refused from anywhere and anyone else`, () => {
      for (const status of ['none', ...statuses] as const) {
        for (const party of parties) {
          const state = status === 'none' ? null : stateFor(type, status)
          const command = commandFor(type, state?.revision)
          const answer = decide(state, command, { actor: actors[party], now })
          const where = `${type} from ${status} by ${party}`
          const mayDo = row.by.split(' ').includes(party)
          if (mayDo && row.from.split(' ').includes(status)) {
            assert.ok(!isRefusal(answer), `${where}: ${JSON.stringify(answer)}`)
            assert.equal(answer.events[0]?.type, row.event, where)
            const to = evolve(state, answer.events[0]!).status
            assert.equal(to, row.to === 'same' ? status : row.to, where)
          } else {
            const isDone = mayDo && row.done?.split(' ').includes(status)
            assert.ok(isDone || isRefusal(answer), where)
            if (isDone) assert.deepEqual(answer, { events: [] }, where)
          }
        }
      }
    })
  }
})

describe('who may do nothing', () => {
  for (const party of ['support', 'billing', 'admin'] as const) {
    test(`${party} is refused every command in every status, even one that would change nothing`, () => {
      for (const status of statuses) {
        const state = after(paths[status])
        for (const type of types) {
          const code = outcome(state, commands[type], actors[party])
          assert.equal(code, 'NOT_ALLOWED_FOR_ACTOR', `${type} from ${status}`)
        }
      }
    })
  }
})

describe('only people reject, revoke and reopen', () => {
  for (const party of ['rule', 'clock', 'account_key', 'platform_key'] as const) {
    test(`a ${party} is told that it cannot`, () => {
      for (const type of ['reject', 'revoke', 'reopen'] as const) {
        const code = outcome(after(paths.in_review), commands[type], actors[party])
        assert.equal(code, 'ONLY_PEOPLE_DECIDE_THIS', type)
      }
    })
  }
})

describe('a second identical command changes nothing', () => {
  const given: Record<Type, CaseStatus | null> = {
    open: null,
    join_batches: 'awaiting_submission',
    submit: 'awaiting_submission',
    supplement: 'in_review',
    ask: 'in_review',
    amend_question: 'awaiting_answer',
    take_back_question: 'awaiting_answer',
    answer: 'awaiting_answer',
    assess: 'awaiting_answer',
    assess_together: 'in_review',
    accept: 'in_review',
    reject: 'in_review',
    propose: 'in_review',
    confirm_proposal: 'in_review',
    return_proposal: 'in_review',
    withdraw_proposal: 'in_review',
    split: 'in_review',
    divide: 'in_review',
    lapse: 'awaiting_submission',
    resume: 'lapsed',
    revoke: 'accepted',
    reopen: 'rejected',
    withdraw: 'lapsed',
    recall: 'awaiting_submission',
  }
  for (const type of types) {
    test(`${type}, given twice, is done once`, () => {
      const status = given[type]
      const before = status ? stateFor(type, status) : null
      const actor = actors[table[type].by.split(' ')[0] as Party]
      const context = { actor, now }
      const command = commandFor(type, before?.revision)
      const first = decide(before, command, context)
      assert.ok(!isRefusal(first))
      assert.equal(first.events.length, type === 'assess_together' ? 2 : 1)
      const done = first.events.reduce<CaseState | null>(evolve, before)
      const second = decide(done, command, context)
      assert.deepEqual(second, { events: [] })
    })
  }
})

test('every event says who acted and when', () => {
  const answer = decide(null, commands.open, { actor: actors.customer, now })
  assert.ok(!isRefusal(answer))
  assert.equal(answer.events[0]?.at, now)
  assert.deepEqual(answer.events[0]?.by, actors.customer)
})

test('a refusal for the status says what the status is', () => {
  const answer = decide(after(paths.accepted), commands.split, { actor: actors.reviewer, now })
  assert.deepEqual(answer, { refused: 'CASE_NOT_OPEN_FOR_THIS', about: { status: 'accepted' } })
})

test('nothing but the declared facts gets from a command into the log', () => {
  const leak = { note: 'Frau Meier said so' }
  for (const type of types) {
    for (const status of [null, ...statuses]) {
      const state = status && stateFor(type, status)
      const command = { ...commandFor(type, state?.revision), ...leak }
      if ('decision' in command) command.decision = { ...command.decision, ...leak }
      if ('submission' in command) command.submission = { ...command.submission, ...leak }
      for (const actor of [actors.customer, actors.lead, actors.clock]) {
        const answer = decide(state, command, { actor, now })
        assert.doesNotMatch(JSON.stringify(answer), /Meier/, `${type} from ${status}`)
      }
    }
  }
})

/** Who proposed the decision that the command is about. */
const proposers: Partial<Record<Type, Actor>> = {
  confirm_proposal: otherReviewer,
  return_proposal: otherReviewer,
  withdraw_proposal: actors.reviewer,
}

function stateFor(type: Type, status: CaseStatus): CaseState {
  const by = status === 'in_review' && proposers[type]
  return after(by ? [...paths[status], [commands.propose, by]] : paths[status])
}

function commandFor(type: Type, revision = 0): CaseCommand {
  const command = commands[type]
  if (command.type === 'propose') {
    return { ...command, decision: { ...command.decision, revision } }
  }
  return 'revision' in command ? { ...command, revision } : command
}
