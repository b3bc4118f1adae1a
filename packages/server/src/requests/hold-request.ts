import type { Actor } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/**
 * Takes a request on for whoever acts on it, if nobody has. Throws REQUEST_TAKEN where somebody else has;
 * what waits for nobody any more is left to the core.
 */
export async function holdRequest(
  tx: Tx,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  requestId: string,
): Promise<void> {
  const row = await tx
    .selectFrom('request_queue')
    .select(['holder', 'holder_name'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined || row.holder === by.personId) return
  if (row.holder !== null) throw new AppError('REQUEST_TAKEN', { about: { by: row.holder_name } })
  await tx
    .updateTable('request_queue')
    .set({ holder: by.personId, holder_name: name })
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .execute()
}
