import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { FastifyReply } from 'fastify'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendPlatformEvents } from '../log/append-events.ts'
import { sendEvidence } from './send-evidence.ts'

export interface Look {
  by: Actor & { kind: 'staff' }
  name: string
  reason: string
}

/**
 * Answers staff with an evidence file as it was uploaded, nothing in it masked; the look and its reason
 * are on record before that. Throws NOT_FOUND.
 */
export async function openEvidence(
  house: House,
  { by, name, reason }: Look,
  account: string,
  evidence: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  await inRole(house.database, 'command', account, async (tx) => {
    const found = await tx
      .selectFrom('evidence')
      .select('evidence_id')
      .where('account_id', '=', account)
      .where('evidence_id', '=', evidence)
      .executeTakeFirst()
    if (found === undefined) throw new AppError('NOT_FOUND')
    const look = randomUUIDv7()
    const at = house.clock.now()
    await tx
      .insertInto('evidence_look')
      .values({
        account_id: account,
        look_id: look,
        evidence_id: evidence,
        person_id: by.personId,
        person_name: name,
        reason,
        at,
      })
      .execute()
    const body = { account, lookId: look }
    const event = { type: 'evidence_opened', subject: evidence, by, at, body }
    await appendPlatformEvents(house.database, tx, [event], 'command')
  })
  return sendEvidence(house, 'desk', account, evidence, reply)
}
