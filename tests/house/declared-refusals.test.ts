import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Access, api, type Endpoint, type OperationName } from '@freigabe/contract'
import {
  type Actor,
  type CaseCommand,
  type CaseState,
  decide,
  evolve,
  isRefusal,
  partyOf,
} from '@freigabe/core'
import fc from 'fast-check'
import { commandGiven, sequences } from '../../packages/core/src/case/arbitrary-attempts.ts'

/** The endpoints whose verbs give a command to a case. */
const givenBy: Partial<Record<CaseCommand['type'], readonly OperationName[]>> = {
  submit: ['submitCase'],
  supplement: ['supplementCase'],
  answer: ['answerQuestions'],
  resume: ['resumeCase'],
  withdraw: ['withdrawCase', 'deleteGroup', 'deleteBatch'],
  ask: ['askQuestion'],
  amend_question: ['amendQuestion'],
  take_back_question: ['takeBackQuestion'],
  assess: ['assessStatement'],
  assess_together: ['assessTogether'],
  accept: ['acceptCase'],
  reject: ['rejectCase'],
  revoke: ['revokeApproval'],
  split: ['splitCase', 'splitCaseAtDesk'],
  divide: ['divideBatch', 'divideBatchAtDesk'],
}

test('whatever the process core refuses to a caller whom an endpoint lets in, the endpoint declares', () => {
  const reached = new Set<string>()
  everyAttempt((command, actor, refused) => {
    for (const name of givenBy[command.type] ?? []) {
      const endpoint: Endpoint = api[name]
      if (refused === null || !letsIn(endpoint.access, actor)) continue
      assert.ok(endpoint.errors.includes(refused), `${name} may answer ${refused}`)
      reached.add(name)
    }
  })
  assert.deepEqual([...reached].sort(), Object.values(givenBy).flat().sort())
})

type Refused = Extract<ReturnType<typeof decide>, { refused: unknown }>['refused']

/** Runs many sequences of attempts on one case, half of them with another open case on its imports. */
function everyAttempt(
  check: (command: CaseCommand, actor: Actor, refused: Refused | null) => void,
): void {
  fc.assert(
    fc.property(sequences, fc.boolean(), (sequence, isAnotherOpen) => {
      let state: CaseState | null = null
      for (const attempt of sequence) {
        const { actor, now } = attempt
        const command = commandGiven(attempt, state)
        const otherOpenCaseId = isAnotherOpen && state !== null ? 'another' : null
        const answer = decide(state, command, { actor, now, otherOpenCaseId })
        check(command, actor, isRefusal(answer) ? answer.refused : null)
        if (!isRefusal(answer)) state = answer.events.reduce<CaseState | null>(evolve, state)
      }
    }),
    { numRuns: 1000 },
  )
}

function letsIn(access: readonly Access[], actor: Actor): boolean {
  const party = partyOf(actor)
  if (party === 'rule' || party === 'clock') return false
  if (party !== 'customer') return access.includes(party)
  return (['reader', 'editor', 'owner'] as const).some((role) => access.includes(role))
}
