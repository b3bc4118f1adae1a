import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { FastifyReply } from 'fastify'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
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
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const found = await tx
      .selectFrom('evidence')
      .select('evidence_id')
      .where('account_id', '=', account)
      .where('evidence_id', '=', evidence)
      .executeTakeFirst()
    if (found === undefined) throw new AppError('NOT_FOUND')
    const look = randomUUIDv7()
    const at = unit.now
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
    unit.logOnPlatform(event)
  })
  return sendEvidence(house, 'desk', account, evidence, reply)
}
