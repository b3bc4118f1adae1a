import type { DecidedGoodwill, Request } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { judgePlan } from './judge-plan.ts'

/** The decisions on goodwill after a number, in order and without gaps, and the newest number. */
export async function listGoodwillDecisions(house: House, query: { after: number; limit: number }) {
  return readAs(house.database, 'billing', null, async (tx) => {
    const newest = await tx
      .selectFrom('goodwill_number')
      .select('number')
      .orderBy('number', 'desc')
      .executeTakeFirst()
    const rows = await tx
      .selectFrom('goodwill_number')
      .innerJoin(
        'goodwill_decision',
        'goodwill_decision.decision_id',
        'goodwill_number.decision_id',
      )
      .selectAll('goodwill_decision')
      .select('number')
      .where('number', '>', query.after)
      .orderBy('number')
      .limit(query.limit)
      .execute()
    return {
      head: newest?.number ?? 0,
      decisions: rows.map((row) => ({
        number: row.number,
        id: row.decision_id,
        accountId: row.account_id,
        requestId: row.request_id,
        ...decisionShown(row),
      })),
    }
  })
}

/** The subject of a request for goodwill: the booking as it stands now, and how it was decided. */
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
    decision: row === undefined ? null : decisionShown(row),
  }
}

function decisionShown(row: Selectable<Tables['goodwill_decision']>): DecidedGoodwill {
  const { outcome, measure, plan, obstacles, at } = row
  return { outcome, measure, plan, obstacles, at }
}
