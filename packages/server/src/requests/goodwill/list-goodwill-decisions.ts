import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { decidedGoodwill } from './decided-goodwill.ts'

/** The decisions on goodwill after a number, in order and without gaps, and the newest number. */
export async function listGoodwillDecisions(house: House, query: { after: number; limit: number }) {
  return readAs(house.database, 'billing', null, async (tx) => {
    const { number: head } = await tx
      .selectFrom('goodwill_head')
      .select('number')
      .executeTakeFirstOrThrow()
    const rows = await tx
      .selectFrom('goodwill_decision')
      .selectAll()
      .where('number', '>', query.after)
      .orderBy('number')
      .limit(query.limit)
      .execute()
    return {
      head,
      decisions: rows.map((row) => ({
        number: row.number,
        id: row.decision_id,
        accountId: row.account_id,
        requestId: row.request_id,
        ...decidedGoodwill(row),
      })),
    }
  })
}
