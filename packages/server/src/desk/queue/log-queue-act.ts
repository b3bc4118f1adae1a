import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'

/**
 * Logs what somebody did with a case in the queue, and tells the desk. The subject is the act and not the
 * case, whose history customers read.
 */
export function logQueueAct(
  unit: Unit,
  by: Actor,
  caseId: string,
  type: 'case_deferred' | 'case_handed_over' | 'priority_changed',
  body: Readonly<Record<string, unknown>>,
): void {
  const at = unit.now
  unit.log({ type, subject: randomUUIDv7(), by, at, body: { caseId, ...body } })
  unit.tell({ caseId })
}
