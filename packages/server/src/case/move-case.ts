import {
  type Actor,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  type CaseWay,
  decide,
  evolve,
  isRefusal,
} from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import { isSingleOperator } from '../config/operator-settings.ts'
import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'
import { queueForDesk } from '../desk/queue/queue-for-desk.ts'
import { weighInQueue } from '../desk/queue/weigh-in-queue.ts'
import { settleProposal, takesTwo } from '../desk/two-people/two-people.ts'
import { AppError } from '../http/app-error.ts'
import { caseClock } from './clock/case-clock.ts'
import { runClock } from './clock/run-clock.ts'
import { policyOfCase } from './policy-of-case.ts'

export interface Moved {
  /** False when the case already was as the command asks: no effect may follow. */
  changed: boolean
  state: CaseState
  dueAt: string | null
}

/**
 * The one way to move a case: asks the core, and stores events, state, clock and the desk's queue in the
 * caller's change, which holds the account's lock. The caller adds its own effects, and names
 * the group that the gate is to look at again. Throws the core's refusal as an error of the register.
 *
 * @param way the way of a submitted case, which the promise depends on
 */
export async function moveCase(
  unit: Unit,
  by: Actor,
  caseId: string,
  command: CaseCommand,
  way: CaseWay = usualWay,
): Promise<Moved> {
  const { house, tx, account } = unit
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['state', 'due_at', 'renews_until', 'time_zone'])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  const now = unit.now
  const otherOpenCaseId = await findOtherOpenCase(tx, account, row.state, command)
  const people = await peopleNeeded(tx, account, caseId, command)
  const decided = decide(row.state, command, { actor: by, now, otherOpenCaseId, ...people })
  if (isRefusal(decided)) throw new AppError(decided.refused, { about: { ...decided.about } })
  if (decided.events.length === 0) return { changed: false, state: row.state, dueAt: row.due_at }
  const state = decided.events.reduce<CaseState>(evolve, row.state)
  const policy = await policyOfCase(house, tx, account, caseId)
  const running = await runClock(house, tx, { state, events: decided.events }, { policy, way })
  const waiting = { policy, timeZone: row.time_zone, renewsUntil: row.renews_until }
  const columns = caseClock(state, running, waiting, now)
  await tx
    .updateTable('approval_case')
    .set({ status: state.status, version: state.version, state: JSON.stringify(state), ...columns })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  await queueForDesk(house, tx, state, running.clock)
  if (hasOtherLists(row.state, state)) await weighInQueue(house, tx, state)
  if (overtaking.includes(command.type)) {
    await settleProposal(unit, caseId, { state: 'overtaken', by: null })
  }
  logCaseEvents(unit, state, decided.events)
  return { changed: true, state, dueAt: columns.due_at }
}

function hasOtherLists(before: CaseState, now: CaseState): boolean {
  return before.batchIds.join() !== now.batchIds.join()
}

const usualWay: CaseWay = { route: 'normal', promisedAs: 'normal' }

/** What the customer may do to a case, whatever was proposed on it. */
const overtaking: readonly CaseCommand['type'][] = ['supplement', 'withdraw']

/** How many people the process requires, looked up for the commands that depend on it. */
async function peopleNeeded(tx: Tx, account: string, caseId: string, { type }: CaseCommand) {
  if (type === 'accept' || type === 'reject')
    return { takesTwo: await takesTwo(tx, account, caseId) }
  if (type === 'confirm_proposal' || type === 'return_proposal') {
    return { isSingleOperator: await isSingleOperator(tx) }
  }
  return {}
}

/** Appends a case's events to its account's chain. */
export function logCaseEvents(
  unit: Unit,
  { caseId, groupId: group }: Pick<CaseState, 'caseId' | 'groupId'>,
  events: readonly CaseEvent[],
): void {
  unit.log(
    ...events.map(({ type, by, at, ...body }) => ({ type, subject: caseId, group, by, at, body })),
  )
  unit.tell({ caseId })
}

/** Another open case on the same batches or sources; the core refuses commands that would create a second. */
async function findOtherOpenCase(
  tx: Tx,
  account: string,
  state: CaseState,
  command: CaseCommand,
): Promise<string | null> {
  const isJoining = command.type === 'join_batches'
  const other = await tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('group_id', '=', state.groupId)
    .where('case_id', '!=', state.caseId)
    .where('status', 'in', ['awaiting_submission', 'in_review', 'awaiting_answer'])
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('case_batch')
            .select('batch_id')
            .whereRef('case_batch.account_id', '=', 'approval_case.account_id')
            .whereRef('case_batch.case_id', '=', 'approval_case.case_id')
            .where('batch_id', '=', anyOf(isJoining ? command.batchIds : state.batchIds)),
        ),
        exists(
          selectFrom('case_source')
            .select('source_id')
            .whereRef('case_source.account_id', '=', 'approval_case.account_id')
            .whereRef('case_source.case_id', '=', 'approval_case.case_id')
            .where('source_id', '=', anyOf(isJoining ? [] : state.sourceIds)),
        ),
      ]),
    )
    .executeTakeFirst()
  return other?.case_id ?? null
}
