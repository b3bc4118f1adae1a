import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { moveRequest } from './move-request.ts'
import { refuseUnknownRemedies } from './remedies/advised-remedies.ts'
import { storeMessage } from './store-message.ts'
import { tellAnswered } from './tell-request.ts'

/**
 * Support writes to the customer. The message goes in first, under support's own database role, so that
 * PostgreSQL refuses any other thread than one of advice; only then the request moves on. Throws NOT_FOUND,
 * REMEDY_UNKNOWN, REQUEST_TAKEN, REQUEST_CLOSED and ID_TAKEN.
 */
export async function advise(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  requestId: string,
  { messageId, text, asks, remedies }: BodyOf<typeof api.advise>,
): Promise<void> {
  await change(house, 'support', account, async (unit) => {
    const { house, tx } = unit
    const { caseId, ...thread } = await findThread(tx, account, requestId)
    if (await isWritten(tx, thread, messageId)) return
    await refuseUnknownRemedies(house, tx, account, caseId, remedies)
    const written = { id: messageId, text, personId: by.personId, name, role: by.role, remedies }
    await storeMessage(house, tx, thread, written)
    await unit.as('command', async () => {
      const command = { type: 'reply', messageId, asks } as const
      const moved = await moveRequest(unit, { by, name }, requestId, command)
      await tellAnswered(unit, moved.state, { text, asks })
    })
  })
}

async function findThread(tx: Tx, accountId: string, requestId: string) {
  const row = await tx
    .selectFrom('request')
    .select(['kind', 'case_id'])
    .where('account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .where('kind', 'in', ['advice', 'other'])
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return { accountId, requestId, kind: row.kind, caseId: row.case_id }
}

/** In this very thread: an id that another one has is refused where the message is stored. */
async function isWritten(
  tx: Tx,
  { accountId, requestId }: { accountId: string; requestId: string },
  messageId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('request_message')
    .select('message_id')
    .where('account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  return row !== undefined
}
