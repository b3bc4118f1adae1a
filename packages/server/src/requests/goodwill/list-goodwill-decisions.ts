import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { decidedGoodwill } from './decided-goodwill.ts'

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
        ...decidedGoodwill(row),
      })),
    }
  })
}
