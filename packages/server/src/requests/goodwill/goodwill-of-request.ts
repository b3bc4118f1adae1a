import type { Request } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { decidedGoodwill } from './decided-goodwill.ts'
import { judgePlan } from './judge-plan.ts'

/** What a request for goodwill is about: the booking as it stands now, and how it was decided. */
export async function goodwillOfRequest(
  house: House,
  tx: Tx,
  account: string,
  requestId: string,
): Promise<NonNullable<Request['goodwill']>> {
  const row = await tx
    .selectFrom('goodwill_decision')
    .selectAll()
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return {
    standing: await judgePlan(house, tx, account),
    decision: row === undefined ? null : decidedGoodwill(row),
  }
}
