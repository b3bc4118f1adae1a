import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { DeskActor } from '../desk-actor.ts'
import { endLease, type LeaseHolder, noLease, notDeferred } from '../lease/lease.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { latestDeferral, type QueueRow } from './queue-view.ts'
import { placeInQueue } from './weigh-in-queue.ts'

/**
 * Raises a case in the queue, lowers it, or gives it back its own place; a promise at risk comes first all
 * the same. Throws NOT_FOUND and CASE_NOT_OPEN_FOR_THIS.
 */
export async function setPriority(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { priority, reason }: BodyOf<typeof api.setPriority>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireQueued(unit, caseId)
    const isSet = priority !== null
    await tx
      .updateTable('desk_queue')
      .set({
        priority,
        priority_by: isSet ? by.name : null,
        priority_reason: isSet ? reason : null,
      })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    await placeInQueue(tx, account, caseId)
    logQueueAct(unit, by, caseId, 'priority_changed', { priority })
  })
}

/**
 * Puts a case aside until later and gives its lease back; its clock runs on. Throws NOT_FOUND,
 * CASE_NOT_OPEN_FOR_THIS, LEASE_HELD, and DEFERRAL_TOO_LATE beyond the moment when the promise is at risk.
 */
export async function deferCase(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { until, reason }: BodyOf<typeof api.deferCase>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    if (row.status !== 'in_review') throw new AppError('CASE_NOT_OPEN_FOR_THIS')
    refuseOthers(unit, by, row)
    const latest = latestDeferral(row)
    if (until <= unit.now || until > latest) {
      throw new AppError('DEFERRAL_TOO_LATE', { about: { latest } })
    }
    await tx
      .updateTable('desk_queue')
      .set({ deferred_until: until, deferred_by: by.name, deferral_reason: reason, ...noLease })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    logQueueAct(unit, by, caseId, 'case_deferred', { until })
  })
}

/** Offers a deferred case again; no error if it was not deferred. Throws as `deferCase`. */
export async function endDeferral(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    refuseOthers(unit, by, row)
    if (row.deferred_until === null) return
    await tx
      .updateTable('desk_queue')
      .set(notDeferred)
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    logQueueAct(unit, by, caseId, 'case_deferred', { until: null })
  })
}

/**
 * Stops offering a case to one reviewer, and ends their lease of it; others are offered it as before. Throws
 * NOT_FOUND and CASE_NOT_OPEN_FOR_THIS.
 */
export async function skipCase(
  house: House,
  { personId, name }: LeaseHolder,
  account: string,
  caseId: string,
  reason: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    const skip = { person_name: name, reason, at: unit.now }
    await tx
      .insertInto('desk_skip')
      .values({ case_id: caseId, person_id: personId, account_id: account, ...skip })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'case_id', 'person_id']).doUpdateSet(skip),
      )
      .execute()
    if (row.lease_person === personId) await endLease(unit, caseId)
    unit.tell({ caseId })
  })
}

/** Offers a reviewer a skipped case again. Throws as `skipCase`. */
export async function endSkip(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireQueued(unit, caseId)
    await tx
      .deleteFrom('desk_skip')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .where('person_id', '=', personId)
      .execute()
    unit.tell({ caseId })
  })
}

/**
 * The queue's row of a case. Throws NOT_FOUND, CASE_NOT_OPEN_FOR_THIS where the case is
 * not on the desk, and DECISION_SCHEDULED while a decision on it waits to be carried out.
 */
export async function requireQueued({ tx, account }: Unit, caseId: string): Promise<QueueRow> {
  await requireCase(tx, account, caseId)
  const row = await tx
    .selectFrom('desk_queue')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
  await refuseWhileScheduled(tx, account, { caseId })
  return row
}

/** Throws LEASE_HELD where another person has the lease; leads may reassign all the same. */
export function refuseOthers({ now }: Unit, { actor }: DeskActor, row: QueueRow): void {
  const { lease_person, lease_name, lease_until } = row
  const isLeased = lease_until !== null && lease_until > now
  if (!isLeased || lease_person === actor.personId || actor.role === 'lead') return
  throw new AppError('LEASE_HELD', { about: { by: lease_name, until: lease_until } })
}

/**
 * Logs what a person did with a case in the queue, and tells the desk. The subject is the act, not the case:
 * customers read the history of the case.
 */
export function logQueueAct(
  unit: Unit,
  { actor: by }: DeskActor,
  caseId: string,
  type: 'case_deferred' | 'case_handed_over' | 'priority_changed',
  body: Readonly<Record<string, unknown>>,
): void {
  const at = unit.now
  unit.log({ type, subject: randomUUIDv7(), by, at, body: { caseId, ...body } })
  unit.tell({ caseId })
}
