import { randomUUIDv7 } from 'node:crypto'
import { requireCase } from '../../case/require-case.ts'
import type { Unit } from '../../change/unit.ts'
import { AppError } from '../../http/app-error.ts'
import type { DeskActor } from '../desk-actor.ts'
import { refuseWhileScheduled } from '../undo/read-scheduled-decisions.ts'
import type { QueueRow } from './queue-view.ts'

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
  await refuseWhileScheduled(tx, account, caseId)
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
