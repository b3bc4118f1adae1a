import {
  type Actor,
  decideRequest,
  evolveRequest,
  type JudgedPlan,
  promiseForRequest,
  type RequestCommand,
  type RequestKind,
  type RequestState,
  requestHandlers,
} from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import { refuseWhileScheduled } from '../desk/undo/refuse-while-scheduled.ts'
import { AppError } from '../http/app-error.ts'
import { calendarOf } from '../policy/calendar/read-calendar.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { type Acting, isStaff } from './dossier/acting.ts'
import { decided, type Moved, readDossier, storeStep } from './dossier/dossier.ts'
import { holdRequest, queueRequest } from './queue-request.ts'

/** The requests as a kind of dossier. */
export const requests = {
  table: 'request',
  id: 'request_id',
  decide: decideRequest,
  evolve: evolveRequest,
} as const

/**
 * The one way to change a filed request: besides state and events it keeps the deadline, and the row of those
 * who answer. Staff who act on it have taken it on. Throws NOT_FOUND, REQUEST_TAKEN, DECISION_SCHEDULED and the core’s
 * refusals.
 *
 * @param goodwill what goodwill being decided would be for, as it stands now
 */
export async function moveRequest(
  unit: Unit,
  by: Acting,
  requestId: string,
  command: Exclude<RequestCommand, { type: 'file' }>,
  goodwill?: JudgedPlan,
): Promise<Moved<RequestState>> {
  const { tx, account, now } = unit
  const row = await readDossier(tx, requests, account, requestId)
  refuseUnseen(row.kind, by.actor)
  const context = { actor: by.actor, now, ...(goodwill && { goodwill }) }
  const step = decided(requests, row.state, command, context)
  if (isStaff(by) && step.events.length > 0) await refuseWhileScheduled(tx, account, { requestId })
  const { state } = step
  const dueAt = await nextDeadline(unit, state, row)
  const columns = {
    outcome: state.outcome,
    reasons: [...(state.decision?.reasons ?? [])],
    changed_at: now,
    due_at: dueAt,
    overdue: row.overdue || (row.due_at !== null && row.due_at < now),
    closed_at: state.status === 'closed' ? now : null,
  }
  const about = { group: state.groupId }
  const moved = await storeStep(unit, requests, requestId, step, columns, about)
  if (!moved.changed) return moved
  if (isStaff(by)) await holdRequest(unit, by, requestId)
  const turnedAt = row.state.status === state.status ? null : now
  await queueRequest(tx, state, { dueAt, turnedAt })
  return moved
}

/** Throws NOT_FOUND where staff ask about a kind of request for others: for them it does not exist. */
export function refuseUnseen(kind: RequestKind, by: Actor): void {
  if (by.kind === 'staff' && !requestHandlers[kind].includes(by.role)) {
    throw new AppError('NOT_FOUND')
  }
}

/** The deadline for staff to answer a message written now, as the account's policy promises it. */
export async function requestDeadline(
  { house, tx, account, now }: Unit,
  kind: RequestKind,
): Promise<string> {
  const policy = await policyOfAccount(house, tx, account)
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  return promiseForRequest(policy, calendar, now, kind)
}

/** A running deadline is not put off by a further message. */
async function nextDeadline(
  unit: Unit,
  state: RequestState,
  before: { state: RequestState; due_at: string | null },
): Promise<string | null> {
  if (state.status !== 'open') return null
  return before.state.status === 'open' ? before.due_at : requestDeadline(unit, state.kind)
}
