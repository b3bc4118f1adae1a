import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { appendEvents } from '../../log/append-events.ts'

/**
 * Logs what somebody did with a case in the queue, and tells the desk. The subject is the act and not the
 * case, whose history customers read.
 */
export async function logQueueAct(
  house: House,
  tx: Tx,
  by: Actor,
  { account, caseId }: { account: string; caseId: string },
  type: 'case_deferred' | 'case_handed_over' | 'priority_changed',
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const at = house.clock.now()
  await appendEvents(house.database, tx, account, [
    { type, subject: randomUUIDv7(), by, at, body: { caseId, ...body } },
  ])
  await house.live.publish(tx, { accountId: account, caseId })
}
