import {
  type Actor,
  decideRequest,
  evolveRequest,
  isRefusal,
  type JudgedPlan,
  promiseForRequest,
  type RequestCommand,
  type RequestEvent,
  type RequestState,
} from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { holdRequest } from './hold-request.ts'
import { queueRequest } from './queue-request.ts'
import { refuseUnseen } from './refuse-unseen.ts'

export interface MovedRequest {
  /** False when it already was what the command asks for: no effect may follow. */
  changed: boolean
  state: RequestState
  dueAt: string | null
}

/**
 * The one way to change a request that was filed: reads it, asks the core, and stores events, state,
 * deadline and the row of those who answer, in the caller's transaction. Staff who act on it have taken it
 * on. Whoever decides on goodwill has judged what it is for. Throws NOT_FOUND, REQUEST_TAKEN and the core’s refusals.
 */
export async function moveRequest(
  unit: Unit,
  { by, name }: { by: Actor; name: string },
  requestId: string,
  command: Exclude<RequestCommand, { type: 'file' }>,
  goodwill?: JudgedPlan,
): Promise<MovedRequest> {
  const { house, tx, account } = unit
  const row = await tx
    .selectFrom('request')
    .select(['state', 'due_at', 'overdue'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  refuseUnseen(row.state.kind, by)
  const now = unit.now
  const judged = goodwill === undefined ? {} : { goodwill }
  const decided = decideRequest(row.state, command, { actor: by, now, ...judged })
  if (isRefusal(decided)) throw new AppError(decided.refused, { about: { ...decided.about } })
  if (decided.events.length === 0) return { changed: false, state: row.state, dueAt: row.due_at }
  if (by.kind === 'staff') await holdRequest(tx, by, name, account, requestId)
  const state = decided.events.reduce<RequestState>(evolveRequest, row.state)
  const dueAt = await nextDeadline(house, tx, state, row)
  await tx
    .updateTable('request')
    .set({
      status: state.status,
      outcome: state.outcome,
      reasons: [...(state.decision?.reasons ?? [])],
      state: JSON.stringify(state),
      changed_at: now,
      due_at: dueAt,
      overdue: row.overdue || (row.due_at !== null && row.due_at < now),
      closed_at: state.status === 'closed' ? now : null,
    })
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .execute()
  await queueRequest(tx, state, { dueAt, turnedAt: row.state.status === state.status ? null : now })
  logRequestEvents(unit, state, decided.events)
  return { changed: true, state, dueAt }
}

/** Appends a request's events to its account's chain. */
export function logRequestEvents(
  unit: Unit,
  { requestId }: RequestState,
  events: readonly RequestEvent[],
): void {
  unit.log(
    ...events.map(({ type, by, at, ...body }) => ({ type, subject: requestId, by, at, body })),
  )
}

/** Until when staff answer what was written now, as the account's policy promises it. */
export async function requestDeadline(house: House, tx: Tx, state: RequestState): Promise<string> {
  const now = house.clock.now()
  const policy = await policyOfAccount(house, tx, state.accountId)
  return promiseForRequest(policy, house.calendar(policy.calendar, now), now, state.kind)
}

/** A deadline that runs is not put off by a further message. */
async function nextDeadline(
  house: House,
  tx: Tx,
  state: RequestState,
  before: { state: RequestState; due_at: string | null },
): Promise<string | null> {
  if (state.status !== 'open') return null
  return before.state.status === 'open' ? before.due_at : requestDeadline(house, tx, state)
}
