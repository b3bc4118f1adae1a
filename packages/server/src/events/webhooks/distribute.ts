import { sql } from 'kysely'
import { writeAside } from '../../change/change.ts'
import type { House } from '../../house.ts'

const positionsAtOnce = 5_000

/**
 * Notes new events at the endpoints that are to be sent them: one step, for all events that were numbered since
 * the last, at no cost for endpoints of accounts in which nothing happens. An endpoint for which nothing waited
 * is moved on to right before its first new event, so that its cursor never lies where events are long
 * forgotten that were none of its own.
 *
 * If another worker is at it, that one also sees what is new: whoever numbers events wakes all of them.
 *
 * @returns whether there may be more
 */
export async function distribute({ database }: Pick<House, 'database'>): Promise<boolean> {
  return writeAside(database, 'worker', async (tx) => {
    const head = await tx
      .selectFrom('webhook_head')
      .select('position')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (head === undefined) return false
    const { rows } = await sql<{ newest: number | null }>`
      with fresh as materialized (
        select position, account_id, type
        from event_position join public_event using (account_id, number)
        where position > ${head.position} and position <= ${head.position + positionsAtOnce}
      ), wanting as (
        select endpoint_id, types, fresh.position, fresh.type
        from fresh join webhook_endpoint using (account_id)
        union all
        select endpoint_id, types, fresh.position, fresh.type
        from fresh cross join webhook_endpoint where webhook_endpoint.account_id is null
      ), noted as (
        select endpoint_id, min(position) as first, max(position) as last
        from wanting where types = '{}' or type = any (types) group by endpoint_id
      ), moved as (
        update webhook_endpoint set wanted = last,
          cursor = case when wanted <= cursor then greatest(cursor, first - 1) else cursor end
        from noted where webhook_endpoint.endpoint_id = noted.endpoint_id and last > wanted
      )
      select max(position) as newest from fresh`.execute(tx)
    const newest = rows[0]!.newest
    if (newest === null) return false
    await tx.updateTable('webhook_head').set({ position: newest }).execute()
    return newest === head.position + positionsAtOnce
  })
}
