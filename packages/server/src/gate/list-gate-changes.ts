import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'

/** What changed at the gate after a revision, in order and without gaps, and the newest revision. */
export async function listGateChanges(house: House, query: { after: number; limit: number }) {
  return readAs(house.database, 'gate', null, async (tx) => {
    const { revision: head } = await tx
      .selectFrom('gate_head')
      .select('revision')
      .executeTakeFirstOrThrow()
    const rows = await tx
      .selectFrom('gate_revision')
      .selectAll()
      .where('revision', '>', query.after)
      .orderBy('revision')
      .limit(query.limit)
      .execute()
    return {
      head,
      changes: rows.map((row) => ({
        revision: row.revision,
        accountId: row.account_id,
        groupId: row.group_id,
        at: row.at,
      })),
    }
  })
}
